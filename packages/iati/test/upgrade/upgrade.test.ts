import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upgradeEn } from '../../src/finding/texts/upgrade.en.ts';
import { upgradeFr } from '../../src/finding/texts/upgrade.fr.ts';
import { ActivityNode, readActivities, readRecords } from '../../src/index.ts';
import { newActivity, newList } from '../../src/model/build.ts';
import { type UpgradeReason, upgrade, upgradeRecord, upgradeSentence } from '../../src/upgrade/index.ts';
import { writeRecord } from '../../src/write/index.ts';
import { upgradeAll } from './told.ts';

const own = (name: string) => readFileSync(new URL(`../../cases/upgrade/${name}.xml`, import.meta.url));
const xml = (inside: string, version = '1.05') =>
  Buffer.from(`<iati-activities version="${version}"><iati-activity>${inside}</iati-activity></iati-activities>`);

describe('an upgraded record', () => {
  it('is one that reading gives: its class, its accessors, its place in the file', async () => {
    const [{ before, upgraded }] = (await upgradeAll(own('transaction-parts'))) as [Awaited<ReturnType<typeof upgradeAll>>[0]];
    const record = upgraded.record as ActivityNode;
    expect(record).toBeInstanceOf(ActivityNode);
    expect(record.version).toBe('2.03');
    expect(record.transactions[0]?.typeCode).toBe('3');
    expect(record.transactions[0]?.descriptions.map(({ text, language }) => `${language} ${text}`)).toEqual([
      'fr Première tranche',
      'en First instalment',
    ]);
    const [value, old] = [record, before].map((node) => node.one('transaction')?.one('value'));
    expect([value?.line, value?.column]).toEqual([old?.line, old?.column]);
    expect(record.transactions[0]?.path).toBe('iati-activity/transaction');
  });

  it('leaves the old one as it was', async () => {
    for (const name of ['locations', 'draft', 'organisation', 'version-201']) {
      const untouched = [];
      for await (const record of readRecords(own(name))) untouched.push(record.toJSON());
      const all = await upgradeAll(own(name));
      expect(all.map(({ before }) => before.toJSON())).toEqual(untouched);
    }
  });

  it('reads back as itself', async () => {
    for (const name of ['locations', 'extensions', 'conditions-and-results']) {
      for (const { upgraded } of await upgradeAll(own(name))) {
        const text = writeRecord(upgraded.record, { onIncomplete: 'write', indent: 0 });
        for await (const record of readRecords(Buffer.from(text)))
          expect(writeRecord(record, { onIncomplete: 'write', indent: 0 })).toBe(text);
      }
    }
  });

  it('shares its root with the other records of the file', async () => {
    const all = await upgradeAll(own('record-attributes-odd'));
    expect(all[0]?.upgraded.record.parent).toBe(all[1]?.upgraded.record.parent);
    expect(all[0]?.upgraded.list.node.attributes).toEqual({
      version: '2.03',
      'generated-datetime': '2014-01-01T10:00:00',
      'linked-data-default': 'https://example.org/',
    });
  });
});

describe('what is followed', () => {
  it('is the version asked for, then that of the record, then that of the file', async () => {
    const old = newActivity({ version: '1.02' }, newList('iati-activities', { version: '2.02' }));
    expect(upgradeRecord(old).version).toBe('1.02');
    expect(upgradeRecord(old, { version: '2.01' }).version).toBe('2.01');
    expect(upgradeRecord(old, { version: '1.0' }).version).toBe('1.01');
    expect(upgradeRecord(newActivity({}, newList('iati-activities', { version: '2.02' }))).version).toBe('2.02');
  });

  it('refuses misuse with a sentence', () => {
    expect(() => upgradeRecord(newActivity(), { version: '3.01' })).toThrow(RangeError);
    expect(() => upgradeRecord(newActivity(), { today: 'today' })).toThrow(RangeError);
    expect(() => upgradeRecord(newList('iati-activities') as ActivityNode)).toThrow(TypeError);
  });
});

describe('a whole file', () => {
  it('adds up the accounts of its records', async () => {
    const upgrading = upgrade(own('missing-parts'), { today: '2024-05-02' });
    const sums = { kept: 0, changed: 0, dropped: 0, added: 0 };
    for await (const { account } of upgrading)
      for (const fate of ['kept', 'changed', 'dropped', 'added'] as const) sums[fate] += account.elements[fate];
    expect(upgrading.totals).toMatchObject({
      records: 3,
      incomplete: 3,
      elements: sums,
      reasons: { 'code-to-number': 4, 'says-nothing': 1 },
    });
    expect(upgrading.totals.missing['iati-activity/activity-status']).toBe(3);
    expect(upgrading.totals.list.map(({ reason, from, to }) => [reason, from, to])).toEqual([['version-written', '1.04', '2.03']]);
    expect(upgrading.file.activities).toBe(3);
  });
});

describe('sentences', () => {
  it('exist in both languages for every reason, with the same places', () => {
    const places = (sentence: string) => [...sentence.matchAll(/\{[a-z]+\}/g)].map(String).sort();
    for (const [key, sentence] of Object.entries(upgradeEn))
      expect(places(upgradeFr[key as keyof typeof upgradeEn]), key).toEqual(places(sentence));
  });

  it('are filled', async () => {
    const [{ upgraded }] = (await upgradeAll(xml('<activity-date type="31"/><participating-org role="donor"/>'))) as [
      Awaited<ReturnType<typeof upgradeAll>>[0],
    ];
    const entry = upgraded.account.entries[0]!;
    expect(upgradeSentence(entry, 'fr')).toBe(
      'La norme n’a pas de code « donor » pour participating-org/@role. Il est laissé tel quel : remplacez-le par un code de la liste.',
    );
    const reasons = Object.keys(upgradeEn).map((key) => key.replace('upgrade.', '') as UpgradeReason);
    for (const reason of reasons)
      for (const language of ['en', 'fr'] as const)
        expect(upgradeSentence({ path: 'iati-activity/title', reason }, language)).not.toMatch(/[{}]/);
  });
});

it('takes time in proportion to the record, also where everything is missing', async () => {
  const many = '<transaction><transaction-type code="D"/><value/></transaction>'.repeat(20_000);
  const start = performance.now();
  for await (const activity of readActivities(xml(many))) {
    const { account, missing } = upgradeRecord(activity);
    expect(account.entries.at(-1)?.path).toBe('iati-activity/transaction[20000]/transaction-type/@code');
    expect(missing.at(-1)?.path).toBe('iati-activity/transaction[20000]/value/@value-date');
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
