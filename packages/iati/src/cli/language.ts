import type { SentenceValues } from './errors.ts';
import { type SentenceKey, sentencesEn } from './texts/sentences.en.ts';

export type Language = 'en' | 'fr';
export type Speak = (key: SentenceKey, values?: SentenceValues) => string;

/** French where the machine speaks French, English everywhere else; `LC_ALL` stands above `LC_MESSAGES` above `LANG`. */
export function languageOfMachine(variables: Readonly<Record<string, string | undefined>>): Language {
  const said = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  return /^fr/i.test(said) ? 'fr' : 'en';
}

/** The sentences of one language; the other one is not loaded. */
export async function speaker(language: Language): Promise<Speak> {
  const sentences = language === 'fr' ? (await import('./texts/sentences.fr.ts')).sentencesFr : sentencesEn;
  return (key, values = {}) => filled(sentences[key], values, language);
}

const PLACE = /\{([\w-]+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** A sentence with its places filled. `{count|file|files}` is the number with the word that goes with it. */
export function filled(sentence: string, values: SentenceValues, language: Language = 'en'): string {
  return sentence.replace(PLACE, (place, name: string, one: string | undefined, many: string | undefined) => {
    if (!(name in values)) return place;
    const value = String(values[name]);
    if (one === undefined) return value;
    const single = value === '1' || (language === 'fr' && value === '0');
    return `${value} ${single ? one : many}`;
  });
}

/** A number of things as people of that language write it; the space in French is a no-break one. */
export function counted(number: number, language: Language): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
}

const UNITS = { en: ['bytes', 'kB', 'MB', 'GB'], fr: ['octets', 'ko', 'Mo', 'Go'] } as const;

/** A size as people of that language write it, in powers of 1,000. */
export function sized(bytes: number, language: Language): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1000 && unit < 3; unit++) size /= 1000;
  const digits = unit === 0 || size >= 100 ? size.toFixed(0) : size.toFixed(1);
  return language === 'fr' ? `${digits.replace('.', ',')}\u00a0${UNITS.fr[unit]}` : `${digits} ${UNITS.en[unit]}`;
}
