import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';

export interface JournalRow {
  seq: number;
  at: Date;
  actorKind: string;
  actorName: string | null;
  personId: number | null;
  forPersonId: number | null;
  verb: string;
  subjectKind: string;
  subjectId: string;
}

export interface JournalEntry extends JournalRow {
  content: { before: unknown; after: unknown; why: string | null } | null;
}

export interface JournalFilter {
  verb: string | null;
  from: Day | null;
  to: Day | null;
  page: number;
  size: number;
}

const columns = sql`a.seq, a.at, a.actor_kind as "actorKind", a.actor_name as "actorName",
  a.person_id as "personId", a.for_person_id as "forPersonId", a.verb, a.subject_kind as "subjectKind", a.subject_id as "subjectId"`;

/** The journal, newest first, as far as the reader may see. */
export async function listJournal(db: Db, actor: Actor, filter: JournalFilter): Promise<{ rows: JournalRow[]; total: number }> {
  const { verb, from, to, page, size } = filter;
  const where = sql`a.audience_id = ${visible(actor)} and (${verb}::text is null or a.verb = ${verb})
    and (${from}::date is null or a.at >= ${from}::date) and (${to}::date is null or a.at < ${to}::date + 1)`;
  const counted = await sql<{ total: number }>`select count(*)::int as total from kernel_audit a where ${where}`.execute(db);
  const found = await sql<JournalRow>`select ${columns} from kernel_audit a where ${where}
    order by a.seq desc limit ${size} offset ${(page - 1) * size}`.execute(db);
  return { rows: found.rows, total: counted.rows[0]?.total ?? 0 };
}

export async function getJournalEntry(db: Db, actor: Actor, seq: number): Promise<JournalEntry> {
  const found = await sql<JournalEntry>`select ${columns}, a.content from kernel_audit a
    where a.seq = ${seq} and a.audience_id = ${visible(actor)}`.execute(db);
  const entry = found.rows[0];
  if (!entry) throw new NotFound('journal entry');
  return entry;
}

/** Verbs that stand in what the reader may see of the journal, for the filter. */
export async function listVerbs(db: Db, actor: Actor): Promise<string[]> {
  const found = await sql<{
    verb: string;
  }>`select distinct a.verb from kernel_audit a where a.audience_id = ${visible(actor)} order by 1`.execute(db);
  return found.rows.map((row) => row.verb);
}
