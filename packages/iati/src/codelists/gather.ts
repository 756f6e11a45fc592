import type { CodelistData, CodelistsData } from './data-form.ts';
import type { Codelists } from './list.ts';
import { ListOfCodes, SetOfLists } from './list-of-codes.ts';
import { readCodelistXml } from './read-xml.ts';
import { standardLists } from './standard.ts';

/** What a set of lists can be built on. */
export interface GatherOptions {
  /** The day at which the sources were current, `2026-06-22`. */
  readonly asOf: string;
  /** Where lists come from that the sources do not hold: the standard's own snapshot, or null for no others. */
  readonly others?: Codelists | null;
}

/**
 * Builds a set of lists from sources: official XML files as text, or lists as plain data. A list given twice is that of the
 * later source; lists that no source holds are those of the package. Throws `IatiReadError` for XML that cannot be read and
 * TypeError for data of another shape.
 *
 * @example
 * codelistsFrom(['<codelist name="TiedStatus"><codelist-items/></codelist>'], { asOf: '2027-01-31' }).get('TiedStatus')?.size // 0
 */
export function codelistsFrom(sources: Iterable<string | CodelistData>, { asOf, others = standardLists }: GatherOptions): SetOfLists {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new TypeError(`asOf is a day such as 2026-06-22, not ${JSON.stringify(asOf)}`);
  const lists = new Map<string, ListOfCodes>();
  for (const name of others?.names() ?? []) lists.set(name, copyOf(others!, name));
  for (const source of sources) {
    const data = typeof source === 'string' ? readCodelistXml(source) : verified(source);
    lists.set(data.name, new ListOfCodes(data.name, data.complete, () => data.codes));
  }
  return new SetOfLists(asOf, () => lists.values());
}

/**
 * A set of lists as JSON text, to be kept and given to `loadLists` later.
 *
 * @example
 * loadLists(serialiseLists(standardLists)).get('Sector')?.size // 325
 */
export function serialiseLists(lists: Codelists): string {
  const data: CodelistsData = { asOf: lists.asOf, lists: [...lists.names()].map((name) => copyOf(lists, name).toJSON()) };
  return JSON.stringify(data);
}

/** Reads what `serialiseLists` wrote. Lists that it lacks are lacking. Throws SyntaxError or TypeError for other text. */
export function loadLists(json: string): SetOfLists {
  const data = JSON.parse(json) as CodelistsData | null;
  if (!Array.isArray(data?.lists)) throw new TypeError('no set of code lists: { "asOf": "2026-06-22", "lists": […] } is wanted');
  return codelistsFrom(data.lists, { asOf: data.asOf, others: null });
}

function copyOf(lists: Codelists, name: string): ListOfCodes {
  const list = lists.get(name)!;
  if (list instanceof ListOfCodes) return list;
  const codes = function* () {
    for (const { code, withdrawn } of list.codes()) {
      yield { code, withdrawn, en: list.nameOf(code, 'en') ?? undefined, fr: list.nameOf(code, 'fr') ?? undefined };
    }
  };
  return new ListOfCodes(list.name, list.complete, codes);
}

function verified(data: CodelistData): CodelistData {
  const sound =
    typeof data?.name === 'string' &&
    typeof data.complete === 'boolean' &&
    Array.isArray(data.codes) &&
    data.codes.every((entry) => typeof entry?.code === 'string');
  if (!sound) throw new TypeError('a list is { "name": "Sector", "complete": true, "codes": [{ "code": "11110" }, …] }');
  return data;
}
