import type { Actor } from './actor.ts';
import { everyAudience, visible } from './audience.ts';
import { handle } from './db/current.ts';
import { type Db, sql } from './db.ts';

/** Entries of the journal after one number, up to another. */
export interface Span {
  after: number;
  upTo: number;
}

/** An entry as those who tell of what is new read it: never who did it. */
export interface Noted {
  seq: number;
  verb: string;
  subjectId: string;
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
}

/** What was noted in a span under some verbs, as far as the reader may see, oldest first. */
export async function entriesIn(db: Db, reader: Pick<Actor, 'audiences'>, span: Span, verbs: readonly string[]): Promise<Noted[]> {
  const found = await sql<Noted>`select a.seq, a.verb, a.subject_id as "subjectId",
      coalesce(a.content -> 'before', '{}') as before, coalesce(a.content -> 'after', '{}') as after
    from kernel_audit a where a.audience_id = ${visible(reader)} and a.seq > ${span.after} and a.seq <= ${span.upTo}
      and a.verb = any(${[...verbs]}::text[]) order by a.seq`.execute(handle(db));
  return found.rows.map((row) => ({ ...row, before: row.before ?? {}, after: row.after ?? {} }));
}

/** Number of the last entry, whoever may read it: where a span ends. */
export async function journalHead(db: Db): Promise<number> {
  const found = await everyAudience('a span of the journal ends at its last entry, whoever may read it', () =>
    sql<{ head: number }>`select coalesce(max(a.seq), 0) as head from kernel_audit a`.execute(handle(db)),
  );
  return Number(found.rows[0]?.head ?? 0);
}

/** When things were last noted, `occasion:12` → the instant, as far as the reader may see. */
export async function lastNoted(
  db: Db,
  reader: Pick<Actor, 'audiences'>,
  things: readonly { kind: string; id: string | number }[],
): Promise<ReadonlyMap<string, Date>> {
  const [kinds, ids] = [things.map((one) => one.kind), things.map((one) => String(one.id))];
  const found = await sql<{
    key: string;
    at: Date;
  }>`select a.subject_kind || ':' || a.subject_id as key, max(a.at) as at from kernel_audit a
    join unnest(${kinds}::text[], ${ids}::text[]) w(kind, id) on w.kind = a.subject_kind and w.id = a.subject_id
    where a.audience_id = ${visible(reader)} group by a.subject_kind, a.subject_id`.execute(handle(db));
  return new Map(found.rows.map((row) => [row.key, row.at]));
}

/** When entries were written, by their numbers, as far as the reader may see. */
export async function instantsOf(db: Db, reader: Pick<Actor, 'audiences'>, seqs: readonly number[]): Promise<ReadonlyMap<number, Date>> {
  const found = await sql<{ seq: number; at: Date }>`select a.seq, a.at from kernel_audit a
    where a.audience_id = ${visible(reader)} and a.seq = any(${[...seqs]}::bigint[])`.execute(handle(db));
  return new Map(found.rows.map((row) => [Number(row.seq), row.at]));
}

/** Everything the reader may see since an instant, and when the last of it was written. */
export async function spanSince(db: Db, reader: Pick<Actor, 'audiences'>, since: Date): Promise<Span & { last: Date | null }> {
  const found = await sql<{ first: number | null; head: number; last: Date | null }>`
    select min(a.seq) filter (where a.at >= ${since}) as first, coalesce(max(a.seq), 0) as head, max(a.at) as last
    from kernel_audit a where a.audience_id = ${visible(reader)}`.execute(handle(db));
  const { first = null, head = 0, last = null } = found.rows[0] ?? {};
  return { after: first === null ? Number(head) : Number(first) - 1, upTo: Number(head), last };
}
