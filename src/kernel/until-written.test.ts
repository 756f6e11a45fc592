import { expect, it } from 'vitest';
import type { Db } from './db.ts';
import { withLedger } from './ledger.ts';
import { untilWritten } from './until-written.ts';

const someBase = () => ({}) as Db;

function counted() {
  let times = 0;
  return async () => {
    times += 1;
    return times;
  };
}

const asked = <T>(head: string | null, work: () => Promise<T>): Promise<T> =>
  withLedger((ledger) => {
    ledger.head = head;
    return work();
  });

it('works once for a head of the journal, and again when it moves', async () => {
  const db = someBase();
  const work = counted();
  const at = (head: string) => asked(head, () => untilWritten(db, 'who', work));
  expect([await at('9'), await at('9'), await at('10'), await at('10')]).toEqual([1, 1, 2, 2]);
});

it('gives a request that began earlier its own answer, and keeps the newer one', async () => {
  const db = someBase();
  const work = counted();
  const at = (head: string) => asked(head, () => untilWritten(db, 'who', work));
  expect([await at('10'), await at('9'), await at('10')]).toEqual([1, 2, 1]);
});

it('keeps nothing where no request is asked: in jobs, in commands, after a write', async () => {
  const db = someBase();
  const work = counted();
  await untilWritten(db, 'who', work);
  await asked(null, () => untilWritten(db, 'who', work));
  expect(await asked('1', () => untilWritten(db, 'who', work))).toBe(3);
});

it('keeps nothing that failed', async () => {
  const db = someBase();
  const failing = asked('1', () => untilWritten(db, 'who', () => Promise.reject(new Error('away'))));
  await expect(failing).rejects.toThrow('away');
  expect(await asked('1', () => untilWritten(db, 'who', counted()))).toBe(1);
});

it('keeps each base and each key apart', async () => {
  const [one, other] = [someBase(), someBase()];
  const work = counted();
  const at = (db: Db, key: string) => asked('1', () => untilWritten(db, key, work));
  expect([await at(one, 'a'), await at(one, 'b'), await at(other, 'a')]).toEqual([1, 2, 3]);
});
