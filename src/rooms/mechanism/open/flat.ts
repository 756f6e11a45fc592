import { parseCsv } from 'hucre/csv';
import type { ExportSheet } from '#kernel/spreadsheet';
import { FORMAT, LIST_NAMES, LISTS, type ListName, type MechanismFile } from './form.ts';

/** The same form as one table: its first column says of which list a line is; a cell holds several values with bars between. */
const RECORD = 'record';
const fieldsOf = (list: ListName): string[] => Object.keys(LISTS[list].shape);
const FIELDS = [...new Set(LIST_NAMES.flatMap(fieldsOf))];
const COLUMNS = [RECORD, 'format', 'day', ...FIELDS];

type Line = Readonly<Record<string, unknown>>;
const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join('|') : String(value);

export function asTable(file: MechanismFile): ExportSheet {
  const row = (record: string, line: Line) => COLUMNS.map((column) => (column === RECORD ? record : cell(line[column])));
  const rows = LIST_NAMES.flatMap((list) => (file[list] as readonly Line[]).map((line) => row(list, line)));
  const columns = COLUMNS.map((header) => ({ header, width: 16 }));
  return { name: 'mechanism', columns, rows: [row('mechanism', { format: FORMAT, day: file.day }), ...rows] };
}

const WHOLE = new Set(['slot', 'persons_max', 'notice_days', 'minutes_days']);
const YES_NO = new Set([
  'cross_cutting',
  'suspended',
  'alternate_may_decide',
  'warns_only',
  'is_donor',
  'goes_on',
  'is_alias',
  'adjustable',
]);

/** What a cell says; an empty one says nothing. An apostrophe before a sign that begins a formula was put there by us. */
function valueIn(field: string, text: string): unknown {
  const said = text.trim().replace(/^'(?=[=+\-@])/, '');
  if (said === '') return undefined;
  if (field === 'kinds') return said.split('|');
  if (WHOLE.has(field)) return Number(said);
  if (YES_NO.has(field) && /^(true|false)$/i.test(said)) return said.toLowerCase() === 'true';
  return said;
}

/** Lines of a table as the lists they belong to; null where the table is not of this form. */
export function fromTable(text: string): Record<string, unknown> | null {
  const [head, ...lines] = parseCsv(text).map((line) => line.map((value) => String(value ?? '')));
  if (head?.[0]?.trim() !== RECORD) return null;
  const made: Record<string, unknown> & { [list: string]: unknown } = {};
  for (const line of lines) {
    const record = line[0]?.trim() ?? '';
    const given = Object.fromEntries(
      head.slice(1).flatMap((field, index): [string, unknown][] => {
        const value = valueIn(field.trim(), line[index + 1] ?? '');
        return value === undefined ? [] : [[field.trim(), value]];
      }),
    );
    if (record === 'mechanism') Object.assign(made, given);
    else if (record !== '') made[record] = [...((made[record] as unknown[] | undefined) ?? []), given];
  }
  return made;
}
