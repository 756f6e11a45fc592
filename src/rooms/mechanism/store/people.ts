import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import { holdsOnDay } from '../dated.ts';

export interface Person {
  id: number;
  audience_id: number;
  given: string;
  family: string;
  lang: string;
  origin: string;
  version: number;
  /** Null where there is none, or where the reader may not see it. */
  email: string | null;
  phone: string | null;
}

export const fullName = (person: { given: string; family: string }): string => `${person.given} ${person.family}`;

export const people = (db: Db, actor: Actor) =>
  handle(db)
    .selectFrom('mechanism_person as p')
    .leftJoin('mechanism_contact_field as e', (on) =>
      on.onRef('e.person_id', '=', 'p.id').on('e.field', '=', 'email').on('e.audience_id', '=', visible(actor)),
    )
    .leftJoin('mechanism_contact_field as t', (on) =>
      on.onRef('t.person_id', '=', 'p.id').on('t.field', '=', 'phone').on('t.audience_id', '=', visible(actor)),
    )
    .where('p.audience_id', '=', visible(actor))
    .select(['p.id', 'p.audience_id', 'p.given', 'p.family', 'p.lang', 'p.origin', 'p.version', 'e.value as email', 't.value as phone']);

export async function findPerson(db: Db, actor: Actor, id: number): Promise<Person | undefined> {
  return people(db, actor).where('p.id', '=', id).executeTakeFirst();
}

export async function getPerson(db: Db, actor: Actor, id: number): Promise<Person> {
  const found = await findPerson(db, actor, id);
  if (!found) throw new NotFound('person');
  return found;
}

export interface Post {
  id: number;
  person_id: number;
  organisation_id: number;
  organisation_key: string;
  organisation_fr: string;
  organisation_en: string;
  kind: string;
  title_fr: string;
  title_en: string | null;
  from_day: Day;
  to_day: Day | null;
  version: number;
}

export const posts = (db: Db, actor: Actor) =>
  handle(db)
    .selectFrom('mechanism_post as f')
    .innerJoin('mechanism_organisation as o', 'o.id', 'f.organisation_id')
    .where('f.audience_id', '=', visible(actor))
    .where('o.audience_id', '=', visible(actor))
    .select([
      'f.id',
      'f.person_id',
      'f.organisation_id',
      'o.key as organisation_key',
      'o.name_fr as organisation_fr',
      'o.name_en as organisation_en',
    ])
    .select(['f.kind', 'f.title_fr', 'f.title_en', 'f.from_day', 'f.to_day', 'f.version']);

export function listPostsOfPerson(db: Db, actor: Actor, personId: number): Promise<Post[]> {
  return posts(db, actor).where('f.person_id', '=', personId).orderBy('f.from_day', 'desc').execute();
}

export async function getPost(db: Db, actor: Actor, id: number): Promise<Post> {
  const found = await posts(db, actor).where('f.id', '=', id).executeTakeFirst();
  if (!found) throw new NotFound('post');
  return found;
}

export interface PostHeld extends Post {
  given: string;
  family: string;
}

/** Posts of an organisation with their persons, newest first; those of one day when it is given. */
export function listPostsOfOrganisation(db: Db, actor: Actor, organisationId: number, day?: Day): Promise<PostHeld[]> {
  return posts(db, actor)
    .innerJoin('mechanism_person as p', 'p.id', 'f.person_id')
    .where('p.audience_id', '=', visible(actor))
    .select(['p.given', 'p.family'])
    .where('f.organisation_id', '=', organisationId)
    .$if(day !== undefined, (query) => query.where(holdsOnDay('f', day as Day)))
    .orderBy('f.from_day', 'desc')
    .orderBy('p.family')
    .execute();
}

/** Pairs for a picker: people by family name. */
export async function personOptions(db: Db, actor: Actor): Promise<{ id: number; given: string; family: string }[]> {
  return people(db, actor)
    .clearSelect()
    .select(['p.id', 'p.given', 'p.family'])
    .orderBy(sql`unaccent(lower(p.family))`)
    .orderBy('p.given')
    .orderBy('p.id')
    .execute();
}

/** The person an address belongs to: for signing in, before anybody is somebody. */
export function findPersonByEmail(
  db: Db,
  email: string,
): Promise<{ id: number; given: string; family: string; lang: string; email: string } | undefined> {
  return everyAudience('an address is looked for before it is known who asks', () =>
    handle(db)
      .selectFrom('mechanism_contact_field as c')
      .innerJoin('mechanism_person as p', 'p.id', 'c.person_id')
      .where('c.field', '=', 'email')
      .where(sql<boolean>`lower(c.value) = lower(${email})`)
      .select(['p.id', 'p.given', 'p.family', 'p.lang', 'c.value as email'])
      .executeTakeFirst(),
  );
}

/** What accounts need to make a person an actor, before anybody is somebody. */
export function personForActor(
  db: Db,
  id: number,
): Promise<{ id: number; given: string; family: string; lang: string; email: string | null } | undefined> {
  return everyAudience('a session names its person before anybody is somebody', () =>
    handle(db)
      .selectFrom('mechanism_person as p')
      .leftJoin('mechanism_contact_field as c', (on) => on.onRef('c.person_id', '=', 'p.id').on('c.field', '=', 'email'))
      .where('p.id', '=', id)
      .select(['p.id', 'p.given', 'p.family', 'p.lang', 'c.value as email'])
      .executeTakeFirst(),
  );
}

/** The name of a person, for the journal and the session. */
export async function personName(db: Db, id: number): Promise<string> {
  const found = await personForActor(db, id);
  return found ? fullName(found) : '';
}

/** Names of people by id, those the reader may know of: for journals and lists of other rooms. */
export async function namesOfPeople(db: Db, actor: Actor, ids: readonly number[]): Promise<Map<number, string>> {
  const found = await people(db, actor)
    .where(sql<boolean>`p.id = any(${[...new Set(ids)]}::int[])`)
    .execute();
  return new Map(found.map((person) => [person.id, fullName(person)]));
}

/** Names of people by id, for the keepers of accounts: an account names its person whoever may read the card. */
export function personNames(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  return everyAudience('an account names its person', async () => {
    const found = await handle(db)
      .selectFrom('mechanism_person as p')
      .select(['p.id', 'p.given', 'p.family'])
      .where(sql<boolean>`p.id = any(${[...new Set(ids)]}::int[])`)
      .execute();
    return new Map(found.map((person) => [person.id, fullName(person)]));
  });
}
