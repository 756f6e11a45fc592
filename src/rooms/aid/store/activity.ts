import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';

export interface Said {
  text: string;
  lang: string | null;
  type?: string | null;
}

export interface Activity {
  id: number;
  audience_id: number;
  identifier: string;
  reporting_ref: string | null;
  reporting_name: string | null;
  partner: string;
  organisation_id: number | null;
  secondary_reporter: boolean;
  title_fr: string;
  title_fr_lang: string | null;
  title_en: string;
  title_en_lang: string | null;
  titles: Said[];
  descriptions: Said[];
  status: string | null;
  planned_start: Day | null;
  actual_start: Day | null;
  planned_end: Day | null;
  actual_end: Day | null;
  default_currency: string | null;
  humanitarian: boolean | null;
  hierarchy: number | null;
  aid_types: string[];
  share: string | null;
  share_from: string;
  last_updated: string | null;
  standard_version: string;
  line: number;
  content_file_id: number;
  absent_since: Day | null;
  committed: string;
  disbursed: string;
  apart: number;
}

export async function getActivity(db: Db, actor: Actor, id: number): Promise<Activity> {
  const found = await handle(db)
    .selectFrom('aid_activity as a')
    .innerJoin('aid_record as r', 'r.activity_id', 'a.id')
    .where('a.audience_id', '=', visible(actor))
    .where('a.id', '=', id)
    .select(['a.id', 'a.audience_id', 'a.identifier', 'a.reporting_ref', 'a.reporting_name', 'a.partner', 'a.organisation_id'])
    .select(['a.secondary_reporter', 'a.title_fr', 'a.title_fr_lang', 'a.title_en', 'a.title_en_lang', 'r.titles', 'r.descriptions'])
    .select(['a.status', 'a.planned_start', 'a.actual_start', 'a.planned_end', 'a.actual_end', 'a.default_currency', 'a.humanitarian'])
    .select([
      'a.hierarchy',
      'a.aid_types',
      'a.share',
      'a.share_from',
      'a.last_updated',
      'a.standard_version',
      'a.line',
      'a.content_file_id',
    ])
    .select(['a.absent_since', 'a.committed', 'a.disbursed', 'a.apart'])
    .executeTakeFirst();
  if (!found) throw new NotFound('activity');
  return found as Activity;
}

export interface Participant {
  ref: string | null;
  name: string | null;
  type: string | null;
  role: string | null;
  organisation_id: number | null;
}

export interface SectorPart {
  vocabulary: string;
  code: string | null;
  name: string | null;
  percentage: string | null;
  percentage_published: string | null;
}

export interface AmountLine {
  id: number;
  kind: 'transaction' | 'budget' | 'planned';
  type_code: string | null;
  day: Day;
  to_day: Day | null;
  value_day: Day | null;
  amount: string;
  currency: string;
  share: string;
  ours: string;
  francs: string | null;
  rate: string | null;
  rate_basis: string | null;
  rate_day: Day | null;
  rate_earlier: boolean;
  rate_source: string | null;
  provider_ref: string | null;
  provider_name: string | null;
  receiver_ref: string | null;
  receiver_name: string | null;
  description: string | null;
  description_lang: string | null;
  line: number;
}

export interface YearLine {
  year: number;
  committed: string | null;
  disbursed: string | null;
}

export interface Parts {
  participants: Participant[];
  sectors: SectorPart[];
  amounts: AmountLine[];
  amountsInAll: number;
  years: YearLine[];
}

const AMOUNT_COLUMNS = [
  ...([
    'm.id',
    'm.kind',
    'm.type_code',
    'm.day',
    'm.to_day',
    'm.value_day',
    'm.amount',
    'm.currency',
    'm.share',
    'm.ours',
    'm.francs',
  ] as const),
  ...(['m.rate', 'm.rate_basis', 'm.rate_day', 'm.rate_earlier', 'm.rate_source', 'm.provider_ref', 'm.provider_name'] as const),
  ...(['m.receiver_ref', 'm.receiver_name', 'm.description', 'm.description_lang', 'm.line'] as const),
];

/** The parts of an activity; asked once the activity itself was seen. */
export async function partsOf(db: Db, id: number, limit: number): Promise<Parts> {
  const at = handle(db);
  const participants = await at
    .selectFrom('aid_participant')
    .select(['ref', 'name', 'type', 'role', 'organisation_id'])
    .where('activity_id', '=', id)
    .orderBy('position')
    .execute();
  const sectors = await at
    .selectFrom('aid_sector')
    .select(['vocabulary', 'code', 'name', 'percentage', 'percentage_published'])
    .where('activity_id', '=', id)
    .orderBy('position')
    .execute();
  const amounts = await at
    .selectFrom('aid_amount as m')
    .select([...AMOUNT_COLUMNS])
    .select(sql<number>`count(*) over ()`.as('in_all'))
    .where('m.activity_id', '=', id)
    .orderBy('m.day', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .execute();
  const years = await sql<YearLine>`select m.year, sum(m.francs) filter (where m.type_code = '2') as committed,
      sum(m.francs) filter (where m.type_code in ('3', '4')) as disbursed
    from aid_amount m where m.activity_id = ${id} and m.kind = 'transaction' and m.type_code in ('2', '3', '4') group by m.year order by m.year`.execute(
    at,
  );
  const lines = amounts.map(({ in_all: _, ...row }) => row as AmountLine);
  return { participants, sectors, amounts: lines, amountsInAll: amounts[0]?.in_all ?? 0, years: years.rows };
}
