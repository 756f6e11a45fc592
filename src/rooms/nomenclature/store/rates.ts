import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import type { RateKind, RateRow } from '../rates.ts';

/** A row as the page of rates shows it: withdrawn ones too, with what took their place. */
export interface RateRecord extends RateRow {
  audience_id: number;
  note: string | null;
  entered_by: 'reference' | 'pool';
  entered_on: Day;
  withdrawn_on: Day | null;
  replaces_id: number | null;
}

export interface NewRate {
  from_currency: string;
  to_currency: string;
  value: string;
  kind: RateKind;
  from_day: Day;
  to_day: Day | null;
  source: string;
  note: string | null;
}

const columns = [
  'r.id',
  'r.audience_id',
  'r.from_currency',
  'r.to_currency',
  'r.value',
  'r.kind',
  'r.from_day',
  'r.to_day',
  'r.source',
  'r.note',
  'r.entered_by',
  'r.entered_on',
  'r.withdrawn_on',
  'r.replaces_id',
] as const;

export async function ratesInForce(db: Db, actor: Actor): Promise<RateRow[]> {
  const rows = await db
    .selectFrom('nomenclature_rate as r')
    .select(['r.id', 'r.from_currency', 'r.to_currency', 'r.value', 'r.kind', 'r.from_day', 'r.to_day', 'r.source'])
    .where('r.audience_id', '=', visible(actor))
    .where('r.withdrawn_on', 'is', null)
    .orderBy('r.id')
    .execute();
  return rows as RateRow[];
}

export interface RateFilters {
  currency?: string;
  year?: number;
  withdrawn?: boolean;
}

function chosen(db: Db, actor: Actor, { currency, year, withdrawn }: RateFilters) {
  let query = db.selectFrom('nomenclature_rate as r').where('r.audience_id', '=', visible(actor));
  if (!withdrawn) query = query.where('r.withdrawn_on', 'is', null);
  if (currency) query = query.where((eb) => eb.or([eb('r.from_currency', '=', currency), eb('r.to_currency', '=', currency)]));
  if (year)
    query = query.where(
      sql<boolean>`daterange(r.from_day, r.to_day, '[]') && daterange(${`${year}-01-01`}::date, ${`${year}-12-31`}::date, '[]')`,
    );
  return query.orderBy('r.from_day', 'desc').orderBy('r.from_currency').orderBy('r.to_currency').orderBy('r.id', 'desc');
}

export async function rateRecords(db: Db, actor: Actor, filters: RateFilters): Promise<RateRecord[]> {
  return (await chosen(db, actor, filters).select(columns).execute()) as RateRecord[];
}

/** A page of the table of rates, the latest period first. */
export async function ratePage(
  db: Db,
  actor: Actor,
  filters: RateFilters,
  limit: number,
  offset: number,
): Promise<{ rows: RateRecord[]; total: number }> {
  const found = chosen(db, actor, filters).select(columns).select(sql<number>`count(*) over ()`.as('total'));
  const rows = await found.limit(limit).offset(offset).execute();
  return { rows: rows as unknown as RateRecord[], total: rows[0]?.total ?? 0 };
}

export async function rateRecord(db: Db, actor: Actor, id: number): Promise<RateRecord | undefined> {
  const row = await db
    .selectFrom('nomenclature_rate as r')
    .select(columns)
    .where('r.audience_id', '=', visible(actor))
    .where('r.id', '=', id)
    .executeTakeFirst();
  return row as RateRecord | undefined;
}

export async function insertRate(
  tx: Db,
  rate: NewRate,
  by: { audienceId: number; enteredBy: 'reference' | 'pool'; person: number | null; day: Day; replaces: number | null },
): Promise<number> {
  const row = await tx
    .insertInto('nomenclature_rate')
    .values({
      ...rate,
      audience_id: by.audienceId,
      entered_by: by.enteredBy,
      entered_person: by.person,
      entered_on: by.day,
      replaces_id: by.replaces,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Zero rows when somebody withdrew it in between. */
export async function withdrawRate(tx: Db, id: number, day: Day): Promise<number> {
  const done = await tx
    .updateTable('nomenclature_rate')
    .set({ withdrawn_on: day })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
