import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { dropPhotograph, type Photograph, photographOf } from '../photograph/store.ts';

export const CONTACT_FIELDS = ['email', 'phone'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What a card shows beside its name, each to whom its person says. */
export const SHOWN_FIELDS = [...CONTACT_FIELDS, 'photograph'] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** Who sees a field, from the narrowest: each is the key of its audience. */
export const SIGHTS = ['pool', 'signed-in', 'public'] as const;
export type Sight = (typeof SIGHTS)[number];

/** What the rules of a card are asked with: the person signed in, or the guest whose link bears this card. */
export const cardSubject = (personId: number) => ({ personId, id: personId });

export interface Kept {
  value: string;
  sight: Sight;
}

export type Contact = Partial<Record<ContactField, Kept>>;

/** All that is kept of how to reach a person, for that person, for what they confirm, and for the house that writes to them. */
export async function wholeContact(db: Db, personId: number): Promise<Contact> {
  const found = await everyAudience('a person reads all of their own card', () =>
    sql<{ field: ContactField; value: string; sight: Sight }>`select f.field, f.value, a.key as sight
      from mechanism_contact_field f join kernel_audience a on a.id = f.audience_id where f.person_id = ${personId}`.execute(handle(db)),
  );
  return Object.fromEntries(found.rows.map(({ field, value, sight }) => [field, { value, sight }]));
}

/** Addresses by person, whatever their cards show: what a body sends reaches its seats. */
export async function addressesOf(db: Db, personIds: readonly number[]): Promise<Map<number, string>> {
  const found = await everyAudience('what a body sends reaches its seats, whatever their cards show', () =>
    sql<{ person_id: number; value: string }>`select f.person_id, f.value from mechanism_contact_field f
      where f.field = 'email' and f.person_id = any(${[...personIds]}::int[])`.execute(handle(db)),
  );
  return new Map(found.rows.map((row) => [row.person_id, row.value]));
}

/** Keeps a value, or takes it away. Who sees it stays as it was; a new one is for `audienceId`. */
export async function putField(tx: Db, personId: number, field: ContactField, value: string | null, audienceId: number): Promise<void> {
  if (value === null) {
    await tx.deleteFrom('mechanism_contact_field').where('person_id', '=', personId).where('field', '=', field).execute();
    return;
  }
  await tx
    .insertInto('mechanism_contact_field')
    .values({ person_id: personId, field, value, audience_id: audienceId })
    .onConflict((on) => on.columns(['person_id', 'field']).doUpdateSet({ value }))
    .execute();
}

export async function showField(tx: Db, personId: number, field: ContactField, audienceId: number): Promise<void> {
  await tx
    .updateTable('mechanism_contact_field')
    .set({ audience_id: audienceId })
    .where('person_id', '=', personId)
    .where('field', '=', field)
    .execute();
}

/** The state of a card, made when there is none. A changed address has never refused. */
export async function settleCard(tx: Db, personId: number, audienceId: number, today: Day, confirmed: boolean): Promise<void> {
  const fresh = { asked_on: null, reminded_on: null, refused_on: null, settled_at: sql<Date>`clock_timestamp()` };
  const said = confirmed ? { confirmed_on: today, ...fresh } : { refused_on: null, settled_at: fresh.settled_at };
  await tx
    .insertInto('mechanism_contact')
    .values({ person_id: personId, audience_id: audienceId, kept_since: today, ...(confirmed ? { confirmed_on: today } : {}) })
    .onConflict((on) => on.column('person_id').doUpdateSet(said))
    .execute();
}

/** The state of a card that has none yet: its retention counts from that day. */
export async function openCard(tx: Db, personId: number, audienceId: number, today: Day): Promise<void> {
  const row = { person_id: personId, audience_id: audienceId, kept_since: today };
  await tx
    .insertInto('mechanism_contact')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Takes away all by which a person can be reached or recognised. False where nothing was kept. */
export async function deleteContact(tx: Db, personId: number): Promise<boolean> {
  const fields = await tx.deleteFrom('mechanism_contact_field').where('person_id', '=', personId).executeTakeFirst();
  const photograph = await dropPhotograph(tx, personId);
  await tx.deleteFrom('mechanism_contact').where('person_id', '=', personId).execute();
  return fields.numDeletedRows > 0n || photograph !== undefined;
}

/** The name and the posts of a person, for signed-in readers or for the public. */
export async function showPerson(tx: Db, personId: number, version: number, audienceId: number): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_person')
    .set((value) => ({ audience_id: audienceId, version: value('version', '+', 1) }))
    .where('id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await tx.updateTable('mechanism_post').set({ audience_id: audienceId }).where('person_id', '=', personId).execute();
  return true;
}

export interface Consent {
  field: ShownField | 'name';
  given_on: Day;
  withdrawn_on: Day | null;
}

export async function giveConsent(tx: Db, personId: number, field: Consent['field'], day: Day, audienceId: number): Promise<void> {
  await tx.insertInto('mechanism_consent').values({ person_id: personId, field, given_on: day, audience_id: audienceId }).execute();
}

export async function withdrawConsent(tx: Db, personId: number, fields: readonly Consent['field'][], day: Day): Promise<void> {
  await tx
    .updateTable('mechanism_consent')
    .set({ withdrawn_on: day })
    .where('person_id', '=', personId)
    .where('field', 'in', [...fields])
    .where('withdrawn_on', 'is', null)
    .execute();
}

/** What a person agreed to show to the public, and until when: for that person. */
export async function consentsOf(db: Db, personId: number): Promise<Consent[]> {
  const found = await everyAudience('a person reads what they agreed to', () =>
    sql<Consent>`select c.field, c.given_on, c.withdrawn_on from mechanism_consent c
      where c.person_id = ${personId} order by c.given_on, c.id`.execute(handle(db)),
  );
  return found.rows;
}

export interface CardState {
  confirmed_on: Day | null;
  kept_since: Day;
  asked_on: Day | null;
  reminded_on: Day | null;
  refused_on: Day | null;
}

/** The state of a card, for those who keep the directory; nothing for others. */
export async function findCardState(db: Db, actor: Actor, personId: number): Promise<CardState | undefined> {
  return handle(db)
    .selectFrom('mechanism_contact as c')
    .where('c.audience_id', '=', visible(actor))
    .where('c.person_id', '=', personId)
    .select(['c.confirmed_on', 'c.kept_since', 'c.asked_on', 'c.reminded_on', 'c.refused_on'])
    .executeTakeFirst();
}

/** A person with all that is kept to reach them, and who sees what. */
export interface Card {
  id: number;
  audience_id: number;
  given: string;
  family: string;
  lang: string;
  version: number;
  /** Who sees the name and the posts. */
  name: Sight;
  contact: Contact;
  photograph: Photograph | null;
  email: string | null;
  phone: string | null;
}

/** The whole card, for its person and for the one link that asks them to confirm it. The caller has asked the rule. */
export async function wholeCard(db: Db, personId: number): Promise<Card | undefined> {
  const found = await everyAudience('a person reads all of their own card', () =>
    sql<
      Omit<Card, 'contact' | 'photograph' | 'email' | 'phone'>
    >`select p.id, p.audience_id, p.given, p.family, p.lang, p.version, a.key as name
      from mechanism_person p join kernel_audience a on a.id = p.audience_id where p.id = ${personId}`.execute(handle(db)),
  );
  const person = found.rows[0];
  if (!person) return undefined;
  const contact = await wholeContact(db, personId);
  const photograph = await photographOf(db, personId);
  return { ...person, contact, photograph, email: contact.email?.value ?? null, phone: contact.phone?.value ?? null };
}
