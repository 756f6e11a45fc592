import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { NotFound, RuleBroken, Stale } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { addPerson, getPerson, personSubject } from '#rooms/mechanism';
import { requireAnotherAdministrator } from '../keeping.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { handPiece, type Receipt, takeBack } from './handing.ts';
import { piecesOf } from './pieces.ts';
import { changeDeparture, type Departure, type DepartureChange, findDeparture, insertDeparture, setLastDay } from './store.ts';

/** Somebody who comes after, already in the directory or brought in by the announcement. */
export type Successor = { personId: number } | { given: string; family: string; email: string | null; lang: 'fr' | 'en' };

export interface Announcement {
  lastDay: Day;
  successor: Successor | null;
  note: string | null;
}

const entryOf = async (tx: Db, actor: Actor, personId: number) => ({
  actor,
  subject: { kind: 'person', id: personId },
  audienceId: await audienceId(tx, 'signed-in'),
});

async function successorId(tx: Db, actor: Actor, successor: Successor | null): Promise<number | null> {
  if (successor === null) return null;
  if ('personId' in successor) return (await getPerson(tx, actor, successor.personId)).id;
  return addPerson(tx, actor, { ...successor, phone: null });
}

/** Says that a person leaves, after which day, and who may come after. Nothing is handed over before somebody who may confirms it. */
export async function announceDeparture(db: Db, actor: Actor, personId: number, given: Announcement): Promise<void> {
  actor.may('departure.announce', await personSubject(db, actor, personId));
  await getPerson(db, actor, personId);
  await inTransaction(db, async (tx) => {
    const entry = await entryOf(tx, actor, personId);
    const successor = await successorId(tx, actor, given.successor);
    if (successor === personId) throw new RuleBroken('departure.own-successor');
    const { lastDay: last_day, note } = given;
    const said = { last_day, successor_id: successor, note };
    await insertDeparture(tx, {
      ...said,
      audience_id: entry.audienceId,
      person_id: personId,
      announced_by: actor.personId,
      announced_on: actor.today,
    });
    journal({ ...entry, verb: 'departure.announce', after: { lastDay: last_day, successor } });
  });
}

async function open(db: Db, actor: Actor, personId: number): Promise<Departure> {
  const departure = await findDeparture(db, actor, personId);
  if (!departure || departure.state === 'over') throw new NotFound('departure');
  return departure;
}

async function change(tx: Db, departure: Departure, version: number, to: DepartureChange): Promise<void> {
  if (!(await changeDeparture(tx, departure.id, version, to))) throw new Stale(departure.version, []);
}

/**
 * Hands everything over from the day after the last one: what is dated is written now, with its days; what is not (duties, follows, the
 * account) follows when the day is over. `given` names the pieces that the successor takes; the others stay vacant.
 */
export async function confirmDeparture(db: Db, actor: Actor, personId: number, version: number, given: readonly string[]): Promise<Day> {
  actor.may('departure.confirm', await personSubject(db, actor, personId));
  return inTransaction(db, async (tx) => {
    const departure = await open(tx, actor, personId);
    if (departure.state === 'confirmed') throw new RuleBroken('departure.confirmed');
    const { last_day: lastDay, successor_id: successor } = departure;
    const account = await accountOfPerson(tx, personId);
    if (account) await requireAnotherAdministrator(tx, account);
    const pieces = await piecesOf({ db: tx, actor, personId, lang: 'fr' }, lastDay);
    const handed: Receipt[] = [];
    for (const piece of pieces) {
      const to = given.includes(piece.key) ? successor : null;
      handed.push(...(await handPiece({ tx, actor, lastDay, from: personId, to }, piece)));
    }
    const vacant = pieces.map((piece) => piece.key).filter((key) => successor === null || !given.includes(key));
    await change(tx, departure, version, { state: 'confirmed', handed: sql`${JSON.stringify(handed)}::jsonb`, left_vacant: vacant });
    await setLastDay(tx, personId, lastDay);
    journal({ ...(await entryOf(tx, actor, personId)), verb: 'departure.confirm', after: { lastDay, successor } });
    return lastDay;
  });
}

/** Takes back what was announced, or confirmed: until the last day is over, everything stands again as it was. */
export async function undoDeparture(db: Db, actor: Actor, personId: number, version: number): Promise<void> {
  const seen = await findDeparture(db, actor, personId);
  actor.may(seen?.state === 'confirmed' ? 'departure.undo' : 'departure.announce', await personSubject(db, actor, personId));
  await inTransaction(db, async (tx) => {
    const departure = await open(tx, actor, personId);
    if (departure.state === 'confirmed') {
      if (departure.last_day < actor.today) throw new RuleBroken('departure.day-came', { day: departure.last_day });
      await takeBack(tx, actor, departure.handed);
      await setLastDay(tx, personId, null);
    }
    await change(tx, departure, version, { state: 'withdrawn' });
    journal({ ...(await entryOf(tx, actor, personId)), verb: 'departure.undo', before: { state: departure.state } });
  });
}
