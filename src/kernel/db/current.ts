import { AsyncLocalStorage } from 'node:async_hooks';
import type { Entry } from '../audit.ts';
import type { Db } from '../db.ts';

/** The transaction that the running code is inside of. */
export interface Current {
  readonly root: Db;
  tx: Db | null;
  /** The connection it runs on, known from its first statement. */
  client: unknown;
  entries: Entry[];
  writes: Set<string>;
}

const storage = new AsyncLocalStorage<Current>();

export const current = (): Current | undefined => storage.getStore();
/** The transaction one is inside of, or else the handle given: for reads that serve both sides. */
export const handle = (db: Db): Db => storage.getStore()?.tx ?? db;
export const runInside = <T>(state: Current, work: () => Promise<T>): Promise<T> => storage.run(state, work);
/** Leaves the transaction behind: for work that must not be part of it, such as an accounts library with its own. */
export const runOutside = <T>(work: () => Promise<T>): Promise<T> => storage.exit(work);
