import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { OrganisationName } from '../store/organisations.ts';
import type { College, RuleSaid } from './judge.ts';
import type { Turn } from './years.ts';

/** The body whose seats turn: the trio that has a chair of its own. */
export async function findTrio(db: Db, actor: Actor): Promise<number | undefined> {
  const found = await sql<{ body_id: number }>`select s.body_id from mechanism_seat s
    where s.audience_id = ${visible(actor)} and s.kind = 'chair'
      and exists (select from mechanism_body_term t where t.body_id = s.body_id and 'troika' = any(t.kinds))
    order by s.body_id limit 1`.execute(handle(db));
  return found.rows[0]?.body_id;
}

type TurnRow = Omit<Turn, 'organisation'> & { o_id: number | null; o_key: string; o_fr: string; o_en: string };

/** Who held the seats that turn, and those that enlarge the trio wherever they stand. */
export async function listTurns(db: Db, actor: Actor, bodyId: number): Promise<Turn[]> {
  const found = await sql<TurnRow>`
    select h.seat_id, h.kind, h.vacant, h.from_day, h.to_day, h.origin, o.id as o_id, o.key as o_key, o.name_fr as o_fr, o.name_en as o_en
    from mechanism_holding h
    join mechanism_seat s on s.id = h.seat_id
    left join mechanism_organisation o on o.id = h.organisation_id and o.audience_id = ${visible(actor)}
    where s.audience_id = ${visible(actor)} and (s.kind = 'enlarged' or s.body_id = ${bodyId} and s.kind in ('chair', 'incoming', 'outgoing'))
    order by h.from_day, h.id`.execute(handle(db));
  return found.rows.map(({ o_id, o_key, o_fr, o_en, ...turn }) => ({
    ...turn,
    organisation: o_id === null ? null : { id: o_id, key: o_key, name_fr: o_fr, name_en: o_en },
  }));
}

export interface Rule extends RuleSaid {
  id: number;
  name_fr: string;
  name_en: string;
  term_months: number;
  from_day: Day;
  from_precision: string;
  to_day: Day | null;
  to_precision: string;
  reason: string | null;
  origin: string;
  version: number;
}

/** The rules of the rotation, oldest first. */
export async function listRules(db: Db, actor: Actor, bodyId: number): Promise<Rule[]> {
  const rules = await handle(db)
    .selectFrom('mechanism_rotation_rule as r')
    .where('r.audience_id', '=', visible(actor))
    .where('r.body_id', '=', bodyId)
    .select([
      'r.id',
      'r.composition',
      'r.bilateral',
      'r.name_fr',
      'r.name_en',
      'r.term_months',
      'r.from_day',
      'r.from_precision',
      'r.to_day',
    ])
    .select(['r.to_precision', 'r.reason', 'r.origin', 'r.version'])
    .orderBy('r.from_day')
    .execute();
  const enlarged = await handle(db)
    .selectFrom('mechanism_rotation_enlarged as e')
    .innerJoin('mechanism_organisation as o', 'o.id', 'e.organisation_id')
    .where('o.audience_id', '=', visible(actor))
    .select(['e.rule_id', 'o.id', 'o.key', 'o.name_fr', 'o.name_en'])
    .orderBy('o.key')
    .execute();
  return rules.map((rule) => ({
    ...rule,
    composition: rule.composition as Rule['composition'],
    enlarged: enlarged.filter((one) => one.rule_id === rule.id).map(({ rule_id: _, ...organisation }) => organisation),
  }));
}

export interface CollegeRow {
  id: number;
  organisation: OrganisationName;
  college: College;
  through: OrganisationName | null;
  adjustable: boolean;
  from_day: Day | null;
  to_day: Day | null;
  note: string | null;
}

type CollegeColumns = Omit<CollegeRow, 'organisation' | 'through'> &
  OrganisationName & { organisation_id: number; t_id: number | null; t_key: string; t_fr: string; t_en: string };

/** How each organisation counts, by name, oldest decision first. */
export async function listColleges(db: Db, actor: Actor, organisationId?: number): Promise<CollegeRow[]> {
  const found = await sql<CollegeColumns>`
    select c.id, c.college, c.adjustable, c.from_day, c.to_day, c.note, o.id as organisation_id, o.key, o.name_fr, o.name_en,
      t.id as t_id, t.key as t_key, t.name_fr as t_fr, t.name_en as t_en
    from mechanism_college c
    join mechanism_organisation o on o.id = c.organisation_id
    left join mechanism_organisation t on t.id = c.counted_through_id and t.audience_id = ${visible(actor)}
    where o.audience_id = ${visible(actor)} and ${organisationId === undefined ? sql`true` : sql`o.id = ${organisationId}`}
    order by unaccent(lower(o.name_fr)), c.from_day nulls first`.execute(handle(db));
  return found.rows.map(({ id, college, adjustable, from_day, to_day, note, organisation_id, key, name_fr, name_en, ...row }) => ({
    ...{ id, college, adjustable, from_day, to_day, note },
    organisation: { id: organisation_id, key, name_fr, name_en },
    through: row.t_id === null ? null : { id: row.t_id, key: row.t_key, name_fr: row.t_fr, name_en: row.t_en },
  }));
}

export interface Coordination {
  id: number;
  system_id: number;
  organisation: OrganisationName;
  from_day: Day;
  to_day: Day | null;
  note: string | null;
}

/** Which agency sits for a system, oldest first. */
export async function listCoordinations(db: Db, actor: Actor): Promise<Coordination[]> {
  const rows = await handle(db)
    .selectFrom('mechanism_coordination as c')
    .innerJoin('mechanism_organisation as o', 'o.id', 'c.organisation_id')
    .where('o.audience_id', '=', visible(actor))
    .select(['c.id', 'c.system_id', 'c.from_day', 'c.to_day', 'c.note', 'o.id as organisation_id', 'o.key', 'o.name_fr', 'o.name_en'])
    .orderBy('c.from_day')
    .execute();
  return rows.map(({ organisation_id, key, name_fr, name_en, ...row }) => ({
    ...row,
    organisation: { id: organisation_id, key, name_fr, name_en },
  }));
}

export interface Acceptance {
  id: number;
  year: number;
  trio: number[];
  warned: string[];
  reason: string;
  accepted_on: Day;
  given: string | null;
  family: string | null;
}

/** Warnings that were accepted, as far as the reader may know; newest first. */
export async function listAcceptances(db: Db, actor: Actor, bodyId: number): Promise<Acceptance[]> {
  return handle(db)
    .selectFrom('mechanism_rotation_acceptance as a')
    .leftJoin('mechanism_person as p', (on) => on.onRef('p.id', '=', 'a.person_id').on('p.audience_id', '=', visible(actor)))
    .where('a.audience_id', '=', visible(actor))
    .where('a.body_id', '=', bodyId)
    .select(['a.id', 'a.year', 'a.trio', 'a.warned', 'a.reason', 'a.accepted_on', 'p.given', 'p.family'])
    .orderBy('a.id', 'desc')
    .execute();
}
