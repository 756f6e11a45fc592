import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, type Header } from 'tar-stream';
import { Obstacle } from '../console.ts';
import { fileEntry, type Manifest, readManifest, tableEntry } from './manifest.ts';

interface Expected {
  bytes: number;
  checksum: string;
}

type Entry = Readable & { header: Header };

const LARGEST_MANIFEST = 50_000_000;

function expectedOf(manifest: Manifest): Map<string, Expected> {
  const tables = manifest.tables.map((table) => [tableEntry(table.name), table] as const);
  const files = manifest.files.map((file) => [fileEntry(file.checksum), file] as const);
  return new Map<string, Expected>([...tables, ...files]);
}

async function textOf(entry: Readable): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of entry as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_MANIFEST) break;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** Where an entry is laid down: one flat name, made from a name that the manifest gave and we checked. */
export const laidDown = (folder: string, entry: string): string => join(folder, entry.replace('/', '-'));

async function layDown(entry: Readable, path: string): Promise<Expected> {
  const hash = createHash('sha256');
  let bytes = 0;
  const weigh = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(entry, weigh, createWriteStream(path, { mode: 0o600 }));
  return { bytes, checksum: hash.digest('hex') };
}

/** Lays an archive down in a folder and checks each part against the manifest, before anything of it is used. */
export async function unpack(archive: string, folder: string): Promise<Manifest> {
  let manifest: Manifest | null = null;
  let left = new Map<string, Expected>();
  const broken = (part: string) => new Obstacle('restore.broken', { path: archive, part });
  const entries = extract();
  const fed = pipeline(createReadStream(archive), entries);
  fed.catch(() => undefined);
  try {
    for await (const entry of entries as AsyncIterable<Entry>) {
      const { name } = entry.header;
      if (manifest === null) {
        manifest = name === 'manifest.json' ? readManifest(await textOf(entry)) : null;
        if (manifest === null) throw new Obstacle('restore.not-an-archive', { path: archive });
        left = expectedOf(manifest);
        continue;
      }
      const expected = left.get(name);
      if (!expected) throw broken(name);
      const found = await layDown(entry, laidDown(folder, name));
      if (found.checksum !== expected.checksum || found.bytes !== expected.bytes) throw broken(name);
      left.delete(name);
    }
    await fed;
  } catch (error) {
    if (error instanceof Obstacle) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Obstacle('restore.no-file', { path: archive });
    throw manifest ? broken((error as Error).message) : new Obstacle('restore.not-an-archive', { path: archive });
  }
  if (manifest === null) throw new Obstacle('restore.not-an-archive', { path: archive });
  const [missing] = left.keys();
  if (missing !== undefined) throw broken(missing);
  return manifest;
}
