import { audienceId, everyAudience } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';
import type { Known } from '../published/reading.ts';

/** What is known of every activity: an identifier names one, whoever may read it. */
export async function knownActivities(db: Db): Promise<Map<string, Known>> {
  const found = await everyAudience('an identifier names one activity, whoever may read it', () =>
    sql<Known & { identifier: string }>`select a.identifier, a.id, a.content_hash as hash, a.reporting_ref as "reportingRef",
      a.secondary_reporter as secondary, a.series_id as "seriesId", a.absent_since is not null as absent, a.last_updated as "lastUpdated"
      from aid_activity a`.execute(db),
  );
  return new Map(found.rows.map((row) => [row.identifier, row]));
}

/** Rows travel as JSON text: one parameter however many, amounts as text. */
const rowsOf = (texts: readonly string[]): string => `[${texts.join(',')}]`;

export interface Origin {
  fileId: number;
  seriesId: number;
  audienceId: number;
}

/** Writes activities, new or over what was published before, and gives their numbers by identifier. */
export async function writeActivities(
  tx: Db,
  texts: readonly string[],
  { fileId, seriesId, audienceId }: Origin,
): Promise<Map<string, number>> {
  const written = await sql<{ id: number; identifier: string }>`
    insert into aid_activity as a (audience_id, identifier, reporting_ref, reporting_name, reporting_type, organisation_id, secondary_reporter,
      title_fr, title_fr_lang, title_en, title_en_lang, status, planned_start, actual_start, planned_end, actual_end, default_currency,
      humanitarian, hierarchy, aid_types, share, share_from, last_updated, standard_version, content_hash, first_file_id, content_file_id,
      series_id, line, col)
    select ${audienceId}, r.identifier, r.reporting_ref, r.reporting_name, r.reporting_type, r.organisation_id, r.secondary_reporter,
      r.title_fr, r.title_fr_lang, r.title_en, r.title_en_lang, r.status, r.planned_start, r.actual_start, r.planned_end, r.actual_end,
      r.default_currency, r.humanitarian, r.hierarchy, r.aid_types, r.share, r.share_from, r.last_updated, r.standard_version,
      r.content_hash, ${fileId}, ${fileId}, ${seriesId}, r.line, r.col
    from json_to_recordset(${rowsOf(texts)}::json) r (identifier text, reporting_ref text, reporting_name text, reporting_type text,
      organisation_id int, secondary_reporter boolean, title_fr text, title_fr_lang text, title_en text, title_en_lang text, status text,
      planned_start date, actual_start date, planned_end date, actual_end date, default_currency text, humanitarian boolean, hierarchy int,
      aid_types text[], share numeric, share_from text, last_updated text, standard_version text, content_hash text, line int, col int)
    on conflict (identifier) do update set reporting_ref = excluded.reporting_ref, reporting_name = excluded.reporting_name,
      reporting_type = excluded.reporting_type, organisation_id = excluded.organisation_id, secondary_reporter = excluded.secondary_reporter,
      title_fr = excluded.title_fr, title_fr_lang = excluded.title_fr_lang, title_en = excluded.title_en, title_en_lang = excluded.title_en_lang,
      status = excluded.status, planned_start = excluded.planned_start, actual_start = excluded.actual_start,
      planned_end = excluded.planned_end, actual_end = excluded.actual_end, default_currency = excluded.default_currency,
      humanitarian = excluded.humanitarian, hierarchy = excluded.hierarchy, aid_types = excluded.aid_types, share = excluded.share,
      share_from = excluded.share_from, last_updated = excluded.last_updated, standard_version = excluded.standard_version,
      content_hash = excluded.content_hash, content_file_id = excluded.content_file_id, series_id = excluded.series_id, line = excluded.line,
      col = excluded.col, absent_since = null, absent_file_id = null
    returning a.id, a.identifier`.execute(tx);
  return new Map(written.rows.map((row) => [row.identifier, row.id]));
}

/** The long parts of activities: every text, the whole record, the words it is found by. */
export async function writeRecords(tx: Db, texts: readonly string[]): Promise<void> {
  await sql`insert into aid_record (activity_id, titles, descriptions, raw, words)
    select r.activity_id, r.titles, r.descriptions, r.raw,
      to_tsvector('fr'::regconfig, kernel_search_text(r.content)) || to_tsvector('en'::regconfig, kernel_search_text(r.content))
    from json_to_recordset(${rowsOf(texts)}::json) r (activity_id int, titles json, descriptions json, raw json, content text)
    on conflict (activity_id) do update set titles = excluded.titles, descriptions = excluded.descriptions, raw = excluded.raw,
      words = excluded.words`.execute(tx);
}

/** Takes away the parts of changed activities, before their new ones are written. Gives how many lines of money went. */
export async function clearParts(tx: Db, ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return 0;
  await sql`delete from aid_participant where activity_id = any(${[...ids]}::int[])`.execute(tx);
  await sql`delete from aid_sector where activity_id = any(${[...ids]}::int[])`.execute(tx);
  const gone = await sql`delete from aid_amount where activity_id = any(${[...ids]}::int[])`.execute(tx);
  return Number(gone.numAffectedRows ?? 0);
}

export async function writeParticipants(tx: Db, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  await sql`insert into aid_participant (activity_id, position, ref, name, type, role, activity_ref, organisation_id)
    select * from json_to_recordset(${rowsOf(texts)}::json)
      r (activity_id int, position int, ref text, name text, type text, role text, activity_ref text, organisation_id int)`.execute(tx);
}

export async function writeSectors(tx: Db, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  await sql`insert into aid_sector (activity_id, position, vocabulary, code, name, percentage, percentage_published)
    select * from json_to_recordset(${rowsOf(texts)}::json)
      r (activity_id int, position int, vocabulary text, code text, name text, percentage numeric, percentage_published text)`.execute(tx);
}

export async function writeAmounts(tx: Db, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  await sql`insert into aid_amount (activity_id, kind, type_code, status, ref, day, to_day, year, value_day, value_day_own, amount, currency,
      currency_own, share, share_from, ours, francs, rate, rate_day, rate_basis, rate_earlier, rate_source, rate_ids, humanitarian,
      provider_ref, provider_name, receiver_ref, receiver_name, description, description_lang, line, col)
    select r.activity_id, r.kind, r.type_code, r.status, r.ref, r.day, r.to_day, r.year, r.value_day, r.value_day_own, r.amount, r.currency,
      r.currency_own, r.share, r.share_from, r.ours, r.francs, r.rate, r.rate_day, r.rate_basis, r.rate_earlier, r.rate_source,
      r.rate_ids, r.humanitarian,
      r.provider_ref, r.provider_name, r.receiver_ref, r.receiver_name, r.description, r.description_lang, r.line, r.col
    from json_to_recordset(${rowsOf(texts)}::json) r (activity_id int, kind text, type_code text, status text, ref text, day date, to_day date,
      year int, value_day date, value_day_own boolean, amount numeric, currency text, currency_own boolean, share numeric, share_from text,
      ours numeric, francs numeric, rate numeric, rate_day date, rate_basis text, rate_earlier boolean, rate_source text, rate_ids int[],
      humanitarian boolean, provider_ref text, provider_name text, receiver_ref text, receiver_name text, description text,
      description_lang text, line int, col int)`.execute(tx);
}

/** What is published in IATI is public. */
export const publicAudience = (tx: Db): Promise<number> => audienceId(tx, 'public');

/** Files that turn out to be of one series become one; a file without any begins its own. Gives the series. */
export async function mergeSeries(tx: Db, series: readonly number[], fileId: number): Promise<number> {
  const all = [...new Set([...series, fileId])];
  const first = Math.min(...all);
  const others = all.filter((id) => id !== first);
  if (others.length > 0) {
    await sql`update aid_activity set series_id = ${first} where series_id = any(${others}::int[])`.execute(tx);
    await sql`update aid_file set series_id = ${first} where series_id = any(${others}::int[])`.execute(tx);
  }
  return first;
}

/** References of reporting organisations that the mechanism did not know when they came. */
export async function unmatchedRefs(tx: Db): Promise<string[]> {
  const found = await everyAudience('who reports an activity is found whoever may read it', () =>
    sql<{
      ref: string;
    }>`select distinct a.reporting_ref as ref from aid_activity a where a.organisation_id is null and a.reporting_ref is not null`.execute(
      tx,
    ),
  );
  return found.rows.map((row) => row.ref);
}

export async function rematch(tx: Db, ref: string, organisationId: number): Promise<number[]> {
  const done = await sql<{ id: number }>`update aid_activity set organisation_id = ${organisationId}
    where reporting_ref = ${ref} and organisation_id is null returning id`.execute(tx);
  return done.rows.map((row) => row.id);
}
