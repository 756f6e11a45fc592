import { sql } from 'kysely';
import { type Entry, writeEntries } from './audit.ts';
import { current, runInside, runOutside } from './db/current.ts';
import type { Db } from './db.ts';
import { AlreadyDone, HouseFault } from './errors.ts';
import { ledger } from './ledger.ts';

export { runOutside };

/** A form is taken once: a second click waits here for the first, then is sent where the first one led. */
async function takeForm(tx: Db, form: string): Promise<void> {
  const taken = await sql`insert into kernel_once (form) values (${form}) on conflict do nothing`.execute(tx);
  if (taken.numAffectedRows === 0n) throw new AlreadyDone(form);
}

/** A job names how long its statements may run; the time of a page would cut a long import short. */
async function allowTime(tx: Db, milliseconds: number | undefined): Promise<void> {
  if (milliseconds !== undefined) await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(tx);
}

/**
 * Opens a transaction, or joins the one the caller is in. The outermost one takes the form, runs the work and writes the journal last.
 * It refuses to begin before a rule was asked, and to end when something was written of which the journal says nothing.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const open = current();
  if (open?.tx) return work(open.tx);
  const asked = ledger();
  if (!asked || asked.rules.size === 0) throw new HouseFault('a transaction was begun before any rule was asked');
  const state = { root: db, tx: null as Db | null, client: null as unknown, entries: [] as Entry[], writes: new Set<string>() };
  const form = asked.form;
  asked.head = null;
  const result = await runInside(state, () =>
    db.transaction().execute(async (tx) => {
      state.tx = tx;
      await allowTime(tx, asked.statementMillis);
      if (form) await takeForm(tx, form);
      const result = await work(tx);
      if (state.writes.size > 0 && state.entries.length === 0) {
        throw new HouseFault(`written without a word in the journal: ${[...state.writes].join(', ')}`);
      }
      await writeEntries(tx, state.entries);
      return result;
    }),
  );
  if (form) {
    asked.form = null;
    asked.taken = form;
  }
  return result;
}

/** A read of several statements on one snapshot, for exports and archives. */
export async function inSnapshot<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const state = { root: db, tx: null as Db | null, client: null as unknown, entries: [], writes: new Set<string>() };
  return runInside(state, () =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        state.tx = tx;
        await allowTime(tx, ledger()?.statementMillis);
        return work(tx);
      }),
  );
}
