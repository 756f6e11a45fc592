import type { Presence } from '../store/attendance.ts';
import type { AttendanceInput, Guest, Noted } from './attendance.ts';

type Typed = Readonly<Record<string, string | null | undefined>>;

/** Names on one line, as they are written in an attendance list: `Awa Diarra ; Jan de Vries`. */
export const namesIn = (typed: string | null | undefined): string[] =>
  (typed ?? '')
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** One guest a line: `Nom ; organisation ; titre`. */
export function guestsIn(typed: string | null | undefined): Guest[] {
  const lines = (typed ?? '').split('\n').map((line) => line.split(';').map((part) => part.trim()));
  return lines.flatMap(([name, organisation, title]) => (name ? [{ name, organisation: organisation || name, title: title || null }] : []));
}

/** What was typed in the list, line by line; a line without an answer is not noted. */
export function sheetInput(typed: Typed, fields: readonly string[]): AttendanceInput {
  const lines = fields.flatMap((field): [string, Noted][] => {
    const presence = typed[`presence-${field}`] as Presence | undefined;
    if (!presence) return [];
    return [[field, { presence, names: namesIn(typed[`names-${field}`]), reason: typed[`reason-${field}`] ?? null }]];
  });
  return { lines: Object.fromEntries(lines), guests: guestsIn(typed.guests) };
}
