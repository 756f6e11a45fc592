import { Decimal } from '../../exact/decimal.ts';
import type { Rule } from '../../finding/finding.ts';
import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import { isBlank } from './texts.ts';

/** Percentages are compared with four digits after the point, as the ruleset has it; held as whole ten-thousandths. */
const SCALE = 4;
const WHOLE = 100 * 10 ** SCALE;
const HUNDRED = Decimal.of('100');
const PLAIN = /^([0-9]{1,6})(?:\.([0-9]{1,4}))?$/;
const TRAILING_ZEROS = /\.?0+$/;

/** Ten-thousandths of a percentage written plainly; undefined for all others (a sign, blanks, more digits, no number). */
function plainUnits(text: string): number | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * 10 ** SCALE + Number((match[2] ?? '').padEnd(SCALE, '0'));
}

/** The percentages of some elements, added up exactly. */
export interface Shares {
  readonly sum: Decimal;
  /** How many elements have one, whether it is a number or not. */
  readonly given: number;
  /** Texts that are no number: with one of them there is no sum. */
  readonly unreadable: number;
  readonly without: readonly AnyNode[];
}

/** Adds up `@percentage`; an empty one counts as absent and as unreadable. */
export function addShares(nodes: readonly AnyNode[]): Shares {
  let units = 0;
  let others = Decimal.zero;
  let given = 0;
  let unreadable = 0;
  const without: AnyNode[] = [];
  for (const node of nodes) {
    const text = node.get('percentage');
    if (text === undefined || isBlank(text)) without.push(node);
    if (text === undefined) continue;
    given++;
    const plain = plainUnits(text);
    const exact = plain === undefined ? Decimal.parse(text) : null;
    if (plain !== undefined) units += plain;
    else if (exact) others = others.add(exact);
    else unreadable++;
  }
  return { sum: new Decimal(BigInt(units), SCALE).add(others), given, unreadable, without };
}

/** Whether they make 100, to the fourth digit after the point. */
export function makeHundred(shares: Shares): boolean {
  return shares.unreadable === 0 && shares.sum.round(SCALE).equals(HUNDRED);
}

/** A sum as people write it: `99.99`, not `99.9900`. */
export function shownSum(shares: Shares): string {
  const text = shares.sum.toString();
  return text.includes('.') ? text.replace(TRAILING_ZEROS, '') : text;
}

/** Tells of the only element of its kind when its percentage is there and not 100. */
export function checkOnlyShare(node: AnyNode, rule: Rule['id'], context: CheckContext): void {
  const text = node.get('percentage');
  if (text === undefined || plainUnits(text) === WHOLE) return;
  if (Decimal.parse(text)?.equals(HUNDRED)) return;
  context.tell({ rule, node, attribute: 'percentage', values: { percentage: shorten(text) } });
}

/** Tells of each percentage below 0 or, under 2.03, above 100; what is no number is left to the schema. */
export function checkRange(
  nodes: readonly AnyNode[],
  ids: { readonly upTo100: string; readonly notNegative: string },
  context: CheckContext,
): void {
  const limited = context.version === '2.03';
  for (const node of nodes) {
    const text = node.get('percentage');
    if (text === undefined || isInRange(text, limited)) continue;
    const rule = limited ? ids.upTo100 : ids.notNegative;
    context.tell({ rule, node, attribute: 'percentage', values: { percentage: shorten(text) } });
  }
}

function isInRange(text: string, limited: boolean): boolean {
  const plain = plainUnits(text);
  if (plain !== undefined) return !limited || plain <= WHOLE;
  const exact = Decimal.parse(text);
  return exact === null || (!exact.isNegative() && (!limited || exact.compare(HUNDRED) <= 0));
}
