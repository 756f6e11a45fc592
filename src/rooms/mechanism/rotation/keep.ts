import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import { addDays, type Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { STEPS, type Step } from './judge.ts';

export interface RuleRow {
  composition: string;
  bilateral: number | null;
  name_fr: string;
  name_en: string;
  term_months: number;
  reason: string | null;
}

export async function insertRule(tx: Db, row: RuleRow & { audience_id: number; body_id: number; from_day: Day }): Promise<number> {
  const made = await tx.insertInto('mechanism_rotation_rule').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export async function endRule(tx: Db, id: number, lastDay: Day): Promise<void> {
  await tx
    .updateTable('mechanism_rotation_rule')
    .set((value) => ({ to_day: lastDay, to_precision: 'day', version: value('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function updateRule(tx: Db, id: number, version: number, row: RuleRow): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_rotation_rule')
    .set((value) => ({ ...row, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function putEnlarged(tx: Db, ruleId: number, organisationIds: readonly number[]): Promise<void> {
  await tx.deleteFrom('mechanism_rotation_enlarged').where('rule_id', '=', ruleId).execute();
  for (const organisation_id of organisationIds)
    await tx.insertInto('mechanism_rotation_enlarged').values({ rule_id: ruleId, organisation_id }).execute();
}

export interface AcceptanceRow {
  audience_id: number;
  body_id: number;
  year: number;
  trio: number[];
  warned: string[];
  reason: string;
  accepted_on: Day;
  person_id: number | null;
}

export async function insertAcceptance(tx: Db, row: AcceptanceRow): Promise<void> {
  await tx.insertInto('mechanism_rotation_acceptance').values(row).execute();
}

/** False when somebody else saved the organisation since it was read. */
export async function bumpOrganisation(tx: Db, id: number, version: number): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_organisation')
    .set((value) => ({ version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface CollegeDecision {
  organisation_id: number;
  college: string;
  counted_through_id: number | null;
  from_day: Day | null;
  note: string;
}

/** A college decided from a day: the one before ends the day before; one decided from that very day is put right. */
export async function putCollege(tx: Db, row: CollegeDecision): Promise<void> {
  const { organisation_id, from_day } = row;
  if (from_day !== null)
    await sql`update mechanism_college set to_day = ${addDays(from_day, -1)}::date where organisation_id = ${organisation_id}
      and (from_day is null or from_day < ${from_day}::date) and (to_day is null or to_day >= ${from_day}::date)`.execute(tx);
  await sql`delete from mechanism_college where organisation_id = ${organisation_id} and from_day is not distinct from ${from_day}::date`.execute(
    tx,
  );
  await tx
    .insertInto('mechanism_college')
    .values({ ...row, to_day: null, adjustable: true })
    .execute();
}

/** The agency that sits for a system from a day; the one before ends the day before. */
export async function putCoordination(
  tx: Db,
  row: { system_id: number; organisation_id: number; from_day: Day; note: string },
): Promise<void> {
  const { system_id, from_day } = row;
  await tx.deleteFrom('mechanism_coordination').where('system_id', '=', system_id).where('from_day', '=', from_day).execute();
  await sql`update mechanism_coordination set to_day = ${addDays(from_day, -1)}::date where system_id = ${system_id}
    and from_day < ${from_day}::date and (to_day is null or to_day >= ${from_day}::date)`.execute(tx);
  await tx
    .insertInto('mechanism_coordination')
    .values({ ...row, to_day: null })
    .execute();
}

export interface StepSeat {
  id: number;
  kind: Step;
  body_id: number;
  held_by: string;
  version: number;
}

/** The three seats that turn, as they are on a day. */
export async function stepSeats(tx: Db, actor: Actor, bodyId: number, day: Day): Promise<StepSeat[]> {
  const found = await sql<StepSeat>`select s.id, s.kind, s.body_id, s.held_by, s.version from mechanism_seat s
    where s.audience_id = ${visible(actor)} and s.body_id = ${bodyId} and s.kind = any(${[...STEPS]}::text[]) and s.held_by = 'organisation'
      and s.from_day <= ${day}::date and (s.to_day is null or s.to_day >= ${day}::date)`.execute(tx);
  return found.rows;
}

export interface Follower {
  id: number;
  kind: Step;
  person_id: number;
  given: string;
  family: string;
  organisation_id: number;
  capacity: string;
  decides: boolean;
}

/** Who represents the holders of the three seats on a day. */
export async function followersOn(tx: Db, actor: Actor, seatIds: readonly number[], day: Day): Promise<Follower[]> {
  const found = await sql<Follower>`
    select r.id, s.kind, r.person_id, p.given, p.family, r.organisation_id, r.capacity, r.decides
    from mechanism_representation r
    join mechanism_seat s on s.id = r.seat_id
    join mechanism_person p on p.id = r.person_id
    where r.audience_id = ${visible(actor)} and s.audience_id = ${visible(actor)} and p.audience_id = ${visible(actor)}
      and r.seat_id = any(${[...seatIds]}::int[]) and r.from_day <= ${day}::date and (r.to_day is null or r.to_day >= ${day}::date)
    order by s.kind, case r.capacity when 'titular' then 1 when 'alternate' then 2 else 3 end, p.family`.execute(tx);
  return found.rows;
}
