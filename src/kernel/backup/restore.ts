import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { everyAudience } from '../audience.ts';
import { verifyJournal } from '../audit-verify.ts';
import type { Clock } from '../clock.ts';
import { Obstacle } from '../console.ts';
import { copyIn } from '../db/copy.ts';
import { closeDb, type Db, openDb, sql } from '../db.ts';
import { makeFolder } from '../files/aside.ts';
import type { Files } from '../files.ts';
import { asHouse } from '../house-actor.ts';
import { ledger } from '../ledger.ts';
import { migrate, readMigrations } from '../migrate.ts';
import { writeSetting } from '../settings.ts';
import { inTransaction } from '../transaction.ts';
import { fileEntry, type Manifest, tableEntry } from './manifest.ts';
import { laidDown, unpack } from './read.ts';
import { columnList, listTables, quoted } from './tables.ts';

export interface ToRestore {
  archive: string;
  /** An empty base. */
  url: string;
  /** Its folder holds the archive while it is laid down. */
  dataDir: string;
  /** Where the files go: of whichever kind, whatever kind they came from. */
  files: Files;
  clock: Clock;
}

export const LAST_RESTORE = 'restore.last';

async function requireEmpty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'toguna restore' });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`);
    if ((rows[0]?.count ?? 0) > 0) throw new Obstacle('restore.not-empty');
  } finally {
    await client.end();
  }
}

/** The archive's own migrations, all known here and none changed since. Gives the last one. */
function requireKnown(manifest: Manifest): string {
  const ours = new Map(readMigrations().map((file) => [file.name, file.checksum]));
  const unknown = manifest.migrations.filter((each) => !ours.has(each.name)).map((each) => each.name);
  if (unknown.length > 0) throw new Obstacle('migrate.newer', { names: unknown.join(', ') });
  const edited = manifest.migrations.filter((each) => ours.get(each.name) !== each.checksum).map((each) => each.name);
  if (edited.length > 0) throw new Obstacle('migrate.edited', { names: edited.join(', ') });
  return manifest.migrations.at(-1)!.name;
}

interface Tie {
  table: string;
  name: string;
  definition: string;
}

async function listTies(tx: Db): Promise<Tie[]> {
  const found = await sql<Tie>`select t.relname::text as "table", c.conname::text as name, pg_get_constraintdef(c.oid) as definition
    from pg_catalog.pg_constraint c join pg_catalog.pg_class t on t.oid = c.conrelid
    where c.contype = 'f' and t.relnamespace = current_schema()::regnamespace order by 1, 2`.execute(tx);
  return found.rows;
}

const run = (tx: Db, statement: string) => sql.raw(statement).execute(tx);

async function loadTable(tx: Db, folder: string, table: Manifest['tables'][number]): Promise<void> {
  const source = createReadStream(laidDown(folder, tableEntry(table.name))).pipe(createGunzip());
  await copyIn(tx, `copy ${quoted(table.name)} (${columnList(table.columns)}) from stdin`, source);
  const found = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table.name)}`.execute(tx);
  if (found.rows[0]?.rows !== table.rows)
    throw new Obstacle('restore.broken', { path: table.name, part: `${found.rows[0]?.rows}/${table.rows}` });
}

/** Rows come in whatever they refer to: ties and triggers are loosened, then tied again, and everything is checked by the server. */
async function load(tx: Db, folder: string, manifest: Manifest): Promise<void> {
  const wanted = manifest.tables.filter((table) => table.name !== 'kernel_migration');
  const there = (await listTables(tx)).map((table) => table.name).filter((name) => name !== 'kernel_migration');
  const strange = wanted.find((table) => !there.includes(table.name));
  if (strange) throw new Obstacle('restore.broken', { path: strange.name, part: strange.name });
  const ties = await listTies(tx);
  for (const tie of ties) await run(tx, `alter table ${quoted(tie.table)} drop constraint ${quoted(tie.name)}`);
  for (const name of there) await run(tx, `alter table ${quoted(name)} disable trigger user`);
  await run(tx, `truncate ${there.map(quoted).join(', ')}`);
  for (const table of wanted) await loadTable(tx, folder, table);
  for (const tie of ties) await run(tx, `alter table ${quoted(tie.table)} add constraint ${quoted(tie.name)} ${tie.definition}`);
  for (const name of there) await run(tx, `alter table ${quoted(name)} enable trigger user`);
  for (const [name, value] of Object.entries(manifest.sequences))
    await sql`select setval(${quoted(name)}::regclass, ${value}::bigint)`.execute(tx);
}

async function bringFiles(files: Files, folder: string, manifest: Manifest): Promise<void> {
  for (const { checksum } of manifest.files) await files.bring(checksum, createReadStream(laidDown(folder, fileEntry(checksum))));
}

async function fill(db: Db, parts: ToRestore, folder: string, manifest: Manifest): Promise<void> {
  await asHouse({ db, clock: parts.clock }, 'restore', async (actor) => {
    const open = ledger();
    if (open) open.statementMillis = 0;
    await everyAudience('an archive is restored whole', () =>
      inTransaction(db, async (tx) => {
        await load(tx, folder, manifest);
        const check = await verifyJournal(tx, manifest.journal ?? undefined);
        if (check.broken) throw new Obstacle('restore.journal', { seq: check.broken.seq });
        const value = { at: parts.clock.now().toISOString(), madeAt: manifest.madeAt, journal: manifest.journal };
        await writeSetting(tx, actor, { key: LAST_RESTORE, value, verb: 'backup.restore', audience: 'administrator' });
      }),
    );
  });
}

/** A base that could not be filled is made empty again, so that nothing half-restored is taken for a house. */
async function emptyAgain(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'toguna restore' });
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
    await client.query(`drop schema ${rows[0]!.schema} cascade; create schema ${rows[0]!.schema}`);
  } finally {
    await client.end();
  }
}

async function bringBase(parts: ToRestore, folder: string, manifest: Manifest, upTo: string): Promise<void> {
  await migrate({ url: parts.url, upTo });
  const db = await openDb({ url: parts.url, connections: 1, application: 'toguna restore' });
  try {
    await fill(db, parts, folder, manifest).finally(() => closeDb(db));
    await bringFiles(parts.files, folder, manifest);
  } catch (error) {
    await emptyAgain(parts.url);
    throw error;
  }
}

/** Brings an archive into an empty base: all of it, verified, or nothing. The base has then the format that the archive had. */
export async function restoreArchive(parts: ToRestore): Promise<Manifest> {
  await makeFolder(parts.dataDir);
  const folder = await mkdtemp(join(parts.dataDir, '.restoring-'));
  try {
    const manifest = await unpack(parts.archive, folder);
    const upTo = requireKnown(manifest);
    await requireEmpty(parts.url);
    await bringBase(parts, folder, manifest, upTo);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
