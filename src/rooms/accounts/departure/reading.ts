import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Ctx } from '#kernel/house';
import { fullName, getPerson, namesOfPeople, type Person, personOptions, personSubject } from '#rooms/mechanism';
import { accountOfPerson } from '../store/accounts.ts';
import { mayHandAll, type Piece, piecesOf } from './pieces.ts';
import { type Departure, departuresIn, findDeparture } from './store.ts';

/** Everything the page of a departure shows. */
export interface DepartureReading {
  person: Person;
  name: string;
  departure: Departure | undefined;
  pieces: Piece[];
  successor: { id: number; name: string; hasAccount: boolean } | null;
  /** Who may come after: shown while nothing is announced. */
  people: { id: number; name: string }[];
  mayAnnounce: boolean;
  mayConfirm: boolean;
  /** May confirm departures, but not each piece of this one. */
  isPartly: boolean;
  mayUndo: boolean;
}

export async function readDeparture(c: Ctx): Promise<DepartureReading> {
  const { house, actor, page } = c.var;
  const { db } = house;
  const person = await getPerson(db, actor, Number(c.req.param('id')));
  const subject = await personSubject(db, actor, person.id);
  actor.may('departure.announce', subject);
  const departure = await findDeparture(db, actor, person.id);
  const day = departure?.state === 'confirmed' || departure?.state === 'announced' ? departure.last_day : page.today;
  const pieces = departure?.state === 'over' ? [] : await piecesOf({ db, actor, personId: person.id, lang: page.lang }, day);
  const mayConfirm = actor.can('departure.confirm', subject);
  const options = departure ? [] : await personOptions(db, actor);
  return {
    person,
    name: fullName(person),
    departure,
    pieces,
    successor: await successorOf(c, departure),
    people: options.filter((one) => one.id !== person.id).map((one) => ({ id: one.id, name: `${one.family} ${one.given}` })),
    mayAnnounce: departure === undefined,
    mayConfirm: mayConfirm && mayHandAll(actor, pieces),
    isPartly: mayConfirm && !mayHandAll(actor, pieces),
    mayUndo: departure?.state === 'announced' || actor.can('departure.undo', subject),
  };
}

/** Departures announced that this reader may confirm. */
export async function departuresToConfirm(db: Db, actor: Actor): Promise<{ personId: number; name: string; lastDay: Day }[]> {
  const open: { personId: number; name: string; lastDay: Day }[] = [];
  for (const { person_id: personId, last_day: lastDay } of await departuresIn(db, actor, ['announced'])) {
    if (!actor.can('departure.confirm', await personSubject(db, actor, personId))) continue;
    const name = (await namesOfPeople(db, actor, [personId])).get(personId);
    if (name) open.push({ personId, name, lastDay });
  }
  return open;
}

async function successorOf(c: Ctx, departure: Departure | undefined): Promise<DepartureReading['successor']> {
  const id = departure?.successor_id ?? null;
  if (id === null) return null;
  const { house, actor } = c.var;
  const name = (await namesOfPeople(house.db, actor, [id])).get(id) ?? '';
  return { id, name, hasAccount: (await accountOfPerson(house.db, id)) !== undefined };
}
