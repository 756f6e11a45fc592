import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { ReferenceFiles, referenceFolder } from '#kernel/reference';
import { inTransaction } from '#kernel/transaction';
import { findBodyByCode, findOrganisationByKey, mechanism, organisationsByIdentifier, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { loadMechanism } from './load.ts';

let site: TestHouse;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
});
afterAll(() => site.drop());

test('the published mechanism comes in once; read again, it changes nothing', async () => {
  const counts = async () =>
    (
      await sql<{ terms: number; holdings: number }>`select (select count(*) from mechanism_body_term) as terms,
        (select count(*) from mechanism_holding) as holdings, (select count(*) from mechanism_identifier) as identifiers,
        (select count(*) from mechanism_draw) as draws, (select count(*) from mechanism_lineage_body) as sides`.execute(site.house.db)
    ).rows[0];
  const before = await counts();
  await asHouse(site.house, 'test', (actor) =>
    inTransaction(site.house.db, (tx) => loadMechanism(tx, actor, new ReferenceFiles(join(referenceFolder, 'mechanism')))),
  );
  expect(await counts()).toEqual(before);
  expect(before?.terms).toBeGreaterThan(60);
  expect(before?.holdings).toBeGreaterThan(250);
});

test('the chair of the GEC is held by whoever holds that of the Troïka', async () => {
  await asHouse(site.house, 'test', async (actor) => {
    const gec = await findBodyByCode(site.house.db, actor, 'GEC', '2018-11-12');
    const seats = await seatsOn(site.house.db, actor, gec?.id ?? 0, '2018-11-12');
    const chair = seats.find((seat) => seat.kind === 'chair');
    expect([chair?.holding?.organisation?.key, chair?.home_code]).toEqual(['NL', 'TROIKA']);
    expect(seats.filter((seat) => seat.kind === 'member').length).toBe(26);
  });
});

test('an identifier of former days names its organisation on the days when it was in use', async () => {
  const found = await organisationsByIdentifier(site.house.db, ['xi-iati-ec_devco', 'XM-DAC-41114', 'NOBODY'], '2018-11-12');
  expect([...found.values()].map((one) => [one.ref, one.key, one.is_alias])).toEqual([
    ['xi-iati-ec_devco', expect.any(String), true],
    ['XM-DAC-41114', 'PNUD', false],
  ]);
  await asHouse(site.house, 'test', async (actor) => {
    expect((await findOrganisationByKey(site.house.db, actor, 'pnud'))?.name_en).toBe('United Nations Development Programme');
  });
});
