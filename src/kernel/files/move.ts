import type { Db } from '../db.ts';
import type { Files } from '../files.ts';
import { listNamed } from './rows.ts';

export interface Moved {
  count: number;
  bytes: number;
  /** Already where they should go. */
  there: number;
  /** Named by the base, found nowhere. */
  lost: number;
}

export interface ToMove {
  from: Files;
  to: Files;
  dryRun: boolean;
}

/** Copies every content that the base names from one store into another. Asked again, it goes on where it stopped. */
export async function copyFiles(db: Db, audiences: readonly number[], { from, to, dryRun }: ToMove): Promise<Moved> {
  const moved: Moved = { count: 0, bytes: 0, there: 0, lost: 0 };
  for (const content of await listNamed(db, audiences)) {
    if (await to.has(content)) moved.there += 1;
    else if (!(await from.has(content))) moved.lost += 1;
    else {
      if (!dryRun) await to.bring(content.sha256, await from.open(content));
      moved.count += 1;
      moved.bytes += content.bytes;
    }
  }
  return moved;
}
