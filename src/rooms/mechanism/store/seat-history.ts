import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import { holdsOnDay } from '../dated.ts';
import { type Holding, type HoldingColumns, holdingOf, type Representative } from './seats.ts';

export interface Seat {
  id: number;
  audience_id: number;
  body_id: number;
  kind: string;
  kind_fr: string;
  kind_en: string;
  slot: number;
  single: boolean;
  held_by: string;
  from_day: Day;
  to_day: Day | null;
  version: number;
}

export async function getSeat(db: Db, actor: Actor, id: number): Promise<Seat> {
  const found = await handle(db)
    .selectFrom('mechanism_seat as s')
    .innerJoin('mechanism_seat_kind as k', 'k.key', 's.kind')
    .where('s.audience_id', '=', visible(actor))
    .where('s.id', '=', id)
    .select([
      's.id',
      's.audience_id',
      's.body_id',
      's.kind',
      'k.name_fr as kind_fr',
      'k.name_en as kind_en',
      's.slot',
      's.single',
      's.held_by',
    ])
    .select(['s.from_day', 's.to_day', 's.version'])
    .executeTakeFirst();
  if (!found) throw new NotFound('seat');
  return found;
}

export interface HeldSeat extends Holding {
  seat_id: number;
  body_id: number;
  kind: string;
  kind_fr: string;
  kind_en: string;
}

/** Who held what, newest first: the history of a seat, or everything an organisation or a person holds or held. */
export async function listHoldings(
  db: Db,
  actor: Actor,
  of: { seatId?: number; organisationId?: number; personId?: number },
): Promise<HeldSeat[]> {
  const seat = of.seatId === undefined ? sql`true` : sql`h.seat_id = ${of.seatId}`;
  const org = of.organisationId === undefined ? sql`true` : sql`h.organisation_id = ${of.organisationId}`;
  const person = of.personId === undefined ? sql`true` : sql`h.person_id = ${of.personId}`;
  const found = await sql<HoldingColumns & { seat_id: number; body_id: number; kind: string; kind_fr: string; kind_en: string }>`
    select h.seat_id, h.body_id, h.kind, k.name_fr as kind_fr, k.name_en as kind_en, h.id as h_id, h.vacant, h.from_day as h_from,
      h.from_precision as h_from_precision, h.to_day as h_to, h.to_precision as h_to_precision, h.origin as h_origin, h.note as h_note,
      o.id as o_id, o.key as o_key, o.name_fr as o_fr, o.name_en as o_en, p.id as p_id, p.given, p.family
    from mechanism_holding h
    join mechanism_seat s on s.id = h.seat_id
    join mechanism_seat_kind k on k.key = h.kind
    left join mechanism_organisation o on o.id = h.organisation_id and o.audience_id = ${visible(actor)}
    left join mechanism_person p on p.id = h.person_id and p.audience_id = ${visible(actor)}
    where s.audience_id = ${visible(actor)} and ${seat} and ${org} and ${person}
    order by h.from_day desc, k.position, h.id`.execute(handle(db));
  return found.rows.map((row) => ({
    ...holdingOf(row)!,
    seat_id: row.seat_id,
    body_id: row.body_id,
    kind: row.kind,
    kind_fr: row.kind_fr,
    kind_en: row.kind_en,
  }));
}

export interface Represented extends Representative {
  body_id: number;
  kind: string;
  kind_fr: string;
  kind_en: string;
  organisation_key: string;
  organisation_fr: string;
  organisation_en: string;
}

/** Representations of a seat or of a person, newest first. */
export async function listRepresentations(
  db: Db,
  actor: Actor,
  of: { seatId?: number; personId?: number; id?: number },
): Promise<Represented[]> {
  const seat = of.seatId === undefined ? sql`true` : sql`r.seat_id = ${of.seatId}`;
  const person = of.personId === undefined ? sql`true` : sql`r.person_id = ${of.personId}`;
  const one = of.id === undefined ? sql`true` : sql`r.id = ${of.id}`;
  const found = await sql<Represented>`
    select r.id, r.seat_id, r.person_id, p.given, p.family, p.lang, null as email, null as phone, r.organisation_id, r.capacity, r.decides,
      r.from_day, r.to_day, r.version, null as title_fr, null as title_en, s.body_id, s.kind, k.name_fr as kind_fr, k.name_en as kind_en,
      o.key as organisation_key, o.name_fr as organisation_fr, o.name_en as organisation_en
    from mechanism_representation r
    join mechanism_seat s on s.id = r.seat_id
    join mechanism_seat_kind k on k.key = s.kind
    join mechanism_person p on p.id = r.person_id
    join mechanism_organisation o on o.id = r.organisation_id
    where r.audience_id = ${visible(actor)} and s.audience_id = ${visible(actor)} and p.audience_id = ${visible(actor)}
      and o.audience_id = ${visible(actor)} and ${seat} and ${person} and ${one}
    order by r.from_day desc, r.id desc`.execute(handle(db));
  return found.rows;
}

/** The seat of a body by its kind, its number, or the organisation that holds it: for lists that name seats by words. */
export async function findSeat(
  db: Db,
  actor: Actor,
  wanted: { bodyId: number; kind: string; slot?: number; organisationId?: number; day: Day },
): Promise<Seat | undefined> {
  const found = await sql<{ id: number }>`select s.id from mechanism_seat s
    left join mechanism_holding h on h.seat_id = s.id and ${holdsOnDay('h', wanted.day)}
    where s.audience_id = ${visible(actor)} and s.body_id = ${wanted.bodyId} and s.kind = ${wanted.kind} and ${holdsOnDay('s', wanted.day)}
      and ${wanted.slot === undefined ? sql`true` : sql`s.slot = ${wanted.slot}`}
      and ${wanted.organisationId === undefined ? sql`true` : sql`h.organisation_id = ${wanted.organisationId}`}
    order by s.slot limit 1`.execute(handle(db));
  const id = found.rows[0]?.id;
  return id === undefined ? undefined : getSeat(db, actor, id);
}
