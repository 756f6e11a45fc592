import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { holdsOnDay } from '../dated.ts';
import type { OrganisationName } from './organisations.ts';

export interface Holding {
  id: number;
  vacant: boolean;
  organisation: OrganisationName | null;
  /** Null where a person holds the seat whom the reader may not know of. */
  person: { id: number; given: string; family: string } | null;
  from_day: Day;
  from_precision: string;
  to_day: Day | null;
  to_precision: string;
  origin: string;
  note: string | null;
}

export interface Representative {
  id: number;
  seat_id: number;
  person_id: number;
  given: string;
  family: string;
  lang: string;
  email: string | null;
  phone: string | null;
  organisation_id: number;
  capacity: string;
  decides: boolean;
  from_day: Day;
  to_day: Day | null;
  version: number;
  /** The post held in the organisation that day, for minutes. */
  title_fr: string | null;
  title_en: string | null;
}

export interface Sitting {
  seat_id: number;
  /** The body asked about; `home_id` is the one the seat belongs to. */
  body_id: number;
  home_id: number;
  home_code: string;
  /** The kind it has in the body asked about: a group's coordinator is a member of the coordinators' meeting. */
  kind: string;
  kind_fr: string;
  kind_en: string;
  slot: number;
  held_by: string;
  drawn: boolean;
  from_day: Day;
  to_day: Day | null;
  /** `unknown`: nobody has said who holds it; `vacant`: it is known that nobody does. */
  state: 'held' | 'vacant' | 'unknown';
  holding: Holding | null;
  representatives: Representative[];
}

/** Kinds of seat that the tree counts instead of naming them. */
const COUNTED = ['member', 'observer'];

interface Row extends Omit<Sitting, 'state' | 'holding' | 'representatives'>, HoldingColumns {}

/** A holding as a query with its organisation and its person brings it. */
export interface HoldingColumns {
  h_id: number | null;
  vacant: boolean | null;
  h_from: Day | null;
  h_from_precision: string | null;
  h_to: Day | null;
  h_to_precision: string | null;
  h_origin: string | null;
  h_note: string | null;
  o_id: number | null;
  o_key: string | null;
  o_fr: string | null;
  o_en: string | null;
  p_id: number | null;
  given: string | null;
  family: string | null;
}

export function holdingOf(row: HoldingColumns): Holding | null {
  if (row.h_id === null) return null;
  return {
    id: row.h_id,
    vacant: row.vacant === true,
    organisation: row.o_id === null ? null : { id: row.o_id, key: row.o_key!, name_fr: row.o_fr!, name_en: row.o_en! },
    person: row.p_id === null ? null : { id: row.p_id, given: row.given!, family: row.family! },
    from_day: row.h_from!,
    from_precision: row.h_from_precision!,
    to_day: row.h_to,
    to_precision: row.h_to_precision!,
    origin: row.h_origin!,
    note: row.h_note,
  };
}

/** Seats of one body, drawn ones included; or the own seats of all bodies, with or without their members', which the tree only counts. */
async function rowsOn(db: Db, actor: Actor, day: Day, bodyId: number | null, members = false): Promise<Row[]> {
  const seats =
    bodyId === null
      ? sql`(select o.*, o.id as seat_id, false as drawn from mechanism_seat o where o.audience_id = ${visible(actor)})`
      : sql`mechanism_sitting`;
  const which =
    bodyId === null
      ? sql`t.kind <> all(${members ? [] : COUNTED}::text[])`
      : sql`t.audience_id = ${visible(actor)} and t.body_id = ${bodyId}`;
  const found = await sql<Row>`
    select t.seat_id, t.body_id, s.body_id as home_id, b.code as home_code, t.kind, k.name_fr as kind_fr, k.name_en as kind_en, s.slot, s.held_by, t.drawn,
      t.from_day, t.to_day, h.id as h_id, h.vacant, h.from_day as h_from, h.from_precision as h_from_precision, h.to_day as h_to,
      h.to_precision as h_to_precision, h.origin as h_origin, h.note as h_note, o.id as o_id, o.key as o_key, o.name_fr as o_fr, o.name_en as o_en,
      p.id as p_id, p.given, p.family
    from ${seats} t
    join mechanism_seat s on s.id = t.seat_id
    join mechanism_body b on b.id = s.body_id
    join mechanism_seat_kind k on k.key = t.kind
    left join mechanism_holding h on h.seat_id = t.seat_id and ${holdsOnDay('h', day)}
    left join mechanism_organisation o on o.id = h.organisation_id and o.audience_id = ${visible(actor)}
    left join mechanism_person p on p.id = h.person_id and p.audience_id = ${visible(actor)}
    where s.audience_id = ${visible(actor)} and b.audience_id = ${visible(actor)}
      and ${which} and ${holdsOnDay('t', day)}
    order by t.body_id, k.position, s.slot, unaccent(coalesce(o.name_fr, '')), t.seat_id`.execute(handle(db));
  return found.rows;
}

/** Persons on seats that day, with their post in the organisation and the contact the reader may see. */
export async function representativesOn(db: Db, actor: Actor, seatIds: readonly number[], day: Day): Promise<Representative[]> {
  const found = await sql<Representative>`
    select r.id, r.seat_id, r.person_id, p.given, p.family, p.lang, e.value as email, t.value as phone, r.organisation_id, r.capacity, r.decides,
      r.from_day, r.to_day, r.version, f.title_fr, f.title_en
    from mechanism_representation r
    join mechanism_person p on p.id = r.person_id
    left join mechanism_contact_field e on e.person_id = p.id and e.field = 'email' and e.audience_id = ${visible(actor)}
    left join mechanism_contact_field t on t.person_id = p.id and t.field = 'phone' and t.audience_id = ${visible(actor)}
    left join lateral (select f.title_fr, f.title_en from mechanism_post f where f.audience_id = ${visible(actor)}
      and f.person_id = p.id and f.organisation_id = r.organisation_id and ${holdsOnDay('f', day)} order by f.from_day desc limit 1) f on true
    where r.audience_id = ${visible(actor)} and p.audience_id = ${visible(actor)}
      and r.seat_id = any(${[...seatIds]}::int[]) and ${holdsOnDay('r', day)}
    order by r.seat_id, case r.capacity when 'titular' then 1 when 'alternate' then 2 else 3 end, p.family`.execute(handle(db));
  return found.rows;
}

function sittingOf(row: Row, representatives: readonly Representative[]): Sitting {
  const { seat_id, body_id, home_id, home_code, kind, kind_fr, kind_en, slot, held_by, drawn, from_day, to_day } = row;
  const holding = holdingOf(row);
  const state = holding === null ? 'unknown' : holding.vacant ? 'vacant' : 'held';
  const seat = { seat_id, body_id, home_id, home_code, kind, kind_fr, kind_en, slot, held_by, drawn, from_day, to_day };
  return { ...seat, state, holding, representatives: representatives.filter((each) => each.seat_id === seat_id) };
}

/** The seats of a body on a day, its own and those it draws from others, with who holds and who represents. */
export async function seatsOn(db: Db, actor: Actor, bodyId: number, day: Day): Promise<Sitting[]> {
  const rows = await rowsOn(db, actor, day, bodyId);
  const persons = await representativesOn(db, actor, [...new Set(rows.map((row) => row.seat_id))], day);
  return rows.map((row) => sittingOf(row, persons));
}

/** The seats of every body on a day, without the persons; those of plain members are left out of the tree. */
export async function allSeatsOn(db: Db, actor: Actor, day: Day, { members = false } = {}): Promise<Sitting[]> {
  const rows = await rowsOn(db, actor, day, null, members);
  return rows.map((row) => sittingOf(row, []));
}

/** How many plain members and observers each body has on a day. */
export async function memberCounts(db: Db, actor: Actor, day: Day): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ body_id: number; members: number }>`
    select s.body_id, count(*)::int as members from mechanism_seat s
    join mechanism_holding h on h.seat_id = s.id and not h.vacant and ${holdsOnDay('h', day)}
    where s.audience_id = ${visible(actor)} and s.kind = any(${COUNTED}::text[]) and ${holdsOnDay('s', day)}
    group by s.body_id`.execute(handle(db));
  return new Map(found.rows.map((row) => [row.body_id, row.members]));
}
