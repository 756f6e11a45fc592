import { describe, expect, it } from 'vitest';
import {
  type ActivityNode,
  check,
  type FileHeader,
  IatiReadError,
  readActivities,
  sameModel,
  sentenceOf,
  shapeOf,
  standardLists,
  upgradeRecord,
  writeText,
} from '../src/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from './shared-samples.ts';

// What a good importer does with each hand-made file, beside what `test/money/edge-cases.test.ts` says of its money.
if (!haveSamples) await sayLeftOut('packages/iati: what a good importer does with 34 hand-made files');

const NOW = '2026-11-23T12:00:00Z';
const path = (name: string) => `edge-cases/${name}.xml`;

async function read(name: string): Promise<{ activities: ActivityNode[]; file: FileHeader; error: IatiReadError | null }> {
  const reading = readActivities(sample(path(name)));
  const activities: ActivityNode[] = [];
  try {
    for await (const activity of reading) activities.push(activity);
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
    return { activities, file: reading.file, error };
  }
  return { activities, file: reading.file, error: null };
}

const first = async (name: string) => (await read(name)).activities[0]!;

/** Every finding of a file, by rule; an importer says nothing of the others. */
const FINDINGS: Record<string, string[]> = {
  'base-valid': [],
  'enc-cp1252-undeclared': ['0.1.1'],
  'enc-cr-only': [],
  'xml-entity-bomb': ['tg-doctype'],
  'xml-comment-and-cdata': [],
  'xml-char-refs': [],
  'xml-foreign-namespace': [],
  'xml-prefixed-root': ['0.2.1'],
  'date-datetime': ['0.3.1'],
  'date-no-start': ['6.11.1'],
  'budget-366-days': ['7.5.3'],
  'budget-fiscal-july': [],
  'pd-no-end': [],
  'value-thousands': ['0.3.1'],
  'currency-none': ['7.8.1'],
  'currency-mixed': [],
  'tx-types-all': ['tg-spent-above-committed'],
  'sector-99-99': ['2.1.2'],
  'sector-thirds': [],
  'sector-withdrawn': ['tg-code-withdrawn'],
  'policy-marker-no-significance': ['6.14.1'],
  'budget-items-mali': [],
  'geo-country-and-region': [],
  'geo-regional-programme': [],
  'geo-none': ['3.7.1'],
  'geo-lower-case': ['9.50.1'],
  'flow-chain-three-publishers': ['tg-no-forward-budget', 'tg-no-forward-budget', 'tg-no-forward-budget'],
  'flow-secondary-reporter': ['1.1.21'],
  'hum-transaction-flags': [],
  'lang-english-only': [],
  'narrative-empty': ['4.4.1'],
  'description-types': [],
  'result-not-a-number': ['8.10.1', '8.8.2', '8.9.2'],
  'v105-full': ['0.6.1', 'tg-version'],
};

describe.skipIf(!haveSamples)('a good importer', () => {
  it('has an expectation for each of the files', () => {
    const files = (sampleJson('edge-cases/cases.json').cases as { file: string }[]).map(({ file }) => file.replace('.xml', ''));
    expect(Object.keys(FINDINGS).sort()).toEqual([...files].sort());
  });

  it.each(Object.entries(FINDINGS))('finds in %s: %j', async (name, expected) => {
    const report = await check(sample(path(name)), { now: NOW });
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual(expected);
    for (const finding of report.findings) expect(sentenceOf(finding, 'fr')).not.toMatch(/\{[a-z]+\}/i);
  });

  it('writes a clean file back to an equal one, extensions with it', async () => {
    for (const name of ['base-valid', 'xml-foreign-namespace', 'xml-char-refs', 'description-types']) {
      const { activities, file } = await read(name);
      let text = '';
      for await (const piece of writeText(activities, {
        attributes: file.list?.attributes,
        now: Date.parse(NOW),
        extensions: file.extensions,
      }))
        text += piece;
      const again: ActivityNode[] = [];
      for await (const activity of readActivities(text)) again.push(activity);
      expect(again).toHaveLength(activities.length);
      for (const [at, activity] of again.entries()) expect(sameModel(activity, activities[at]!)).toBe(true);
    }
  });

  it('refuses bytes of windows-1252 in a file that says UTF-8, with the byte and the probable encoding', async () => {
    const bytes = sample(path('enc-cp1252-undeclared'));
    const { error } = await read('enc-cp1252-undeclared');
    const at = error!.detail.bytePosition as number;
    expect(error).toMatchObject({ code: 'encoding-broken', detail: { encoding: 'utf-8', probable: 'windows-1252' } });
    expect(bytes[at]).toBeGreaterThanOrEqual(0x80);
    const report = await check(bytes, { now: NOW });
    expect(sentenceOf(report.findings[0]!, 'fr')).toContain(`L’octet ${at}`);
    expect(report.stopped).toMatchObject({ code: 'encoding-broken', records: 0 });
  });

  it('reads carriage returns only as the clean file, line by line', async () => {
    const [one, base] = [await first('enc-cr-only'), await first('base-valid')];
    expect(sameModel(one, base)).toBe(true);
    expect([...one.descendants()].map(({ line }) => line)).toEqual([...base.descendants()].map(({ line }) => line));
  });

  it('takes comments and CDATA for what they are', async () => {
    const { activities } = await read('xml-comment-and-cdata');
    expect(activities).toHaveLength(1);
    expect(activities[0]!.titles[0]!.text).toBe('Eau & assainissement <phase 2> </iati-activity>');
  });

  it('never reads thousands separators as a number, and says the day of a date with a time', async () => {
    const { budgets, transactions } = await first('value-thousands');
    const values = [...budgets, ...transactions].map(({ value }) => value);
    expect(values.some((value) => value !== null && value.amount === null && value.published.includes(','))).toBe(true);
    const dates = (await first('date-datetime')).activityDates.filter(({ date }) => date?.day === null);
    expect(dates.map(({ date }) => date?.published)).toEqual(['2025-02-15T00:00:00']);
  });

  it('marks a withdrawn code, which new entries cannot choose', async () => {
    const report = await check(sample(path('sector-withdrawn')), { now: NOW });
    const { code } = report.findings[0]!.values;
    const list = standardLists.get('Sector')!;
    expect(list.has(String(code)) && list.isWithdrawn(String(code))).toBe(true);
    expect([...list.codes()].filter(({ withdrawn }) => !withdrawn).some((each) => each.code === code)).toBe(false);
  });

  it('finds the country in small letters, and proposes the code', async () => {
    const report = await check(sample(path('geo-lower-case')), { now: NOW });
    expect(report.findings[0]!.severity).toBe('error');
    expect(sentenceOf(report.findings[0]!, 'fr')).toContain('« ML »');
  });

  it('keeps five descriptions by type, one language alone with its mark, and no empty text', async () => {
    expect((await first('description-types')).descriptions.map(({ type }) => type)).toEqual(['1', '2', '3', '4', null]);
    expect(new Set((await first('lang-english-only')).titles.map(({ language }) => language))).toEqual(new Set(['en']));
    expect((await first('narrative-empty')).descriptions.map(({ text }) => text.trim())).not.toContain('');
  });

  it('upgrades version 1.05 to a valid activity of 2.03', async () => {
    const old = await first('v105-full');
    expect(shapeOf(old).version).toBe('1.05');
    const { record, complete, account } = upgradeRecord(old);
    expect(complete).toBe(true);
    expect(account.entries.map(({ reason }) => reason)).toContain('date-from-value');
    expect(record.transactions.every((transaction) => /^\d+$/.test(transaction.typeCode ?? ''))).toBe(true);
    let text = '';
    for await (const piece of writeText([record], { now: Date.parse(NOW) })) text += piece;
    expect((await check(text, { now: NOW })).counts.bySeverity.critical).toBe(0);
  });
});
