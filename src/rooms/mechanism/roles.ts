import type { Held } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { planned } from '#kernel/db/planned';
import { holdsOnDay } from './dated.ts';
import { bodiesOf, isOn, type Sitting, sittingsUntil } from './sittings.ts';

interface Seated {
  body_id: number;
  kind: string;
  organisation_id: number | null;
  person_held: boolean;
  body_kinds: string[];
}

interface Belongs {
  organisation_id: number;
  kind: string;
  member: boolean;
  offices: string[];
  /** Posts that the person has there that day. */
  posts: string[];
}

/** The sittings of that day on which the person acts: represented with a say, or held in person. Somebody who only accompanies acts on none. */
const actingOn = (sittings: readonly Sitting[], day: Day): Seated[] =>
  sittings.flatMap(({ seat, body_kinds: kinds, suspended, ...sitting }) =>
    kinds !== null && !suspended && seat.capacity !== 'accompanying' && isOn(seat, day) && isOn(sitting, day)
      ? [{ ...sitting, organisation_id: seat.organisation_id, person_held: seat.person_held, body_kinds: kinds }]
      : [],
  );

/**
 * What the organisations of the person's posts and seats are that day: members of the group themselves, or through the country or the
 * system they belong to.
 */
async function standingOf(db: Db, personId: number, day: Day): Promise<Belongs[]> {
  const found = await sql<Belongs>`${planned}
    select o.id as organisation_id, o.kind,
      exists (select from mechanism_membership m where m.organisation_id = any(array(
          select o.id union all select f.above_id from mechanism_affiliation f where f.organisation_id = o.id and ${holdsOnDay('f', day)}))
        and ${holdsOnDay('m', day)}) as member,
      array(select h.office from mechanism_house h where h.organisation_id = o.id and ${holdsOnDay('h', day)}) as offices,
      array(select p.kind from mechanism_post p where p.organisation_id = o.id and p.person_id = ${personId}
        and ${holdsOnDay('p', day)}) as posts
    from mechanism_organisation o where o.id = any(array(
      select p.organisation_id from mechanism_post p where p.person_id = ${personId}
      union all select r.organisation_id from mechanism_representation r where r.person_id = ${personId}
      union all select h.organisation_id from mechanism_holding h where h.person_id = ${personId}))`.execute(db);
  return found.rows;
}

const POOL_POSTS: Readonly<Record<string, string>> = {
  coordinator: 'pool-coordinator',
  'aid-coordination-specialist': 'pool-specialist',
  'institutional-support': 'pool-specialist',
  'information-manager': 'pool-information-manager',
  assistant: 'pool-assistant',
};

function rolesOfSecretariat(seat: Seated): Held[] {
  if (!seat.person_held) return seat.kind === 'fund-manager' ? [{ role: 'fund-manager', bodyId: seat.body_id }] : [];
  const post = POOL_POSTS[seat.kind];
  return post ? [{ role: 'pool' }, { role: post }] : [{ role: `pool-${seat.kind}` }];
}

const TROIKA_SEATS = new Set(['chair', 'incoming', 'outgoing', 'enlarged']);

function rolesOfSeat(seat: Seated): Held[] {
  if (seat.body_kinds.includes('secretariat')) return rolesOfSecretariat(seat);
  const on = { bodyId: seat.body_id, ...(seat.organisation_id === null ? {} : { organisationId: seat.organisation_id }) };
  const roles: Held[] = seat.kind === 'observer' ? [] : [{ role: 'member', ...on }];
  if (seat.kind === 'chair') roles.push({ role: 'chair', ...on });
  if (seat.kind === 'coordinator') roles.push({ role: 'coordinator', ...on });
  if (seat.body_kinds.includes('troika') && TROIKA_SEATS.has(seat.kind)) roles.push({ role: 'troika', ...on });
  if (seat.body_kinds.includes('troika') && seat.kind === 'chair') roles.push({ role: 'chef-de-file', ...on });
  if (seat.body_kinds.includes('ambassadors')) roles.push({ role: 'ambassador', ...on });
  return roles;
}

const PARTNERS = new Set(['bilateral', 'multilateral', 'un', 'global-fund', 'peace-mission']);

function rolesOfStanding(org: Belongs): Held[] {
  const on = { organisationId: org.organisation_id };
  const roles: Held[] = [];
  if (org.kind === 'government') roles.push({ role: 'government', ...on });
  if (PARTNERS.has(org.kind) && org.member) roles.push({ role: 'ptf', ...on });
  if (org.offices.includes('sha')) roles.push({ role: 'sha', ...on });
  if (org.offices.includes('ct-cslp')) roles.push({ role: 'ct-cslp', ...on });
  return roles;
}

function rolesOfPosts({ organisation_id: organisationId, member, posts }: Belongs): Held[] {
  const roles: Held[] = [];
  if (posts.includes('crmt-focal-point')) roles.push({ role: 'focal-point', organisationId });
  if (posts.includes('ambassador') && member) roles.push({ role: 'ambassador', organisationId });
  return roles;
}

function distinct(roles: readonly Held[]): Held[] {
  const seen = new Map(roles.map((held) => [`${held.role}|${held.bodyId ?? ''}|${held.organisationId ?? ''}`, held]));
  return [...seen.values()];
}

/** What a person is on a day. */
export interface Standing {
  roles: Held[];
  /** Bodies the person sits on or sat on, those that draw the seat included. */
  satOn: number[];
}

/** Worked out from seats and posts held, never stored. What does not depend on something else is asked at the same moment. */
export function standingOn(db: Db, personId: number, day: Day): Promise<Standing> {
  return everyAudience('the rights of a person are worked out from every seat and post', async () => {
    const at = handle(db);
    const [sittings, all] = await Promise.all([sittingsUntil(at, personId, day), standingOf(at, personId, day)]);
    const seats = actingOn(sittings, day);
    const seated = new Set(seats.map((seat) => seat.organisation_id));
    const standing = all.filter((org) => org.posts.length > 0 || seated.has(org.organisation_id));
    const roles = distinct([...seats.flatMap(rolesOfSeat), ...standing.flatMap(rolesOfPosts), ...standing.flatMap(rolesOfStanding)]);
    return { roles, satOn: bodiesOf(sittings) };
  });
}

/** The roles of a person on a day. */
export const rolesOf = async (db: Db, personId: number, day: Day): Promise<Held[]> => (await standingOn(db, personId, day)).roles;
