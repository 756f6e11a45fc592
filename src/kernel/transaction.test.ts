import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { houseItself, registerRules } from './access.ts';
import { Actor } from './actor.ts';
import { audienceId, everyAudience, visible } from './audience.ts';
import { journal } from './audit.ts';
import { closeDb, type Db, openDb, sql } from './db.ts';
import { AlreadyDone } from './errors.ts';
import { withLedger } from './ledger.ts';
import { inSnapshot, inTransaction } from './transaction.ts';

registerRules('transaction.test', { 'shelf.write': [houseItself] });

let base: TestDatabase;
let db: Db;
let actor: Actor;

beforeAll(async () => {
  base = await testDatabase({ template: 'empty' });
  const client = new pg.Client(base.url);
  await client.connect();
  await client.query(`create table shelf (id int primary key, title text not null);
    create table note (id int primary key, audience_id int not null, title text not null);
    insert into note values (1, 1, 'for all'), (2, 2, 'for some')`);
  await client.end();
  db = await openDb({ url: base.url, connections: 1, waitMillis: 500 });
  actor = new Actor({ kind: 'house', name: 'test', audiences: [1], today: '2018-11-12' });
});

afterAll(async () => {
  await closeDb(db);
  await base.drop();
});

const asked = <T>(work: () => Promise<T>): Promise<T> =>
  withLedger(() => {
    actor.may('shelf.write');
    return work();
  });

const put = (tx: Db, id: number) => sql`insert into shelf (id, title) values (${id}, 'a book')`.execute(tx);
const noted = (id: number) => journal({ actor, verb: 'shelf.put', subject: { kind: 'shelf', id }, audienceId: 1, after: { id } });
const count = async (table: 'shelf' | 'kernel_audit') => {
  const found = await everyAudience('counts in a test', () =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db),
  );
  return found.rows[0]!.n;
};

describe('reading', () => {
  it('gives what the reader may see, and no more', async () => {
    const found = await sql<{ id: number }>`select n.id from note n where n.audience_id = ${visible(actor)}`.execute(db);
    expect(found.rows).toEqual([{ id: 1 }]);
  });

  it('refuses a list that forgot its audience, raw or built', async () => {
    await expect(sql`select * from note`.execute(db)).rejects.toThrow('without its audience: note');
    const built = (db as unknown as { selectFrom(t: string): { selectAll(): { execute(): Promise<unknown> } } })
      .selectFrom('note')
      .selectAll();
    await expect(built.execute()).rejects.toThrow('without its audience: note');
  });

  it('lets work that named its reason see every record', async () => {
    const all = await everyAudience('a test', () => sql`select id from note`.execute(db));
    expect(all.rows).toHaveLength(2);
  });

  it('keeps the reason to the work it was given for', async () => {
    await everyAudience('a test', async () => undefined);
    await expect(sql`select id from note`.execute(db)).rejects.toThrow('without its audience');
  });
});

describe('writing', () => {
  it('refuses to begin before any rule was asked', async () => {
    await expect(withLedger(() => inTransaction(db, (tx) => put(tx, 1)))).rejects.toThrow('before any rule');
    await expect(inTransaction(db, (tx) => put(tx, 1))).rejects.toThrow('before any rule');
  });

  it('refuses a write outside a transaction', async () => {
    await expect(asked(() => put(db, 1))).rejects.toThrow('outside a transaction: shelf');
    expect(await count('shelf')).toBe(0);
  });

  it('refuses to end when the journal says nothing, and takes the write back', async () => {
    await expect(asked(() => inTransaction(db, (tx) => put(tx, 1)))).rejects.toThrow('without a word in the journal: shelf');
    expect(await count('shelf')).toBe(0);
  });

  it('writes the journal last, in the same transaction', async () => {
    await asked(() =>
      inTransaction(db, async (tx) => {
        await put(tx, 1);
        noted(1);
      }),
    );
    expect([await count('shelf'), await count('kernel_audit')]).toEqual([1, 1]);
  });

  it('writes neither when the work fails', async () => {
    const broken = inTransactionThatFails();
    await expect(broken).rejects.toThrow('no more room');
    expect([await count('shelf'), await count('kernel_audit')]).toEqual([1, 1]);
  });

  const inTransactionThatFails = () =>
    asked(() =>
      inTransaction(db, async (tx) => {
        await put(tx, 2);
        noted(2);
        throw new Error('no more room');
      }),
    );

  it('joins the transaction of a verb that called another', async () => {
    await asked(() =>
      inTransaction(db, async () => {
        await inTransaction(db, async (tx) => {
          await put(tx, 3);
          noted(3);
        });
        await inTransaction(db, async (tx) => {
          await put(tx, 4);
          noted(4);
        });
      }),
    );
    expect([await count('shelf'), await count('kernel_audit')]).toEqual([3, 3]);
  });

  it('fails when a query runs beside its transaction, on a pool of one', async () => {
    const beside = asked(() => inTransaction(db, () => sql`select 1`.execute(db)));
    await expect(beside).rejects.toThrow();
  });

  it('fails when a query runs beside its transaction, on a pool of two', async () => {
    const two = await openDb({ url: base.url, connections: 2, waitMillis: 500 });
    try {
      const beside = asked(() =>
        inTransaction(two, async (tx) => {
          await put(tx, 5);
          noted(5);
          await sql`select 1`.execute(two);
        }),
      );
      await expect(beside).rejects.toThrow('beside its transaction');
    } finally {
      await closeDb(two);
    }
    expect(await count('shelf')).toBe(3);
  });

  it('refuses an entry of the journal noted outside a transaction', () => {
    expect(() => noted(9)).toThrow('outside a transaction');
  });
});

describe('a form sent twice', () => {
  const form = '6d5f2a66-2c3c-4c6e-9d6e-0c8a3f1b2d11';
  const send = (id: number) =>
    withLedger((ledger) => {
      ledger.form = form;
      actor.may('shelf.write');
      return inTransaction(db, async (tx) => {
        await put(tx, id);
        noted(id);
      });
    });

  it('is taken once', async () => {
    await send(10);
    await expect(send(11)).rejects.toBeInstanceOf(AlreadyDone);
    const found = await sql<{ id: number }>`select id from shelf where id in (10, 11)`.execute(db);
    expect(found.rows).toEqual([{ id: 10 }]);
  });
});

describe('a snapshot', () => {
  it('reads several statements on one state of the base, and cannot write', async () => {
    const ids = await inSnapshot(db, async (tx) => (await sql<{ id: number }>`select id from shelf order by id`.execute(tx)).rows.length);
    expect(ids).toBe(await count('shelf'));
    const written = inSnapshot(db, (tx) => put(tx, 20));
    await expect(written).rejects.toThrow('read-only');
  });
});

describe('opening a base', () => {
  const client = async (text: string) => {
    const raw = new pg.Client(base.url);
    await raw.connect();
    await raw.query(text).finally(() => raw.end());
  };

  it.each([
    ['a view that hides the audience', 'create view titles as select title from note', 'drop view titles', 'titles'],
    [
      'a function over a guarded table',
      `create function notes() returns setof text language sql as 'select title from note'`,
      'drop function notes',
      'notes',
    ],
    [
      'a function with a parsed body',
      'create function bodies() returns bigint begin atomic select count(*) from note; end',
      'drop function bodies',
      'bodies',
    ],
  ])('refuses %s', async (_, make, drop, name) => {
    await client(make);
    await expect(openDb({ url: base.url })).rejects.toThrow(name);
    await client(drop);
  });

  it('guards a view that shows its audience like a table', async () => {
    await client('create view open_notes as select id, audience_id from note');
    const other = await openDb({ url: base.url, connections: 1 });
    await expect(sql`select * from open_notes`.execute(other)).rejects.toThrow('without its audience: open_notes');
    const seen = await sql<{ id: number }>`select v.id from open_notes v where v.audience_id = ${visible(actor)}`.execute(other);
    expect(seen.rows).toEqual([{ id: 1 }]);
    await closeDb(other);
    await client('drop view open_notes');
  });
});

it('finds an audience by its key, and says so when there is none', async () => {
  expect(await audienceId(db, 'public')).toBe(1);
  await expect(audienceId(db, 'nobody-knows')).rejects.toThrow('no such audience');
});
