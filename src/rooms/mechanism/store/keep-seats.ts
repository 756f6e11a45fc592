import { everyAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';

export interface SeatRow {
  body_id: number;
  kind: string;
  slot: number;
  single: boolean;
  held_by: string;
  from_day: Day;
  to_day: Day | null;
  origin: string;
  note: string | null;
}

export async function insertSeat(tx: Db, row: SeatRow & { audience_id: number }): Promise<number> {
  const made = await tx.insertInto('mechanism_seat').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export async function bumpSeat(tx: Db, id: number, version: number, toDay?: Day): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_seat')
    .set((value) => ({ version: value('version', '+', 1), ...(toDay === undefined ? {} : { to_day: toDay }) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The next free number of a kind of seat in a body: the second specialist. */
export async function freeSlot(tx: Db, bodyId: number, kind: string): Promise<number> {
  const found = await everyAudience('a number is free only when no seat at all bears it', () =>
    sql<{ slot: number }>`select s.slot from generate_series(1, 1000) s(slot)
    where not exists (select from mechanism_seat m where m.body_id = ${bodyId} and m.kind = ${kind} and m.slot = s.slot) order by 1 limit 1`.execute(
      tx,
    ),
  );
  return found.rows[0]?.slot ?? 1;
}

export interface HolderRow {
  vacant: boolean;
  organisation_id: number | null;
  person_id: number | null;
  from_day: Day;
  to_day: Day | null;
  origin: string;
  note: string | null;
}

export async function insertHolding(
  tx: Db,
  seat: { id: number; body_id: number; kind: string; held_by: string },
  row: HolderRow,
): Promise<number> {
  const made = await tx
    .insertInto('mechanism_holding')
    .values({ seat_id: seat.id, body_id: seat.body_id, kind: seat.kind, held_by: seat.held_by, ...row })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export interface HoldingRow {
  id: number;
  vacant: boolean;
  organisation_id: number | null;
  person_id: number | null;
  from_day: Day;
  to_day: Day | null;
}

/** Holdings of a seat that reach a day or come after it, oldest first. */
export function holdingsFrom(tx: Db, seatId: number, day: Day): Promise<HoldingRow[]> {
  return tx
    .selectFrom('mechanism_holding')
    .select(['id', 'vacant', 'organisation_id', 'person_id', 'from_day', 'to_day'])
    .where('seat_id', '=', seatId)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', day)]))
    .orderBy('from_day')
    .execute();
}

export async function endHolding(tx: Db, id: number, lastDay: Day): Promise<void> {
  await tx.updateTable('mechanism_holding').set({ to_day: lastDay, to_precision: 'day' }).where('id', '=', id).execute();
}

/** A holder named from the very day on which another was: the row was a mistake of that day, and is put right. */
export async function replaceHolding(tx: Db, id: number, row: Partial<HolderRow>): Promise<void> {
  await tx.updateTable('mechanism_holding').set(row).where('id', '=', id).execute();
}

/**
 * Ends the mandates on a seat that reach beyond a day; those that were to begin after it never do. With `upTo`, those that begin
 * later still belong to whoever holds the seat then, and stay.
 */
export async function endRepresentations(tx: Db, seatId: number, lastDay: Day, upTo: Day | null = null): Promise<void> {
  await sql`delete from mechanism_representation where seat_id = ${seatId} and from_day > ${lastDay}::date
    and (${upTo}::date is null or from_day <= ${upTo}::date)`.execute(tx);
  await sql`update mechanism_representation set to_day = ${lastDay}::date, version = version + 1
    where seat_id = ${seatId} and from_day <= ${lastDay}::date and (to_day is null or to_day > ${lastDay}::date)`.execute(tx);
}

/** Holdings that were to begin after a seat closes never do. */
export async function dropHoldingsAfter(tx: Db, seatId: number, lastDay: Day): Promise<void> {
  await tx.deleteFrom('mechanism_holding').where('seat_id', '=', seatId).where('from_day', '>', lastDay).execute();
}

/** A seat that was to begin after its body ends never does, nor does anybody on it. */
export async function dropSeat(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('mechanism_representation').where('seat_id', '=', id).execute();
  await tx.deleteFrom('mechanism_holding').where('seat_id', '=', id).execute();
  await tx.deleteFrom('mechanism_seat').where('id', '=', id).execute();
}

/** Seats of a body that reach beyond a day. */
export async function seatsBeyond(tx: Db, bodyId: number, day: Day): Promise<{ id: number; version: number; from_day: Day }[]> {
  const found = await everyAudience('a body closes with all its seats', () =>
    sql<{ id: number; version: number; from_day: Day }>`select s.id, s.version, s.from_day from mechanism_seat s
    where s.body_id = ${bodyId} and (s.to_day is null or s.to_day > ${day}::date) order by s.id`.execute(tx),
  );
  return found.rows;
}

export interface RepresentationRow {
  seat_id: number;
  organisation_id: number;
  person_id: number;
  capacity: string;
  decides: boolean;
  from_day: Day;
  to_day: Day | null;
}

export async function insertRepresentation(tx: Db, row: RepresentationRow & { audience_id: number }): Promise<number> {
  const made = await tx.insertInto('mechanism_representation').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** Ends the mandate in one capacity that reaches a day, on the day before; its id when there was one. */
export async function endCapacity(tx: Db, seatId: number, capacity: string, before: Day): Promise<number | undefined> {
  const found = await sql<{ id: number }>`update mechanism_representation set to_day = ${before}::date - 1, version = version + 1
    where seat_id = ${seatId} and capacity = ${capacity} and from_day < ${before}::date and (to_day is null or to_day >= ${before}::date) returning id`.execute(
    tx,
  );
  return found.rows[0]?.id;
}

export async function updateRepresentation(
  tx: Db,
  id: number,
  version: number,
  row: { to_day: Day | null; decides: boolean },
): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_representation')
    .set((value) => ({ ...row, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
