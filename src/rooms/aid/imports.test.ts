import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerRules } from '#kernel/access';
import { sql } from '#kernel/db';
import { Forbidden, RuleBroken } from '#kernel/errors';
import { houseActor } from '#kernel/house-actor';
import { type TestHouse, testHouse } from '#test/house';
import { access } from './access.ts';
import { asking, bringInXml, buildActivityXml, buildActor, buildBudgetXml, buildFileXml, buildTransactionXml } from './builders.ts';
import { acceptFile, dropFile, getImport, receiveFile } from './imports.ts';
import { readFile } from './reading.ts';

let t: TestHouse;
beforeAll(async () => {
  registerRules('aid', access);
  t = await testHouse();
});
afterAll(() => t.drop());

const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T> => (await query.execute(t.house.db)).rows[0] as T;

/** Every row of the room's tables that hold aid, as one text. */
async function base(): Promise<string> {
  const { house } = await t.house.db.connection().execute(async () => ({ house: t.house }));
  const actor = await houseActor(house, 'test');
  const rows = await sql`select a.identifier, a.content_hash, a.absent_since, a.xmin::text as touched from aid_activity a
    where a.audience_id = any(${[...actor.audiences]}::int[]) order by a.identifier`.execute(house.db);
  const money = await sql`select count(*) as n, sum(id) as ids, sum(francs) as francs from aid_amount`.execute(house.db);
  const totals = await sql`select partner, year, measure, currency, total from aid_year_total y
    where y.audience_id = any(${[...actor.audiences]}::int[]) order by 1, 2, 3, 4`.execute(house.db);
  return JSON.stringify([rows.rows, money.rows, totals.rows]);
}

it('brings in what concerns the country, with its part of every amount and the rate of its value date', async () => {
  const xml = buildFileXml([
    buildActivityXml({
      identifier: 'XM-A-1',
      ref: 'XM-A',
      recipients: '<recipient-country code="ML" percentage="35"/><recipient-country code="NE" percentage="65"/>',
      money:
        buildBudgetXml('2018-01-01', '2018-12-31', '2000') +
        buildTransactionXml('2', '2017-03-01', '1000.50') +
        buildTransactionXml('3', '2018-03-01', '100'),
    }),
    buildActivityXml({ recipients: '<recipient-country code="NE"/>', money: buildTransactionXml('3', '2018-03-01', '77') }),
  ]);
  const { report } = await bringInXml(t.house, xml, { name: 'a.xml' });
  expect(report?.activities).toEqual({ concerned: 1, elsewhere: 1, accepted: 1, refused: 0, held: 0 });
  const row = await one(sql`select amount, share, ours, francs, rate, rate_basis, rate_source from aid_amount where type_code = '2'`);
  expect(row).toMatchObject({ amount: '1000.50', share: '35', ours: '350.1750', francs: '229700', rate: '655.957', rate_basis: 'fixed' });
  expect(await one(sql`select count(*)::int as n from aid_amount`)).toEqual({ n: 3 });
});

it('keeps an amount without a rate in its currency and counts it apart', async () => {
  await bringInXml(
    t.house,
    buildFileXml([buildActivityXml({ ref: 'XM-B', currency: 'ZZZ', money: buildTransactionXml('3', '2018-03-01', '500') })]),
    { name: 'b.xml' },
  );
  const actor = await houseActor(t.house, 'test');
  const found =
    await sql`select currency, total, rows from aid_year_total y where partner = 'r:XM-B' and y.audience_id = any(${[...actor.audiences]}::int[])`.execute(
      t.house.db,
    );
  expect(found.rows).toEqual([{ currency: 'ZZZ', total: '500', rows: 1 }]);
});

it('never adds funds received to disbursements, nor counts second hand and cancelled activities', async () => {
  const money = ['1', '11', '13', '3', '4', '2'].map((type) => buildTransactionXml(type, '2018-05-01', '10', { currency: 'XOF' })).join('');
  const xml = buildFileXml([
    buildActivityXml({ ref: 'XM-C', money }),
    buildActivityXml({ ref: 'XM-C', secondary: true, money }),
    buildActivityXml({ ref: 'XM-C', status: '5', money }),
  ]);
  await bringInXml(t.house, xml, { name: 'c.xml' });
  const actor = await houseActor(t.house, 'test');
  const found =
    await sql`select measure, total from aid_year_total y where partner = 'r:XM-C' and y.audience_id = any(${[...actor.audiences]}::int[]) order by 1`.execute(
      t.house.db,
    );
  expect(found.rows).toEqual([
    { measure: 'commitment', total: '10' },
    { measure: 'disbursement', total: '20' },
  ]);
});

it('takes the same content once: the second time nothing changes', async () => {
  const xml = buildFileXml([buildActivityXml({ ref: 'XM-D', money: buildTransactionXml('3', '2018-03-01', '5') })]);
  await bringInXml(t.house, xml, { name: 'd.xml' });
  const before = await base();
  const again = await bringInXml(t.house, xml, { name: 'the same under another name.xml' });
  expect(again.same).toBe(true);
  expect(await base()).toBe(before);
});

it('changes nothing when another file says the same', async () => {
  const activity = buildActivityXml({ identifier: 'XM-E-1', ref: 'XM-E', money: buildTransactionXml('3', '2018-03-01', '5') });
  await bringInXml(t.house, buildFileXml([activity]), { name: 'e.xml' });
  const before = await base();
  const { report, rows } = await bringInXml(t.house, `${buildFileXml([activity])}<!-- exported again -->`, { name: 'e2.xml' });
  expect(report?.changes).toMatchObject({ fresh: 0, changed: 0, unchanged: 1 });
  expect(rows).toBe(0);
  expect(await base()).toBe(before);
});

it('replaces the lines of a changed activity and leaves the others alone', async () => {
  const still = buildActivityXml({ identifier: 'XM-F-1', ref: 'XM-F', money: buildTransactionXml('3', '2018-03-01', '5') });
  const moving = (amount: string) =>
    buildActivityXml({ identifier: 'XM-F-2', ref: 'XM-F', money: buildTransactionXml('3', '2018-03-01', amount) });
  await bringInXml(t.house, buildFileXml([still, moving('1')]), { name: 'f.xml' });
  const { report, rows } = await bringInXml(t.house, buildFileXml([still, moving('2')]), { name: 'f.xml' });
  expect(report?.changes).toMatchObject({ fresh: 0, changed: 1, unchanged: 1, absent: 0 });
  expect(rows).toBe(3);
});

it('marks what a later file no longer names, asks that it be seen, and never deletes it', async () => {
  const all = [1, 2, 3].map((n) =>
    buildActivityXml({ identifier: `XM-G-${n}`, ref: 'XM-G', money: buildTransactionXml('3', '2018-03-01', '5') }),
  );
  await bringInXml(t.house, buildFileXml(all), { name: 'g.xml' });
  expect((await bringInXml(t.house, buildFileXml(all.slice(0, 2)), { name: 'g.xml', seen: false })).outcome).toBe('to-see');
  const actor = await buildActor(t.house);
  const gone = () =>
    one<{ absent: number }>(sql`select count(a.absent_since)::int as absent from aid_activity a
    where a.reporting_ref = 'XM-G' and a.audience_id = any(${[...actor.audiences]}::int[])`);
  await bringInXml(t.house, `${buildFileXml(all.slice(0, 2))}<!-- seen -->`, { name: 'g.xml' });
  expect(await gone()).toEqual({ absent: 1 });
  const { report } = await bringInXml(t.house, `${buildFileXml(all)}<!-- back -->`, { name: 'g.xml' });
  expect(report?.changes).toMatchObject({ back: 1, absent: 0 });
  expect(await gone()).toEqual({ absent: 0 });
});

it('does not take another file of the same partner for a file from which all vanished', async () => {
  await bringInXml(t.house, buildFileXml([buildActivityXml({ identifier: 'XM-H-1', ref: 'XM-H' })]), { name: 'one.xml' });
  const { report } = await bringInXml(t.house, buildFileXml([buildActivityXml({ identifier: 'XM-H-2', ref: 'XM-H' })]), {
    name: 'two.xml',
  });
  expect(report?.changes).toMatchObject({ fresh: 1, absent: 0 });
});

it('holds the copy of a second hand, and lets the first hand take its place', async () => {
  await bringInXml(t.house, buildFileXml([buildActivityXml({ identifier: 'XM-I-1', ref: 'XM-I' })]), { name: 'i.xml' });
  const copy = await bringInXml(t.house, buildFileXml([buildActivityXml({ identifier: 'XM-I-1', ref: 'XM-COPY', secondary: true })]), {
    name: 'copy.xml',
  });
  expect(copy.report?.counts).toEqual({ 'held copy-of-a-primary': 1 });
  await bringInXml(t.house, buildFileXml([buildActivityXml({ identifier: 'XM-J-1', ref: 'XM-COPY', secondary: true })]), {
    name: 'copy2.xml',
  });
  const first = await bringInXml(t.house, buildFileXml([buildActivityXml({ identifier: 'XM-J-1', ref: 'XM-J' })]), { name: 'j.xml' });
  expect(first.report?.changes).toMatchObject({ changed: 1 });
});

it('matches who reports by identifier and alias, and keeps a stranger as published', async () => {
  const { report } = await bringInXml(
    t.house,
    buildFileXml([buildActivityXml({ identifier: 'K-1', ref: '41114' }), buildActivityXml({ identifier: 'K-2', ref: 'XX-NOBODY' })]),
    { name: 'k.xml' },
  );
  expect(report?.unmatched.map((each) => each.ref)).toEqual(['XX-NOBODY']);
  const actor = await buildActor(t.house);
  const found = await sql<{ key: string | null }>`select o.key from aid_activity a left join mechanism_organisation o
    on o.id = a.organisation_id and o.audience_id = any(${[...actor.audiences]}::int[])
    where a.identifier in ('K-1', 'K-2') and a.audience_id = any(${[...actor.audiences]}::int[]) order by a.identifier`.execute(t.house.db);
  expect(found.rows).toEqual([{ key: 'PNUD' }, { key: null }]);
});

it('writes one entry in the journal for what came in, with counts and sums', async () => {
  const { id } = await bringInXml(
    t.house,
    buildFileXml([buildActivityXml({ ref: 'XM-L', money: buildTransactionXml('2', '2018-03-01', '5') })]),
    { name: 'l.xml' },
  );
  const actor = await buildActor(t.house);
  const found = await sql<{ content: { after: { changes: object; sums: object } } }>`select j.content from kernel_audit j
    where j.verb = 'import.enter' and j.subject_id = ${String(id)} and j.audience_id = any(${[...actor.audiences]}::int[])`.execute(
    t.house.db,
  );
  expect(found.rows).toHaveLength(1);
  expect(found.rows[0]?.content.after).toMatchObject({ changes: { fresh: 1 }, sums: { 'transaction 2 EUR': { count: 1, sum: '5' } } });
});

it('refuses a focal point the file of another organisation, before and after it is read', async () => {
  const { id: organisationId } = await one<{ id: number }>(
    sql`select o.id from mechanism_organisation o where o.key = 'PNUD' and o.audience_id = any(${(await buildActor(t.house)).audiences as number[]}::int[])`,
  );
  await asking(async () => {
    const focal = await buildActor(t.house, [{ role: 'focal-point', organisationId }]);
    await expect(receiveFile(t.house, focal, { name: 'x.xml', content: buildFileXml([]) })).rejects.toBeInstanceOf(Forbidden);
    const content = buildFileXml([buildActivityXml({ ref: 'XM-DAC-41122' })]);
    const { id } = await receiveFile(t.house, focal, { name: 'x.xml', content, organisationId }, { later: false });
    const file = await readFile(t.house, await houseActor(t.house, 'test'), id);
    expect(file.report?.fault?.code).toBe('not-theirs');
    await expect(acceptFile(t.house, await buildActor(t.house), id, { seen: true })).rejects.toMatchObject({ key: 'import.not-to-decide' });
  });
});

it('lets nobody else send or decide', async () => {
  await asking(async () => {
    const member = await buildActor(t.house, [{ role: 'ptf' }]);
    await expect(receiveFile(t.house, member, { name: 'x.xml', content: buildFileXml([]) })).rejects.toBeInstanceOf(Forbidden);
    const pool = await buildActor(t.house);
    const { id } = await receiveFile(t.house, pool, { name: 'n.xml', content: buildFileXml([buildActivityXml()]) }, { later: false });
    await expect(dropFile(t.house, member, id)).rejects.toBeInstanceOf(Forbidden);
    await dropFile(t.house, pool, id);
    expect((await getImport(t.house.db, pool, id)).state).toBe('dropped');
    await expect(dropFile(t.house, pool, id)).rejects.toBeInstanceOf(RuleBroken);
  });
});

it.each([
  ['an archive', Buffer.from('504b0304140000000000', 'hex'), 'import.not-xml'],
  ['a web page', '<!doctype html><html><body>404</body></html>', 'import.html'],
  ['a document type', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><iati-activities version="2.03"/>', 'import.doctype'],
  ['another root', '<rss version="2.0"><channel/></rss>', 'import.not-iati'],
  ['a root with a prefix', '<i:iati-activities xmlns:i="http://x.example/" version="2.03"/>', 'import.not-iati'],
  ['nothing', '', 'import.empty'],
])('refuses %s at the door, whatever its name', async (_what, content, key) => {
  await asking(async () => {
    await expect(receiveFile(t.house, await buildActor(t.house), { name: 'iati.xml', content })).rejects.toMatchObject({ key });
  });
});

it('refuses a broken encoding with the place, and keeps nothing of it', async () => {
  const xml = Buffer.concat([
    Buffer.from('<iati-activities version="2.03">'.padEnd(20_000, ' ')),
    Buffer.from([0xe9]),
    Buffer.from('</iati-activities>'),
  ]);
  await asking(async () => {
    const { id } = await receiveFile(t.house, await buildActor(t.house), { name: 'o.xml', content: xml }, { later: false });
    const file = await readFile(t.house, await houseActor(t.house, 'test'), id);
    expect(file).toMatchObject({ state: 'refused', report: { fault: { code: 'encoding-broken', detail: { bytePosition: 20_000 } } } });
  });
});
