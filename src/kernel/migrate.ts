import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Obstacle } from './console.ts';

/** One file of `db/migrations`. */
export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export interface MigrationState {
  applied: string[];
  pending: string[];
  /** Known to the database, not to this version of Toguna. */
  unknown: string[];
  /** Applied with another text than the file has now. */
  edited: string[];
}

export interface MigrateOptions {
  url: string;
  folder?: string;
  /** Called once, before the first change of a base that holds something already: a backup is made there. */
  before?: (pending: string[]) => Promise<void>;
  /** The last migration wanted: an archive is restored into the base of its own day. */
  upTo?: string;
}

export const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url));

const RUNNER = 7_011_010;

/** The migrations in the order of their names, which begin with their day. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { name: file.slice(0, -4), sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** What the database has, what it awaits, and what is wrong between it and the files. Changes nothing. */
export async function migrationState(url: string, folder = migrationsFolder): Promise<MigrationState> {
  return withClient(url, (client) => stateOf(client, readMigrations(folder)));
}

/** Brings the database to the state of the files, one runner at a time, each file in its own transaction. Returns what was applied. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const files = readMigrations(options.folder);
  return withClient(options.url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [RUNNER]);
    const state = await stateOf(client, files);
    requireSound(state);
    const wanted = files.filter((file) => state.pending.includes(file.name) && (!options.upTo || file.name <= options.upTo));
    if (wanted.length === 0) return [];
    if (state.applied.length > 0) await options.before?.(wanted.map((file) => file.name));
    await client.query(`create table if not exists kernel_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    for (const file of wanted) await apply(client, file);
    return wanted.map((file) => file.name);
  });
}

/** Refuses to go on with a base that this version does not know, or whose past was rewritten. */
export function requireSound(state: MigrationState): void {
  if (state.unknown.length > 0) throw new Obstacle('migrate.newer', { names: state.unknown.join(', ') });
  if (state.edited.length > 0) throw new Obstacle('migrate.edited', { names: state.edited.join(', ') });
}

/** For a server that does not migrate by itself: refuses to start on any other schema than its own. */
export async function requireMigrated(url: string, folder = migrationsFolder): Promise<void> {
  const state = await migrationState(url, folder);
  requireSound(state);
  const { pending } = state;
  if (pending.length > 0) throw new Obstacle('migrate.pending', { count: pending.length, names: pending.join(', ') });
}

async function stateOf(client: pg.Client, files: readonly Migration[]): Promise<MigrationState> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('kernel_migration') is not null as there`);
  const known = rows[0]?.there
    ? (await client.query<{ name: string; checksum: string }>('select name, checksum from kernel_migration order by name')).rows
    : [];
  const byName = new Map(files.map((file) => [file.name, file]));
  const applied = new Set(known.map((row) => row.name));
  return {
    applied: [...applied],
    pending: files.filter((file) => !applied.has(file.name)).map((file) => file.name),
    unknown: known.filter((row) => !byName.has(row.name)).map((row) => row.name),
    edited: known.filter((row) => byName.has(row.name) && byName.get(row.name)?.checksum !== row.checksum).map((row) => row.name),
  };
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into kernel_migration (name, checksum) values ($1, $2)', [file.name, file.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Obstacle('migrate.failed', { name: file.name, reason: reasonOf(error, file.sql) });
  }
}

function reasonOf(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string };
  if (!position) return message;
  return `${message} (line ${sql.slice(0, Number(position)).split('\n').length})`;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'toguna migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
