import type { Actor } from '../actor.ts';
import { audienceId, visible } from '../audience.ts';
import type { Day } from '../day.ts';
import { type Db, sql } from '../db.ts';
import type { Indexed } from '../search.ts';

/** Longer texts are cut for the index; the record itself is whole. */
const LONGEST = 500_000;

/** Characters that no text needs, two of which mark what was found. */
const bare = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, ' ');

/** Puts a record in the index in one language, or brings it up to date, in the transaction that wrote it. */
export async function indexRecord(tx: Db, record: Indexed): Promise<void> {
  const title = bare(record.title).slice(0, 1000);
  const content = bare(record.content ?? '').slice(0, LONGEST);
  const words = (text: string) => sql`to_tsvector(${record.lang}::text::regconfig, kernel_search_text(${text}))`;
  await sql`insert into kernel_search (audience_id, kind, subject_id, lang, title, content, address, day, title_words, words)
    values (${record.audienceId}, ${record.kind}, ${String(record.subjectId)}, ${record.lang}, ${title}, ${content}, ${record.address},
      ${record.day ?? null}, ${words(title)}, setweight(${words(title)}, 'A') || setweight(${words(content)}, 'C'))
    on conflict (kind, subject_id, lang) do update set audience_id = excluded.audience_id, title = excluded.title, content = excluded.content,
      address = excluded.address, day = excluded.day, title_words = excluded.title_words, words = excluded.words`.execute(tx);
}

/** The same for many at once, as an import has them: one statement a language. */
export async function indexRecords(tx: Db, records: readonly Indexed[]): Promise<void> {
  for (const lang of ['fr', 'en'] as const) {
    const rows = records.filter((record) => record.lang === lang).map(rowOf);
    if (rows.length === 0) continue;
    const words = (column: string) => sql`to_tsvector(${lang}::text::regconfig, kernel_search_text(${sql.ref(column)}))`;
    await sql`insert into kernel_search (audience_id, kind, subject_id, lang, title, content, address, day, title_words, words)
      select r.audience_id, r.kind, r.subject_id, ${lang}, r.title, r.content, r.address, r.day, ${words('r.title')},
        setweight(${words('r.title')}, 'A') || setweight(${words('r.content')}, 'C')
      from json_to_recordset(${JSON.stringify(rows)}::json)
        r (audience_id int, kind text, subject_id text, title text, content text, address text, day date)
      on conflict (kind, subject_id, lang) do update set audience_id = excluded.audience_id, title = excluded.title, content = excluded.content,
        address = excluded.address, day = excluded.day, title_words = excluded.title_words, words = excluded.words`.execute(tx);
  }
}

const rowOf = (record: Indexed) => ({
  audience_id: record.audienceId,
  kind: record.kind,
  subject_id: String(record.subjectId),
  title: bare(record.title).slice(0, 1000),
  content: bare(record.content ?? '').slice(0, LONGEST),
  address: record.address,
  day: record.day ?? null,
});

export async function forgetRecord(tx: Db, kind: string, subjectId: string | number): Promise<void> {
  await sql`delete from kernel_search where kind = ${kind} and subject_id = ${String(subjectId)}`.execute(tx);
}

/** Counts the words of public texts anew. Gives how many forms there are. */
export async function refreshWordForms(db: Db, day: Day): Promise<number> {
  const readers: Pick<Actor, 'audiences'> = { audiences: [await audienceId(db, 'public')] };
  const kept = await sql`
    insert into kernel_word (bare, form, records, counted_on)
    select unaccent(w.form), (array_agg(w.form order by w.records desc, w.form))[1], sum(w.records), ${day}::date from (
      select form, count(*)::int as records from kernel_search s,
        unnest(tsvector_to_array(to_tsvector('simple', kernel_search_text(s.title || ' ' || s.content)))) form
      where s.audience_id = ${visible(readers)} and form ~ '^[[:alpha:]]{4,30}$' group by form
    ) w group by unaccent(w.form)
    on conflict (bare) do update set form = excluded.form, records = excluded.records, counted_on = excluded.counted_on`.execute(db);
  await sql`delete from kernel_word where counted_on <> ${day}::date`.execute(db);
  return Number(kept.numAffectedRows ?? 0);
}

/** The day on which the words were last counted. */
export async function wordsCountedOn(db: Db): Promise<Day | null> {
  const found = await sql<{ day: Day }>`select counted_on as day from kernel_word limit 1`.execute(db);
  return found.rows[0]?.day ?? null;
}
