import type { Day } from '#kernel/day';
import { addDays } from '#kernel/day';
import { type Db, sql } from '#kernel/db';

export interface ActRow {
  audience_id: number;
  act: 'join' | 'leave' | 'merge';
  organisation_id: number;
  into_id: number | null;
  day: Day;
  reason: string | null;
}

export async function insertAct(tx: Db, row: ActRow): Promise<number> {
  const made = await tx.insertInto('mechanism_partner_act').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** Ends the membership that holds on a day. */
export async function endMembership(tx: Db, organisationId: number, lastDay: Day): Promise<void> {
  await sql`update mechanism_membership set to_day = ${lastDay}::date, to_precision = 'day' where organisation_id = ${organisationId}
    and (from_day is null or from_day <= ${lastDay}::date) and (to_day is null or to_day > ${lastDay}::date)`.execute(tx);
}

/** Ends everything by which persons act for an organisation; what was to begin later never does. */
export async function endPersons(tx: Db, organisationId: number, lastDay: Day): Promise<void> {
  for (const table of ['mechanism_representation', 'mechanism_post'] satisfies Acting[]) {
    await tx.deleteFrom(table).where('organisation_id', '=', organisationId).where('from_day', '>', lastDay).execute();
    await sql`update ${sql.table(table)} set to_day = ${lastDay}::date, version = version + 1
      where organisation_id = ${organisationId} and from_day <= ${lastDay}::date and (to_day is null or to_day > ${lastDay}::date)`.execute(
      tx,
    );
  }
}

type Acting = 'mechanism_representation' | 'mechanism_post';

export async function endMandateOrPost(tx: Db, table: Acting, id: number, lastDay: Day): Promise<void> {
  await sql`update ${sql.table(table)} set to_day = ${lastDay}::date, version = version + 1 where id = ${id}`.execute(tx);
}

export async function dropMandateOrPost(tx: Db, table: Acting, id: number): Promise<void> {
  await tx.deleteFrom(table).where('id', '=', id).execute();
}

/** What was to begin later begins in the other organisation. */
export async function handMandateOrPost(tx: Db, table: Acting, id: number, organisationId: number): Promise<void> {
  await sql`update ${sql.table(table)} set organisation_id = ${organisationId}, version = version + 1 where id = ${id}`.execute(tx);
}

export async function dropHolding(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('mechanism_holding').where('id', '=', id).execute();
}

export async function dropSeat(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('mechanism_seat').where('id', '=', id).execute();
}

export async function closeSeatOn(tx: Db, id: number, lastDay: Day): Promise<void> {
  await tx
    .updateTable('mechanism_seat')
    .set((value) => ({ to_day: lastDay, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** A form read before the act is stale after it. */
export async function touchSeat(tx: Db, id: number): Promise<void> {
  await tx
    .updateTable('mechanism_seat')
    .set((value) => ({ version: value('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The identifiers of one organisation become aliases of another from a day; on the days before they still name the first. */
export async function passIdentifiers(tx: Db, fromId: number, intoId: number, day: Day): Promise<string[]> {
  const rows = await tx
    .selectFrom('mechanism_identifier')
    .select(['id', 'scheme', 'code', 'from_day', 'to_day', 'note'])
    .where('organisation_id', '=', fromId)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', day)]))
    .execute();
  for (const { id, ...row } of rows) {
    const later = row.from_day !== null && row.from_day >= day;
    if (later) await tx.updateTable('mechanism_identifier').set({ organisation_id: intoId, is_alias: true }).where('id', '=', id).execute();
    else {
      await tx
        .updateTable('mechanism_identifier')
        .set({ to_day: addDays(day, -1), is_alias: true })
        .where('id', '=', id)
        .execute();
      const alias = { ...row, organisation_id: intoId, is_alias: true, from_day: day };
      await tx.insertInto('mechanism_identifier').values(alias).execute();
    }
  }
  return rows.map((row) => row.code);
}

/** Who counted through one organisation, or sat for its system, does so through another from a day. */
export async function passColleges(tx: Db, fromId: number, intoId: number, day: Day): Promise<void> {
  const eve = addDays(day, -1);
  const reaches = sql<boolean>`(to_day is null or to_day >= ${day}::date)`;
  const counted = await tx
    .selectFrom('mechanism_college')
    .selectAll()
    .where((where) => where.or([where('organisation_id', '=', fromId), where('counted_through_id', '=', fromId)]))
    .where(reaches)
    .execute();
  for (const { id, ...row } of counted) {
    const later = row.from_day !== null && row.from_day >= day;
    if (later) await tx.deleteFrom('mechanism_college').where('id', '=', id).execute();
    else await tx.updateTable('mechanism_college').set({ to_day: eve }).where('id', '=', id).execute();
    if (row.organisation_id === fromId) continue;
    const through = row.organisation_id === intoId ? null : intoId;
    const from_day = later ? row.from_day : day;
    await tx
      .insertInto('mechanism_college')
      .values({ ...row, counted_through_id: through, from_day })
      .execute();
  }
  const sitting = await tx
    .selectFrom('mechanism_coordination')
    .selectAll()
    .where((where) => where.or([where('organisation_id', '=', fromId), where('system_id', '=', fromId)]))
    .where(reaches)
    .execute();
  for (const { id, ...row } of sitting) {
    const passed = {
      ...row,
      organisation_id: row.organisation_id === fromId ? intoId : row.organisation_id,
      system_id: row.system_id === fromId ? intoId : row.system_id,
    };
    if (row.from_day >= day) await tx.updateTable('mechanism_coordination').set(passed).where('id', '=', id).execute();
    else {
      await tx.updateTable('mechanism_coordination').set({ to_day: eve }).where('id', '=', id).execute();
      await tx
        .insertInto('mechanism_coordination')
        .values({ ...passed, from_day: day, from_precision: 'day' })
        .execute();
    }
  }
}
