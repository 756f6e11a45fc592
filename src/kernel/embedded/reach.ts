import type { ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Obstacle } from '../console.ts';
import type { Tuning } from './cluster.ts';
import { freePort, logSize, logTail, startServer } from './cluster.ts';
import { folderObstacle } from './folder.ts';
import type { Place } from './place.ts';
import { clusterOf, logOf, passwordOf } from './place.ts';
import { clearRemains, inspect } from './postmaster.ts';

const PATIENCE_MS = 60_000;
const STARTS = 4;

export interface Reached {
  client: pg.Client;
  port: number;
}

export interface ReachOptions {
  place: Place;
  tuning: Tuning;
  /** Asked first when the server is started again under a site whose pools know this port. */
  port: number | undefined;
  name: string;
}

/** A connection to the server of this place: joins the one that runs, an orphan too, and starts one where none does. */
export async function reachServer(options: ReachOptions): Promise<Reached> {
  const { place } = options;
  const began = performance.now();
  const from = logSize(place);
  let started: Attempt | undefined;
  for (let starts = 0; performance.now() - began < PATIENCE_MS; ) {
    const found = inspect(clusterOf(place));
    if (found.state === 'alive' && found.port) {
      const client = await tryConnect(place, found.port, options.name);
      if (client) return { client, port: found.port };
    } else if (found.state !== 'alive' && !started?.isRunning()) {
      if (starts === STARTS) throw startFailure(place, from);
      if (found.state === 'dead') await clearRemains(clusterOf(place));
      started = attempt(place, starts === 0 && options.port ? options.port : await freePort(), options.tuning);
      starts += 1;
    }
    await wait(20);
  }
  throw new Obstacle('postgres.slow', { seconds: PATIENCE_MS / 1000, log: logOf(place) });
}

interface Attempt {
  isRunning(): boolean;
}

function attempt(place: Place, port: number, tuning: Tuning): Attempt {
  let child: ChildProcess | undefined;
  try {
    child = startServer(place, port, tuning);
  } catch (error) {
    throw folderObstacle(error, place.folder);
  }
  let running = true;
  for (const event of ['exit', 'error']) child.once(event, () => (running = false));
  return { isRunning: () => running };
}

function startFailure(place: Place, from: number): Obstacle {
  const tail = logTail(place, from);
  const path = place.folder;
  if (/No space left|Disk quota/.test(tail)) return folderObstacle({ code: 'ENOSPC' }, path) as Obstacle;
  if (/Read-only file system/.test(tail)) return folderObstacle({ code: 'EROFS' }, path) as Obstacle;
  return new Obstacle('postgres.failed', { log: logOf(place), tail });
}

export function adminUrl(place: Place, port: number, database = 'postgres', user = 'postgres'): string {
  const password = readFileSync(passwordOf(place), 'utf8').trim();
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Nothing while the server is not ready yet, or is leaving; an obstacle when it will never let us in. */
async function tryConnect(place: Place, port: number, name: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: adminUrl(place, port),
    application_name: name,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (await isOurs(client, place)) return client;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw new Obstacle('postgres.password-lost', { path: passwordOf(place) });
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function isOurs(client: pg.Client, place: Place): Promise<boolean> {
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  return rows[0] !== undefined && realpathSync(rows[0].folder) === realpathSync(clusterOf(place));
}
