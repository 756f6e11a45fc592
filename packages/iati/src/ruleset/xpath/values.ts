import { type Item, type RecordDocument, textOfItem } from './nodes.ts';

/** What an expression gives (XPath 1.0, 1): a set of nodes in document order, or one of the three simple types. */
export type Value = readonly Item[] | string | number | boolean;

/** Where an expression is evaluated. */
export interface At {
  readonly document: RecordDocument;
  readonly item: Item;
  readonly position: number;
  readonly size: number;
  /** What `$1` stands for: the value of the loop around, '' outside of one. */
  readonly loopValue: string;
}

/** A compiled expression. Its type is known before it runs; running never throws. */
export interface Expression {
  readonly type: 'nodes' | 'string' | 'number' | 'boolean';
  run(at: At): Value;
}

const NUMBER = /^[ \t\r\n]*-?([0-9]+(\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*$/;

/** `number()` of XPath 1.0 (4.4): no sign but minus, no exponent; not a number for everything else, empty text too. */
export function numberOfText(text: string): number {
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

export function toText(value: Value): string {
  if (typeof value === 'object') return value.length === 0 ? '' : textOfItem(value[0]!);
  return String(value);
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : numberOfText(toText(value));
}

export function toBoolean(value: Value): boolean {
  if (typeof value === 'object' || typeof value === 'string') return value.length > 0;
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : value;
}

export function toItems(value: Value): readonly Item[] {
  return typeof value === 'object' ? value : [];
}

type Simple = string | number | boolean;
type Comparison = (one: Simple, other: Simple) => boolean;

const asNumbers =
  (holds: (one: number, other: number) => boolean): Comparison =>
  (one, other) =>
    holds(toNumber(one), toNumber(other));

function equal(one: Simple, other: Simple): boolean {
  if (typeof one === 'boolean' || typeof other === 'boolean') return toBoolean(one) === toBoolean(other);
  if (typeof one === 'number' || typeof other === 'number') return toNumber(one) === toNumber(other);
  return one === other;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': equal,
  '!=': (one, other) => !equal(one, other),
  '<': asNumbers((one, other) => one < other),
  '<=': asNumbers((one, other) => one <= other),
  '>': asNumbers((one, other) => one > other),
  '>=': asNumbers((one, other) => one >= other),
};

/** Comparison of XPath 1.0 (3.4): of sets it is true when it is true of any of their nodes. */
export function compare(operator: string, one: Value, other: Value): boolean {
  const holds = COMPARISONS[operator]!;
  if (typeof one === 'boolean' || typeof other === 'boolean') return holds(toBoolean(one), toBoolean(other));
  return textsOrSelf(one).some((left) => textsOrSelf(other).some((right) => holds(left, right)));
}

function textsOrSelf(value: Value): readonly Simple[] {
  return typeof value === 'object' ? value.map(textOfItem) : [value];
}
