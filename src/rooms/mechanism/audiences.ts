import { createHash } from 'node:crypto';
import type { Held } from '#kernel/actor';
import { everyAudience, keepAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { planned } from '#kernel/db/planned';
import { standingOn } from './roles.ts';

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

/** Audiences of draft reforms: the Pool, which prepares them, and whoever is named. */
async function reformKeys(db: Db): Promise<string[]> {
  const found = await sql<{ key: string }>`select a.key from kernel_audience a where a.key like 'reform:%'`.execute(db);
  return found.rows.map((row) => row.key);
}

async function allBodies(db: Db): Promise<number[]> {
  const found = await sql<{ id: number }>`select b.id from mechanism_body b`.execute(db);
  return found.rows.map((row) => row.id);
}

/** The name of a person, and the keys of the audiences that naming them opened. */
async function namedIn(db: Db, personId: number): Promise<{ name: string; keys: string[] }> {
  const found = await sql<{ name: string; keys: string[] }>`${planned} select concat_ws(' ', p.given, p.family) as name,
      array(select a.key from mechanism_named n join kernel_audience a on a.id = n.audience where n.person_id = p.id) as keys
    from mechanism_person p where p.id = ${personId}`.execute(db);
  return found.rows[0] ?? { name: '', keys: [] };
}

/** Who a person is on a day: the name, what is held, and the keys of the audiences the person belongs to. */
export interface Rights {
  name: string;
  roles: Held[];
  keys: string[];
}

/**
 * Who sat on a body keeps what the body may read, as long as the person is still in the mechanism; the Pool, which keeps the papers of
 * every body, belongs to them all.
 */
export function rightsOf(db: Db, personId: number, day: Day): Promise<Rights> {
  return everyAudience('the audiences of a person are worked out from every seat', async () => {
    const at = handle(db);
    const [{ roles, satOn }, { name, keys: named }] = await Promise.all([standingOn(at, personId, day), namedIn(at, personId)]);
    const keys = ['public', 'signed-in', ...keysOfRoles(roles), ...named];
    if (roles.some((held) => held.role === 'pool')) {
      const [bodies, reforms] = await Promise.all([allBodies(at), reformKeys(at)]);
      return { name, roles, keys: [...keys, ...bodies.map(bodyAudienceKey), ...reforms] };
    }
    return { name, roles, keys: roles.length > 0 ? [...keys, ...satOn.map(bodyAudienceKey)] : keys };
  });
}

/** Ids of audiences by their keys; a key that nobody made yet is no audience. */
export async function idsOfKeys(db: Db, keys: readonly string[]): Promise<number[]> {
  const found = await sql<{
    id: number;
  }>`${planned} select id from kernel_audience where key = any(${[...keys]}::text[]) order by id`.execute(handle(db));
  return found.rows.map((row) => row.id);
}
