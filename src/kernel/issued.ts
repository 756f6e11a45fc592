import type { Actor } from './actor.ts';
import { everyAudience, visible } from './audience.ts';
import { journal } from './audit.ts';
import { canonical, sha256 } from './canonical.ts';
import type { Day } from './day.ts';
import { type Db, sql } from './db.ts';
import { NotFound } from './errors.ts';
import type { Lang } from './i18n.ts';

/** What is about to leave the house: it is frozen as it stands, and a correction makes a new edition. */
export interface ToIssue {
  /** `minutes`, `convocation`, `pack` … */
  kind: string;
  /** What it is the issue of: `{ kind: 'meeting', id: 12 }`. */
  subject: { kind: string; id: number };
  title: string;
  lang: Lang;
  day: Day;
  /** Where its page stands. */
  address: string;
  content: unknown;
  /** Ids of the files that go with it. */
  files?: readonly number[];
  audienceId: number;
}

export interface Issued {
  id: number;
  kind: string;
  subjectKind: string;
  subjectId: number;
  edition: number;
  title: string;
  lang: Lang;
  day: Day;
  address: string;
  content: unknown;
  checksum: string;
  files: number[];
  audienceId: number;
  issuedAt: Date;
}

const columns = sql`i.id, i.kind, i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.edition, i.title, i.lang, i.day,
  i.address, i.content, i.checksum, i.files, i.audience_id as "audienceId", i.issued_at as "issuedAt"`;

/** What is sealed: everything a reader is told, with the checksums of the files rather than their ids. */
async function checksumOf(db: Db, actor: Pick<Actor, 'audiences'>, issued: Omit<Issued, 'id' | 'checksum' | 'issuedAt'>): Promise<string> {
  const found = await sql<{ id: number; sha256: string }>`
    select f.id, f.sha256 from kernel_file f where f.id = any(${issued.files}::int[]) and f.audience_id = ${visible(actor)}`.execute(db);
  const sums = new Map(found.rows.map((file) => [file.id, file.sha256]));
  const files = issued.files.map((id) => {
    const sum = sums.get(id);
    if (!sum) throw new NotFound('file');
    return sum;
  });
  const { kind, subjectKind, subjectId, edition, title, lang, day, address, content } = issued;
  return sha256(canonical({ kind, subjectKind, subjectId, edition, title, lang, day, address, content, files }));
}

/** Editions follow each other whoever may read them. */
async function nextEdition(tx: Db, kind: string, subject: ToIssue['subject']): Promise<number> {
  const found = await everyAudience('the number of the next edition', () =>
    sql<{ last: number | null }>`select max(i.edition) as last from kernel_issued i
      where i.kind = ${kind} and i.subject_kind = ${subject.kind} and i.subject_id = ${subject.id}`.execute(tx),
  );
  return (found.rows[0]?.last ?? 0) + 1;
}

/** Issues the next edition of something, with its number and its checksum. Two at once follow each other. */
export async function issue(tx: Db, actor: Actor, what: ToIssue): Promise<Issued> {
  const { kind, subject, title, lang, day, address, audienceId } = what;
  await sql`select pg_advisory_xact_lock(hashtext(current_schema() || ${`.kernel_issued.${kind}.${subject.kind}.${subject.id}`}))`.execute(
    tx,
  );
  const edition = await nextEdition(tx, kind, subject);
  const facts = {
    ...{ kind, subjectKind: subject.kind, subjectId: subject.id, edition, title, lang, day, address },
    ...{ content: JSON.parse(canonical(what.content)) as unknown, files: [...(what.files ?? [])], audienceId },
  };
  const checksum = await checksumOf(tx, actor, facts);
  const kept = await sql<Issued>`
    insert into kernel_issued as i (audience_id, kind, subject_kind, subject_id, edition, title, lang, day, address, content, checksum, files)
    values (${audienceId}, ${kind}, ${subject.kind}, ${subject.id}, ${edition}, ${title}, ${lang}, ${day}, ${address},
      ${canonical(what.content)}::jsonb, ${checksum}, ${facts.files}::int[]) returning ${columns}`.execute(tx);
  const after = { kind, subject, edition, checksum };
  journal({ actor, verb: 'issued.issue', subject: { kind: 'issued', id: kept.rows[0]!.id }, audienceId, after });
  return kept.rows[0]!;
}

export interface IssuedFilter {
  kind?: string;
  subject?: { kind: string; id: number };
  limit?: number;
  page?: number;
}

/** What was issued, newest first, as far as the reader may see. */
export async function listIssued(db: Db, actor: Actor, filter: IssuedFilter = {}): Promise<{ rows: Issued[]; total: number }> {
  const { kind = null, subject, limit = 20, page = 1 } = filter;
  const found = await sql<Issued & { total: number }>`
    select ${columns}, count(*) over ()::int as total from kernel_issued i
    where i.audience_id = ${visible(actor)} and (${kind}::text is null or i.kind = ${kind})
      and (${subject?.kind ?? null}::text is null or (i.subject_kind = ${subject?.kind ?? null} and i.subject_id = ${subject?.id ?? null}))
    order by i.day desc, i.id desc limit ${limit} offset ${(page - 1) * limit}`.execute(db);
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 };
}

export async function findIssued(db: Db, actor: Actor, id: number): Promise<Issued | null> {
  const found = await sql<Issued>`select ${columns} from kernel_issued i where i.id = ${id} and i.audience_id = ${visible(actor)}`.execute(
    db,
  );
  return found.rows[0] ?? null;
}

export async function getIssued(db: Db, actor: Actor, id: number): Promise<Issued> {
  const found = await findIssued(db, actor, id);
  if (!found) throw new NotFound('issued');
  return found;
}

/** The newest edition of something, if it was ever issued. */
export async function lastIssued(db: Db, actor: Actor, kind: string, subject: ToIssue['subject']): Promise<Issued | null> {
  const found = await sql<Issued>`select ${columns} from kernel_issued i
    where i.kind = ${kind} and i.subject_kind = ${subject.kind} and i.subject_id = ${subject.id} and i.audience_id = ${visible(actor)}
    order by i.edition desc limit 1`.execute(db);
  return found.rows[0] ?? null;
}

/** True when what is kept is still what was issued. */
export async function verifyIssued(db: Db, actor: Actor, id: number): Promise<boolean> {
  const issued = await getIssued(db, actor, id);
  return (await checksumOf(db, actor, issued)) === issued.checksum;
}
