import type pg from 'pg';

/** Two advisory locks on the maintenance database say who lives in the house. They are sessions', so whoever dies leaves at once. */
const SITE = 7_011_001;
const HOUSE = 7_011_002;

async function tryLock(client: pg.Client, verb: string, key: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select ${verb}($1) as got`, [key]);
  return rows[0]?.got === true;
}

/** Everybody in the house holds this one shared; false when the last one is leaving and stops the server. */
export const enterHouse = (client: pg.Client): Promise<boolean> => tryLock(client, 'pg_try_advisory_lock_shared', HOUSE);

/** One process alone is the site. */
export const becomeSite = (client: pg.Client): Promise<boolean> => tryLock(client, 'pg_try_advisory_lock', SITE);

/** True for whoever leaves last: nobody else may enter from then on, and the server can be stopped. */
export async function leaveHouse(client: pg.Client): Promise<boolean> {
  await tryLock(client, 'pg_advisory_unlock_shared', HOUSE);
  return tryLock(client, 'pg_try_advisory_lock', HOUSE);
}

/** How the process that is the site introduced itself. */
export async function whoIsSite(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and objid = $1 and granted limit 1`,
    [SITE],
  );
  return rows[0]?.application_name ?? '';
}
