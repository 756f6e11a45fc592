import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerRules } from '#kernel/access';
import { journal } from '#kernel/audit';
import { sql } from '#kernel/db';
import { houseActor } from '#kernel/house-actor';
import { inTransaction } from '#kernel/transaction';
import { type TestHouse, testHouse } from '#test/house';
import { access } from './access.ts';
import { asking, bringInXml, buildActivityXml, buildActor, buildFileXml, buildOldActivityXml } from './builders.ts';
import { getImport, receiveFile } from './imports.ts';
import { readFile } from './reading.ts';

let t: TestHouse;
beforeAll(async () => {
  registerRules('aid', access);
  t = await testHouse();
});
afterAll(() => t.drop());

/** The activities and their lines, as one text. */
async function base(): Promise<string> {
  const actor = await buildActor(t.house);
  const rows = await sql`select a.identifier, a.content_hash, a.xmin::text as touched from aid_activity a
    where a.audience_id = any(${[...actor.audiences]}::int[]) order by a.identifier`.execute(t.house.db);
  const money = await sql`select count(*) as n, sum(id) as ids, sum(francs) as francs from aid_amount`.execute(t.house.db);
  return JSON.stringify([rows.rows, money.rows]);
}

it('brings a file of version 1.02 in, keeps what was published, and the second time nothing changes', async () => {
  const xml = buildFileXml([buildOldActivityXml({ identifier: 'XM-V-1', ref: 'XM-V' })], '1.02');
  const { report, outcome } = await bringInXml(t.house, xml, { name: 'v.xml' });
  expect(outcome).toBe('entered');
  expect(report?.upgrade).toMatchObject({ activities: 1, incomplete: 0 });
  const actor = await buildActor(t.house);
  const found = await sql`select a.standard_version, a.title_en, a.committed, a.disbursed from aid_activity a
    where a.identifier = 'XM-V-1' and a.audience_id = any(${[...actor.audiences]}::int[])`.execute(t.house.db);
  // 200 and 120.50 euros, in whole francs.
  expect(found.rows).toEqual([{ standard_version: '1.02', title_en: 'Wells of Kita', committed: '131191', disbursed: '79043' }]);
  const before = await base();
  const again = await bringInXml(t.house, `${xml}<!-- exported again -->`, { name: 'v.xml' });
  expect(again.report?.changes).toMatchObject({ fresh: 0, changed: 0, unchanged: 1 });
  expect([again.rows, await base()]).toEqual([0, before]);
});

it('takes the same activity in a newer version as changed', async () => {
  await bringInXml(t.house, buildFileXml([buildOldActivityXml({ identifier: 'XM-W-1', ref: 'XM-W' })], '1.03'), { name: 'w.xml' });
  const newer = buildFileXml([buildActivityXml({ identifier: 'XM-W-1', ref: 'XM-W' })]);
  expect((await bringInXml(t.house, newer, { name: 'w.xml' })).report).toMatchObject({ changes: { changed: 1 }, upgrade: null });
});

it('reads a refused file anew when it is sent again', async () => {
  const xml = buildFileXml([buildOldActivityXml({ identifier: 'XM-X-1', ref: 'XM-X' })], '1.01');
  await asking(async () => {
    const pool = await buildActor(t.house);
    const itself = await houseActor(t.house, 'test');
    const { id } = await receiveFile(t.house, pool, { name: 'x1.xml', content: xml }, { later: false });
    await readFile(t.house, itself, id);
    // As an older edition of the site left it.
    itself.may('import.read');
    await inTransaction(t.house.db, async (tx) => {
      await sql`update aid_file set state = 'refused', report = jsonb_set(report, '{fault}', '{"code":"old-version","detail":{},"line":null,"column":null}') where id = ${id}`.execute(
        tx,
      );
      journal({
        actor: itself,
        verb: 'import.read',
        subject: { kind: 'import', id },
        audienceId: (await getImport(tx, pool, id)).audience_id,
      });
    });
    expect(await receiveFile(t.house, pool, { name: 'x1.xml', content: xml }, { later: false })).toEqual({ id, same: false });
    expect(await readFile(t.house, itself, id)).toMatchObject({ state: 'read', report: { fault: null, changes: { fresh: 1 } } });
    expect(await receiveFile(t.house, pool, { name: 'x1.xml', content: xml }, { later: false })).toEqual({ id, same: true });
  });
});
