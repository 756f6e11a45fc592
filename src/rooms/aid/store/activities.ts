import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Lang } from '#kernel/i18n';
import { untilWrittenFor } from '#kernel/until-written';

export interface ActivityLine {
  id: number;
  identifier: string;
  /** The file by which it first came. */
  first_file_id: number;
  title: string;
  title_lang: string | null;
  partner: string;
  organisation_id: number | null;
  reporting_ref: string | null;
  reporting_name: string | null;
  status: string | null;
  start: Day | null;
  end: Day | null;
  committed: string;
  disbursed: string;
  apart: number;
  absent_since: Day | null;
  secondary_reporter: boolean;
}

export interface ActivityFilters {
  /** Rows of the table by partner: `o:12`, `r:XM-DAC-1`. */
  partners?: readonly string[];
  /** The first digits of a DAC code. */
  sector?: string | null;
  status?: string | null;
  year?: number | null;
  aidType?: string | null;
  words?: string | null;
}

export const SORTS = ['title', 'end', 'committed', 'disbursed'] as const;

export interface ListOptions {
  lang: Lang;
  sort: { key: string; down: boolean };
  page?: number;
  size?: number;
}

const activities = (db: Db, actor: Actor, filters: ActivityFilters) => {
  let found = handle(db).selectFrom('aid_activity as a').where('a.audience_id', '=', visible(actor));
  const { partners, sector, status, year, aidType, words } = filters;
  if (partners) found = found.where('a.partner', 'in', [...partners]);
  if (status) found = found.where('a.status', '=', status);
  if (year) found = found.where(sql<boolean>`a.years @> array[${year}::int]`);
  if (aidType) found = found.where(sql<boolean>`${aidType} = any(a.aid_types)`);
  if (words)
    found = found.where(
      sql<boolean>`(a.identifier = ${words} or a.id in (select r.activity_id from aid_record r where r.words @@ kernel_search_query(${words})))`,
    );
  if (sector) {
    found = found.where(
      sql<boolean>`exists (select from aid_sector s where s.activity_id = a.id and s.vocabulary in ('1', '2') and s.code like ${`${sector}%`})`,
    );
  }
  return found;
};

const titled = (lang: Lang) => (lang === 'fr' ? sql<string>`a.title_fr` : sql<string>`a.title_en`);

const ORDERS: Readonly<Record<string, (lang: Lang) => ReturnType<typeof sql>>> = {
  newest: () => sql`a.id`,
  title: (lang) => sql`unaccent(lower(${titled(lang)}))`,
  end: () => sql`coalesce(a.actual_end, a.planned_end)`,
  committed: () => sql`a.committed`,
  disbursed: () => sql`a.disbursed`,
};

export async function activitiesPage(
  db: Db,
  actor: Actor,
  filters: ActivityFilters,
  { lang, sort, page = 1, size = 20 }: ListOptions,
): Promise<{ rows: ActivityLine[]; total: number }> {
  const order = (ORDERS[sort.key] ?? ORDERS.title)?.(lang) ?? sql`a.id`;
  const ordered = sort.down ? sql`${order} desc nulls last` : sql`${order} asc nulls last`;
  // Which rows, and how many in all, is found on bare numbers: the texts of the others are never carried.
  const wanted = activities(db, actor, filters)
    .select(['a.id', sql<number>`count(*) over ()`.as('total')])
    .orderBy(ordered)
    .orderBy('a.id')
    .limit(size)
    .offset((page - 1) * size);
  const rows = await handle(db)
    .selectFrom(wanted.as('w'))
    .innerJoin('aid_activity as a', 'a.id', 'w.id')
    .where('a.audience_id', '=', visible(actor))
    .select([
      'a.id',
      'a.identifier',
      'a.first_file_id',
      'a.partner',
      'a.organisation_id',
      'a.reporting_ref',
      'a.reporting_name',
      'a.status',
    ])
    .select(['a.committed', 'a.disbursed', 'a.apart', 'a.absent_since', 'a.secondary_reporter'])
    .select([
      titled(lang).as('title'),
      sql<string | null>`${sql.ref(lang === 'fr' ? 'a.title_fr_lang' : 'a.title_en_lang')}`.as('title_lang'),
    ])
    .select(sql<Day | null>`coalesce(a.actual_start, a.planned_start)`.as('start'))
    .select(sql<Day | null>`coalesce(a.actual_end, a.planned_end)`.as('end'))
    .select('w.total')
    .orderBy(ordered)
    .orderBy('a.id')
    .execute();
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** What the filters of the list may offer: only what some activity has. */
export interface Choices {
  partners: readonly { partner: string; organisation_id: number | null; name: string }[];
  statuses: readonly string[];
  years: readonly number[];
  aidTypes: readonly string[];
  /** Categories of the DAC, three digits. */
  sectors: readonly string[];
}

export const choicesOf = (db: Db, actor: Actor): Promise<Choices> =>
  untilWrittenFor(db, actor, 'choices of activities', () => readChoices(db, actor));

async function readChoices(db: Db, actor: Actor): Promise<Choices> {
  const found = await sql<{ kind: string; code: string; organisation_id: number | null; name: string | null }>`
    select distinct c.kind, c.code, c.organisation_id, c.name from aid_choice c where c.audience_id = ${visible(actor)} order by c.kind, c.code`.execute(
    handle(db),
  );
  const of = (kind: string) => found.rows.filter((row) => row.kind === kind);
  const codes = (kind: string) => of(kind).map((row) => row.code);
  return {
    partners: of('partner').map(({ code, organisation_id, name }) => ({ partner: code, organisation_id, name: name ?? code })),
    statuses: codes('status'),
    years: codes('year').map(Number),
    aidTypes: codes('aid-type'),
    sectors: codes('sector'),
  };
}

/** How many activities are under way: published as in implementation or finalisation, and counted. */
export async function countRunning(db: Db, actor: Actor): Promise<{ running: number; all: number }> {
  const found = await sql<{ running: number; all: number }>`select count(*)::int as all,
    (count(*) filter (where a.counted and a.status in ('2', '3')))::int as running from aid_activity a where a.audience_id = ${visible(actor)}`.execute(
    handle(db),
  );
  return found.rows[0] ?? { running: 0, all: 0 };
}
