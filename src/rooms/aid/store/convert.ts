import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import type { Converted } from '../conversion.ts';

export interface ToConvertAgain {
  id: number;
  activity_id: number;
  ours: string;
  currency: string;
  day: Day;
  value_day: Day | null;
  francs: string | null;
  rate_ids: number[];
}

/** Amounts whose rate may have changed, in the order of their numbers. */
export async function amountsToConvert(tx: Db, fromDay: Day, after: number, limit: number): Promise<ToConvertAgain[]> {
  const found =
    await sql<ToConvertAgain>`select m.id, m.activity_id, m.ours, m.currency, m.day, m.value_day, m.francs, m.rate_ids from aid_amount m
    where m.currency <> 'XOF' and m.value_day >= ${fromDay}::date and m.id > ${after} order by m.id limit ${limit}`.execute(tx);
  return found.rows;
}

export async function rewriteRates(tx: Db, rows: readonly (Converted & { id: number })[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update aid_amount m set francs = r.francs, rate = r.rate, rate_day = r.rate_day, rate_basis = r.rate_basis,
      rate_earlier = r.rate_earlier, rate_source = r.rate_source, rate_ids = r.rate_ids
    from json_to_recordset(${JSON.stringify(rows)}::json) r (id bigint, francs numeric, rate numeric, rate_day date, rate_basis text,
      rate_earlier boolean, rate_source text, rate_ids int[]) where m.id = r.id`.execute(tx);
}
