import type { AnyNode } from '../model/node.ts';
import { given, recordOf } from '../model/values.ts';
import { normalText } from './canonical.ts';
import { normalValue } from './normal.ts';

/** One thing by which an element is known again in another edition; null when it does not have it. */
type Part = (node: AnyNode) => string | null;

/** Elements of both editions with equal parts are the same one; `alone`: only where no other left over has the same. */
export interface Stage {
  readonly parts: readonly Part[];
  readonly alone: boolean;
}

const by = (...parts: Part[]): Stage => ({ parts, alone: false });
const byAlone = (...parts: Part[]): Stage => ({ parts, alone: true });

/** Null when the element has none of the parts. */
export function keyOf(node: AnyNode, stage: Stage): string | null {
  let key = '';
  let any = false;
  for (const part of stage.parts) {
    const value = part(node);
    if (value !== null) any = true;
    key += `\u0003${value ?? '\u0004'}`;
  }
  return any ? key : null;
}

/** An attribute in its normal text; a default of the standard where it is absent. */
function attribute(name: string, otherwise: string | null = null): Part {
  return (node) => {
    const value = given(node, name);
    return value === null ? otherwise : normalValue(value, node.spec?.attributes.get(name)?.type ?? 'string');
  };
}

function of(child: string, part: Part): Part {
  return (node) => {
    const found = node.one(child);
    return found ? part(found) : null;
  };
}

/** Several children, in an order of their own. */
function each(child: string, ...parts: Part[]): Part {
  return (node) => {
    const found = node.all(child).map((one) => parts.map((part) => part(one) ?? '').join('\u0004'));
    return found.length === 0 ? null : found.sort().join('\u0005');
  };
}

const text: Part = (node) => normalText(node) || null;
const firstWords: Part = of('narrative', text);
const words: Part = (node) => firstWords(node) ?? text(node);
const organisation: Part = (node) => attribute('ref')(node) ?? words(node);
const currency: Part = (node) => given(node, 'currency') ?? given(recordOf(node), 'default-currency');
const day = attribute('iso-date');

const code = attribute('code');
const type = attribute('type');
const ref = attribute('ref');
const start = of('period-start', day);
const end = of('period-end', day);
const amount = of('value', text);
const amountCurrency = of('value', currency);
const provider = of('provider-org', organisation);
const receiver = of('receiver-org', organisation);
const listed = attribute('vocabulary', '1');
const disaggregation = [each('location', ref), each('dimension', attribute('name'), attribute('value'))] as const;

const wholeTransaction = [of('transaction-type', code), of('transaction-date', day), amount, amountCurrency, provider, receiver] as const;
const recipient = [
  of('recipient-org', organisation),
  of('recipient-region', listed),
  of('recipient-region', code),
  of('recipient-country', code),
];
const organisationBudget = [by(...recipient, start, end, amount, amountCurrency), by(...recipient, start, end)];

/**
 * How elements that may stand several times are known again, first way first. Transactions: by `ref`, else by type, date, value,
 * currency, provider and receiver. Elements that are not here are changed where one of a name is left over in both editions.
 */
export const KEYS: Readonly<Record<string, readonly Stage[]>> = {
  narrative: [by(attribute('xml:lang', '')), byAlone(text)],
  description: [by(attribute('type', '1'))],
  'participating-org': [
    by(attribute('role'), organisation, attribute('activity-id')),
    by(attribute('role'), organisation),
    byAlone(organisation),
  ],
  'other-identifier': [by(type, ref), byAlone(ref)],
  'activity-date': [by(type)],
  'contact-info': [by(type, of('organisation', words), of('person-name', words))],
  'recipient-country': [by(code)],
  'recipient-region': [by(listed, code)],
  location: [by(ref), by(each('location-id', attribute('vocabulary'), code)), by(of('point', of('pos', text))), by(of('name', words))],
  'location-id': [by(attribute('vocabulary'), code), byAlone(attribute('vocabulary'))],
  administrative: [by(attribute('vocabulary'), code), byAlone(attribute('vocabulary'), attribute('level'))],
  sector: [by(listed, code)],
  tag: [by(attribute('vocabulary'), code)],
  'budget-item': [by(code)],
  'humanitarian-scope': [by(type, attribute('vocabulary'), code)],
  'policy-marker': [by(listed, code)],
  'default-aid-type': [by(listed)],
  'aid-type': [by(listed)],
  budget: [by(type, attribute('status'), start, end, amount, amountCurrency), by(type, start, end), byAlone(start, end)],
  'planned-disbursement': [
    by(type, start, end, amount, amountCurrency, provider, receiver),
    by(type, start, end, provider, receiver),
    byAlone(start, end),
  ],
  transaction: [by(ref, ...wholeTransaction), byAlone(ref), by(...wholeTransaction)],
  'document-link': [by(attribute('url')), by(of('title', words))],
  category: [by(code)],
  language: [by(code)],
  'related-activity': [by(ref, type), by(ref)],
  'legacy-data': [by(attribute('name'))],
  condition: [by(type, words), by(words)],
  result: [by(type, of('title', words)), by(of('title', words)), by(each('reference', attribute('vocabulary'), code))],
  reference: [by(attribute('vocabulary'), code)],
  indicator: [by(attribute('measure'), of('title', words)), by(of('title', words))],
  baseline: [by(attribute('year'), day, ...disaggregation), by(attribute('year'), ...disaggregation), by(...disaggregation)],
  period: [by(start, end)],
  target: [by(...disaggregation)],
  actual: [by(...disaggregation)],
  dimension: [by(attribute('name'))],
  'other-flags': [by(code)],
  forecast: [by(attribute('year'), text, currency), by(attribute('year'))],
  'total-budget': organisationBudget,
  'recipient-org-budget': organisationBudget,
  'recipient-region-budget': organisationBudget,
  'recipient-country-budget': organisationBudget,
  'total-expenditure': organisationBudget,
  'budget-line': [by(ref, words), by(ref), by(words)],
  'expense-line': [by(ref, words), by(ref), by(words)],
};

/** What is changed, not exchanged, when one is left over in both editions although no key is equal. */
export const CHANGED_WHEN_ALONE: ReadonlySet<string> = new Set([
  'narrative',
  'description',
  'contact-info',
  'location',
  'document-link',
  'condition',
  'result',
  'indicator',
  'baseline',
  'period',
  'target',
  'actual',
]);
