import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import type { Move, Occasion, OccasionKind, OccasionState, Origin } from './occasion.ts';

const select = (db: Db, actor: Actor) =>
  db
    .selectFrom('calendar_occasion as o')
    .where('o.audience_id', '=', visible(actor))
    .select([
      'o.id',
      'o.audience_id',
      'o.version',
      'o.title_fr',
      'o.title_en',
      'o.kind',
      'o.origin',
      'o.body_id',
      'o.planned_from',
      'o.planned_to',
    ])
    .select([
      'o.from_day',
      'o.to_day',
      'o.precision',
      'o.place_fr',
      'o.place_en',
      'o.link',
      'o.state',
      'o.reason',
      'o.reason_lang',
      'o.source',
      'o.demo',
    ])
    .select([
      sql<string | null>`to_char(o.from_hour, 'HH24:MI')`.as('from_hour'),
      sql<string | null>`to_char(o.to_hour, 'HH24:MI')`.as('to_hour'),
    ]);

export async function occasionById(db: Db, actor: Actor, id: number): Promise<Occasion | undefined> {
  return (await select(db, actor).where('o.id', '=', id).executeTakeFirst()) as Occasion | undefined;
}

export interface OccasionFilters {
  from: Day;
  to: Day;
  bodyIds?: readonly number[] | null;
  kind?: OccasionKind | null;
  origin?: Origin | null;
  states?: readonly OccasionState[];
}

/** Whatever touches the span, first days first. */
export async function occasionsBetween(db: Db, actor: Actor, filters: OccasionFilters): Promise<Occasion[]> {
  const { from, to, bodyIds, kind, origin, states } = filters;
  let query = select(db, actor).where(sql<boolean>`daterange(o.from_day, o.to_day, '[]') && daterange(${from}::date, ${to}::date, '[]')`);
  if (bodyIds) query = query.where('o.body_id', 'in', bodyIds.length > 0 ? bodyIds : [0]);
  if (kind) query = query.where('o.kind', '=', kind);
  if (origin) query = query.where('o.origin', '=', origin);
  if (states) query = query.where('o.state', 'in', [...states]);
  return (await query
    .orderBy('o.from_day')
    .orderBy('o.from_hour', (ob) => ob.nullsFirst())
    .orderBy('o.id')
    .execute()) as Occasion[];
}

/** The first of a body on or after a day that is still to be held. */
export async function nextOfBody(db: Db, actor: Actor, bodyId: number, day: Day): Promise<Occasion | undefined> {
  const found = await select(db, actor)
    .where('o.body_id', '=', bodyId)
    .where('o.to_day', '>=', day)
    .where('o.state', 'in', ['planned', 'provisional', 'confirmed'])
    .orderBy('o.from_day')
    .orderBy('o.from_hour', (ob) => ob.nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return found as Occasion | undefined;
}

export async function movesOf(db: Db, actor: Actor, occasionId: number): Promise<Move[]> {
  const rows = await db
    .selectFrom('calendar_move as m')
    .where('m.audience_id', '=', visible(actor))
    .where('m.occasion_id', '=', occasionId)
    .select(['m.old_from', 'm.old_to', 'm.new_from', 'm.new_to', 'm.reason', 'm.reason_lang', 'm.moved_on'])
    .orderBy('m.id')
    .execute();
  return rows as Move[];
}

export type OccasionRow = Omit<Occasion, 'id' | 'version'> & { key: string | null };

export async function insertOccasion(tx: Db, row: OccasionRow): Promise<number> {
  const done = await tx.insertInto('calendar_occasion').values(row).returning('id').executeTakeFirstOrThrow();
  return done.id;
}

/** Takes out what reference files tell as held after a day. Gives its ids. */
export async function deleteHeldAfter(tx: Db, day: Day): Promise<number[]> {
  const told = tx.deleteFrom('calendar_occasion').where('key', 'is not', null).where('state', '=', 'held');
  const gone = await told.where('to_day', '>', day).returning('id').execute();
  return gone.map((row) => row.id);
}

/** Zero rows when somebody saved it in between. */
export async function updateOccasion(tx: Db, id: number, version: number, changes: Partial<Occasion>): Promise<number> {
  const done = await tx
    .updateTable('calendar_occasion')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export async function insertMove(tx: Db, move: Move & { audience_id: number; occasion_id: number }): Promise<void> {
  await tx.insertInto('calendar_move').values(move).execute();
}

/** Which of these keys are in the calendar already. */
export async function knownKeys(db: Db, actor: Actor, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('calendar_occasion as o')
    .where('o.audience_id', '=', visible(actor))
    .where('o.key', 'in', keys.length > 0 ? keys : [''])
    .select('o.key')
    .execute();
  return new Set(rows.map((row) => row.key ?? ''));
}
