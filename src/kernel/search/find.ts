import type { RawBuilder } from 'kysely';
import type { Actor } from '../actor.ts';
import { visible } from '../audience.ts';
import { handle } from '../db/current.ts';
import { type Db, sql } from '../db.ts';
import type { Found, Hit, SearchOptions } from '../search.ts';
import { inSnapshot } from '../transaction.ts';
import { otherSpelling } from './spelling.ts';

const LONGEST = 300;
const RANKED = 1000;
const FEW = 3;
const [OPEN, SHUT] = ['\u0001', '\u0002'];

/** Quotes, signs and marks are the reader's own; only what the server cannot even read is taken out. */
const readable = (query: string) =>
  query
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .normalize('NFC')
    .trim();

interface Asked {
  query: string;
  actor: Pick<Actor, 'audiences'>;
  options: SearchOptions;
}

/** Narrow rows of every hit, one a record: counts and facets come from them, ranks only from the first thousand. */
function hitsOf({ query, actor, options }: Asked): RawBuilder<unknown> {
  const { kinds = [], years = [], lang = 'fr' } = options;
  return sql`select distinct on (s.kind collate "C", s.subject_id collate "C") s.id, s.kind, extract(year from s.day)::int as year, s.day,
      s.title_words @@ kernel_search_query(${query}) as titled,
      (${kinds.length} = 0 or s.kind = any(${[...kinds]}::text[])) as of_kind,
      (${years.length} = 0 or extract(year from s.day) = any(${[...years]}::int[])) as of_year
    from kernel_search s
    where s.words @@ kernel_search_query(${query}) and s.audience_id = ${visible(actor)}
    order by s.kind collate "C", s.subject_id collate "C", (s.lang = ${lang}) desc`;
}

interface Ranked extends Omit<Hit, 'excerpt'> {
  headline: string;
}

/** The best of the hits that the filters leave, titles first, then the newest; only those of the page give their text. */
function pageOf({ query, actor, options }: Asked): RawBuilder<unknown> {
  const { limit = 20, page = 1 } = options;
  const marks = `StartSel=${OPEN},StopSel=${SHUT},MaxFragments=2,MaxWords=25,MinWords=8,FragmentDelimiter= … `;
  return sql`candidate as materialized (
      select h.id, h.titled, h.day from hit h where h.of_kind and h.of_year order by h.titled desc, h.day desc nulls last, h.id desc limit ${RANKED}
    ),
    ranked as materialized (
      select c.id, c.titled, c.day, ts_rank(s.words, kernel_search_query(${query})) as rank
      from candidate c join kernel_search s on s.id = c.id and s.audience_id = ${visible(actor)}
      order by c.titled desc, rank desc, c.day desc nulls last, c.id desc limit ${limit} offset ${(page - 1) * limit}
    ),
    page as (
      select p.titled, p.rank, p.id, s.kind, s.subject_id as "subjectId", s.lang, s.title, s.address, s.day,
        ts_headline(s.lang::text::regconfig, left(s.content, 40000), kernel_search_query(${query}), ${marks}) as headline
      from ranked p join kernel_search s on s.id = p.id and s.audience_id = ${visible(actor)}
    )`;
}

interface Facet {
  kind: string | null;
  year: number | null;
  /** 1 a kind, 2 a year, 3 all. */
  what: number;
  count: number;
}

/** Each facet is counted as if its own filter were lifted, so that it says what else there is. */
const facets = sql`facet as (
    select h.kind, h.year, grouping(h.kind, h.year) as what,
      (case grouping(h.kind, h.year) when 1 then count(*) filter (where h.of_year) when 2 then count(*) filter (where h.of_kind)
        else count(*) filter (where h.of_kind and h.of_year) end)::int as count
    from hit h group by grouping sets ((), (h.kind), (h.year))
  )`;

interface Answer {
  facets: Facet[];
  page: Ranked[] | null;
}

async function ask(tx: Db, asked: Asked): Promise<Answer> {
  const found = await sql<Answer>`
    with hit as materialized (${hitsOf(asked)}), ${facets}, ${pageOf(asked)}
    select (select json_agg(f order by f.kind, f.year desc) from facet f where f.count > 0 or f.what = 3) as facets,
      (select json_agg(p order by p.titled desc, p.rank desc, p.day desc nulls last, p.id desc) from page p) as page`.execute(tx);
  return found.rows[0]!;
}

function countsOf(rows: readonly Facet[]): Pick<Found, 'total' | 'kinds' | 'years'> {
  return {
    total: rows.find((row) => row.what === 3)?.count ?? 0,
    kinds: rows.filter((row) => row.what === 1).map((row) => ({ kind: row.kind as string, count: row.count })),
    years: rows.filter((row) => row.what === 2 && row.year !== null).map((row) => ({ year: row.year as number, count: row.count })),
  };
}

function hitOf({ kind, subjectId, lang, title, address, day, headline }: Ranked): Hit {
  return { kind, subjectId, lang, title, address, day, excerpt: excerptOf(headline) };
}

function excerptOf(headline: string): Hit['excerpt'] {
  const pieces = headline.split(OPEN as string).flatMap((piece, i) => {
    if (i === 0) return [{ text: piece, found: false }];
    const [found = '', after = ''] = piece.split(SHUT as string);
    return [
      { text: found, found: true },
      { text: after, found: false },
    ];
  });
  return pieces.filter((piece) => piece.text !== '');
}

const NOTHING: Found = { hits: [], total: 0, kinds: [], years: [], suggestion: null };

/** What a reader finds among what this reader may see; nothing else is counted, hinted at or spelt. */
export async function search(db: Db, actor: Pick<Actor, 'audiences'>, typed: string, options: SearchOptions = {}): Promise<Found> {
  const query = readable(typed);
  if (query === '') {
    visible(actor);
    return NOTHING;
  }
  const asked: Asked = { query, actor, options };
  return inSnapshot(db, async (tx) => {
    // The planner would rather read every row than believe that the index spares it the unpacking of each text.
    await sql`set local enable_seqscan = off`.execute(tx);
    const { facets: rows, page } = await ask(tx, asked);
    const counts = countsOf(rows);
    const suggestion = counts.total < FEW ? await otherSpelling(tx, query) : null;
    return { hits: (page ?? []).map(hitOf), ...counts, suggestion };
  });
}

const LISTED = 2000;

/** Every record that answers, the newest first, without ranks nor excerpts: for those who wait to hear of a new one. */
export async function listMatches(
  db: Db,
  actor: Pick<Actor, 'audiences'>,
  typed: string,
  { lang = 'fr', kinds = [], years = [] }: SearchOptions = {},
): Promise<Omit<Hit, 'excerpt' | 'lang'>[]> {
  const query = readable(typed);
  if (query === '') return [];
  const found = await sql<Omit<Hit, 'excerpt' | 'lang'>>`select * from (
      select distinct on (s.kind collate "C", s.subject_id collate "C") s.kind, s.subject_id as "subjectId", s.title, s.address, s.day, s.id
      from kernel_search s where s.words @@ kernel_search_query(${query}) and s.audience_id = ${visible(actor)}
        and (${kinds.length} = 0 or s.kind = any(${[...kinds]}::text[]))
        and (${years.length} = 0 or extract(year from s.day) = any(${[...years]}::int[]))
      order by s.kind collate "C", s.subject_id collate "C", (s.lang = ${lang}) desc
    ) m order by m.day desc nulls last, m.id desc limit ${LISTED}`.execute(handle(db));
  return found.rows;
}
