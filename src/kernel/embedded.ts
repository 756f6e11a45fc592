import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Obstacle, say } from './console.ts';
import { findBinaries } from './embedded/binaries.ts';
import type { Tuning } from './embedded/cluster.ts';
import { createCluster, requireMajor, stopServer } from './embedded/cluster.ts';
import { requireRoom, requireWritable } from './embedded/folder.ts';
import { becomeSite, enterHouse, leaveHouse, whoIsSite } from './embedded/locks.ts';
import type { Place } from './embedded/place.ts';
import { findPlace, isMade } from './embedded/place.ts';
import type { Reached } from './embedded/reach.ts';
import { adminUrl, reachServer } from './embedded/reach.ts';

export interface BaseOptions {
  /** The site is one process alone; commands are as many as they like. */
  as: 'site' | 'command';
  tuning?: Tuning;
  /** Called when the server died under us and cannot be had again. */
  onLost?: (error: unknown) => void;
  /** How this process introduces itself to a second site that is refused. */
  name?: string;
}

export interface Base {
  /** The base of the application, by a role that owns it and is nobody else. */
  url: string;
  /** The server's maintenance database, as its superuser; nothing on a server that is not ours. */
  adminUrl: string | undefined;
  embedded: boolean;
  /** Where the base lies, for people. */
  where: string;
  /** What the administrator should know about it, as sentences. */
  notes: string[];
  /** Leaves; whoever leaves last stops the server. Everything that uses `url` must be closed before. */
  close(): Promise<void>;
}

const NAME = 'toguna';

/** The database of this house: the one of `DATABASE_URL`, or the embedded server on the data folder, joined or started. */
export async function openBase(settings: { dataDir: string; databaseUrl?: string | undefined }, options: BaseOptions): Promise<Base> {
  if (settings.databaseUrl) return outsideBase(settings.databaseUrl);
  const binaries = findBinaries();
  requireWritable(settings.dataDir);
  const place = findPlace(settings.dataDir, binaries);
  requireRoom(dirname(place.folder), !isMade(place.folder));
  if (isMade(place.folder)) requireMajor(place, binaries.major);
  else await createCluster(place);
  const residence = await moveIn(place, options, settings.dataDir);
  await makeBase(residence.client(), place, residence.port);
  return {
    url: adminUrl(place, residence.port, NAME, NAME),
    adminUrl: adminUrl(place, residence.port),
    embedded: true,
    where: place.folder,
    notes: place.notes.map((note) => say(note.key, note.values)),
    close: residence.close,
  };
}

async function outsideBase(url: string): Promise<Base> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    throw new Obstacle('postgres.unreachable', { reason: (error as Error).message || String((error as { code?: string }).code) });
  }
  const { hostname, port, pathname } = new URL(url);
  return {
    url,
    adminUrl: undefined,
    embedded: false,
    where: `${hostname}${port ? `:${port}` : ''}${pathname}`,
    notes: [],
    close: async () => undefined,
  };
}

interface Residence {
  port: number;
  client(): pg.Client;
  close(): Promise<void>;
}

/** Holds the locks of the house for as long as this process lives in it, and has the server started again should it die. */
async function moveIn(place: Place, options: BaseOptions, dataDir: string): Promise<Residence> {
  let closing = false;
  let repair: Promise<void> = Promise.resolve();
  let held = await takeLocks(place, options, dataDir);
  const { port } = held;
  const watch = (client: pg.Client) => {
    client.once('end', () => {
      if (!closing) repair = again();
    });
  };
  const again = async () => {
    try {
      held = await takeLocks(place, options, dataDir, port);
      if (held.port !== port) throw new Obstacle('site.lost');
      watch(held.client);
    } catch (error) {
      if (!closing) options.onLost?.(error);
    }
  };
  watch(held.client);
  const close = async () => {
    if (closing) return;
    closing = true;
    await repair;
    await leave(held.client, place);
  };
  return { port, client: () => held.client, close };
}

async function takeLocks(place: Place, options: BaseOptions, dataDir: string, port?: number): Promise<Reached> {
  const name = options.name ?? `pid ${process.pid}`;
  for (;;) {
    const reached = await reachServer({ place, tuning: options.tuning ?? {}, port, name });
    try {
      if (await enterHouse(reached.client)) {
        if (options.as === 'command' || (await becomeSite(reached.client))) return reached;
        const who = await whoIsSite(reached.client);
        await leave(reached.client, place);
        throw new Obstacle('site.second', { path: dataDir, who });
      }
    } catch (error) {
      if (error instanceof Obstacle) throw error;
    }
    await reached.client.end().catch(() => undefined);
    await wait(50);
  }
}

/** The last one out stops the server, holding the door meanwhile, so that nobody enters a house that is closing. */
async function leave(client: pg.Client, place: Place): Promise<void> {
  const last = await leaveHouse(client).catch(() => false);
  if (last) await stopServer(place);
  await client.end().catch(() => undefined);
}

/** The application's own role and base: it owns its tables and is no superuser, so that a fault in a query cannot read the machine's files. */
async function makeBase(client: pg.Client, place: Place, port: number): Promise<void> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
  if (rows.length > 0) return;
  await client.query('select pg_advisory_lock(7011003)');
  const password = decodeURIComponent(new URL(adminUrl(place, port)).password);
  const role = await client.query('select 1 from pg_roles where rolname = $1', [NAME]);
  if (role.rows.length === 0) await client.query(`create role ${NAME} login password ${client.escapeLiteral(password)}`);
  const base = await client.query('select 1 from pg_database where datname = $1', [NAME]);
  if (base.rows.length === 0) await client.query(`create database ${NAME} owner ${NAME}`);
  await client.query('select pg_advisory_unlock(7011003)');
}
