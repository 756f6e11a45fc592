import { AsyncLocalStorage } from 'node:async_hooks';

/** What was asked while one request, job or command ran. The door reads it before it lets an answer out. */
export interface Ledger {
  /** Rules asked with `actor.may`, granted ones only. */
  rules: Set<string>;
  /** How many times a list was narrowed to what the reader may see. */
  lists: number;
  /** The one-time number of the form being read, taken by the first transaction that writes. */
  form: string | null;
  /** How long a statement of its transactions may run, ms, where a job names more than a page may take. */
  statementMillis?: number;
  /** The form that a transaction of this request did take. */
  taken: string | null;
  /** Number of the last entry of the journal when the request began; forgotten once it writes. */
  head: string | null;
}

const storage = new AsyncLocalStorage<Ledger>();

export function withLedger<T>(work: (ledger: Ledger) => T): T {
  const ledger: Ledger = { rules: new Set(), lists: 0, form: null, taken: null, head: null };
  return storage.run(ledger, () => work(ledger));
}

export function ledger(): Ledger | undefined {
  return storage.getStore();
}
