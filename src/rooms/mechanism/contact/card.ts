import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { indexPerson } from '../indexing.ts';
import { correctPerson, type PersonInput } from '../people.ts';
import { showPhotograph } from '../photograph/store.ts';
import { stale } from '../stale.ts';
import {
  type Card,
  CONTACT_FIELDS,
  type Consent,
  cardSubject,
  consentsOf,
  giveConsent,
  SHOWN_FIELDS,
  type Sight,
  settleCard,
  showField,
  showPerson,
  wholeCard,
  withdrawConsent,
} from './store.ts';

export interface OwnCard extends Card {
  consents: Consent[];
}

/** One's own card, whole, whoever else may see what of it. */
export async function getOwnCard(db: Db, actor: Actor, personId: number): Promise<OwnCard> {
  actor.may('card.read-own', cardSubject(personId));
  const card = await wholeCard(db, personId);
  if (!card) throw new NotFound('person');
  return { ...card, consents: await consentsOf(db, personId) };
}

export interface Sights {
  name: Sight;
  email: Sight;
  phone: Sight;
  photograph: Sight;
}

const FIELDS = ['name', ...SHOWN_FIELDS] as const;

/** Who sees the name, the address, the telephone and the photograph now; a field that is empty is for signed-in readers, as a new one would be. */
export const sightsOf = (card: Card): Sights => ({
  name: card.name,
  email: card.contact.email?.sight ?? 'signed-in',
  phone: card.contact.phone?.sight ?? 'signed-in',
  photograph: card.photograph?.sight ?? 'signed-in',
});

/** What is not kept cannot be shown: nobody agrees to nothing. */
const keptFields = (card: Card) => SHOWN_FIELDS.filter((field) => (field === 'photograph' ? card.photograph : card.contact[field]));

/** Each person decides who sees what of their card; nobody else does. The public reads it from the day the person says so, until they say otherwise. */
export async function chooseSights(db: Db, actor: Actor, personId: number, version: number, asked: Sights): Promise<void> {
  actor.may('card.show', cardSubject(personId));
  if (asked.name === 'pool') throw new RuleBroken('card.name-is-known');
  await inTransaction(db, async (tx) => {
    const card = await wholeCard(tx, personId);
    if (!card) throw new NotFound('person');
    const before = sightsOf(card);
    const input: Sights = { ...before, name: asked.name, ...Object.fromEntries(keptFields(card).map((field) => [field, asked[field]])) };
    if (input.name !== 'public' && SHOWN_FIELDS.some((field) => input[field] === 'public')) throw new RuleBroken('card.name-first');
    const audience = await audienceId(tx, input.name);
    if (!(await showPerson(tx, personId, version, audience))) throw stale(card.version, { ...input }, { ...before });
    for (const field of CONTACT_FIELDS) await showField(tx, personId, field, await audienceId(tx, input[field]));
    if (card.photograph && !(await showPhotograph(tx, card.photograph, await audienceId(tx, input.photograph)))) {
      throw new RuleBroken('photograph.changed');
    }
    await noteConsents(tx, actor, personId, before, input);
    await indexPerson(tx, { ...card, audience_id: audience });
    const entry = { actor, verb: 'card.show', subject: { kind: 'person', id: personId }, audienceId: await audienceId(tx, 'pool') };
    journal({ ...entry, before, after: { ...input } });
  });
}

async function noteConsents(tx: Db, actor: Actor, personId: number, before: Sights, after: Sights): Promise<void> {
  const audience = await audienceId(tx, 'pool');
  const withdrawn = FIELDS.filter((field) => before[field] === 'public' && after[field] !== 'public');
  if (withdrawn.length > 0) await withdrawConsent(tx, personId, withdrawn, actor.today);
  for (const field of FIELDS) {
    if (before[field] !== 'public' && after[field] === 'public') await giveConsent(tx, personId, field, actor.today, audience);
  }
}

/** A person says that their card is right as it stands. */
export async function confirmCard(db: Db, actor: Actor, personId: number): Promise<void> {
  actor.may('card.confirm', cardSubject(personId));
  await inTransaction(db, async (tx) => {
    const audience = await audienceId(tx, 'pool');
    await settleCard(tx, personId, audience, actor.today, true);
    journal({ actor, verb: 'card.confirm', subject: { kind: 'person', id: personId }, audienceId: audience });
  });
}

/** A person corrects their own card, which says that the rest of it is right. */
export async function correctOwnCard(db: Db, actor: Actor, personId: number, version: number, input: PersonInput): Promise<void> {
  actor.may('card.confirm', cardSubject(personId));
  await inTransaction(db, async (tx) => {
    await correctPerson(tx, actor, personId, version, input);
    await confirmCard(tx, actor, personId);
  });
}
