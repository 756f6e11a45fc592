import pg from 'pg';
import { roundReason } from '../audience.ts';
import { HouseFault } from '../errors.ts';
import { copyQuery } from './copy.ts';
import { current } from './current.ts';
import { type Reading, readSql } from './guard.ts';
import { planName } from './planned.ts';

/** Tables that may be written outside a verb: the house's own machinery, which journals nothing. */
const MACHINERY =
  /^(kernel_(once|draft|mail|search|word|file|migration|job_run)|accounts_auth_\w+|version|job|queue|schedule|subscription|archive|bam|warning|job_common|j[0-9a-f]{20,})$/;

export interface Watch {
  guarded: ReadonlySet<string>;
  readings: Map<string, Reading>;
}

const REMEMBERED = 5_000;

function readingOf(text: string, watch: Watch): Reading {
  const known = watch.readings.get(text);
  if (known) return known;
  const fresh = readSql(text, watch.guarded);
  if (watch.readings.size >= REMEMBERED) watch.readings.clear();
  watch.readings.set(text, fresh);
  return fresh;
}

function checkStatement(client: unknown, text: string, watch: Watch): void {
  const state = current();
  if (state) {
    if (state.client === null) state.client = client;
    else if (state.client !== client) throw new HouseFault(`a query ran beside its transaction: ${text.slice(0, 120)}`);
  }
  const reading = readingOf(text, watch);
  if (reading.naked.length > 0 && roundReason() === undefined) {
    throw new HouseFault(`read without its audience: ${reading.naked.join(', ')} in ${text.slice(0, 200)}`);
  }
  for (const table of reading.writes) {
    if (MACHINERY.test(table)) continue;
    if (!state) throw new HouseFault(`a write outside a transaction: ${table}`);
    state.writes.add(table);
  }
}

/** A `copy` whose rows flow elsewhere is sent in the driver's own form; it passed under the guard like any other. */
function throughCopy(text: string, send: (query: object) => unknown): Promise<unknown> | undefined {
  let answer: (error: Error | null, result: unknown) => void = () => undefined;
  const answered = new Promise((resolve, reject) => {
    answer = (error, result) => (error ? reject(error) : resolve(result));
  });
  const query = copyQuery(text, (error, result) => answer(error, result));
  if (!query) return undefined;
  send(query);
  return answered;
}

/** A class of connections on which every statement passes, as final SQL, under the guard. */
export function guardedClient(watch: Watch): typeof pg.Client {
  return class GuardedClient extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has a dozen overloads
    override query(...args: any[]): any {
      const first = args[0];
      const text: unknown = typeof first === 'string' ? first : (first?.text ?? first?.cursor?.text);
      if (typeof text === 'string') checkStatement(this, text, watch);
      else if (!(first && typeof first.submit === 'function')) throw new HouseFault('a statement without text');
      // biome-ignore lint/suspicious/noExplicitAny: passed on as given
      const send = (...passed: any[]) => (super.query as any)(...passed);
      if (typeof text !== 'string') return send(...args);
      const name = typeof first === 'string' ? planName(text) : undefined;
      if (name) return send({ name, text, values: args[1] }, ...args.slice(2));
      return throughCopy(text, send) ?? send(...args);
    }
  } as unknown as typeof pg.Client;
}
