import type { Actor } from './actor.ts';
import { everyAudience } from './audience.ts';
import { type ChainCheck, journal } from './audit.ts';
import { type Db, sql } from './db.ts';

const SLICE = 2000;

interface Link {
  seq: number;
  seal: Buffer;
  /** True when the content is the one that was sealed, or was erased since. */
  whole: boolean;
  sealed: boolean;
}

/** Entries after `seq`, each checked by the server against the seal before it. */
async function slice(db: Db, after: Pick<Link, 'seq' | 'seal'>): Promise<Link[]> {
  const found = await sql<Link>`
    select a.seq, a.seal, a.content is null or a.digest = sha256(convert_to(a.content::text, 'UTF8')) as whole,
      a.seal = kernel_audit_sealed(a, lag(a.seal, 1, ${after.seal}::bytea) over (order by a.seq)) as sealed
    from kernel_audit a where a.seq > ${after.seq} order by a.seq limit ${SLICE}`.execute(db);
  return found.rows;
}

function faultOf(link: Link, expected: number): 'gap' | 'content' | 'seal' | null {
  if (link.seq !== expected) return 'gap';
  if (!link.sealed) return 'seal';
  return link.whole ? null : 'content';
}

/** A head that has left the house: in a backup, or in the monthly mail. */
export interface Head {
  seq: number;
  seal: string;
}

/**
 * Reads the whole chain, slice by slice, and names the first entry that does not hold. An entry taken off the end leaves no trace
 * in what remains: give it a head that has left the house, and that one is looked for too.
 */
export async function verifyJournal(db: Db, known?: Head): Promise<ChainCheck> {
  return everyAudience('the chain is verified whole', async () => {
    let last: Pick<Link, 'seq' | 'seal'> = { seq: 0, seal: Buffer.alloc(0) };
    for (let links = await slice(db, last); links.length > 0; links = await slice(db, last)) {
      for (const link of links) {
        const fault = faultOf(link, last.seq + 1) ?? (link.seq === known?.seq && link.seal.toString('hex') !== known.seal ? 'seal' : null);
        if (fault) return { entries: last.seq, broken: { seq: fault === 'gap' ? last.seq + 1 : link.seq, fault }, head: null };
        last = link;
      }
    }
    if (known && known.seq > last.seq) return { entries: last.seq, broken: { seq: last.seq + 1, fault: 'gap' }, head: null };
    return { entries: last.seq, broken: null, head: last.seq === 0 ? null : last.seal.toString('hex') };
  });
}

/** The last entry, as it is written where it proves something: in each backup and in the monthly mail. */
export async function headOfJournal(db: Db): Promise<Head | null> {
  const found = await everyAudience('the head of the chain leaves the house', () =>
    sql<Head>`select a.seq, encode(a.seal, 'hex') as seal from kernel_audit a order by a.seq desc limit 1`.execute(db),
  );
  return found.rows[0] ?? null;
}

export interface Erasure {
  subject: { kind: string; id: string | number };
  /** Why, and by what right: it stays when the text has gone. */
  why: string;
  audienceId: number;
}

/** Erases what the journal says of a person, at the retention date. The acts, their days and their digests stay: the chain still verifies. */
export async function eraseContent(tx: Db, actor: Actor, what: Erasure): Promise<number> {
  const { kind, id } = what.subject;
  const gone = await sql`update kernel_audit set content = null
    where subject_kind = ${kind} and subject_id = ${String(id)} and content is not null`.execute(tx);
  const entries = Number(gone.numAffectedRows ?? 0);
  journal({ actor, verb: 'journal.erase', subject: what.subject, audienceId: what.audienceId, after: { entries }, why: what.why });
  return entries;
}
