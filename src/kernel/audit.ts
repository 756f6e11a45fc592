import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import { everyAudience } from './audience.ts';
import { current } from './db/current.ts';
import type { Db } from './db.ts';
import { HouseFault } from './errors.ts';

/** One entry of the journal: who, for whom, what, before, after, why. */
export interface Entry {
  actor: Actor;
  /** The verb, as `decision.record`. */
  verb: string;
  /** What it was done to: `{ kind: 'decision', id: 31 }`. */
  subject: { kind: string; id: string | number };
  /** Who may read this entry. */
  audienceId: number;
  before?: unknown;
  after?: unknown;
  why?: string;
}

/** Notes what a verb did. The outermost transaction writes it, last. */
export function journal(entry: Entry): void {
  const open = current();
  if (!open) throw new HouseFault(`${entry.verb} was noted outside a transaction`);
  open.entries.push(entry);
}

/** The insert trigger takes the lock, numbers and seals: what is sealed is what the server stores. */
export async function writeEntries(tx: Db, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const { actor } = entry;
    await sql`insert into kernel_audit (actor_kind, actor_name, person_id, for_person_id, verb, subject_kind, subject_id, audience_id, content)
      values (${actor.kind}, ${actor.kind === 'person' ? null : actor.name}, ${actor.personId}, ${actor.forPersonId}, ${entry.verb},
        ${entry.subject.kind}, ${String(entry.subject.id)}, ${entry.audienceId},
        ${JSON.stringify({ before: entry.before ?? null, after: entry.after ?? null, why: entry.why ?? null })}::jsonb)`.execute(tx);
  }
}

/** What a person did, entry by entry, for that person. */
export async function actsOf(db: Db, personId: number): Promise<{ at: Date; verb: string; subject: string; content: unknown }[]> {
  const found = await everyAudience('a person is told of their own acts', () =>
    sql<{
      at: Date;
      verb: string;
      subject: string;
      content: unknown;
    }>`select a.at, a.verb, a.subject_kind || ' ' || a.subject_id as subject, a.content
      from kernel_audit a where a.person_id = ${personId} order by a.seq`.execute(db),
  );
  return found.rows;
}

export interface ChainCheck {
  entries: number;
  /** Number of the first entry that does not hold, and what is wrong with it. */
  broken: { seq: number; fault: 'gap' | 'content' | 'seal' } | null;
  /** Seal of the last entry, as hexadecimal. It proves something only where a copy has left the house. */
  head: string | null;
}
