import type { Actor } from './actor.ts';
import { visible } from './audience.ts';
import { journal } from './audit.ts';
import { type Db, sql } from './db.ts';
import { HouseFault, NotFound, RuleBroken } from './errors.ts';
import { inTransaction } from './transaction.ts';

export const BIN_DAYS = 30;

/** What a room throws away: enough of it to put everything back. */
export interface ToThrow {
  kind: string;
  id: string | number;
  title: string;
  audienceId: number;
  /** The rows as they stood, by table; read again by the room's restorer alone. */
  rows: unknown;
}

export interface Thrown {
  id: number;
  kind: string;
  subjectId: string;
  title: string;
  content: unknown;
  thrownBy: number | null;
  thrownAt: Date;
}

/** How a room takes one of its kinds back. */
export interface Restorer {
  /** Asks the room's own rule. */
  may(actor: Actor, thrown: Thrown): void;
  /** Puts the rows back and gives the address of the page. */
  restore(tx: Db, actor: Actor, thrown: Thrown): Promise<string>;
}

const restorers = new Map<string, Restorer>();

export function registerRestorer(kind: string, restorer: Restorer): void {
  const known = restorers.get(kind);
  if (known && known !== restorer) throw new HouseFault(`two rooms take back ${kind}`);
  restorers.set(kind, restorer);
}

/** Keeps what the room is about to delete, and gives the number that the undo link carries. */
export async function throwAway(tx: Db, actor: Actor, what: ToThrow): Promise<number> {
  const kept = await sql<{ id: number }>`insert into kernel_bin (audience_id, kind, subject_id, title, content, thrown_by)
    values (${what.audienceId}, ${what.kind}, ${String(what.id)}, ${what.title}, ${JSON.stringify(what.rows)}::jsonb, ${actor.personId})
    returning id`.execute(tx);
  journal({ actor, verb: 'bin.throw-away', subject: { kind: what.kind, id: what.id }, audienceId: what.audienceId, before: what.rows });
  return kept.rows[0]!.id;
}

const columns = sql`b.id, b.kind, b.subject_id as "subjectId", b.title, b.content, b.thrown_by as "thrownBy", b.thrown_at as "thrownAt"`;

export async function listBin(db: Db, actor: Actor, { limit = 20, page = 1 } = {}): Promise<{ rows: Thrown[]; total: number }> {
  const found = await sql<Thrown & { total: number }>`select ${columns}, count(*) over ()::int as total from kernel_bin b
    where b.audience_id = ${visible(actor)} and b.taken_back_at is null
    order by b.thrown_at desc, b.id desc limit ${limit} offset ${(page - 1) * limit}`.execute(db);
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 };
}

interface Held extends Thrown {
  audienceId: number;
  takenBack: boolean;
}

async function getThrown(db: Db, actor: Actor, id: number): Promise<Held> {
  const found = await sql<Held>`
    select ${columns}, b.audience_id as "audienceId", b.taken_back_at is not null as "takenBack" from kernel_bin b
    where b.id = ${id} and b.audience_id = ${visible(actor)}`.execute(db);
  const thrown = found.rows[0];
  if (!thrown) throw new NotFound('bin');
  return thrown;
}

/** Takes something back, by the room's rule and the room's hand. Gives the address where it stands again. */
export async function takeBack(db: Db, actor: Actor, id: number): Promise<string> {
  const thrown = await getThrown(db, actor, id);
  const restorer = restorers.get(thrown.kind);
  if (!restorer) throw new RuleBroken('bin.no-way-back');
  restorer.may(actor, thrown);
  if (thrown.takenBack) throw new RuleBroken('bin.taken-back');
  return inTransaction(db, async (tx) => {
    const taken = await sql`update kernel_bin set taken_back_at = now() where id = ${id} and taken_back_at is null`.execute(tx);
    if (taken.numAffectedRows !== 1n) throw new RuleBroken('bin.taken-back');
    journal({ actor, verb: 'bin.take-back', subject: { kind: thrown.kind, id: thrown.subjectId }, audienceId: thrown.audienceId });
    return restorer.restore(tx, actor, thrown);
  });
}

/** Empties what is older than thirty days. Gives how many things went. */
export async function purgeBin(db: Db, actor: Actor, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - BIN_DAYS * 86_400_000);
  const old = await sql<{ count: number }>`select count(*)::int as count from kernel_bin b
    where b.audience_id = ${visible(actor)} and b.thrown_at < ${limit}`.execute(db);
  if (!old.rows[0]?.count) return 0;
  return inTransaction(db, async (tx) => {
    const gone = await sql<{
      audienceId: number;
    }>`delete from kernel_bin where thrown_at < ${limit} returning audience_id as "audienceId"`.execute(tx);
    for (const audienceId of new Set(gone.rows.map((row) => row.audienceId))) {
      const count = gone.rows.filter((row) => row.audienceId === audienceId).length;
      journal({ actor, verb: 'bin.purge', subject: { kind: 'bin', id: 'all' }, audienceId, after: { count } });
    }
    return gone.rows.length;
  });
}
