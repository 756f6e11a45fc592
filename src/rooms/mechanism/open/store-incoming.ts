import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Report } from './report.ts';

export interface Incoming {
  id: number;
  audience_id: number;
  kept_id: number;
  sha256: string;
  name: string;
  day: Day;
  report: Report;
  received_on: Day;
  received_name: string;
  entered_on: Day | null;
  entered_name: string | null;
  version: number;
}

type NewIncoming = Omit<Incoming, 'id' | 'report' | 'entered_on' | 'entered_name' | 'version'> & { received_by: number | null };

export async function insertIncoming(tx: Db, row: NewIncoming, report: Report): Promise<number> {
  const made = await tx
    .insertInto('mechanism_incoming')
    .values({ ...row, report: sql`${JSON.stringify(report)}::jsonb` })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function findIncoming(db: Db, actor: Actor, id: number): Promise<Incoming | undefined> {
  const found =
    await sql<Incoming>`select i.id, i.audience_id, i.kept_id, i.sha256, i.name, i.day, i.report, i.received_on, i.received_name,
      i.entered_on, i.entered_name, i.version
    from mechanism_incoming i where i.audience_id = ${visible(actor)} and i.id = ${id}`.execute(handle(db));
  return found.rows[0];
}

/** False where somebody entered it first. */
export async function markEntered(tx: Db, id: number, version: number, actor: Actor): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_incoming')
    .set((value) => ({ entered_on: actor.today, entered_name: actor.name, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('entered_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
