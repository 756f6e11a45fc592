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
