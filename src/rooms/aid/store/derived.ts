import { everyAudience } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';

/** Sums of activities from their lines, to be listed and sorted by. */
export async function refreshActivities(tx: Db, ids: readonly number[]): Promise<void> {
  await sql`update aid_activity a set committed = t.committed, disbursed = t.disbursed, apart = t.apart, years = t.years
    from (
      select i.id, coalesce(sum(m.francs) filter (where m.kind = 'transaction' and m.type_code = '2'), 0) as committed,
        coalesce(sum(m.francs) filter (where m.kind = 'transaction' and m.type_code in ('3', '4')), 0) as disbursed,
        (count(m.id) filter (where m.francs is null))::int as apart,
        coalesce(array_agg(distinct m.year) filter (where m.year is not null), '{}') as years
      from unnest(${[...ids]}::int[]) i (id) left join aid_amount m on m.activity_id = i.id group by i.id
    ) t where a.id = t.id`.execute(tx);
}

/** Rows of the tables by partner in which these activities stand. */
export async function partnersOf(tx: Db, ids: readonly number[]): Promise<string[]> {
  const found = await everyAudience('totals are kept for each audience apart', () =>
    sql<{ partner: string }>`select distinct a.partner from aid_activity a where a.id = any(${[...ids]}::int[])`.execute(tx),
  );
  return found.rows.map((row) => row.partner);
}

/** Adds up anew the years of these partners: commitments (2), disbursements and expenditures (3, 4), never another type beside them. */
export async function refreshTotals(tx: Db, partners: readonly string[]): Promise<void> {
  await everyAudience('totals are kept for each audience apart', async () => {
    await sql`delete from aid_year_total where partner = any(${[...partners]}::text[])`.execute(tx);
    await sql`insert into aid_year_total (audience_id, partner, organisation_id, name, year, measure, currency, total, rows, activities)
      select a.audience_id, a.partner, a.organisation_id, max(coalesce(a.reporting_name, a.reporting_ref)), m.year,
        case when m.type_code = '2' then 'commitment' else 'disbursement' end as measure,
        case when m.francs is null then m.currency else 'XOF' end as shown_in,
        sum(case when m.francs is null then m.ours else m.francs end), count(*)::int, count(distinct a.id)::int
      from aid_activity a join aid_amount m on m.activity_id = a.id and m.kind = 'transaction' and m.type_code in ('2', '3', '4')
      where a.partner = any(${[...partners]}::text[]) and a.counted
      group by a.audience_id, a.partner, a.organisation_id, m.year, 6, 7`.execute(tx);
  });
}

/** What the filters of the list may offer, anew: a few dozen words. */
export async function refreshChoices(tx: Db): Promise<void> {
  await everyAudience('totals are kept for each audience apart', async () => {
    await sql`delete from aid_choice`.execute(tx);
    await sql`insert into aid_choice (audience_id, kind, code, organisation_id, name)
      select a.audience_id, 'partner', a.partner, a.organisation_id, coalesce(max(a.reporting_name), max(a.reporting_ref))
        from aid_activity a group by a.audience_id, a.partner, a.organisation_id
      union all select distinct a.audience_id, 'status', a.status, null::int, null from aid_activity a where a.status is not null
      union all select distinct a.audience_id, 'year', y::text, null::int, null from aid_activity a, unnest(a.years) y
      union all select distinct a.audience_id, 'aid-type', t, null::int, null from aid_activity a, unnest(a.aid_types) t
      union all select distinct a.audience_id, 'sector', left(s.code, 3), null::int, null from aid_activity a
        join aid_sector s on s.activity_id = a.id and s.vocabulary in ('1', '2') and s.code ~ '^[0-9]{3}'`.execute(tx);
  });
}

/** Activities of the same series that the file no longer names: marked with its day, never deleted. Gives their numbers. */
export async function markAbsent(tx: Db, scope: Scope, present: readonly string[], file: { id: number; day: string }): Promise<number[]> {
  const marked = await sql<{ id: number }>`update aid_activity set absent_since = ${file.day}::date, absent_file_id = ${file.id}
    where series_id = any(${[...scope.series]}::int[]) and reporting_ref = any(${[...scope.refs]}::text[]) and absent_since is null
      and identifier <> all(${[...present]}::text[]) returning id`.execute(tx);
  return marked.rows.map((row) => row.id);
}

export async function markBack(tx: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0)
    await sql`update aid_activity set absent_since = null, absent_file_id = null where id = any(${[...ids]}::int[])`.execute(tx);
}

/** Which earlier activities a file speaks for: those of its series, by the same reporting organisations. */
export interface Scope {
  series: readonly number[];
  refs: readonly string[];
}

/** How many are known in a scope, and how many of them a file no longer names. */
export async function countAbsent(db: Db, scope: Scope, present: readonly string[]): Promise<{ known: number; absent: number }> {
  const found = await everyAudience('what a file no longer names is counted whoever may read it', () =>
    sql<{ known: number; absent: number }>`select count(*)::int as known,
      (count(*) filter (where a.identifier <> all(${[...present]}::text[])))::int as absent
      from aid_activity a where a.series_id = any(${[...scope.series]}::int[]) and a.reporting_ref = any(${[...scope.refs]}::text[])
        and a.absent_since is null`.execute(db),
  );
  return found.rows[0] ?? { known: 0, absent: 0 };
}
