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
  /** `trying`, `entering`: a job is at it. */
  state: 'trying' | 'tried' | 'entering';
  run_id: number | null;
  version: number;
}

type NewIncoming = Omit<Incoming, 'id' | 'report' | 'entered_on' | 'entered_name' | 'state' | 'run_id' | 'version'> & {
  received_by: number | null;
};

export async function insertIncoming(tx: Db, row: NewIncoming, report: Report, state: Incoming['state'] = 'tried'): Promise<number> {
  const made = await tx
    .insertInto('mechanism_incoming')
    .values({ ...row, state, report: sql`${JSON.stringify(report)}::jsonb` })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function findIncoming(db: Db, actor: Actor, id: number): Promise<Incoming | undefined> {
  const found =
    await sql<Incoming>`select i.id, i.audience_id, i.kept_id, i.sha256, i.name, i.day, i.report, i.received_on, i.received_name,
      i.entered_on, i.entered_name, i.state, i.run_id, i.version
    from mechanism_incoming i where i.audience_id = ${visible(actor)} and i.id = ${id}`.execute(handle(db));
  return found.rows[0];
}

/** Goes from one state to another; false where it was no longer in the first. A report is kept with it where one was made. */
export async function moveIncoming(
  tx: Db,
  id: number,
  [from, to]: readonly [Incoming['state'], Incoming['state']],
  changes: { run_id?: number | null; entered_name?: string; report?: Report } = {},
): Promise<boolean> {
  const { report, ...row } = changes;
  const done = await tx
    .updateTable('mechanism_incoming')
    .set((value) => ({
      ...row,
      ...(report ? { report: sql`${JSON.stringify(report)}::jsonb`, day: report.day } : {}),
      state: to,
      version: value('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', from)
    .where('entered_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** False where somebody entered it first. */
export async function markEntered(tx: Db, id: number, version: number, actor: Actor, by: string | null): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_incoming')
    .set((value) => ({ entered_on: actor.today, entered_name: by ?? actor.name, state: 'tried', version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('entered_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
