import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Acceptance, Decision, Implementation, Owner } from '../decisions/decision.ts';
import { decisions } from './decisions.ts';

type Reader = Pick<Actor, 'audiences'>;

export const BANDS = ['late', 'coming', 'over'] as const;
export type Band = (typeof BANDS)[number];

export interface RegisterFilters {
  today: Day;
  bodyId?: number | null;
  ownerId?: number | null;
  ownerIds?: readonly number[];
  year?: number | null;
  /** `open` (the default) leaves out what is closed; `all` leaves nothing out. */
  state?: 'open' | 'all' | Implementation;
  acceptance?: Acceptance | null;
  late?: boolean;
  /** Only those due between two days. */
  dueFrom?: Day;
  dueTo?: Day;
  words?: string | null;
  /** The last recorded first, whatever is late. */
  newest?: boolean;
  limit?: number;
  page?: number;
}

export type RegisterLine = Decision & { band: Band };

const bandOn = (today: Day) => sql<Band>`case
  when d.implementation in ('closed', 'overtaken') or d.acceptance = 'not-accepted' then 'over'
  when d.due_day < ${today}::date then 'late' else 'coming' end`;

function narrowed(db: Db, reader: Reader, filters: RegisterFilters) {
  const { bodyId, ownerId, ownerIds, year, state = 'open', acceptance, late, dueFrom, dueTo, words, today } = filters;
  const owners = ownerIds ?? (ownerId ? [ownerId] : null);
  let query = decisions(db, reader).where('d.code', 'is not', null);
  if (bodyId) query = query.where('d.body_id', '=', bodyId);
  if (owners)
    query = query.where(
      sql<boolean>`exists (select from meetings_owner w where w.decision_id = d.id and w.organisation_id = any(${[...owners]}::int[]))`,
    );
  if (year) query = query.where(sql<boolean>`extract(year from d.met_on) = ${year}`);
  if (state === 'open') query = query.where('d.implementation', '<>', 'closed');
  else if (state !== 'all') query = query.where('d.implementation', '=', state);
  if (acceptance) query = query.where('d.acceptance', '=', acceptance);
  if (late) query = query.where(bandOn(today), '=', 'late');
  if (dueFrom) query = query.where('d.due_day', '>=', dueFrom);
  if (dueTo) query = query.where('d.due_day', '<=', dueTo);
  if (words) query = query.where(sql<boolean>`unaccent(d.code || ' ' || d.text) ilike '%' || unaccent(${words}) || '%'`);
  return query;
}

/** The register: what is late first, the longest late at its head, then what is to come, then what expects nothing more. */
export async function registerLines(db: Db, reader: Reader, filters: RegisterFilters): Promise<{ rows: RegisterLine[]; total: number }> {
  const { limit = 20, page = 1, today } = filters;
  const band = bandOn(today);
  const ordered = filters.newest ? narrowed(db, reader, filters).orderBy('d.id', 'desc') : narrowed(db, reader, filters);
  const rows = await ordered
    .select([band.as('band'), sql<number>`count(*) over ()`.as('total')])
    .orderBy(sql`case ${band} when 'late' then 1 when 'coming' then 2 else 3 end`)
    .orderBy('d.due_day', (order) => order.asc().nullsLast())
    .orderBy('d.met_on')
    .orderBy('d.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { rows: rows.map(({ total: _, ...row }) => row as RegisterLine), total: rows[0]?.total ?? 0 };
}

export interface Counts {
  total: number;
  accepted: number;
  closed: number;
  late: number;
  /** Days the oldest is late; 0 when nothing is. */
  oldest: number;
}

/** The figures over the register, on the same rows as the list without its state. */
export async function registerCounts(db: Db, reader: Reader, filters: RegisterFilters): Promise<Counts> {
  const band = bandOn(filters.today);
  const found = await narrowed(db, reader, { ...filters, state: 'all', acceptance: null, late: false })
    .clearSelect()
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`(count(*) filter (where d.acceptance in ('accepted', 'partly')))::int`.as('accepted'),
      sql<number>`(count(*) filter (where d.implementation = 'closed'))::int`.as('closed'),
      sql<number>`(count(*) filter (where ${band} = 'late'))::int`.as('late'),
      sql<number>`coalesce(max(${filters.today}::date - d.due_day) filter (where ${band} = 'late'), 0)::int`.as('oldest'),
    ])
    .executeTakeFirstOrThrow();
  return found;
}

export async function yearsOfDecisions(db: Db, reader: Reader): Promise<number[]> {
  const rows = await handle(db)
    .selectFrom('meetings_decision as d')
    .where('d.audience_id', '=', visible(reader))
    .where('d.code', 'is not', null)
    .select(sql<number>`extract(year from d.met_on)::int`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => row.year);
}

/** Institutions that carry at least one decision the reader may see. */
export async function ownersInRegister(db: Db, reader: Reader): Promise<Owner[]> {
  const found = await sql<Owner>`select distinct on (o.organisation_id) o.organisation_id, o.key, o.name_fr, o.name_en
    from meetings_owner o join meetings_decision d on d.id = o.decision_id
    where d.audience_id = ${visible(reader)} and d.code is not null order by o.organisation_id, o.decision_id desc`.execute(handle(db));
  return found.rows.sort((a, b) => a.name_fr.localeCompare(b.name_fr, 'fr'));
}
