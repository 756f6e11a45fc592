import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { addressesOf } from './contact/store.ts';
import { getBody } from './store/bodies.ts';
import type { OrganisationName } from './store/organisations.ts';
import { findPerson } from './store/people.ts';
import { type Representative, type Sitting, seatsOn } from './store/seats.ts';

/** One organisation on a body: the seats it holds there, and the persons through whom it acts. */
export interface Member {
  organisation: OrganisationName;
  seats: Sitting[];
  titular: Representative | null;
  alternate: Representative | null;
  accompanying: Representative[];
}

const ORDER = ['chair', 'incoming', 'outgoing', 'enlarged', 'coordinator', 'member', 'observer', 'secretary'];
const rank = (kind: string): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

function memberOf(organisation: OrganisationName, seats: Sitting[]): Member {
  const persons = [...seats].sort((a, b) => rank(a.kind) - rank(b.kind)).flatMap((seat) => seat.representatives);
  const titular = persons.find((person) => person.capacity === 'titular') ?? null;
  const others = persons.filter((person) => person.person_id !== titular?.person_id);
  const alternate = others.find((person) => person.capacity === 'alternate') ?? null;
  const accompanying = others.filter((person) => person.capacity === 'accompanying' && person.person_id !== alternate?.person_id);
  return { organisation, seats, titular, alternate, accompanying };
}

/** The members of a body on a day, organisation by organisation, in the order of their seats. Vacant seats have no member. */
export async function membersOf(db: Db, actor: Actor, bodyId: number, day: Day): Promise<Member[]> {
  const bySeat = new Map<number, { organisation: OrganisationName; seats: Sitting[] }>();
  for (const seat of await seatsOn(db, actor, bodyId, day)) {
    const organisation = seat.held_by === 'organisation' ? seat.holding?.organisation : null;
    if (!organisation) continue;
    const known = bySeat.get(organisation.id) ?? { organisation, seats: [] };
    known.seats.push(seat);
    bySeat.set(organisation.id, known);
  }
  return [...bySeat.values()].map(({ organisation, seats }) => memberOf(organisation, seats));
}

/**
 * One line of a distribution list. `email` is null where none is kept, or where the reader may not see it; `reach` is where the house
 * writes, whatever the card shows: it is for letters, never for a page.
 */
export interface Addressee {
  personId: number;
  given: string;
  family: string;
  lang: string;
  email: string | null;
  reach: string | null;
  capacity: 'titular' | 'alternate' | 'person';
  decides: boolean;
  seatId: number;
  seatKind: string;
  organisation: OrganisationName | null;
}

type Line = Omit<Addressee, 'reach'>;

function addressee(member: Member, person: Representative, capacity: 'titular' | 'alternate'): Line {
  const seat = member.seats.find((each) => each.seat_id === person.seat_id) as Sitting;
  const { given, family, lang, email, decides } = person;
  return {
    personId: person.person_id,
    given,
    family,
    lang,
    email,
    capacity,
    decides,
    seatId: seat.seat_id,
    seatKind: seat.kind,
    organisation: member.organisation,
  };
}

async function inPerson(db: Db, actor: Actor, seat: Sitting): Promise<Line[]> {
  const held = seat.holding?.person;
  const person = held && (await findPerson(db, actor, held.id));
  if (!person) return [];
  const { given, family, lang, email } = person;
  const organisation = seat.holding?.organisation ?? null;
  return [
    {
      personId: person.id,
      given,
      family,
      lang,
      email,
      capacity: 'person',
      decides: true,
      seatId: seat.seat_id,
      seatKind: seat.kind,
      organisation,
    },
  ];
}

/**
 * Who receives what a body sends: the titular and the alternate of each member, never more than its representation rule lets in,
 * then those who hold a seat in person. One line a person.
 */
export async function distributionList(db: Db, actor: Actor, bodyId: number, day: Day): Promise<Addressee[]> {
  actor.may('list.read', { bodyId });
  const body = await getBody(db, actor, bodyId, day);
  const lines: Line[] = [];
  for (const member of await membersOf(db, actor, bodyId, day)) {
    const two = [
      member.titular && addressee(member, member.titular, 'titular'),
      member.alternate && addressee(member, member.alternate, 'alternate'),
    ];
    lines.push(...two.filter((line) => line !== null).slice(0, Math.min(2, body.persons_max)));
  }
  for (const seat of await seatsOn(db, actor, bodyId, day)) if (seat.held_by === 'person') lines.push(...(await inPerson(db, actor, seat)));
  const addresses = await addressesOf(
    db,
    lines.map((line) => line.personId),
  );
  const one = new Map(lines.toReversed().map((line) => [line.personId, { ...line, reach: addresses.get(line.personId) ?? null }]));
  return [...one.values()].toReversed();
}
