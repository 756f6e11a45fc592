import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { everyAudience } from '../audience.ts';
import { headOfJournal } from '../audit-verify.ts';
import { copyOut } from '../db/copy.ts';
import { type Db, sql } from '../db.ts';
import { RuleBroken } from '../errors.ts';
import { diskRefusal, makeFolder } from '../files/aside.ts';
import type { Files } from '../files.ts';
import { inSnapshot } from '../transaction.ts';
import { FORMAT, fileEntry, type Manifest, tableEntry, VERSION } from './manifest.ts';
import { columnList, listSequences, listTables, quoted, type TableShape } from './tables.ts';

export interface ToBackUp {
  db: Db;
  files: Files;
  backupDir: string;
  now: Date;
  /** Said in the name of the archive: `before-migration`. */
  occasion?: string;
  progress?(done: number, total: number): Promise<void>;
}

export interface MadeBackup {
  path: string;
  bytes: number;
  manifest: Manifest;
}

/** Counts, weighs and seals what passes. */
function scale(): Transform & { bytes: number; digest(): string } {
  const hash = createHash('sha256');
  const stream = Object.assign(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        stream.bytes += chunk.length;
        done(null, chunk);
      },
    }),
    { bytes: 0, digest: () => hash.digest('hex') },
  );
  return stream;
}

async function countRows(tx: Db, table: string): Promise<number> {
  const found = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(tx);
  return found.rows[0]!.rows;
}

/** One table, in the order of its key, as the server writes it. */
async function writeTable(tx: Db, folder: string, table: TableShape): Promise<Manifest['tables'][number]> {
  const order = table.key.length > 0 ? ` order by ${columnList(table.key)}` : '';
  const rows = new PassThrough();
  const weight = scale();
  const written = pipeline(rows, createGzip({ level: 6 }), weight, createWriteStream(join(folder, table.name), { mode: 0o600 }));
  written.catch(() => rows.destroy());
  await copyOut(tx, `copy (select ${columnList(table.columns)} from ${quoted(table.name)}${order}) to stdout`, rows);
  rows.end();
  await written;
  return {
    name: table.name,
    columns: table.columns,
    rows: await countRows(tx, table.name),
    bytes: weight.bytes,
    checksum: weight.digest(),
  };
}

async function listContents(tx: Db, files: Files): Promise<Pick<Manifest, 'files' | 'lost'>> {
  const kept = new Set<string>();
  for await (const { sha256 } of files.list()) kept.add(sha256);
  const found = await sql<{ checksum: string; bytes: number }>`
    select distinct f.sha256 as checksum, f.bytes from kernel_file f order by f.sha256`.execute(tx);
  const [there, lost]: [Manifest['files'], string[]] = [[], []];
  for (const file of found.rows) {
    if (kept.has(file.checksum)) there.push(file);
    else lost.push(file.checksum);
  }
  return { files: there, lost };
}

async function readBase(tx: Db, parts: ToBackUp, folder: string): Promise<Manifest> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
  const lock = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(hashtext(current_schema() || '.backup')) as free`.execute(tx);
  if (!lock.rows[0]?.free) throw new RuleBroken('backup.running');
  const shapes = await listTables(tx);
  const tables: Manifest['tables'] = [];
  for (const shape of shapes) {
    tables.push(await writeTable(tx, folder, shape));
    await parts.progress?.(tables.length, shapes.length);
  }
  const migrations = await sql<{ name: string; checksum: string }>`select name, checksum from kernel_migration order by name`.execute(tx);
  const server = await sql<{ name: string }>`select 'PostgreSQL ' || current_setting('server_version') as name`.execute(tx);
  return {
    ...{ format: FORMAT, toguna: VERSION, server: server.rows[0]!.name, madeAt: parts.now.toISOString(), migrations: migrations.rows },
    ...{ tables, sequences: await listSequences(tx), ...(await listContents(tx, parts.files)), journal: await headOfJournal(tx) },
  } as Manifest;
}

async function packInto(path: string, folder: string, manifest: Manifest, files: Files): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, createWriteStream(path, { mode: 0o600 }));
  const add = async (name: string, size: number, from: AsyncIterable<Uint8Array>) => {
    const entry = tar.entry({ name, size, mtime: new Date(manifest.madeAt) });
    await pipeline(from, entry);
  };
  const fill = async () => {
    const text = Buffer.from(JSON.stringify(manifest, null, 1));
    tar.entry({ name: 'manifest.json', mtime: new Date(manifest.madeAt) }, text);
    for (const table of manifest.tables) await add(tableEntry(table.name), table.bytes, createReadStream(join(folder, table.name)));
    for (const file of manifest.files) await add(fileEntry(file.checksum), file.bytes, await files.open({ sha256: file.checksum }));
    tar.finalize();
  };
  await Promise.all([written, fill().catch((error: Error) => tar.destroy(error))]);
}

async function settle(path: string): Promise<number> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
  return (await stat(path)).size;
}

const nameOf = ({ now, occasion }: ToBackUp): string =>
  `toguna-${now.toISOString().slice(0, 19).replaceAll(':', '')}${occasion ? `-${occasion}` : ''}.tar`;

/** Makes one archive of the base and its files, on one snapshot, while the site runs. Written aside first: an archive that is there is whole. */
export async function makeArchive(parts: ToBackUp): Promise<MadeBackup> {
  const folder = join(parts.backupDir, `.making-${randomUUID()}`);
  const path = join(parts.backupDir, nameOf(parts));
  try {
    await makeFolder(folder);
    const manifest = await everyAudience('a backup holds everything', () => inSnapshot(parts.db, (tx) => readBase(tx, parts, folder)));
    await packInto(join(folder, 'archive'), folder, manifest, parts.files);
    const bytes = await settle(join(folder, 'archive'));
    await rename(join(folder, 'archive'), path);
    return { path, bytes, manifest };
  } catch (error) {
    throw diskRefusal(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
