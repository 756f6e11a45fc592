import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Lang } from '#kernel/i18n';

export const MEASURES = ['commitment', 'disbursement'] as const;
export type Measure = (typeof MEASURES)[number];

/** One cell: a partner, a year, what is counted, the currency it is counted in (XOF for what was converted). */
export interface TotalRow {
  partner: string;
  organisation_id: number | null;
  name: string | null;
  year: number;
  measure: Measure;
  currency: string;
  total: string;
  rows: number;
  activities: number;
}

export interface TotalFilters {
  measure?: Measure;
  partners?: readonly string[];
  years?: readonly number[];
}

/** The kept totals that the reader may see, audiences added up. */
export async function totals(db: Db, actor: Actor, { measure, partners, years }: TotalFilters = {}): Promise<TotalRow[]> {
  const found = await sql<TotalRow>`select t.partner, t.organisation_id, max(t.name) as name, t.year, t.measure, t.currency,
      sum(t.total) as total, sum(t.rows)::int as rows, sum(t.activities)::int as activities
    from aid_year_total t where t.audience_id = ${visible(actor)}
      and (${measure ?? null}::text is null or t.measure = ${measure ?? null})
      and (${partners ? [...partners] : null}::text[] is null or t.partner = any(${partners ? [...partners] : null}::text[]))
      and (${years ? [...years] : null}::int[] is null or t.year = any(${years ? [...years] : null}::int[]))
    group by t.partner, t.organisation_id, t.year, t.measure, t.currency order by t.partner, t.year, t.measure, t.currency, t.organisation_id`.execute(
    handle(db),
  );
  return found.rows;
}

export interface FigureQuery {
  measure: Measure;
  /** Rows of the table by partner; null for all. */
  partners: readonly string[] | null;
  year: number | null;
}

/** What a figure adds up, in one line. */
export interface FigureSum {
  total: string;
  rows: number;
  activities: number;
  /** Lines of activities that are absent from the last file of their partner: they still count. */
  absent: number;
}

export interface FigureRate {
  currency: string;
  rate_basis: string;
  rate_source: string | null;
  rows: number;
  earlier: number;
}

export interface FigureApart {
  currency: string;
  total: string;
  rows: number;
}

export interface FigureLine {
  activity_id: number;
  title: string;
  title_lang: string | null;
  day: Day;
  type_code: string;
  amount: string;
  currency: string;
  share: string;
  francs: string | null;
  rate: string | null;
  rate_basis: string | null;
  rate_day: Day | null;
  rate_earlier: boolean;
  line: number;
}

const typesOf = (measure: Measure) => (measure === 'commitment' ? ['2'] : ['3', '4']);

/** The lines a figure is about, counted or not. */
const scope = ({ measure, partners, year }: FigureQuery) => sql`m.kind = 'transaction' and m.type_code = any(${typesOf(measure)}::text[])
  and (${partners ? [...partners] : null}::text[] is null or a.partner = any(${partners ? [...partners] : null}::text[]))
  and (${year}::int is null or m.year = ${year})`;

export async function figureSum(db: Db, actor: Actor, query: FigureQuery): Promise<FigureSum> {
  const found =
    await sql<FigureSum>`select coalesce(sum(m.francs), 0) as total, count(*)::int as rows, count(distinct a.id)::int as activities,
      (count(*) filter (where a.absent_since is not null))::int as absent
    from aid_amount m join aid_activity a on a.id = m.activity_id and a.audience_id = ${visible(actor)}
    where ${scope(query)} and a.counted and m.francs is not null`.execute(handle(db));
  return found.rows[0] ?? { total: '0', rows: 0, activities: 0, absent: 0 };
}

export async function figureRates(db: Db, actor: Actor, query: FigureQuery): Promise<FigureRate[]> {
  const found = await sql<FigureRate>`select m.currency, m.rate_basis, m.rate_source, count(*)::int as rows,
      (count(*) filter (where m.rate_earlier))::int as earlier
    from aid_amount m join aid_activity a on a.id = m.activity_id and a.audience_id = ${visible(actor)}
    where ${scope(query)} and a.counted and m.francs is not null
    group by m.currency, m.rate_basis, m.rate_source order by count(*) desc, m.currency`.execute(handle(db));
  return found.rows;
}

export interface FigureExclusions {
  secondary: number;
  cancelled: number;
  apart: FigureApart[];
}

export async function figureExclusions(db: Db, actor: Actor, query: FigureQuery): Promise<FigureExclusions> {
  const at = handle(db);
  const left = await sql<{ secondary: number; cancelled: number }>`select
      (count(*) filter (where a.secondary_reporter))::int as secondary,
      (count(*) filter (where not a.secondary_reporter and a.status = '5'))::int as cancelled
    from aid_amount m join aid_activity a on a.id = m.activity_id and a.audience_id = ${visible(actor)}
    where ${scope(query)} and not a.counted`.execute(at);
  const apart = await sql<FigureApart>`select m.currency, sum(m.ours) as total, count(*)::int as rows
    from aid_amount m join aid_activity a on a.id = m.activity_id and a.audience_id = ${visible(actor)}
    where ${scope(query)} and a.counted and m.francs is null group by m.currency order by m.currency`.execute(at);
  return { secondary: left.rows[0]?.secondary ?? 0, cancelled: left.rows[0]?.cancelled ?? 0, apart: apart.rows };
}

export async function figureLines(
  db: Db,
  actor: Actor,
  query: FigureQuery,
  lang: Lang,
  { page = 1, size = 50 } = {},
): Promise<FigureLine[]> {
  const title =
    lang === 'fr' ? sql`a.title_fr as title, a.title_fr_lang as title_lang` : sql`a.title_en as title, a.title_en_lang as title_lang`;
  const found =
    await sql<FigureLine>`select a.id as activity_id, ${title}, m.day, m.type_code, m.amount, m.currency, m.share, m.francs, m.rate,
      m.rate_basis, m.rate_day, m.rate_earlier, m.line
    from aid_amount m join aid_activity a on a.id = m.activity_id and a.audience_id = ${visible(actor)}
    where ${scope(query)} and a.counted and m.francs is not null
    order by abs(m.francs) desc, m.id limit ${size} offset ${(page - 1) * size}`.execute(handle(db));
  return found.rows;
}
