import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import { holdsOnDay } from '../dated.ts';

/** A body as it is on one day: its own row, and the term of that day. Outside its life, its nearest term with `alive` false. */
export interface Body {
  id: number;
  audience_id: number;
  code: string;
  /** Audience that its records (meetings, decisions) take unless somebody says otherwise. */
  records_audience_id: number;
  notice_days: number;
  minutes_days: number;
  comments_working_days: number;
  silence_working_days: number;
  attendance_percent: number;
  representation: string;
  representation_fr: string;
  representation_en: string;
  persons_max: number;
  cross_cutting: boolean | null;
  origin: string;
  note: string | null;
  version: number;
  term_id: number;
  name_fr: string;
  name_en: string;
  short_fr: string;
  short_en: string;
  kinds: string[];
  parent_id: number | null;
  cadence: string | null;
  cadence_origin: string | null;
  suspended: boolean;
  from_day: Day;
  from_precision: string;
  to_day: Day | null;
  to_precision: string;
  alive: boolean;
}

const nearest = (day: Day) => sql<number>`(select n.id from mechanism_body_term n where n.body_id = b.id
  order by (n.from_day > ${day}::date), case when n.from_day > ${day}::date then n.from_day - ${day}::date else ${day}::date - n.from_day end limit 1)`;

/** Each body with one of its terms: the nearest to the day, or only that of the day, which is found much faster. */
const bodies = (db: Db, actor: Actor, day: Day, { alive = false } = {}) =>
  handle(db)
    .selectFrom('mechanism_body as b')
    .innerJoin('mechanism_representation_rule as u', 'u.key', 'b.representation')
    .innerJoin('mechanism_body_term as t', (on) =>
      alive ? on.onRef('t.body_id', '=', 'b.id').on(holdsOnDay('t', day)) : on.on('t.id', '=', nearest(day)),
    )
    .where('b.audience_id', '=', visible(actor))
    .select(['b.id', 'b.audience_id', 'b.code', 'b.records_audience_id', 'b.notice_days', 'b.minutes_days', 'b.comments_working_days'])
    .select([
      'b.silence_working_days',
      'b.attendance_percent',
      'b.representation',
      'u.name_fr as representation_fr',
      'u.name_en as representation_en',
    ])
    .select([
      'u.persons_max',
      'b.cross_cutting',
      'b.origin',
      'b.note',
      'b.version',
      't.id as term_id',
      't.name_fr',
      't.name_en',
      't.short_fr',
    ])
    .select(['t.short_en', 't.kinds', 't.parent_id', 't.cadence', 't.cadence_origin', 't.suspended', 't.from_day', 't.from_precision'])
    .select(['t.to_day', 't.to_precision', holdsOnDay('t', day).as('alive')]);

export async function findBody(db: Db, actor: Actor, id: number, day: Day = actor.today): Promise<Body | undefined> {
  return bodies(db, actor, day).where('b.id', '=', id).executeTakeFirst();
}

export async function getBody(db: Db, actor: Actor, id: number, day: Day = actor.today): Promise<Body> {
  const found = await findBody(db, actor, id, day);
  if (!found) throw new NotFound('body');
  return found;
}

export async function findBodyByCode(db: Db, actor: Actor, code: string, day: Day = actor.today): Promise<Body | undefined> {
  return bodies(db, actor, day).where('b.code', '=', code.toUpperCase()).executeTakeFirst();
}

export interface BodyFilters {
  day?: Day;
  /** Bodies of one kind: `gt`, `joint` … */
  kind?: string | null;
  /** Also those that are no more, or not yet. */
  all?: boolean;
}

/** Bodies alive on a day, by code; they are few enough for one page. */
export async function listBodies(db: Db, actor: Actor, filters: BodyFilters = {}): Promise<Body[]> {
  const day = filters.day ?? actor.today;
  let found = bodies(db, actor, day, { alive: !filters.all });
  if (filters.kind) found = found.where(sql<boolean>`${filters.kind} = any(t.kinds)`);
  return found.orderBy('b.code').execute();
}

/** Pairs for a picker: bodies alive on the day of the reader. */
export async function bodyOptions(db: Db, actor: Actor): Promise<Body[]> {
  return listBodies(db, actor);
}

/** Every name and place a body has had, oldest first. */
export async function listTerms(db: Db, bodyId: number) {
  return handle(db).selectFrom('mechanism_body_term').selectAll().where('body_id', '=', bodyId).orderBy('from_day').execute();
}

export interface LineageAct {
  id: number;
  act: string;
  day: Day;
  precision: string;
  name_fr: string | null;
  name_en: string | null;
  reference: string | null;
  /** The reform it came by, where the reader may know of it. */
  reform_id: number | null;
  origin: string;
  note: string | null;
  bodies: { code: string; name_fr: string; name_en: string; short_fr: string; short_en: string; kinds: string[]; side: string }[];
}

type ActRow = Omit<LineageAct, 'bodies'>;

const acts = (actor: Actor) => sql`l.id, l.act, l.day, l.precision, l.name_fr, l.name_en, l.reference, l.origin, l.note, f.id as reform_id
    from mechanism_lineage l left join mechanism_reform f on f.id = l.reform_id and f.audience_id = ${visible(actor)}`;

/** Acts with the bodies on either side, as they were called then. */
async function withSides(db: Db, actor: Actor, rows: readonly ActRow[]): Promise<LineageAct[]> {
  const sides = await sql<LineageAct['bodies'][number] & { lineage_id: number }>`
    select x.lineage_id, x.side, b.code, t.name_fr, t.name_en, t.short_fr, t.short_en, t.kinds
    from mechanism_lineage_body x join mechanism_lineage l on l.id = x.lineage_id join mechanism_body b on b.id = x.body_id
    join lateral (select n.* from mechanism_body_term n where n.body_id = b.id
      order by n.from_day > case when x.side = 'source' then l.day - 1 else l.day end, abs(n.from_day - l.day) limit 1) t on true
    where b.audience_id = ${visible(actor)} and x.lineage_id = any(${rows.map((act) => act.id)}::int[]) order by b.code`.execute(
    handle(db),
  );
  return rows.map((act) => ({ ...act, bodies: sides.rows.filter((side) => side.lineage_id === act.id) }));
}

/** The acts in which a body came, changed or went, oldest first. */
export async function listLineage(db: Db, actor: Actor, bodyId: number): Promise<LineageAct[]> {
  const found = await sql<ActRow>`
    select ${acts(actor)}
    where exists (select from mechanism_lineage_body x where x.lineage_id = l.id and x.body_id = ${bodyId}) order by l.day, l.id`.execute(
    handle(db),
  );
  return withSides(db, actor, found.rows);
}

/** The acts after one day and until another, oldest first; those of which the reader may see no body are left out. */
export async function listActs(db: Db, actor: Actor, after: Day, until: Day): Promise<LineageAct[]> {
  const found =
    await sql<ActRow>`select ${acts(actor)} where l.day > ${after}::date and l.day <= ${until}::date order by l.day, l.id`.execute(
      handle(db),
    );
  return (await withSides(db, actor, found.rows)).filter((act) => act.bodies.length > 0);
}

/** Days on which the mechanism changed, oldest first, one line a day. */
export async function listTurns(db: Db): Promise<{ day: Day; precision: string; name_fr: string | null; name_en: string | null }[]> {
  const found = await sql<{ day: Day; precision: string; name_fr: string | null; name_en: string | null }>`
    select distinct on (l.day) l.day, l.precision, l.name_fr, l.name_en from mechanism_lineage l order by l.day, l.id`.execute(handle(db));
  return found.rows;
}

/** What a body is called on a day: enough for a list of things that belong to bodies. */
export type BodyName = Pick<Body, 'id' | 'code' | 'name_fr' | 'name_en' | 'short_fr' | 'short_en' | 'kinds'>;

/** The names of all bodies on a day, dead and unborn ones by their nearest term; lighter than the bodies themselves. */
export async function bodyNames(db: Db, actor: Actor, day: Day = actor.today): Promise<BodyName[]> {
  const found = await sql<BodyName>`select b.id, b.code, t.name_fr, t.name_en, t.short_fr, t.short_en, t.kinds
    from mechanism_body b join mechanism_body_term t on t.id = ${nearest(day)}
    where b.audience_id = ${visible(actor)} order by b.code`.execute(handle(db));
  return found.rows;
}
