import { type IsoDay, parseDay } from '../exact/day.ts';
import { Decimal } from '../exact/decimal.ts';
import type { AnyNode } from './node.ts';

const BLANK_ENDS = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** Without the blanks of XML around it; every other character stays. */
export function trimmed(text: string): string {
  return text.replace(BLANK_ENDS, '');
}

/** `xsd:boolean` (`1`, `true`, `0`, `false`); null when absent or something else. */
export function parseBoolean(text: string | undefined): boolean | null {
  const value = text === undefined ? '' : trimmed(text);
  if (value === '1' || value === 'true') return true;
  return value === '0' || value === 'false' ? false : null;
}

/** A text with its language. */
export interface Narrative {
  /** Exactly as published. */
  readonly text: string;
  /** `xml:lang` as published (`fr`, `FR`, `fr-ML`), or null when neither the text nor the activity names one. */
  readonly language: string | null;
  /** False when the language is that of the activity. */
  readonly ownLanguage: boolean;
  readonly node: AnyNode;
}

/**
 * The texts of an element in document order: its `narrative` children, or, in versions 1.0x, its own text. Texts of blanks
 * only count as absent.
 */
export function narrativesOf(node: AnyNode | undefined): Narrative[] {
  if (!node) return [];
  const carriers = node.all('narrative');
  return (carriers.length > 0 ? carriers : [node]).filter((carrier) => trimmed(carrier.text) !== '').map(narrative);
}

function narrative(node: AnyNode): Narrative {
  const own = node.get('xml:lang');
  return { text: node.text, language: languageOf(node), ownLanguage: own !== undefined && own !== '', node };
}

/**
 * `xml:lang` of the element itself, else of its activity (standard 2.03, `narrative/@xml:lang`). Elements between the two
 * have no language in the standard; one written there is left alone.
 */
export function languageOf(node: AnyNode): string | null {
  return given(node, 'xml:lang') ?? given(recordOf(node), 'xml:lang');
}

/** The activity or organisation around a node: the node above which only the root stands. */
export function recordOf(node: AnyNode): AnyNode {
  let record = node;
  while (record.parent && record.name !== 'iati-activity' && record.name !== 'iati-organisation') record = record.parent;
  return record;
}

/** A date as published and, where it is one, as a calendar day. */
export interface DateValue {
  /** `@iso-date`, else the text of the element (versions 1.0x). */
  readonly published: string;
  /** Null when the text is no `xsd:date` or the day does not exist. */
  readonly day: string | null;
  readonly iso: IsoDay | null;
  readonly node: AnyNode;
}

/** The date of an element with `@iso-date`; null when the element is absent or says nothing. */
export function dateOf(node: AnyNode | undefined): DateValue | null {
  if (!node) return null;
  const published = node.get('iso-date') ?? trimmed(node.text);
  if (published === '') return null;
  const iso = parseDay(published);
  return { published, day: iso?.day ?? null, iso, node };
}

/** An amount as published. Currency: its own, else the default of the activity or organisation, else none (rule 7.8.1). */
export interface Money {
  /** Exact text. */
  readonly published: string;
  /** Null when the text is no `xsd:decimal`: such an amount must never be read as another. */
  readonly amount: Decimal | null;
  readonly currency: string | null;
  readonly currencySource: 'own' | 'inherited' | 'none';
  /** `@value-date`: the day at which to convert; null when absent or no date. */
  readonly valueDate: string | null;
  readonly valueDatePublished: string | null;
  readonly node: AnyNode;
}

/** The amount in a `value` element (also of a budget line, a forecast, a loan status). */
export function moneyOf(node: AnyNode | undefined): Money | null {
  if (!node) return null;
  const own = given(node, 'currency');
  const inherited = own === null ? given(recordOf(node), 'default-currency') : null;
  const date = node.get('value-date');
  return {
    published: node.text,
    amount: Decimal.parse(node.text),
    currency: own ?? inherited,
    currencySource: own !== null ? 'own' : inherited !== null ? 'inherited' : 'none',
    valueDate: date === undefined ? null : (parseDay(date)?.day ?? null),
    valueDatePublished: date ?? null,
    node,
  };
}

/** An attribute as written; null when absent or empty. */
export function given(node: AnyNode | undefined, name: string): string | null {
  const value = node?.get(name);
  return value === undefined || value === '' ? null : value;
}
