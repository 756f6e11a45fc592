import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { OrganisationName } from '../store/organisations.ts';

export interface PartnerAct {
  id: number;
  act: 'join' | 'leave' | 'merge';
  /** The first day of the new state. */
  day: Day;
  reason: string | null;
  origin: string;
  organisation: OrganisationName;
  into: OrganisationName | null;
}

type ActRow = Pick<PartnerAct, 'id' | 'act' | 'day' | 'reason' | 'origin'> &
  OrganisationName & { organisation_id: number; i_id: number | null; i_key: string; i_fr: string; i_en: string };

/** By which acts an organisation came, went or took over another, oldest first. */
export async function listPartnerActs(db: Db, actor: Actor, organisationId: number): Promise<PartnerAct[]> {
  const found = await sql<ActRow>`
    select a.id, a.act, a.day, a.reason, a.origin, o.id as organisation_id, o.key, o.name_fr, o.name_en,
      i.id as i_id, i.key as i_key, i.name_fr as i_fr, i.name_en as i_en
    from mechanism_partner_act a
    join mechanism_organisation o on o.id = a.organisation_id
    left join mechanism_organisation i on i.id = a.into_id and i.audience_id = ${visible(actor)}
    where a.audience_id = ${visible(actor)} and o.audience_id = ${visible(actor)}
      and (a.organisation_id = ${organisationId} or a.into_id = ${organisationId})
    order by a.day, a.id`.execute(handle(db));
  return found.rows.map(({ organisation_id, key, name_fr, name_en, i_id, i_key, i_fr, i_en, ...act }) => ({
    ...act,
    organisation: { id: organisation_id, key, name_fr, name_en },
    into: i_id === null ? null : { id: i_id, key: i_key, name_fr: i_fr, name_en: i_en },
  }));
}

/** Into which organisations one went, one after the other. */
export async function mergedInto(db: Db, actor: Actor, organisationId: number): Promise<number[]> {
  const found = await sql<{ id: number }>`
    with recursive gone (id, step) as (
      select a.into_id, 1 from mechanism_partner_act a where a.audience_id = ${visible(actor)} and a.act = 'merge' and a.organisation_id = ${organisationId}
      union
      select a.into_id, g.step + 1 from gone g join mechanism_partner_act a on a.organisation_id = g.id and a.act = 'merge'
      where a.audience_id = ${visible(actor)} and g.step < 100
    ) select g.id from gone g order by g.step`.execute(handle(db));
  return found.rows.map((row) => row.id);
}

export interface HeldAfter {
  id: number;
  seat_id: number;
  seat_version: number;
  seat_from: Day;
  body_id: number;
  kind: string;
  kind_fr: string;
  kind_en: string;
  held_by: string;
  single: boolean;
  person_id: number | null;
  from_day: Day;
  to_day: Day | null;
}

/** Seats an organisation holds beyond a day, now or later. */
export async function heldAfter(db: Db, actor: Actor, organisationId: number, day: Day): Promise<HeldAfter[]> {
  const found = await sql<HeldAfter>`
    select h.id, h.seat_id, s.version as seat_version, s.from_day as seat_from, h.body_id, h.kind, k.name_fr as kind_fr, k.name_en as kind_en,
      h.held_by, s.single, h.person_id, h.from_day, h.to_day
    from mechanism_holding h
    join mechanism_seat s on s.id = h.seat_id
    join mechanism_seat_kind k on k.key = h.kind
    where s.audience_id = ${visible(actor)} and h.organisation_id = ${organisationId} and (h.to_day is null or h.to_day > ${day}::date)
    order by k.position, h.body_id, h.from_day`.execute(handle(db));
  return found.rows;
}

export interface MandateAfter {
  id: number;
  audience_id: number;
  seat_id: number;
  body_id: number;
  person_id: number;
  given: string;
  family: string;
  capacity: string;
  decides: boolean;
  from_day: Day;
  to_day: Day | null;
}

/** Persons who represent an organisation beyond a day. */
export async function mandatesAfter(db: Db, actor: Actor, organisationId: number, day: Day): Promise<MandateAfter[]> {
  const found = await sql<MandateAfter>`
    select r.id, r.audience_id, r.seat_id, s.body_id, r.person_id, p.given, p.family, r.capacity, r.decides, r.from_day, r.to_day
    from mechanism_representation r
    join mechanism_seat s on s.id = r.seat_id
    join mechanism_person p on p.id = r.person_id
    where r.audience_id = ${visible(actor)} and s.audience_id = ${visible(actor)} and p.audience_id = ${visible(actor)}
      and r.organisation_id = ${organisationId} and (r.to_day is null or r.to_day > ${day}::date)
    order by s.body_id, p.family, r.from_day`.execute(handle(db));
  return found.rows;
}

export interface PostAfter {
  id: number;
  audience_id: number;
  person_id: number;
  given: string;
  family: string;
  kind: string;
  title_fr: string;
  title_en: string | null;
  from_day: Day;
  to_day: Day | null;
}

/** Posts in an organisation that reach beyond a day. */
export async function postsAfter(db: Db, actor: Actor, organisationId: number, day: Day): Promise<PostAfter[]> {
  const found = await sql<PostAfter>`
    select f.id, f.audience_id, f.person_id, p.given, p.family, f.kind, f.title_fr, f.title_en, f.from_day, f.to_day
    from mechanism_post f join mechanism_person p on p.id = f.person_id
    where f.audience_id = ${visible(actor)} and p.audience_id = ${visible(actor)}
      and f.organisation_id = ${organisationId} and (f.to_day is null or f.to_day > ${day}::date)
    order by p.family, f.from_day`.execute(handle(db));
  return found.rows;
}

export interface Membership {
  id: number;
  from_day: Day | null;
  to_day: Day | null;
}

export function listMemberships(db: Db, organisationId: number): Promise<Membership[]> {
  return handle(db)
    .selectFrom('mechanism_membership')
    .select(['id', 'from_day', 'to_day'])
    .where('organisation_id', '=', organisationId)
    .orderBy('from_day')
    .execute();
}
