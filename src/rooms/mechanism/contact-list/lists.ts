import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { organisationOptions } from '../store/organisations.ts';
import { personOptions } from '../store/people.ts';
import { columnsOf } from './columns.ts';
import { type Answers, type Counts, countsOf, type Judged, judge, type Register } from './judging.ts';
import { type ListContent, readList } from './reading.ts';
import { type ContactList, closeList, findList, insertList, listOfContent, peopleAt, updateAnswers } from './store.ts';
import { takeLine } from './taking.ts';

const LARGEST = 5_000_000;

async function gathered(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    if (bytes > LARGEST) throw new RuleBroken('contact-list.too-large', { megabytes: LARGEST / 1_000_000 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Reads a list and keeps what it says until somebody decides. Nothing enters yet; the same file twice is the first one. */
export async function receiveList(
  db: Db,
  actor: Actor,
  file: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<{ id: number; same: boolean }> {
  actor.may('contact-list.keep');
  const bytes = await gathered(file.content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const before = await listOfContent(db, actor, sha256);
  if (before) return { id: before.id, same: true };
  const content = await readList(bytes);
  const answers: Answers = { columns: columnsOf(content.headings), lang: 'fr', decisions: {} };
  const id = await inTransaction(db, async (tx) => {
    const audience = await audienceId(tx, 'pool');
    const name = file.name.slice(0, 200);
    const row = { audienceId: audience, name, sha256, content, answers, receivedOn: actor.today, receivedBy: actor.personId };
    const made = await insertList(tx, row);
    const after = { name, sha256, lines: content.rows.length };
    journal({ actor, verb: 'contact-list.receive', subject: { kind: 'contact-list', id: made }, audienceId: audience, after });
    return made;
  });
  return { id, same: false };
}

export async function getList(db: Db, actor: Actor, id: number): Promise<ContactList> {
  const list = await findList(db, actor, id);
  if (!list) throw new NotFound('contact-list');
  return list;
}

async function registerFor(db: Db, actor: Actor, content: ListContent): Promise<Register> {
  const addresses = content.rows.flatMap((row) => row.cells.filter((cell): cell is string => cell?.includes('@') === true));
  const bare = addresses.map((one) => one.replace(/^mailto:/i, '').toLowerCase());
  return {
    people: await personOptions(db, actor),
    organisations: await organisationOptions(db, actor, { on: actor.today }),
    addresses: await peopleAt(db, bare),
  };
}

/** What would happen to each line if the list were taken now. Empty once it was decided. */
export async function previewList(db: Db, actor: Actor, list: ContactList): Promise<Judged[]> {
  actor.may('contact-list.keep');
  return list.content ? judge(list.content, list.answers, await registerFor(db, actor, list.content)) : [];
}

function requireFresh(done: boolean, list: ContactList): void {
  if (list.state !== 'open') throw new RuleBroken('contact-list.decided');
  if (!done) throw new RuleBroken('contact-list.changed');
}

/** Keeps which column holds what, and what was said of each pair of spellings. */
export async function answerList(db: Db, actor: Actor, id: number, version: number, answers: Answers): Promise<void> {
  actor.may('contact-list.keep');
  const list = await getList(db, actor, id);
  await inTransaction(db, async (tx) => {
    requireFresh(await updateAnswers(tx, id, version, answers), list);
    const after = { columns: answers.columns, lang: answers.lang, decided: Object.keys(answers.decisions).length };
    journal({ actor, verb: 'contact-list.answer', subject: { kind: 'contact-list', id }, audienceId: await audienceId(tx, 'pool'), after });
  });
}

/** Lets the list in, in one act: the new people, and what a known one lacked. A line nobody decided about stays outside. */
export async function takeList(db: Db, actor: Actor, id: number, version: number): Promise<Counts & { added: number; completed: number }> {
  actor.may('contact-list.take');
  return inTransaction(db, async (tx) => {
    const list = await getList(tx, actor, id);
    if (list.state !== 'open') throw new RuleBroken('contact-list.decided');
    const judged = await previewList(tx, actor, list);
    let [added, completed] = [0, 0];
    for (const line of judged) {
      const did = await takeLine(tx, actor, line);
      if (did === 'added') added += 1;
      if (did === 'completed') completed += 1;
    }
    const counts = { ...countsOf(judged), added, completed };
    requireFresh(await closeList(tx, id, version, 'taken', actor.today, counts), list);
    const audience = await audienceId(tx, 'pool');
    journal({
      actor,
      verb: 'contact-list.take',
      subject: { kind: 'contact-list', id },
      audienceId: audience,
      after: { sha256: list.sha256, ...counts },
    });
    return counts;
  });
}

/** Sets a list aside: nothing of it enters, nothing of it is kept. */
export async function dropList(db: Db, actor: Actor, id: number, version: number): Promise<void> {
  actor.may('contact-list.keep');
  await inTransaction(db, async (tx) => {
    const list = await getList(tx, actor, id);
    requireFresh(await closeList(tx, id, version, 'dropped', actor.today, null), list);
    const audience = await audienceId(tx, 'pool');
    journal({
      actor,
      verb: 'contact-list.drop',
      subject: { kind: 'contact-list', id },
      audienceId: audience,
      after: { sha256: list.sha256 },
    });
  });
}
