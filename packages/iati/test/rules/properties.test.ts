import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAdvice } from '../../src/check/advice/index.ts';
import { dayNumber, daysBetween, momentOf } from '../../src/check/rules/days.ts';
import { checkRules } from '../../src/check/rules/index.ts';
import { type AnyNode, addElement, Decimal, newActivity, readRecords } from '../../src/index.ts';
import { caseFile, contextOf } from './tell.ts';

const DAY = 86_400_000;
const day = fc.integer({ min: -719_162, max: 2_932_896 }).map((number) => new Date(number * DAY).toISOString().slice(0, 10));
const nearDays = fc.tuple(fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: -800, max: 800 })).map(([first, more]) => {
  const write = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
  return [write(first), write(first + more)] as const;
});

function rulesOf(activity: AnyNode): string[] {
  const context = contextOf('2.03');
  checkRules(activity, context);
  return context.told.map(({ rule }) => rule);
}

/** Ten-thousandths of a percent that make 100, divided after some weights: the largest remainders get what is left. */
function divide(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight, at) => ({ at, units: Math.floor((1_000_000 * weight) / all), rest: (1_000_000 * weight) % all }));
  let left = 1_000_000 - shares.reduce((sum, share) => sum + share.units, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest)) if (left-- > 0) share.units++;
  return shares.map((share) => share.units);
}

function sectors(shares: readonly string[]): AnyNode {
  const activity = newActivity();
  shares.forEach((percentage, at) => {
    addElement(activity, 'sector', { code: String(at), percentage });
  });
  return activity;
}

const written = (units: number) => new Decimal(BigInt(units), 4).toString();

describe('percentages', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 40 });

  it('that are divided exactly always make 100', () => {
    fc.assert(fc.property(weights, (some) => !rulesOf(sectors(divide(some).map(written))).includes('2.1.2')));
  });

  it('that miss 100 by one ten-thousandth never do', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(-1, 1), (some, step) => {
        const [first = 0, ...others] = divide(some);
        return rulesOf(sectors([first + step, ...others].map(written))).includes('2.1.2');
      }),
    );
  });

  it('mean the same however their zeros, signs and blanks are written', () => {
    const written = fc.constantFrom('33.33', '033.33', '33.330000', ' 33.33 ', '+33.33');
    fc.assert(
      fc.property(written, written, (one, two) => {
        expect(rulesOf(sectors([one, two, '33.34']))).not.toContain('2.1.2');
        expect(rulesOf(sectors([one, two, '33.33']))).toContain('2.1.2');
      }),
    );
  });
});

describe('dates', () => {
  it('are counted as the calendar does', () => {
    fc.assert(fc.property(day, (one) => dayNumber(one) === Date.parse(`${one}T00:00:00Z`) / DAY));
  });

  it('of a start after the end are found, and only those', () => {
    fc.assert(
      fc.property(nearDays, ([start, end]) => {
        const activity = newActivity();
        addElement(activity, 'activity-date', { type: '1', 'iso-date': start });
        addElement(activity, 'activity-date', { type: '3', 'iso-date': end });
        return rulesOf(activity).includes('11.1.2') === start > end;
      }),
    );
  });

  it('of a budget may lie 365 days apart, by a naive calendar', () => {
    fc.assert(
      fc.property(nearDays, ([start, end]) => {
        const activity = newActivity();
        const budget = addElement(activity, 'budget');
        addElement(budget, 'period-start', { 'iso-date': start });
        addElement(budget, 'period-end', { 'iso-date': end });
        const days = (Date.parse(end) - Date.parse(start)) / DAY;
        const rules = rulesOf(activity);
        expect(rules.includes('7.5.3')).toBe(days > 365);
        expect(rules.includes('8.6.3')).toBe(days < 0);
        expect(daysBetween(start, end)).toBe(days);
      }),
    );
  });

  it('of transactions are in the future from tomorrow on, whatever their zone', () => {
    const around = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(around, fc.constantFrom('', 'Z', '+14:00', '-05:30'), (days, zone) => {
        const activity = newActivity();
        const transaction = addElement(activity, 'transaction');
        const date = new Date(Date.parse('2026-11-23') + days * DAY).toISOString().slice(0, 10);
        addElement(transaction, 'transaction-date', { 'iso-date': `${date}${zone}` });
        return rulesOf(activity).includes('11.2.1') === days > 0;
      }),
    );
  });

  it('with a time are read as the platform reads them', () => {
    const zone = fc.constantFrom('Z', '+01:00', '-11:30', '+14:00');
    const moment = fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(moment, zone, (milliseconds, east) => {
        const text = new Date(milliseconds).toISOString().replace('Z', east);
        return momentOf(text) === Date.parse(text);
      }),
    );
  });

  it.each(['', '2026', '2026-13-01T00:00:00', '2026-01-01 00:00:00', '2026-01-01T00:00', 'T00:00:00Z'])('%j is no moment', (text) =>
    expect(momentOf(text)).toBeNull(),
  );
});

describe('bad data', () => {
  const values = fc.oneof(
    fc.constantFrom('', ' ', '-', '.', '99', '1', '2026-02-30', '9999-12-31', '-0', '1e9', '100', '٣'),
    fc.string({ maxLength: 12 }),
  );
  const change = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('text', 'attribute', 'drop', 'drop-attribute', 'double', 'rename'),
    value: values,
  });
  const folder = new URL('../../cases/', import.meta.url);
  const files = ['rules', 'advice'].flatMap((name) => readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`));

  /** The node that the change hits, changed in place: fields that are read-only to everyone else. */
  function apply(record: AnyNode, { at, kind, value }: { at: number; kind: string; value: string }): void {
    const nodes = [...record.descendants()];
    const node = nodes[at % nodes.length] as { -readonly [K in keyof AnyNode]: AnyNode[K] } | undefined;
    const siblings = node?.parent?.children;
    if (!node || !siblings) return;
    const pair = node.pairs.length > 0 ? (at % (node.pairs.length / 2)) * 2 : -1;
    if (kind === 'text') node.text = value;
    else if (kind === 'attribute') node.pairs = node.pairs.map((old, index) => (index === pair + 1 ? value : old));
    else if (kind === 'drop-attribute') node.pairs = node.pairs.filter((_, index) => index !== pair && index !== pair + 1);
    else if (kind === 'drop') siblings.splice(siblings.indexOf(node as AnyNode), 1);
    else if (kind === 'double') siblings.push(node as AnyNode);
    else if (kind === 'rename') node.name = nodes[at % 7]?.name ?? value;
  }

  it('never throws, whatever is changed', async () => {
    const version = fc.constantFrom('2.01', '2.02', '2.03', '1.05');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        version,
        async (file, changes, shape) => {
          for await (const record of readRecords(caseFile(folder, file))) {
            for (const one of changes) apply(record, one);
            const context = contextOf(shape as '2.03');
            checkRules(record, context);
            checkAdvice(record, context);
            for (const { node } of context.told) expect(node.name).toBeDefined();
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
