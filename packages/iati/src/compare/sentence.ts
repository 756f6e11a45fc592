import type { Codelists } from '../codelists/list.ts';
import type { Values } from '../finding/finding.ts';
import { fill, type Language } from '../finding/sentence.ts';
import { compareEn } from '../finding/texts/compare.en.ts';
import { compareFr } from '../finding/texts/compare.fr.ts';
import { attributesEn, elementsEn } from '../finding/texts/elements.en.ts';
import { attributesFr, elementsFr } from '../finding/texts/elements.fr.ts';

interface Words {
  readonly sentences: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: { sentences: compareEn, elements: elementsEn, attributes: attributesEn },
  fr: { sentences: compareFr, elements: elementsFr, attributes: attributesFr },
};

/** A difference of two records or a notice of two files, as far as its sentence needs it. */
export interface Sayable {
  readonly key: string;
  readonly values: Values;
}

/** Where names of codes come from: the type of a transaction is said by its name. */
export interface SentenceOptions {
  readonly lists?: Codelists;
}

/**
 * One sentence for a person, in English or French, for a difference or a notice of a comparison. Elements are named in plain words;
 * texts are cut at 120 characters (the difference has them whole). Throws a RangeError for a key that no comparison gives.
 *
 * @example
 * differenceSentence({ key: 'compare.attribute-added', values: { top: 'sector', element: 'sector', what: '14031', attribute: 'percentage', to: '60' } }, 'fr') // 'Ajout : secteur (14031), pourcentage, maintenant « 60 ».'
 */
export function differenceSentence({ key, values }: Sayable, language: Language, options: SentenceOptions = {}): string {
  const words = WORDS[language];
  if (!Object.hasOwn(words.sentences, key)) throw new RangeError(`no sentence for ${key}`);
  return fill(words.sentences[key]!, { ...values, place: placeIn(values, words, language, options) });
}

function placeIn(values: Values, words: Words, language: Language, { lists }: SentenceOptions): string {
  const named = (name: unknown) => (Object.hasOwn(words.elements, String(name)) ? words.elements[String(name)]! : `<${name}>`);
  const said = (text: unknown) => (text === undefined || text === '' ? '' : ` (${text})`);
  const { top, element, attribute, what, inner, type } = values;
  const code = type === undefined ? '' : ` ${lists?.get('TransactionType')?.nameOf(String(type), language) ?? type}`;
  const thing = `${named(top)}${code}${said(what)}`;
  const part = element === top && inner === undefined ? '' : ` › ${named(element)}${said(inner)}`;
  if (attribute === undefined) return `${thing}${part}`;
  const name = Object.hasOwn(words.attributes, String(attribute)) ? words.attributes[String(attribute)]! : `@${attribute}`;
  return `${thing}${part}, ${name}`;
}
