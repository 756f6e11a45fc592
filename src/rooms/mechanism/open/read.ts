import type { z } from 'zod';
import { type Day, isDay } from '#kernel/day';
import { RuleBroken } from '#kernel/errors';
import { fromTable } from './flat.ts';
import { FORMAT, LIST_NAMES, LISTS, type ListName } from './form.ts';
import type { Reason, ReportLine } from './report.ts';

export interface Line<Name extends ListName> {
  n: number;
  given: z.output<(typeof LISTS)[Name]>;
}

export interface ReadMechanism {
  day: Day;
  lines: { [Name in ListName]: Line<Name>[] };
  /** Lines that are not in the form, and lines of one thing written twice. */
  refused: ReportLine[];
}

const MOST_LINES = 20_000;

function parsed(text: string): unknown {
  const bare = text.replace(/^\ufeff/, '').trim();
  if (!/^[{[]/.test(bare)) return fromTable(text);
  try {
    return JSON.parse(bare);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = at === undefined ? '' : bare.slice(0, Number(at)).split('\n').length;
    throw new RuleBroken('mechanism-file.broken', { line });
  }
}

type Given = Readonly<Record<string, unknown>>;
const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : '');

/** What the line is of, as its file calls it. */
function nameOf(list: ListName, line: Given): string {
  if (list === 'seats') return [line.body, line.kind, line.organisation].map(said).filter(Boolean).join(' · ');
  if (!KEYED.has(list)) return [line.organisation, line.body, line.code, line.college].map(said).filter(Boolean).join(' · ');
  return [line.code ?? line.key, line.name_fr].map(said).filter(Boolean).join(', ');
}

function reasonOf(error: z.ZodError, line: Given): Reason {
  const issue = error.issues[0];
  const field = String(issue?.path[0] ?? '');
  return { key: issue?.message ?? 'missing', detail: { field, value: said(line[field]) } };
}

/** Lists of things that have a key, under which a line may stand once. Seats and facts follow each other in time. */
const KEYED: ReadonlySet<ListName> = new Set([
  ...(['body_kinds', 'seat_kinds', 'organisation_kinds', 'representation_rules', 'organisations', 'bodies'] as const),
]);
const keyOf = (list: ListName, line: Given): string | null => (KEYED.has(list) ? said(line.code ?? line.key) : null);

function readList<Name extends ListName>(list: Name, given: readonly unknown[], into: ReadMechanism): void {
  const places = new Map<string, number[]>();
  given.forEach((line, index) => {
    const key = isGiven(line) ? keyOf(list, line) : null;
    if (key) places.set(key, [...(places.get(key) ?? []), index + 1]);
  });
  for (const [index, line] of given.entries()) {
    const n = index + 1;
    const plain = isGiven(line) ? line : {};
    const refuse = (reason: Reason) => into.refused.push({ list, n, name: nameOf(list, plain), verdict: 'refused', reason });
    const twice = places.get(keyOf(list, plain) ?? '') ?? [];
    const read = LISTS[list].safeParse(plain);
    if (twice.length > 1) refuse({ key: 'twice', detail: { lines: twice.join(', ') } });
    else if (!read.success) refuse(reasonOf(read.error, plain));
    else (into.lines[list] as { n: number; given: unknown }[]).push({ n, given: read.data });
  }
}

/** Reads a file of the form, JSON or table. What is wrong with the file itself is thrown; what is wrong with a line is said of that line. */
export function readMechanism(text: string): ReadMechanism {
  const file = parsed(text);
  if (!isGiven(file) || file.format !== FORMAT) throw new RuleBroken('mechanism-file.other-form', { format: FORMAT });
  if (typeof file.day !== 'string' || !isDay(file.day)) throw new RuleBroken('mechanism-file.no-day', { day: said(file.day) });
  const lines = Object.fromEntries(LIST_NAMES.map((list) => [list, []])) as unknown as ReadMechanism['lines'];
  const read: ReadMechanism = { day: file.day, lines, refused: [] };
  let count = 0;
  for (const list of LIST_NAMES) {
    const given = file[list] ?? [];
    if (!Array.isArray(given)) throw new RuleBroken('mechanism-file.not-a-list', { list });
    count += given.length;
    if (count > MOST_LINES) throw new RuleBroken('mechanism-file.too-long', { most: MOST_LINES });
    readList(list, given, read);
  }
  return read;
}
