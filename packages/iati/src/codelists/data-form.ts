/** One code with what is known of it, as plain data. */
export interface CodeEntry {
  readonly code: string;
  /** Left out means false. */
  readonly withdrawn?: boolean;
  /** English name of the official list. */
  readonly en?: string;
  /** French name of the official list. */
  readonly fr?: string;
}

/** One list as plain data: goes through JSON as it is. */
export interface CodelistData {
  readonly name: string;
  /** False when the list says it is incomplete, or says nothing. */
  readonly complete: boolean;
  readonly codes: readonly CodeEntry[];
}

/** A set of lists of one day as plain data: what `iati codelists update` keeps. */
export interface CodelistsData {
  /** `2026-06-22` */
  readonly asOf: string;
  readonly lists: readonly CodelistData[];
}

/**
 * The compact form of a list, in which the package carries its own: `name|1` (complete) or `name|0`, then a line a code,
 * `code|English|French`, names left out from the end, `!` before a withdrawn code.
 */
export function toLines({ name, complete, codes }: CodelistData): string {
  const lines = codes.map(({ code, withdrawn, en = '', fr = '' }) => `${withdrawn ? '!' : ''}${code}|${en}|${fr}`.replace(/\|+$/, ''));
  for (const entry of [{ code: name }, ...codes]) {
    if (/^!|[|\n]/.test(entry.code)) throw new RangeError(`${name}: the code ${JSON.stringify(entry.code)} has no compact form`);
  }
  return [`${name}|${complete ? 1 : 0}`, ...lines].join('\n');
}

/** The header of a list in compact form; the codes are not looked at. */
export function headerOf(lines: string): { name: string; complete: boolean } {
  const header = lines.slice(0, endOfLine(lines, 0));
  const bar = header.indexOf('|');
  return { name: header.slice(0, bar), complete: header.slice(bar + 1) === '1' };
}

/** The codes of a list in compact form. */
export function* entriesOf(lines: string): Generator<CodeEntry, void, undefined> {
  let at = endOfLine(lines, 0) + 1;
  while (at < lines.length) {
    const end = endOfLine(lines, at);
    const withdrawn = lines[at] === '!';
    const [code = '', en, fr] = lines.slice(withdrawn ? at + 1 : at, end).split('|');
    yield { code, withdrawn, en: en || undefined, fr: fr || undefined };
    at = end + 1;
  }
}

function endOfLine(lines: string, from: number): number {
  const end = lines.indexOf('\n', from);
  return end < 0 ? lines.length : end;
}
