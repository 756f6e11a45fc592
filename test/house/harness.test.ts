import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/database';
import { testHouse } from '#test/house';

describe('the harness', () => {
  it('gives each file a base of its own, from the same template', async () => {
    const [one, other] = await Promise.all([testDatabase({ template: 'empty' }), testDatabase({ template: 'empty' })]);
    await sql`create table kernel_trial (n int)`.execute(one.db);
    await expect(sql`select n from kernel_trial`.execute(other.db)).rejects.toThrow(/does not exist/);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('lets a query beside its transaction fail, since there is one connection', async () => {
    const { db, drop } = await testDatabase({ template: 'empty' });
    const beside = db.transaction().execute(async () => {
      await sql`select 1`.execute(db);
    });
    await expect(beside).rejects.toThrow();
    await drop();
  });

  it('opens a whole house with its queue and its files', async () => {
    const { house, drop } = await testHouse({ template: 'empty' });
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel_audience where key = 'public'`.execute(house.db);
    expect(rows).toEqual([{ n: 1 }]);
    await drop();
  });
});
