import { describe, expect, it } from 'vitest';
import { buildActivityXml, buildBudgetXml, buildFileXml, buildOldActivityXml, buildTransactionXml } from '../builders.ts';
import { entriesOf } from './reading.ts';
import { type Report, ReportBuilder } from './report.ts';
import { StandardCheck } from './standard.ts';

async function read(xml: string, today = '2018-06-01'): Promise<Report> {
  const report = new ReportBuilder('ML');
  const standard = new StandardCheck(today);
  for await (const _ of entriesOf(xml, { country: 'ML', known: new Map(), report, standard }));
  return report.result(new Set());
}

const found = ({ standard }: Report, rule: string) => standard?.rules.filter((each) => each.rule === rule);

describe('the check of the standard in the report of a file', () => {
  it('counts what it finds by rule and place of the structure, with the first cases and a sentence in both languages', async () => {
    const money = buildBudgetXml('2017-01-01', '2018-06-30', '5');
    const activities = [1, 2, 3, 4].map((n) => buildActivityXml({ identifier: `XM-TEST-${n}`, money }));
    const report = await read(buildFileXml(activities));
    const [long, ...others] = found(report, '7.5.3') ?? [];
    expect(others).toEqual([]);
    expect(long).toMatchObject({ severity: 'error', count: 4, path: expect.stringContaining('iati-activity/budget') });
    expect(long?.first.map(({ activity }) => activity)).toEqual(['XM-TEST-1', 'XM-TEST-2', 'XM-TEST-3']);
    expect(long?.first[0]?.line).toBe(13);
    expect(long?.say.fr).not.toBe(long?.say.en);
    const { bySeverity, rules, beyond } = report.standard ?? {};
    const counted = (severity: string) => rules?.filter((rule) => rule.severity === severity).reduce((sum, { count }) => sum + count, 0);
    expect([beyond, bySeverity]).toEqual([
      0,
      { critical: counted('critical'), error: counted('error'), warning: counted('warning'), advisory: counted('advisory') },
    ]);
    const gravity = rules?.map(({ severity }) => ['critical', 'error', 'warning', 'advisory'].indexOf(severity)) ?? [];
    expect(gravity).toEqual([...gravity].sort());
  });

  it('is of the whole file, and keeps nothing from coming in', async () => {
    const strange = buildActivityXml({ recipients: '<recipient-country code="NE"/>', sectors: '<sector code="99999"/>' });
    const report = await read(buildFileXml([strange, buildActivityXml({ sectors: '<sector code="99999"/>' })]));
    expect(report.activities).toMatchObject({ accepted: 1, elsewhere: 1 });
    expect(report.standard?.rules.some(({ path, count }) => path === 'iati-activity/sector/@code' && count === 2)).toBe(true);
  });

  it('takes the day of the house as today', async () => {
    const xml = buildFileXml([buildActivityXml({ money: buildTransactionXml('3', '2018-06-01', '5') })]);
    const before = await read(xml, '2018-05-31');
    const same = await read(xml, '2018-06-01');
    expect(before.standard?.rules.filter(({ path }) => path?.includes('transaction'))).not.toEqual([]);
    expect(same.standard?.rules.filter(({ path }) => path?.includes('transaction'))).toEqual([]);
  });

  it('is made of what activities of older versions were upgraded to, at the lines of their own file', async () => {
    const report = await read(
      buildFileXml([buildOldActivityXml({ identifier: 'XM-OLD-Z' }).replace('code="14030"', 'code="99999"')], '1.03'),
    );
    const sector = report.standard?.rules.find(({ path }) => path === 'iati-activity/sector/@code');
    expect(sector?.first).toEqual([{ line: 12, activity: 'XM-OLD-Z' }]);
    expect(found(report, '0.6.1')).toEqual([]);
    expect(report.standard?.bySeverity.critical).toBe(0);
  });

  it('says what was found before a file breaks off', async () => {
    const whole = buildFileXml([buildActivityXml({ sectors: '<sector code="99999"/>' }), buildActivityXml()]);
    const report = await read(whole.slice(0, -60));
    expect(report.fault?.code).toBe('cut-short');
    expect(report.standard?.rules.some(({ path }) => path === 'iati-activity/sector/@code')).toBe(true);
    expect(report.standard?.bySeverity.critical).toBeGreaterThan(0);
  });
});
