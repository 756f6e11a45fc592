import { writeCsv } from 'hucre/csv';
import type { CellValue } from 'hucre/xlsx';
import { disposition } from './files/name.ts';

/** A table to hand over: exact numbers in figures that a spreadsheet adds, everything else as text. */
export interface ExportSheet {
  name: string;
  columns: readonly { header: string; width: number; numFmt?: string }[];
  rows: readonly (readonly CellValue[])[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Past this a spreadsheet's own numbers are no longer exact: such a number goes as text. */
const EXACT = 15;

/** A decimal text as a spreadsheet holds it, exact or not at all. */
export function cellOf(decimal: string | null): CellValue {
  if (decimal === null) return null;
  return decimal.replace(/\D/g, '').length <= EXACT ? Number(decimal) : decimal;
}

const FROZEN = { rows: 1 };

export async function xlsxOf(sheets: readonly ExportSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ header, width, numFmt }, index) => ({ header, key: String(index), width, ...(numFmt ? { numFmt } : {}) })),
      data: rows.map((row) => Object.fromEntries(row.map((value, index) => [String(index), value]))),
      freezePane: FROZEN,
    })),
  });
  return new Uint8Array(bytes);
}

export async function asXlsx(sheets: readonly ExportSheet[], file: string): Promise<Response> {
  return handedOver(await xlsxOf(sheets), XLSX, `${file}.xlsx`);
}

/** Semicolons and a byte order mark: what a spreadsheet set to French opens by itself. A text that begins like a formula is made harmless. */
export function csvOf({ columns, rows }: Pick<ExportSheet, 'columns' | 'rows'>): string {
  const lines = [columns.map((column) => column.header), ...rows.map((row) => [...row])];
  return writeCsv(lines, { delimiter: ';', bom: true, lineSeparator: '\r\n', escapeFormulae: true });
}

export function asCsv(sheet: ExportSheet, file: string): Response {
  return handedOver(new TextEncoder().encode(csvOf(sheet)), 'text/csv; charset=utf-8', `${file}.csv`);
}

function handedOver(bytes: Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  const headers = { 'content-type': type, 'content-disposition': disposition('attachment', name), 'cache-control': 'private, no-cache' };
  return new Response(bytes, { headers });
}
