import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { Actor } from './actor.ts';
import { journal } from './audit.ts';
import { eraseContent, headOfJournal, verifyJournal } from './audit-verify.ts';
import { sql } from './db.ts';
import { kernelRules } from './house-actor.ts';
import { withLedger } from './ledger.ts';
import { inTransaction } from './transaction.ts';

let base: TestDatabase;
const actor = new Actor({ kind: 'house', name: 'test', audiences: [1, 2, 3, 4], today: '2018-11-12' });

const inHouse = <T>(work: () => Promise<T>) =>
  withLedger(() => {
    for (const rule of Object.keys(kernelRules)) actor.may(rule);
    return work();
  });

const act = (id: number, after: unknown = { name: 'Aïssata « A|B » é\u00a0', amount: 1.1 }) =>
  inHouse(() =>
    inTransaction(base.db, async () =>
      journal({ actor, verb: 'person.write', subject: { kind: 'person', id }, audienceId: 4, after, why: 'test' }),
    ),
  );

/** As an intruder with the owner's password would. */
async function tamper(statement: string): Promise<void> {
  const client = new pg.Client(base.url);
  await client.connect();
  await client.query(`alter table kernel_audit disable trigger user; ${statement}; alter table kernel_audit enable trigger user`);
  await client.end();
}

beforeAll(async () => {
  base = await testDatabase({ template: 'empty' });
});
afterAll(() => base.drop());

beforeEach(async () => {
  await tamper('truncate kernel_audit');
  for (let id = 1; id <= 5; id += 1) await act(id);
});

describe('the journal', () => {
  it('verifies as it was written, and is empty at first', async () => {
    const check = await verifyJournal(base.db);
    expect(check).toEqual({ entries: 5, broken: null, head: (await headOfJournal(base.db))?.seal });
    await tamper('truncate kernel_audit');
    expect(await verifyJournal(base.db)).toEqual({ entries: 0, broken: null, head: null });
    expect(await headOfJournal(base.db)).toBeNull();
  });

  it('is only added to: the database itself refuses to change, remove or empty it', async () => {
    const client = new pg.Client(base.url);
    await client.connect();
    const refused = [
      `update kernel_audit set verb = 'x'`,
      `update kernel_audit set content = '{}'`,
      'delete from kernel_audit',
      'truncate kernel_audit',
    ];
    for (const statement of refused) await expect(client.query(statement)).rejects.toThrow('only added to');
    await client.end();
  });

  it.each([
    ['an edited content', `update kernel_audit set content = '{"after": null}' where seq = 3`, { seq: 3, fault: 'content' }],
    ['an edited verb', `update kernel_audit set verb = 'person.read' where seq = 2`, { seq: 2, fault: 'seal' }],
    ['another actor', `update kernel_audit set person_id = 7 where seq = 4`, { seq: 4, fault: 'seal' }],
    ['a moved instant', `update kernel_audit set at = at + interval '1 microsecond' where seq = 5`, { seq: 5, fault: 'seal' }],
    ['a wider audience', `update kernel_audit set audience_id = 1 where seq = 1`, { seq: 1, fault: 'seal' }],
    ['a content with its digest', `update kernel_audit set content = '1', digest = sha256('1') where seq = 2`, { seq: 2, fault: 'seal' }],
    ['a removed entry', 'delete from kernel_audit where seq = 3', { seq: 3, fault: 'gap' }],
    ['a removed first entry', 'delete from kernel_audit where seq = 1', { seq: 1, fault: 'gap' }],
    [
      'an entry moved up in its place',
      'delete from kernel_audit where seq = 3; update kernel_audit set seq = seq - 1 where seq > 3',
      { seq: 3, fault: 'seal' },
    ],
  ])('names the first broken entry: %s', async (_, statement, broken) => {
    await tamper(statement);
    const check = await verifyJournal(base.db);
    expect(check).toEqual({ entries: broken.seq - 1, broken, head: null });
  });

  it('misses an entry taken off the end, unless a head has left the house', async () => {
    const head = await headOfJournal(base.db);
    await tamper('delete from kernel_audit where seq = 5');
    expect((await verifyJournal(base.db)).broken).toBeNull();
    expect((await verifyJournal(base.db, head!)).broken).toEqual({ seq: 5, fault: 'gap' });
    await act(6);
    expect((await verifyJournal(base.db, head!)).broken).toEqual({ seq: 5, fault: 'seal' });
  });

  it('verifies after a content was erased, and says that it was', async () => {
    const gone = await inHouse(() =>
      inTransaction(base.db, (tx) => eraseContent(tx, actor, { subject: { kind: 'person', id: 2 }, why: 'retention date', audienceId: 4 })),
    );
    expect(gone).toBe(1);
    const found = await sql<{ seq: number; content: unknown }>`select a.seq, a.content from kernel_audit a
      where a.audience_id = any(${[4]}::int[]) and a.subject_id = '2' order by a.seq`.execute(base.db);
    expect(found.rows[0]).toEqual({ seq: 2, content: null });
    expect(found.rows[1]?.content).toMatchObject({ after: { entries: 1 }, why: 'retention date' });
    expect((await verifyJournal(base.db)).broken).toBeNull();
  });

  it('holds over more than one slice', async () => {
    await inHouse(() =>
      inTransaction(base.db, async () => {
        for (let id = 0; id < 2100; id += 1) journal({ actor, verb: 'person.write', subject: { kind: 'person', id }, audienceId: 4 });
      }),
    );
    expect(await verifyJournal(base.db)).toMatchObject({ entries: 2105, broken: null });
    await tamper(`update kernel_audit set verb = 'x' where seq = 2050`);
    expect((await verifyJournal(base.db)).broken).toEqual({ seq: 2050, fault: 'seal' });
  });
});

it('numbers and seals what several write at once without a gap or a fork', async () => {
  const many = await testDatabase({ template: 'empty', connections: 5 });
  const one = (id: number) =>
    inHouse(() =>
      inTransaction(many.db, async () => journal({ actor, verb: 'person.write', subject: { kind: 'person', id }, audienceId: 4 })),
    );
  await Promise.all(Array.from({ length: 40 }, (_, id) => one(id)));
  expect(await verifyJournal(many.db)).toMatchObject({ entries: 40, broken: null });
  await many.drop();
});
