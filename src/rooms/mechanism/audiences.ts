import { createHash } from 'node:crypto';
import type { Held } from '#kernel/actor';
import { everyAudience, keepAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { rolesOf } from './roles.ts';

/** The audience kept under a key, made when it is not there yet. Other rooms say their own word in `room`. */
export function ensureAudience(tx: Db, key: string, names: { name_fr: string; name_en: string; room?: string }): Promise<number> {
  return keepAudience(tx, { key, nameFr: names.name_fr, nameEn: names.name_en, room: names.room ?? 'mechanism' });
}

export const bodyAudienceKey = (bodyId: number): string => `body:${bodyId}`;

/** An audience of some named persons; the same persons give the same audience. */
export async function audienceOfPersons(tx: Db, personIds: readonly number[]): Promise<number> {
  const ids = [...new Set(personIds)].sort((a, b) => a - b);
  const hash = createHash('sha256').update(ids.join(',')).digest('hex').slice(0, 16);
  const id = await ensureAudience(tx, `persons:${hash}`, { name_fr: 'personnes nommées', name_en: 'named persons' });
  for (const person of ids) {
    await sql`insert into mechanism_named (audience, person_id) values (${id}, ${person}) on conflict do nothing`.execute(tx);
  }
  return id;
}

/** Audiences that roles held today open. The Pool keeps the papers of partners, ambassadors and Troïka, and so reads them. */
const OPENED_BY: Readonly<Record<string, readonly string[]>> = {
  ptf: ['ptf', 'pool'],
  government: ['government'],
  houses: ['sha', 'ct-cslp', 'pool'],
  ambassadors: ['ambassador', 'pool'],
  'enlarged-troika': ['troika', 'chef-de-file', 'pool'],
  pool: ['pool'],
};

const keysOfRoles = (roles: readonly Held[]): string[] =>
  Object.entries(OPENED_BY).flatMap(([key, names]) => (roles.some((held) => names.includes(held.role)) ? [key] : []));

interface Span {
  from_day: Day;
  to_day: Day | null;
}

/** Bodies a person sits on or sat on, those that drew the seat included. */
async function bodiesSatOn(db: Db, personId: number, day: Day): Promise<number[]> {
  const sat = await sql<{ seat_id: number; from_day: Day; to_day: Day | null }>`
    select r.seat_id, r.from_day, r.to_day from mechanism_representation r where r.person_id = ${personId} and r.from_day <= ${day}::date
    union all
    select h.seat_id, h.from_day, h.to_day from mechanism_holding h where h.person_id = ${personId} and h.from_day <= ${day}::date`.execute(
    db,
  );
  if (sat.rows.length === 0) return [];
  const found = await sql<{ body_id: number; seat_id: number; from_day: Day; to_day: Day | null }>`
    select t.body_id, t.seat_id, t.from_day, t.to_day from mechanism_sitting t
    where t.seat_id = any(${sat.rows.map((row) => row.seat_id)}::int[]) and t.kind <> 'fund-manager' and t.from_day <= ${day}::date`.execute(
    db,
  );
  const meet = (a: Span, b: Span) => (a.to_day === null || b.from_day <= a.to_day) && (b.to_day === null || a.from_day <= b.to_day);
  const bodies = found.rows.filter((sitting) => sat.rows.some((row) => row.seat_id === sitting.seat_id && meet(row, sitting)));
  return [...new Set(bodies.map((sitting) => sitting.body_id))];
}

/** Audiences of draft reforms: the Pool, which prepares them, and whoever is named. */
async function reformKeys(db: Db): Promise<string[]> {
  const found = await sql<{ key: string }>`select a.key from kernel_audience a where a.key like 'reform:%'`.execute(db);
  return found.rows.map((row) => row.key);
}

async function allBodies(db: Db): Promise<number[]> {
  const found = await sql<{ id: number }>`select b.id from mechanism_body b`.execute(db);
  return found.rows.map((row) => row.id);
}

/**
 * Keys of the audiences a person belongs to on a day. Who sat on a body keeps what the body may read, as long as the person is still
 * in the mechanism; the Pool, which keeps the papers of every body, belongs to them all. Whoever has worked out the roles hands them over.
 */
export function audienceKeysOf(db: Db, personId: number, day: Day, known?: readonly Held[]): Promise<string[]> {
  return everyAudience('the audiences of a person are worked out from every seat', async () => {
    const at = handle(db);
    const roles = known ?? (await rolesOf(at, personId, day));
    const keys = ['public', 'signed-in', ...keysOfRoles(roles)];
    const bodies = roles.some((held) => held.role === 'pool')
      ? await allBodies(at)
      : roles.length > 0
        ? await bodiesSatOn(at, personId, day)
        : [];
    if (roles.some((held) => held.role === 'pool')) keys.push(...(await reformKeys(at)));
    const named = await sql<{ key: string }>`select a.key from mechanism_named n join kernel_audience a on a.id = n.audience
      where n.person_id = ${personId}`.execute(at);
    return [...keys, ...bodies.map(bodyAudienceKey), ...named.rows.map((row) => row.key)];
  });
}

/** The same as ids; keys of which no audience was made are left out. */
export async function audienceIdsOf(db: Db, personId: number, day: Day): Promise<number[]> {
  return idsOfKeys(db, await audienceKeysOf(db, personId, day));
}

/** Ids of audiences by their keys, those that exist. */
export async function idsOfKeys(db: Db, keys: readonly string[]): Promise<number[]> {
  const found = await sql<{ id: number }>`select id from kernel_audience where key = any(${[...keys]}::text[]) order by id`.execute(
    handle(db),
  );
  return found.rows.map((row) => row.id);
}
