import type { Selectable, UpdateObject } from 'kysely';
import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql, type Tables } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Receipt } from './handing.ts';

export type DepartureState = 'announced' | 'confirmed' | 'withdrawn' | 'over';

export interface Departure extends Omit<Selectable<Tables['accounts_departure']>, 'state' | 'handed'> {
  state: DepartureState;
  handed: Receipt[];
}

const departures = (db: Db, actor: Pick<Actor, 'audiences'>) =>
  handle(db).selectFrom('accounts_departure as d').where('d.audience_id', '=', visible(actor)).selectAll('d');

/** The departure of a person that is announced, confirmed or over; one that was taken back is gone from view. */
export async function findDeparture(db: Db, actor: Actor, personId: number): Promise<Departure | undefined> {
  const found = await departures(db, actor)
    .where('d.person_id', '=', personId)
    .where('d.state', '<>', 'withdrawn')
    .orderBy('d.id', 'desc')
    .executeTakeFirst();
  return found as Departure | undefined;
}

export async function departuresIn(db: Db, actor: Actor, states: readonly DepartureState[]): Promise<Departure[]> {
  return (await departures(db, actor).where('d.state', 'in', states).orderBy('d.last_day').orderBy('d.id').execute()) as Departure[];
}

/** Those whose last day is over and whose account and duties still stand as before. */
export async function departuresDue(db: Db, actor: Actor, today: Day): Promise<Departure[]> {
  return (await departures(db, actor)
    .where('d.state', '=', 'confirmed')
    .where('d.last_day', '<', today)
    .orderBy('d.id')
    .execute()) as Departure[];
}

export interface NewDeparture {
  audience_id: number;
  person_id: number;
  last_day: Day;
  successor_id: number | null;
  note: string | null;
  announced_by: number | null;
  announced_on: Day;
}

export async function insertDeparture(tx: Db, row: NewDeparture): Promise<number> {
  const made = await tx.insertInto('accounts_departure').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export type DepartureChange = UpdateObject<Tables, 'accounts_departure'>;

/** True when the departure was still at that version. */
export async function changeDeparture(tx: Db, id: number, version: number, change: DepartureChange): Promise<boolean> {
  const done = await tx
    .updateTable('accounts_departure')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The last day of the account of a person; null gives it back its life. */
export async function setLastDay(tx: Db, personId: number, lastDay: Day | null): Promise<void> {
  await tx
    .updateTable('accounts_account')
    .set((eb) => ({ last_day: lastDay, version: eb('version', '+', 1) }))
    .where('person_id', '=', personId)
    .execute();
}

/** Links by which the person was a guest somewhere end with the rest. */
export async function revokeLinksOfPerson(tx: Db, personId: number, at: Date): Promise<void> {
  await sql`update accounts_guest_link set revoked_at = ${at} where person_id = ${personId} and revoked_at is null`.execute(tx);
}
