import type { Finding, Values } from './finding.ts';

/** The languages in which sentences exist. */
export type Language = 'en' | 'fr';
/** Sentences by key, one object a language. */
export type Sentences = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const PLACE = /\{([a-zA-Z]+)\}/g;

/** A sentence with its places filled; a value that is not there leaves its name in braces. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(PLACE, (place, name: string) => (values[name] === undefined ? place : String(values[name])));
}

/** A function that says the findings whose sentences are in these catalogues. */
export function sentencesOf(catalogues: readonly Sentences[]) {
  const all: Record<Language, ReadonlyMap<string, string>> = {
    en: new Map(catalogues.flatMap(({ en }) => Object.entries(en))),
    fr: new Map(catalogues.flatMap(({ fr }) => Object.entries(fr))),
  };
  return ({ key, values }: Pick<Finding, 'key' | 'values'>, language: Language): string => {
    const sentence = all[language].get(key);
    if (sentence === undefined) throw new RangeError(`no sentence for ${key}`);
    return fill(sentence, values);
  };
}
