import type { Cell, Sheet } from 'hucre/xlsx';
import { RuleBroken } from '#kernel/errors';
import { headLine } from './columns.ts';

/** What is wrong with one cell before anything is made of it. */
export interface CellFault {
  column: number;
  key: 'formula-without-value' | 'formula-error';
}

export interface ListRow {
  /** As the spreadsheet numbers it. */
  line: number;
  cells: (string | null)[];
  faults: CellFault[];
}

/** A list as it was read: texts, and what a reader must know of how they were obtained. */
export interface ListContent {
  sheet: string;
  /** Sheets that were not read. */
  others: string[];
  headings: (string | null)[];
  rows: ListRow[];
  merged: number;
  formulas: number;
}

const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;
const LONGEST = 500;

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST) || null;
}

/** A merged cell says the same for each line that it covers; its width says nothing. */
function spread(sheet: Sheet, rows: (string | null)[][]): number {
  const tall = (sheet.merges ?? []).filter((merge) => merge.endRow > merge.startRow);
  for (const { startRow, startCol, endRow } of tall) {
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells) cells[startCol] = rows[startRow]?.[startCol] ?? null;
    }
  }
  return tall.length;
}

const isError = (cell: Cell) => cell.type === 'error' || (typeof cell.value === 'string' && /^#[A-Z0-9/?!]+$/.test(cell.value));

/** A formula counts by the value that was computed and kept with it, never by its text. */
function formulasOf(sheet: Sheet): Map<number, CellFault[]> & { count?: number } {
  const faults: Map<number, CellFault[]> & { count?: number } = new Map();
  let count = 0;
  for (const [place, cell] of sheet.cells ?? []) {
    if (!cell.formula) continue;
    count += 1;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const key = cell.value === null || cell.value === '' ? 'formula-without-value' : isError(cell) ? 'formula-error' : null;
    if (key) faults.set(row, [...(faults.get(row) ?? []), { column, key }]);
  }
  faults.count = count;
  return faults;
}

/** Reads the first sheet that holds something. What is no Excel file, or too long to be a list of contacts, is refused whole. */
export async function readList(bytes: Uint8Array): Promise<ListContent> {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes, { maxRows: MOST_ROWS + 50, sheets: (info) => !info.hidden && !info.veryHidden }).catch(() => {
    throw new RuleBroken('contact-list.unreadable');
  });
  const sheet = book.sheets.find((one) => one.rows.some((row) => row.some((cell) => textOf(cell) !== null)));
  if (!sheet) throw new RuleBroken('contact-list.empty');
  const texts = sheet.rows.map((row) => row.slice(0, MOST_COLUMNS).map(textOf));
  const merged = spread(sheet, texts);
  const faults = formulasOf(sheet);
  const head = headLine(texts);
  const rows = texts
    .map((cells, index) => ({ line: index + 1, cells, faults: faults.get(index) ?? [] }))
    .slice(head + 1)
    .filter((row) => row.faults.length > 0 || row.cells.some((cell) => cell !== null));
  if (rows.length === 0) throw new RuleBroken('contact-list.empty');
  if (rows.length > MOST_ROWS) throw new RuleBroken('contact-list.too-long', { most: MOST_ROWS });
  const others = book.sheets.filter((one) => one !== sheet && one.rows.length > 0).map((one) => one.name);
  return { sheet: sheet.name, others, headings: texts[head] ?? [], rows, merged, formulas: faults.count ?? 0 };
}
