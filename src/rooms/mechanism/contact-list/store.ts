import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Answers, Counts, Known } from './judging.ts';
import type { ListContent } from './reading.ts';

export interface ContactList {
  id: number;
  name: string;
  sha256: string;
  /** Null once it was taken or set aside: contact data do not outlive their use. */
  content: ListContent | null;
  answers: Answers;
  state: 'open' | 'taken' | 'dropped';
  counts: (Counts & { added: number; completed: number }) | null;
  received_on: Day;
  decided_on: Day | null;
  version: number;
}

const lists = (db: Db, actor: Actor) =>
  handle(db)
    .selectFrom('mechanism_contact_list as l')
    .where('l.audience_id', '=', visible(actor))
    .select(['l.id', 'l.name', 'l.sha256', 'l.content', 'l.answers', 'l.state', 'l.counts', 'l.received_on', 'l.decided_on', 'l.version']);

export async function findList(db: Db, actor: Actor, id: number): Promise<ContactList | undefined> {
  return (await lists(db, actor).where('l.id', '=', id).executeTakeFirst()) as ContactList | undefined;
}

/** The list with this very content that is open or was taken. */
export async function listOfContent(db: Db, actor: Actor, sha256: string): Promise<ContactList | undefined> {
  return (await lists(db, actor).where('l.sha256', '=', sha256).where('l.state', '<>', 'dropped').executeTakeFirst()) as
    | ContactList
    | undefined;
}

export async function recentLists(db: Db, actor: Actor): Promise<ContactList[]> {
  return (await lists(db, actor).orderBy('l.id', 'desc').limit(20).execute()) as ContactList[];
}

interface NewList {
  audienceId: number;
  name: string;
  sha256: string;
  content: ListContent;
  answers: Answers;
  receivedOn: Day;
  receivedBy: number | null;
}

export async function insertList(tx: Db, row: NewList): Promise<number> {
  const made = await sql<{
    id: number;
  }>`insert into mechanism_contact_list (audience_id, name, sha256, content, answers, received_on, received_by)
    values (${row.audienceId}, ${row.name}, ${row.sha256}, ${JSON.stringify(row.content)}::jsonb, ${JSON.stringify(row.answers)}::jsonb,
      ${row.receivedOn}, ${row.receivedBy}) returning id`.execute(tx);
  return made.rows[0]!.id;
}

/** False where somebody changed it meanwhile, or it is no longer open. */
export async function updateAnswers(tx: Db, id: number, version: number, answers: Answers): Promise<boolean> {
  const done = await sql`update mechanism_contact_list set answers = ${JSON.stringify(answers)}::jsonb, version = version + 1
    where id = ${id} and version = ${version} and state = 'open'`.execute(tx);
  return done.numAffectedRows === 1n;
}

export async function closeList(
  tx: Db,
  id: number,
  version: number,
  state: 'taken' | 'dropped',
  day: Day,
  counts: ContactList['counts'],
): Promise<boolean> {
  const done =
    await sql`update mechanism_contact_list set state = ${state}, content = null, answers = answers - 'decisions', decided_on = ${day},
    counts = ${JSON.stringify(counts)}::jsonb, version = version + 1 where id = ${id} and version = ${version} and state = 'open'`.execute(
      tx,
    );
  return done.numAffectedRows === 1n;
}

/** Whose the addresses of a list are, whoever may see them: an address belongs to one person. */
export async function peopleAt(db: Db, addresses: readonly string[]): Promise<Map<string, Known>> {
  const found = await everyAudience('an address belongs to one person, whoever may see it', () =>
    sql<Known & { address: string }>`select lower(f.value) as address, p.id, p.given, p.family from mechanism_contact_field f
      join mechanism_person p on p.id = f.person_id where f.field = 'email' and lower(f.value) = any(${[...addresses]}::text[])`.execute(
      handle(db),
    ),
  );
  return new Map(found.rows.map(({ address, ...person }) => [address, person]));
}
