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

const people = (db: Db, actor: Actor) =>
  handle(db)
    .selectFrom('mechanism_person as p')
    .leftJoin('mechanism_contact as c', (on) => on.onRef('c.person_id', '=', 'p.id').on('c.audience_id', '=', visible(actor)))
    .where('p.audience_id', '=', visible(actor))
    .select(['p.id', 'p.audience_id', 'p.given', 'p.family', 'p.lang', 'p.origin', 'p.version', 'c.email', 'c.phone']);

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

const posts = (db: Db, actor: Actor) =>
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

export interface PeopleFilters {
  words?: string | null;
  organisationId?: number | null;
  /** Posts shown are those held that day. */
  day: Day;
  page?: number;
  size?: number;
}

export interface PersonLine extends Person {
  posts: { title_fr: string; title_en: string | null; organisation_key: string; organisation_fr: string; organisation_en: string }[];
}

const PAGE_SIZE = 40;

/** The directory: people by family name, with what they are on the day. */
export async function listPeople(db: Db, actor: Actor, filters: PeopleFilters): Promise<{ rows: PersonLine[]; total: number }> {
  const { words, organisationId, day, page = 1, size = PAGE_SIZE } = filters;
  let found = people(db, actor);
  const inPost = (organisation: number) => sql<boolean>`p.id in (select f.person_id from mechanism_post f
    where f.audience_id = ${visible(actor)} and f.organisation_id = ${organisation} and ${holdsOnDay('f', day)})`;
  if (organisationId) found = found.where(inPost(organisationId));
  if (words) {
    const like = sql`'%' || unaccent(${words}) || '%'`;
    found = found.where(sql<boolean>`(unaccent(p.given || ' ' || p.family || ' ' || coalesce(c.email, '')) ilike ${like}
      or p.id in (select f.person_id from mechanism_post f join mechanism_organisation o on o.id = f.organisation_id
        where f.audience_id = ${visible(actor)} and o.audience_id = ${visible(actor)} and ${holdsOnDay('f', day)}
        and unaccent(concat_ws(' ', f.title_fr, f.title_en, o.key, o.name_fr, o.name_en)) ilike ${like}))`);
  }
  const rows = await found
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`unaccent(lower(p.family))`)
    .orderBy('p.given')
    .orderBy('p.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const held = await posts(db, actor)
    .where('f.person_id', 'in', [0, ...rows.map((row) => row.id)])
    .where(holdsOnDay('f', day))
    .orderBy('f.from_day')
    .execute();
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, posts: held.filter((post) => post.person_id === row.id) })),
    total: rows[0]?.total ?? 0,
  };
}

/** Pairs for a picker: people by family name. */
export async function personOptions(db: Db, actor: Actor): Promise<{ id: number; given: string; family: string }[]> {
  return people(db, actor)
    .clearSelect()
    .select(['p.id', 'p.given', 'p.family'])
    .orderBy(sql`unaccent(lower(p.family))`)
    .orderBy('p.given')
    .execute();
}

/** The person an address belongs to: for signing in, before anybody is somebody. */
export function findPersonByEmail(
  db: Db,
  email: string,
): Promise<{ id: number; given: string; family: string; lang: string; email: string } | undefined> {
  return everyAudience('an address is looked for before it is known who asks', () =>
    handle(db)
      .selectFrom('mechanism_contact as c')
      .innerJoin('mechanism_person as p', 'p.id', 'c.person_id')
      .where(sql<boolean>`lower(c.email) = lower(${email})`)
      .select(['p.id', 'p.given', 'p.family', 'p.lang', sql<string>`c.email`.as('email')])
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
      .leftJoin('mechanism_contact as c', 'c.person_id', 'p.id')
      .where('p.id', '=', id)
      .select(['p.id', 'p.given', 'p.family', 'p.lang', 'c.email'])
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
