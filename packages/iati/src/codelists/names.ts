import { OWN_NAMES } from './data/own-names.ts';

/** Where the name of a code comes from: the official list, this package's own wording, or the language data of the platform (`Intl`). */
export type NameSource = 'official' | 'own' | 'intl';

/** Lists whose names are those of the platform: codes of ISO 3166-1, 4217 and 639-1. */
const INTL_TYPES: ReadonlyMap<string, 'region' | 'currency' | 'language'> = new Map([
  ['Country', 'region'],
  ['Currency', 'currency'],
  ['Language', 'language'],
]);

const displays = new Map<string, Intl.DisplayNames>();

/** A name by `Intl`; null for other lists and for codes that the platform does not name. */
export function intlName(list: string, code: string, language: string): string | null {
  const type = INTL_TYPES.get(list);
  if (type === undefined) return null;
  const key = `${type} ${language}`;
  let display = displays.get(key);
  if (display === undefined) {
    // Making one takes a hundred times longer than asking it.
    display = new Intl.DisplayNames([language], { type, fallback: 'none' });
    displays.set(key, display);
  }
  try {
    return display.of(code) ?? null;
  } catch {
    return null; // it throws at codes of another shape
  }
}

/** A name in this package's own wording; null where it has none. */
export function ownName(list: string, code: string, language: string): string | null {
  const names = OWN_NAMES[language];
  return names && Object.hasOwn(names, list) ? (names[list]?.[code] ?? null) : null;
}
