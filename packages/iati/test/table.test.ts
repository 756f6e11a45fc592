import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activitySpec, type ElementSpec, organisationSpec, readRecords } from '../src/index.ts';
import { structureFaults } from './structure.ts';

const complete = readFileSync(new URL('../cases/complete-203.xml', import.meta.url), 'utf8');

async function faults(source: string): Promise<string[]> {
  const found: string[] = [];
  for await (const record of readRecords(source)) found.push(...structureFaults(record));
  return found;
}

function* below(spec: ElementSpec): Generator<ElementSpec> {
  yield spec;
  for (const child of spec.children.values()) yield* below(child.spec);
}

describe('the element table', () => {
  it('has each element at its own place, with its path', () => {
    expect(activitySpec.at('transaction/sector').path).toBe('iati-activity/transaction/sector');
    expect(activitySpec.at('sector').attributes.has('percentage')).toBe(true);
    expect(activitySpec.at('transaction/sector').attributes.has('percentage')).toBe(false);
    expect(activitySpec.at('result/indicator/period/actual/document-link/title/narrative').text).toBe('string');
    expect(() => activitySpec.at('transaction/budget')).toThrow(RangeError);
  });

  it('knows what the schema requires', () => {
    const required = [...activitySpec.children].filter(([, child]) => child.min > 0).map(([name]) => name);
    expect(required).toEqual([
      'iati-identifier',
      'reporting-org',
      'title',
      'description',
      'participating-org',
      'activity-status',
      'activity-date',
    ]);
    expect(activitySpec.at('transaction/value').attributes.get('value-date')).toEqual({ type: 'date', required: true });
    expect(activitySpec.children.get('planned-disbursement')?.spec.children.get('period-end')?.min).toBe(0);
    expect(organisationSpec.at('total-expenditure').children.has('expense-line')).toBe(true);
  });

  it('gives text to no element that holds elements', () => {
    for (const root of [activitySpec, organisationSpec]) {
      for (const spec of below(root)) expect(spec.text !== null && spec.children.size > 0, spec.path).toBe(false);
    }
  });

  it('finds nothing wrong in a valid activity, and each fault put into it', async () => {
    expect(await faults(complete)).toEqual([]);
    const broken: [string, string, RegExp][] = [
      ['<activity-status code="2"/>', '', /0 × activity-status/],
      ['<activity-status code="2"/>', '<activity-status/>', /activity-status: @code is missing/],
      ['<activity-status code="2"/>', '<activity-status code="2" kode="3"/>', /@kode is unknown/],
      ['<activity-status code="2"/>', '<activity-state code="2"/>', /activity-state is unknown/],
      ['</transaction>', '</transaction><budget/>', /budget is out of order/],
      ['<exactness code="1"/>', '<exactness code="1"/><exactness code="1"/>', /2 × exactness/],
    ];
    for (const [before, after, fault] of broken) expect((await faults(complete.replace(before, after))).join('\n')).toMatch(fault);
  });
});
