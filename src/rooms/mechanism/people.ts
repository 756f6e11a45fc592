import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import type { Origin } from './dated.ts';
import { indexPerson } from './indexing.ts';
import { stale } from './stale.ts';
import { deleteContact, insertPerson, putContact, updatePerson } from './store/keep-people.ts';
import { findPersonByEmail, getPerson, listPostsOfPerson } from './store/people.ts';

export interface PersonInput {
  given: string;
  family: string;
  lang: 'fr' | 'en';
  email: string | null;
  phone: string | null;
}

async function checkAddress(db: Db, email: string | null, self: number | null): Promise<void> {
  const holder = email ? await findPersonByEmail(db, email) : undefined;
  if (holder && holder.id !== self) throw new RuleBroken('contact.address-taken', { email: email as string });
}

/** Brings a person in. The name is for signed-in readers; so are the contact data, which stand apart. */
export async function addPerson(db: Db, actor: Actor, input: PersonInput & { origin?: Origin }): Promise<number> {
  actor.may('person.add');
  await checkAddress(db, input.email, null);
  return inTransaction(db, async (tx) => {
    const audience = await audienceId(tx, 'signed-in');
    const { given, family, lang, email, phone } = input;
    const id = await insertPerson(tx, { given, family, lang, origin: input.origin ?? 'real', audience_id: audience });
    if (email || phone) await putContact(tx, id, audience, { email, phone });
    await indexPerson(tx, { id, audience_id: audience, given, family });
    const after = { given, family, lang, contact: email || phone ? 'given' : null };
    journal({ actor, verb: 'person.add', subject: { kind: 'person', id }, audienceId: audience, after });
    return id;
  });
}

/** What a rule is asked about for a person: the person, and the organisations where they are in post today. */
async function subjectOf(db: Db, actor: Actor, personId: number) {
  const posts = await listPostsOfPerson(db, actor, personId);
  const today = posts.filter((post) => post.from_day <= actor.today && (post.to_day === null || post.to_day >= actor.today));
  return { personId, organisationIds: today.map((post) => post.organisation_id) };
}

/** Corrects a card. The journal says that the contact changed, never what it is. */
export async function correctPerson(db: Db, actor: Actor, id: number, version: number, input: PersonInput): Promise<void> {
  actor.may('person.correct', await subjectOf(db, actor, id));
  const before = await getPerson(db, actor, id);
  await checkAddress(db, input.email, id);
  await inTransaction(db, async (tx) => {
    const { given, family, lang, email, phone } = input;
    if (!(await updatePerson(tx, id, version, { given, family, lang }))) {
      const theirs = await getPerson(tx, actor, id);
      throw stale(theirs.version, { ...input }, { ...theirs });
    }
    const changed = email !== before.email || phone !== before.phone;
    if (changed) await putContact(tx, id, before.audience_id, { email, phone });
    await indexPerson(tx, { id, audience_id: before.audience_id, given, family });
    const was = { given: before.given, family: before.family, lang: before.lang };
    const after = { given, family, lang, contact: changed ? 'changed' : 'same' };
    journal({ actor, verb: 'person.correct', subject: { kind: 'person', id }, audienceId: before.audience_id, before: was, after });
  });
}

/** Takes the contact data away; the name stays where it was written. */
export async function eraseContact(db: Db, actor: Actor, id: number): Promise<void> {
  actor.may('person.erase-contact', { personId: id });
  const person = await getPerson(db, actor, id);
  await inTransaction(db, async (tx) => {
    if (!(await deleteContact(tx, id))) throw new NotFound('contact');
    journal({ actor, verb: 'person.erase-contact', subject: { kind: 'person', id }, audienceId: person.audience_id });
  });
}

export { subjectOf as personSubject };
