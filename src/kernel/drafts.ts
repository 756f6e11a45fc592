import type { Actor } from './actor.ts';
import { type Db, sql } from './db.ts';
import { NotFound } from './errors.ts';
import { ledger } from './ledger.ts';

/** What somebody typed and could not save: the second text of a stale form, or one kept for later. Its owner alone reads it. */
export interface Draft {
  id: number;
  /** The form it belongs to. */
  address: string;
  content: Record<string, string | string[]>;
  keptAt: Date;
}

function ownerOf(actor: Actor): string {
  if (actor.personId !== null) return `person:${actor.personId}`;
  if (actor.guest !== null) return `guest:${actor.guest.linkId}`;
  throw new NotFound('draft');
}

/** A list of one's own is narrowed to its reader as surely as by an audience. */
function noteRead(): void {
  const open = ledger();
  if (open) open.lists += 1;
}

const columns = sql`id, address, content, kept_at as "keptAt"`;

/** Keeps one draft a form and a person; a later text takes the place of the earlier. */
export async function keepDraft(db: Db, actor: Actor, address: string, content: Draft['content']): Promise<number> {
  const kept = await sql<{ id: number }>`insert into kernel_draft (owner, address, content)
    values (${ownerOf(actor)}, ${address}, ${JSON.stringify(content)}::jsonb)
    on conflict (owner, address) do update set content = excluded.content, kept_at = now() returning id`.execute(db);
  return kept.rows[0]!.id;
}

export async function listDrafts(db: Db, actor: Actor): Promise<Draft[]> {
  noteRead();
  const found = await sql<Draft>`select ${columns} from kernel_draft where owner = ${ownerOf(actor)} order by kept_at desc`.execute(db);
  return found.rows;
}

export async function getDraft(db: Db, actor: Actor, id: number): Promise<Draft> {
  noteRead();
  const found = await sql<Draft>`select ${columns} from kernel_draft where id = ${id} and owner = ${ownerOf(actor)}`.execute(db);
  const draft = found.rows[0];
  if (!draft) throw new NotFound('draft');
  return draft;
}

export async function findDraft(db: Db, actor: Actor, address: string): Promise<Draft | null> {
  noteRead();
  const found = await sql<Draft>`select ${columns} from kernel_draft where address = ${address} and owner = ${ownerOf(actor)}`.execute(db);
  return found.rows[0] ?? null;
}

export async function dropDraft(db: Db, actor: Actor, id: number): Promise<void> {
  await sql`delete from kernel_draft where id = ${id} and owner = ${ownerOf(actor)}`.execute(db);
}

/** How many drafts were kept before an instant. */
export async function countDrafts(db: Db, before: Date): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from kernel_draft where kept_at < ${before}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Takes away the drafts kept before an instant, or all those of a person. */
export async function forgetDrafts(tx: Db, of: { before: Date } | { personId: number }): Promise<number> {
  const which = 'before' in of ? sql`kept_at < ${of.before}` : sql`owner = ${`person:${of.personId}`}`;
  return Number((await sql`delete from kernel_draft where ${which}`.execute(tx)).numAffectedRows);
}

/** The drafts of a person, told to that person. */
export async function draftsOfPerson(db: Db, personId: number): Promise<Draft[]> {
  noteRead();
  return (await sql<Draft>`select ${columns} from kernel_draft where owner = ${`person:${personId}`} order by kept_at`.execute(db)).rows;
}
