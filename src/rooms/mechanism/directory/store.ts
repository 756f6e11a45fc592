import type { RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { confirmMonths } from '../contact/cadence.ts';
import { holdsOnDay } from '../dated.ts';
import { type Person, type Post, people, posts } from '../store/people.ts';

export interface PeopleFilters {
  words?: string | null;
  organisationId?: number | null;
  bodyId?: number | null;
  /** The kind of post: head of cooperation, ambassador. */
  post?: string | null;
  /** In post or on a seat that day, or formerly and no more. */
  standing?: 'in-post' | 'former' | null;
  /** State of the card, for those who keep the directory: not confirmed in time, or an address that refuses. */
  card?: 'unconfirmed' | 'refusing' | null;
  day: Day;
  page?: number;
  size?: number;
}

export interface PersonLine extends Person {
  /** Posts held that day; where there is none, the one that ended last. */
  posts: Post[];
  former: boolean;
  seats: { body_id: number; capacity: string }[];
}

const PAGE_SIZE = 40;
const MOST_WORDS = 8;

/** A dated row that holds that day, or held before it. */
const begun = (alias: string, day: Day) => sql<boolean>`${sql.ref(`${alias}.from_day`)} <= ${day}::date`;

type Term = (alias: string) => RawBuilder<boolean>;

const byPost = (actor: Actor, when: Term, more: RawBuilder<boolean>) => sql<boolean>`p.id in (select f.person_id from mechanism_post f
  join mechanism_organisation o on o.id = f.organisation_id
  where f.audience_id = ${visible(actor)} and o.audience_id = ${visible(actor)} and ${when('f')} and ${more})`;

/** Persons on a seat, whether they represent an organisation there or hold it themselves. */
const bySeat = (actor: Actor, when: Term, more: RawBuilder<boolean>) => sql<boolean>`(p.id in (select r.person_id
    from mechanism_representation r join mechanism_sitting s on s.seat_id = r.seat_id join mechanism_body b on b.id = s.body_id
    where r.audience_id = ${visible(actor)} and s.audience_id = ${visible(actor)} and b.audience_id = ${visible(actor)} and ${when('r')} and ${more})
  or p.id in (select r.person_id
    from mechanism_holding r join mechanism_sitting s on s.seat_id = r.seat_id join mechanism_body b on b.id = s.body_id
    where r.person_id is not null and s.audience_id = ${visible(actor)} and b.audience_id = ${visible(actor)} and ${when('r')} and ${more}))`;

const always = sql<boolean>`true`;
const bears = (text: RawBuilder<unknown>, word: string) => sql<boolean>`strpos(lower(unaccent(${text})), lower(unaccent(${word}))) > 0`;

/** One word, wherever it stands: in the name, the address the reader may see, a post, an organisation, a body. */
function found(actor: Actor, word: string, day: Day, when: Term) {
  const title = sql`concat_ws(' ', f.title_fr, f.title_en, o.key, o.name_fr, o.name_en)`;
  const body = sql<boolean>`exists (select 1 from mechanism_body_term n where n.body_id = b.id and ${holdsOnDay('n', day)}
    and ${bears(sql`concat_ws(' ', b.code, n.name_fr, n.name_en, n.short_fr, n.short_en)`, word)})`;
  return sql<boolean>`(${bears(sql`concat_ws(' ', p.given, p.family, e.value)`, word)}
    or ${byPost(actor, when, bears(title, word))} or ${bySeat(actor, when, body)})`;
}

const ofCard = (
  actor: Actor,
  card: 'unconfirmed' | 'refusing',
  day: Day,
) => sql<boolean>`p.id in (select c.person_id from mechanism_contact c
  where c.audience_id = ${visible(actor)} and case ${card}::text when 'refusing' then c.refused_on is not null
    else coalesce(c.confirmed_on, c.kept_since) <= ${day}::date - make_interval(months => ${confirmMonths}) end)`;

function narrowed(db: Db, actor: Actor, filters: PeopleFilters) {
  const { words, organisationId, bodyId, post, standing, card, day } = filters;
  const today: Term = (alias) => holdsOnDay(alias, day);
  const when: Term = standing === 'in-post' ? today : (alias) => begun(alias, day);
  const active = (term: Term) => sql<boolean>`(${byPost(actor, term, always)} or ${bySeat(actor, term, always)})`;
  let query = people(db, actor);
  if (organisationId) query = query.where(byPost(actor, when, sql<boolean>`f.organisation_id = ${organisationId}`));
  if (bodyId) query = query.where(bySeat(actor, when, sql<boolean>`s.body_id = ${bodyId} and ${when('s')}`));
  if (post) query = query.where(byPost(actor, when, sql<boolean>`f.kind = ${post}`));
  if (card) query = query.where(ofCard(actor, card, day));
  if (standing === 'in-post') query = query.where(active(today));
  if (standing === 'former') query = query.where(active((alias) => begun(alias, day))).where(sql<boolean>`not ${active(today)}`);
  for (const word of (words ?? '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)) query = query.where(found(actor, word, day, when));
  return query;
}

/** The directory: people by family name, with what they are on the day. */
export async function listPeople(db: Db, actor: Actor, filters: PeopleFilters): Promise<{ rows: PersonLine[]; total: number }> {
  const { day, page = 1, size = PAGE_SIZE } = filters;
  const rows = await narrowed(db, actor, filters)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`unaccent(lower(p.family))`)
    .orderBy('p.given')
    .orderBy('p.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const people = rows.map(({ total: _, ...row }) => row);
  return { rows: await withPlaces(db, actor, people, day), total: rows[0]?.total ?? 0 };
}

/** The same facts for people who are known already: the addressees of a body. */
export async function linesOf(db: Db, actor: Actor, personIds: readonly number[], day: Day): Promise<PersonLine[]> {
  const rows = await people(db, actor)
    .where(sql<boolean>`p.id = any(${[...personIds]}::int[])`)
    .execute();
  const byId = new Map((await withPlaces(db, actor, rows, day)).map((row) => [row.id, row]));
  return personIds.flatMap((id) => byId.get(id) ?? []);
}

async function withPlaces(db: Db, actor: Actor, rows: readonly Person[], day: Day): Promise<PersonLine[]> {
  const ids = rows.map((row) => row.id);
  const held = await posts(db, actor)
    .where(sql<boolean>`f.person_id = any(${ids}::int[])`)
    .where(begun('f', day))
    .orderBy(sql`f.to_day desc nulls first`)
    .orderBy('f.from_day')
    .execute();
  const seats = await seatsOf(db, actor, ids, day);
  return rows.map((row) => {
    const own = held.filter((post) => post.person_id === row.id);
    const today = own.filter((post) => post.to_day === null || post.to_day >= day);
    const on = seats.filter((seat) => seat.person_id === row.id);
    return {
      ...row,
      posts: today.length > 0 ? today : own.slice(0, 1),
      former: today.length === 0 && on.length === 0 && own.length > 0,
      seats: on,
    };
  });
}

async function seatsOf(db: Db, actor: Actor, ids: readonly number[], day: Day) {
  const found = await sql<{ person_id: number; body_id: number; capacity: string }>`
    select distinct r.person_id, s.body_id, r.capacity from mechanism_representation r join mechanism_seat s on s.id = r.seat_id
      where r.audience_id = ${visible(actor)} and s.audience_id = ${visible(actor)} and r.person_id = any(${[...ids]}::int[]) and ${holdsOnDay('r', day)}
    union
    select distinct h.person_id, s.body_id, 'person' from mechanism_holding h join mechanism_seat s on s.id = h.seat_id
      where s.audience_id = ${visible(actor)} and h.person_id = any(${[...ids]}::int[]) and ${holdsOnDay('h', day)}
    order by 1, 2`.execute(handle(db));
  return found.rows;
}
