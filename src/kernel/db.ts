import { Kysely, PostgresDialect, sql } from 'kysely';
import { loadModule } from 'libpg-query';
import pg from 'pg';
import { audienceGap, guardedTables } from './db/catalog.ts';
import { guardedClient, type Watch } from './db/client.ts';
import { HouseFault } from './errors.ts';

/** Every table of the house. Each room adds its own in the `tables.ts` that `npm run db:types` writes. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}

/** The handle on the database: the house's, or a transaction's. */
export type Db = Kysely<Tables>;

export interface DbOptions {
  url: string;
  /** At most so many connections (default 10). */
  connections?: number;
  /** How long a query may wait for a free connection, ms (default 10,000). */
  waitMillis?: number;
  /** How long a statement may run, ms (default 10,000, for pages). Jobs name a longer one. */
  statementTimeoutMillis?: number;
  application?: string;
}

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens the database under the guard. The guarded tables are those that have a column `audience_id`. */
export async function openDb(options: DbOptions): Promise<Db> {
  await loadModule();
  const watch: Watch = { guarded: new Set(), readings: new Map() };
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.waitMillis ?? 10_000,
    statement_timeout: options.statementTimeoutMillis ?? 10_000,
    application_name: options.application ?? 'toguna',
    types,
    Client: guardedClient(watch),
  });
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  // One that dies while a query or a transaction holds it fails that query; the event beside it says nothing more.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    watch.guarded = await guardedTables(db);
    const gap = await audienceGap(db, watch.guarded);
    if (gap.length > 0) throw new HouseFault(`read guarded tables without showing their audience: ${gap.join(', ')}`);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  watch.readings.clear();
  return db;
}

export async function closeDb(db: Db): Promise<void> {
  await db.destroy();
}

export { sql };
