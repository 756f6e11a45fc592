import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import {
  CONTACT_FIELDS,
  cardSubject,
  deleteContact,
  putField,
  SHOWN_FIELDS,
  settleCard,
  wholeCard,
  withdrawConsent,
} from './contact/store.ts';
import type { Origin } from './dated.ts';
import { indexPerson } from './indexing.ts';
import { stale } from './stale.ts';
import { insertPerson, updatePerson } from './store/keep-people.ts';
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

/** Brings a person in. The name is for signed-in readers; so are the contact data, which stand apart, until the person says otherwise. */
export async function addPerson(db: Db, actor: Actor, input: PersonInput & { origin?: Origin }): Promise<number> {
  actor.may('person.add');
  await checkAddress(db, input.email, null);
  return inTransaction(db, async (tx) => {
    const audience = await audienceId(tx, 'signed-in');
    const { given, family, lang, email, phone } = input;
    const id = await insertPerson(tx, { given, family, lang, origin: input.origin ?? 'real', audience_id: audience });
    for (const field of CONTACT_FIELDS) if (input[field]) await putField(tx, id, field, input[field], audience);
    if (email || phone) await settleCard(tx, id, await audienceId(tx, 'pool'), actor.today, false);
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
  return { ...cardSubject(personId), organisationIds: today.map((post) => post.organisation_id) };
}

/** What is known of the card by the one who corrects it: all, for its own person; what it shows them, for others. */
export async function cardKnown(db: Db, actor: Actor, id: number) {
  const whole = actor.can('card.read-own', cardSubject(id)) ? await wholeCard(db, id) : undefined;
  return whole ?? getPerson(db, actor, id);
}

/** Keeps the contact data that were changed. What the reader was not shown, and left empty, stays. */
async function keepContact(
  tx: Db,
  actor: Actor,
  id: number,
  before: Pick<PersonInput, 'email' | 'phone'>,
  input: PersonInput,
): Promise<boolean> {
  const changed = CONTACT_FIELDS.filter((field) => input[field] !== before[field]);
  const audience = await audienceId(tx, 'signed-in');
  for (const field of changed) await putField(tx, id, field, input[field], audience);
  const emptied = changed.filter((field) => input[field] === null);
  if (emptied.length > 0) await withdrawConsent(tx, id, emptied, actor.today);
  if (changed.includes('email')) await settleCard(tx, id, await audienceId(tx, 'pool'), actor.today, false);
  return changed.length > 0;
}

/** Corrects a card. The journal says that the contact changed, never what it is. */
export async function correctPerson(db: Db, actor: Actor, id: number, version: number, input: PersonInput): Promise<void> {
  actor.may('person.correct', await subjectOf(db, actor, id));
  const before = await cardKnown(db, actor, id);
  await checkAddress(db, input.email, id);
  await inTransaction(db, async (tx) => {
    const { given, family, lang } = input;
    if (!(await updatePerson(tx, id, version, { given, family, lang }))) {
      const theirs = await cardKnown(tx, actor, id);
      throw stale(theirs.version, { ...input }, { ...theirs });
    }
    const changed = await keepContact(tx, actor, id, before, input);
    await indexPerson(tx, { id, audience_id: before.audience_id, given, family });
    const was = { given: before.given, family: before.family, lang: before.lang };
    const after = { given, family, lang, contact: changed ? 'changed' : 'same' };
    const audience = await audienceId(tx, 'signed-in');
    journal({ actor, verb: 'person.correct', subject: { kind: 'person', id }, audienceId: audience, before: was, after });
  });
}

/** Takes the contact data away; the name stays where it was written. */
export async function eraseContact(db: Db, actor: Actor, id: number): Promise<void> {
  actor.may('person.erase-contact', { personId: id });
  await getPerson(db, actor, id);
  await inTransaction(db, async (tx) => {
    if (!(await deleteContact(tx, id))) throw new NotFound('contact');
    await withdrawConsent(tx, id, SHOWN_FIELDS, actor.today);
    const audience = await audienceId(tx, 'signed-in');
    journal({ actor, verb: 'person.erase-contact', subject: { kind: 'person', id }, audienceId: audience });
  });
}

export { subjectOf as personSubject };
