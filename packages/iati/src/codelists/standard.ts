import type { Version } from '../table/version.ts';
import { AS_OF, allLists } from './data/all.ts';
import { embedded105 } from './data/embedded-105.ts';
import { entriesOf, headerOf } from './data-form.ts';
import type { Codelist, Codelists } from './list.ts';
import { ListOfCodes, SetOfLists } from './list-of-codes.ts';

function fromLines(lines: string): ListOfCodes {
  const { name, complete } = headerOf(lines);
  return new ListOfCodes(name, complete, () => entriesOf(lines));
}

/**
 * All code lists of the standard 2.03 as they were on 22 June 2026 (https://iatistandard.org/en/iati-standard/203/codelists/):
 * codes, withdrawn codes, English and French names. Nothing is read before it is asked for.
 *
 * @example
 * standardLists.get('Sector')?.has('15110') // true
 * standardLists.get('TransactionType')?.nameOf('3', 'fr') // 'Décaissement'
 * standardLists.asOf // '2026-06-22'
 */
export const standardLists: SetOfLists = /* @__PURE__ */ new SetOfLists(AS_OF, () => allLists().map(fromLines));

/** The ten lists that belonged to version 1.05, with its letter codes (`TransactionType` C, D, E …). English names only. */
const lists105: SetOfLists = /* @__PURE__ */ new SetOfLists(AS_OF, () => embedded105.map(fromLines));

/**
 * Codes of embedded lists that came with a later version: embedded lists belong to the version of the standard and not to a
 * day (changelogs of 2.02 and 2.03, https://iatistandard.org/en/iati-standard/upgrades/all-versions/).
 */
const CODES_SINCE: Readonly<Record<string, Readonly<Record<string, Version>>>> = {
  TransactionType: { '11': '2.02', '12': '2.03', '13': '2.03' },
};

/**
 * The lists that a version of the standard has: those given, but for the lists embedded in the version. For 1.0x the lists of
 * 1.05 stand before the others; 2.01 and 2.02 lack transaction types that came later.
 *
 * @example
 * listsOf('1.05').get('TransactionType')?.has('D') // true
 * listsOf('2.02').get('TransactionType')?.has('12') // false
 */
export function listsOf(version: Version, lists: Codelists = standardLists): Codelists {
  if (version === '2.03') return lists;
  if (version < '2')
    return { asOf: lists.asOf, get: (name) => lists105.get(name) ?? lists.get(name), names: () => namesOf(lists105, lists) };
  return { asOf: lists.asOf, get: (name) => before(version, lists.get(name)), names: () => lists.names() };
}

/** The list without the codes that are younger than the version. */
function before(version: Version, list: Codelist | undefined): Codelist | undefined {
  const since = list && CODES_SINCE[list.name];
  if (!list || !since) return list;
  const codes = [...list.codes()].filter(({ code }) => (since[code] ?? version) <= version);
  const entries = codes.map(({ code, withdrawn }) => ({
    code,
    withdrawn,
    en: list.nameOf(code, 'en') ?? undefined,
    fr: list.nameOf(code, 'fr') ?? undefined,
  }));
  return new ListOfCodes(list.name, list.complete, () => entries);
}

function namesOf(...sets: readonly Codelists[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set.names()]));
}
