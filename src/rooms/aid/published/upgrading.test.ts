import { describe, expect, it } from 'vitest';
import { buildActivityXml, buildFileXml, buildOldActivityXml, buildTransactionXml } from '../builders.ts';
import { type Entry, entriesOf } from './reading.ts';
import { type Report, ReportBuilder } from './report.ts';

async function read(xml: string): Promise<{ report: Report; entries: Entry[] }> {
  const report = new ReportBuilder('ML');
  const entries: Entry[] = [];
  for await (const entry of entriesOf(xml, { country: 'ML', known: new Map(), report })) entries.push(entry);
  return { report: report.result(new Set()), entries };
}

const old = (version: string, activities = [buildOldActivityXml()]) => buildFileXml(activities, version);
const readAs = ({ upgrade }: Report) =>
  upgrade?.readAs.map(
    (each) => `${each.activities} × ${each.published} as ${each.version}${each.byContents ? ' by contents' : ''} line ${each.line}`,
  );

describe('an activity of an older version', () => {
  it.each(['1.01', '1.02', '1.03', '1.04', '1.05', '1.0', '1.00', '1'])('%s enters as one of today', async (version) => {
    const { report, entries } = await read(old(version));
    expect(report.fault).toBeNull();
    expect(report.activities).toMatchObject({ accepted: 1, refused: 0, held: 0 });
    expect(entries[0]?.record).toMatchObject({
      title_fr: 'Puits de Kita',
      title_en: 'Wells of Kita',
      actual_start: '2011-01-01',
      status: '2',
    });
    expect(entries[0]?.participants[0]).toMatchObject({ role: '1', name: 'Partenaire d’essai' });
    expect(entries[0]?.sectors[0]).toMatchObject({ vocabulary: '1', code: '14030' });
    expect(entries[0]?.amounts.map((row) => `${row.kind} ${row.type_code} ${row.day} ${row.value_day} ${row.ours}`)).toEqual([
      'budget 2 2011-01-01 2011-01-01 90',
      'transaction 2 2011-02-01 2011-02-01 200',
      'transaction 3 2011-03-01 2011-03-01 120.50',
    ]);
  });

  it('keeps the version that was published and the lines of its own file', async () => {
    const { entries } = await read(old('1.02'));
    expect(entries[0]?.record).toMatchObject({ standard_version: '1.02', line: 3 });
    expect(entries[0]?.amounts.map((row) => row.line)).toEqual([13, 14, 15]);
    expect(JSON.parse(entries[0]?.content.raw ?? '').c[0]).toMatchObject({ n: 'reporting-org', t: 'Partenaire d’essai' });
  });

  it('is told in the report: from which version, what was done, how often, and where first', async () => {
    const { report } = await read(old('1.02', [buildOldActivityXml(), buildOldActivityXml()]));
    const { upgrade } = report;
    expect(readAs(report)).toEqual(['2 × 1.02 as 1.02 line 3']);
    expect(upgrade).toMatchObject({ activities: 2, incomplete: 0, missing: [] });
    const change = upgrade?.changes.find((each) => each.reason === 'date-from-value');
    expect(change).toMatchObject({ fate: 'added', count: 2, line: 15, paths: ['iati-activity/transaction/transaction-date/@iso-date'] });
    expect(change?.say.fr).toContain('2011-03-01');
    expect(upgrade?.changes.find((each) => each.reason === 'label')).toMatchObject({ fate: 'dropped', count: 2, line: 9 });
    expect(upgrade?.changes.find((each) => each.reason === 'version-written')).toMatchObject({
      paths: ['iati-activities/@version'],
      count: 1,
    });
  });

  it('has the same amounts before and after', async () => {
    const { report } = await read(old('1.05'));
    expect(report.upgrade?.sums).toEqual([
      { kind: 'budget', currency: 'EUR', before: { count: 1, sum: '90' }, after: { count: 1, sum: '90' } },
      { kind: 'transaction', currency: 'EUR', before: { count: 2, sum: '320.50' }, after: { count: 2, sum: '320.50' } },
    ]);
    expect(report.sums).toMatchObject({ 'transaction 2 EUR': { count: 1, sum: '200' }, 'transaction 3 EUR': { count: 1, sum: '120.50' } });
  });

  it('enters although something is missing, which is listed and never filled', async () => {
    const short = buildOldActivityXml({ identifier: 'XM-OLD-S' })
      .replace(/<description>.*<\/description>\n/, '')
      .replace(/<activity-status.*<\/activity-status>\n/, '');
    const { report, entries } = await read(old('1.03', [short]));
    expect(entries[0]?.record).toMatchObject({ status: null, descriptions: [] });
    expect(report.upgrade).toMatchObject({ activities: 1, incomplete: 1 });
    expect(report.upgrade?.missing.map(({ path, activity, line }) => [path, activity, line])).toEqual([
      ['iati-activity/description', 'XM-OLD-S', 3],
      ['iati-activity/activity-status', 'XM-OLD-S', 3],
    ]);
  });

  it('is refused line by line for what no version has, at the place in its own file', async () => {
    const more =
      '<transaction><transaction-type code="TB"/><transaction-date iso-date="2011-01-01"/><value value-date="2011-01-01">1</value></transaction>\n' +
      '<transaction><transaction-type code="D"/><transaction-date iso-date="2011-02-30"/><value value-date="2011-01-01">1</value></transaction>';
    const { report } = await read(old('1.03', [buildOldActivityXml({ more })]));
    expect(report.findings.map(({ reason, line }) => `${reason} ${line}`)).toEqual(['type-unknown 16', 'no-such-day 17']);
  });

  it('has a mark of its own, the same each time it is read', async () => {
    const hash = async (version: string) => (await read(old(version, [buildOldActivityXml({ identifier: 'A' })]))).entries[0]?.content.hash;
    expect(await hash('1.03')).toBe(await hash('1.03'));
    expect(await hash('1.03')).not.toBe(await hash('1.04'));
  });
});

describe('the version', () => {
  it('of an activity goes before that of its file', async () => {
    const { report, entries } = await read(
      buildFileXml([buildOldActivityXml({ attributes: ' version="1.03"' }), buildActivityXml({ version: '2.02' })], '2.03'),
    );
    expect(report.activities).toMatchObject({ accepted: 2, refused: 0 });
    expect(readAs(report)).toEqual(['1 × 1.03 as 1.03 line 3']);
    expect(entries.map((entry) => entry.record.standard_version)).toEqual(['1.03', '2.02']);
  });

  it('that is missing or unknown is read by the contents, and the report says so', async () => {
    const { report, entries } = await read(
      `<result><iati-activities>${[buildOldActivityXml(), buildActivityXml(), buildActivityXml({ version: 'xx' })].join('\n')}</iati-activities></result>`,
    );
    expect(readAs(report)).toEqual([
      '1 × null as 1.05 by contents line 1',
      '1 × null as 2.03 by contents line 16',
      '1 × xx as 2.03 by contents line 28',
    ]);
    expect(report.upgrade?.activities).toBe(1);
    expect(entries.map((entry) => entry.record.standard_version)).toEqual(['', '', 'xx']);
  });

  it('near one that exists is read as that one', async () => {
    const { report } = await read(buildFileXml([buildActivityXml({ version: '2.9' })]));
    expect(readAs(report)).toEqual(['1 × 2.9 as 2.03 line 3']);
  });

  it('of 2.01 to 2.03 is nothing to speak of, and leaves the mark of an activity as it always was', async () => {
    const xml = buildFileXml([buildActivityXml({ identifier: 'A', money: buildTransactionXml('3', '2018-01-01', '5') })]);
    const { report, entries } = await read(xml);
    expect(report.upgrade).toBeNull();
    // Known activities would all look changed at their next import if this form were hashed otherwise.
    expect(entries[0]?.content.hash).toBe('5affd851e3a9e4525b29b2fde3b6110fdb0f4c92fd7af4fea5f3de550868042e');
  });
});
