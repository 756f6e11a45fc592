import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import { checkPeriodOrder } from './dates.ts';
import { isBlank } from './texts.ts';

/** XPath 1.0, 4.4: what `number()` reads: no plus sign, no exponent, no comma. */
const XPATH_NUMBER = /^[ \t\r\n]*-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*$/;
/** Codes of IndicatorMeasure: unit, percentage, nominal, ordinal; 5 is qualitative. */
const COUNTED: ReadonlySet<string | undefined> = new Set(['1', '2', '3', '4']);
const QUALITATIVE = '5';

interface ValueRules {
  readonly missing: string;
  readonly noNumber: string;
  readonly unwanted: string;
}

const BASELINE: ValueRules = { missing: '8.8.1', noNumber: '8.8.2', unwanted: '8.8.3' };
const IN_PERIOD: ReadonlyMap<string, ValueRules> = new Map([
  ['target', { missing: '8.9.1', noNumber: '8.9.2', unwanted: '8.9.3' }],
  ['actual', { missing: '8.10.1', noNumber: '8.10.2', unwanted: '8.10.3' }],
]);

/** 8.x: references, periods and values of results. */
export function checkResults(results: readonly AnyNode[], context: CheckContext): void {
  for (const result of results) {
    const referenced = result.one('reference') !== undefined;
    for (const child of result.children) {
      if (child.name === 'indicator' && !child.foreign) checkIndicator(child, referenced, context);
    }
  }
}

function checkIndicator(indicator: AnyNode, referenced: boolean, context: CheckContext): void {
  const measure = indicator.get('measure');
  if (referenced) {
    const reference = indicator.one('reference');
    if (reference) context.tell({ rule: '8.11.1', node: reference });
  }
  for (const child of indicator.children) {
    if (child.foreign) continue;
    if (child.name === 'baseline') checkValue(child, measure, BASELINE, context);
    else if (child.name === 'period') checkPeriod(child, measure, context);
  }
}

function checkPeriod(period: AnyNode, measure: string | undefined, context: CheckContext): void {
  checkPeriodOrder(period, '8.6.1', context);
  for (const child of period.children) {
    const rules = child.foreign ? undefined : IN_PERIOD.get(child.name);
    if (rules) checkValue(child, measure, rules, context);
  }
}

/** `@value` against the measure of the indicator: rules of 2.03 alone. */
function checkValue(node: AnyNode, measure: string | undefined, rules: ValueRules, context: CheckContext): void {
  if (context.version !== '2.03') return;
  const value = node.get('value');
  if (measure === QUALITATIVE) {
    if (value !== undefined) context.tell({ rule: rules.unwanted, node, attribute: 'value', values: { value: shorten(value) } });
  } else if (COUNTED.has(measure)) {
    if (value === undefined || isBlank(value)) context.tell({ rule: rules.missing, node });
    else if (!XPATH_NUMBER.test(value)) context.tell({ rule: rules.noNumber, node, attribute: 'value', values: { value: shorten(value) } });
  }
}
