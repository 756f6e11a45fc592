import type { Actor } from './actor.ts';
import { current } from './db/current.ts';
import type { Db } from './db.ts';
import { ledger } from './ledger.ts';

interface Kept {
  head: string;
  known: Map<string, unknown>;
}

const MOST = 500;
const kept = new WeakMap<Db, Kept>();

function keep(db: Db, head: string, key: string, found: unknown): void {
  const now = kept.get(db);
  if (!now || BigInt(now.head) < BigInt(head) || now.known.size >= MOST) kept.set(db, { head, known: new Map([[key, found]]) });
  else if (now.head === head) now.known.set(key, found);
}

/**
 * Works something out once for a head of the journal, and keeps it until the journal moves. Every write of a room is in the journal (a
 * transaction that ends without an entry is refused), so what was read under one number still stands while the number does, whichever
 * process wrote. The number is read first in a request: what is kept may be newer than it, never older. A request that writes, a job and
 * a command work everything out afresh. What comes back is shared: it is not to be changed.
 */
export async function untilWritten<T>(db: Db, key: string, work: () => Promise<T>): Promise<T> {
  const head = ledger()?.head;
  if (!head || current()) return work();
  const at = kept.get(db);
  if (at?.head === head && at.known.has(key)) return at.known.get(key) as T;
  const found = await work();
  keep(db, head, key, found);
  return found;
}

/** The same for something narrowed to its reader: those who read the same audiences share it. */
export function untilWrittenFor<T>(db: Db, actor: Actor, key: string, work: () => Promise<T>): Promise<T> {
  return untilWritten(db, `${key} for ${actor.audiences.join()}`, work);
}
