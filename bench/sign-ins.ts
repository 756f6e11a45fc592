import { setTimeout as wait } from 'node:timers/promises';
import { loadDuring } from './load.ts';
import { Reader } from './reader.ts';
import { type Row, row } from './rows.ts';
import type { Served } from './served.ts';

const A_MINUTE = 100;
const EVERY = 60_000 / A_MINUTE;

/** People who come in one after the other for a minute, each from an address of their own, as behind a proxy. Gives the time of each, ms. */
async function comeIn({ origin, accounts }: Served): Promise<number[]> {
  const begun = performance.now();
  const entries = Array.from({ length: A_MINUTE }, async (_, i) => {
    const account = accounts[i % accounts.length];
    if (!account) throw new Error('the demonstration shows no account');
    await wait(Math.max(0, begun + i * EVERY - performance.now()));
    const from = performance.now();
    await new Reader(origin, `10.1.0.${i + 1}`).signIn(account);
    return performance.now() - from;
  });
  return Promise.all(entries);
}

/** A hundred sign-ins in a minute, by password, while others read a list, five at a time. */
export async function measureSignIns(served: Served, path: string, cookie: string): Promise<Row[]> {
  const { load, result } = await loadDuring({ url: served.origin + path, cookie }, () => comeIn(served));
  const sorted = result.sort((a, b) => a - b);
  return [
    row('a list while a hundred people sign in within a minute: p95', load.p95, 'ms', 100),
    row('sign-in by password among them, page and form: median', sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, 'ms'),
    row('sign-in by password among them, page and form: longest', sorted.at(-1) ?? Number.NaN, 'ms'),
  ];
}
