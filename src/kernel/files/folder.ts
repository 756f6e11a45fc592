import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HouseFault, NotFound, RuleBroken } from '../errors.ts';
import type { Aside, Files, FileType, ToKeep } from '../files.ts';
import { cleanName } from './name.ts';
import { writeFile } from './rows.ts';
import { sniff } from './sniff.ts';

const HEAD = 4096;
const TAIL = 65_536;
const PIECE = 262_144;
const ASIDE = 'incoming';

/** A disk that cannot take it says so in words that a reader understands. */
export function diskRefusal(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new RuleBroken('file.no-room');
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new RuleBroken('file.read-only');
  return error;
}

/** Makes a folder and those above it. Node's own recursive way takes a read-only disk for a missing folder. */
export async function makeFolder(path: string, { above = true } = {}): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || !above || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path, { above: false });
  }
}

/** Where a content stands: under the first letters of its checksum, so that no folder grows without end. */
function placeOf(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new HouseFault('not a checksum');
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function* chunksOf(content: ToKeep['content']): AsyncIterable<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

async function part(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

interface Weighed {
  sha256: string;
  bytes: number;
  type: FileType;
}

async function writeAside(path: string, content: ToKeep['content'], limit: number): Promise<Weighed> {
  const file = await open(path, 'wx+', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunksOf(content)) {
      bytes += chunk.length;
      if (bytes > limit) throw new RuleBroken('file.too-large', { limit });
      hash.update(chunk);
      for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
    }
    await file.sync();
    const type = sniff(await part(file, 0, HEAD), await part(file, Math.max(0, bytes - TAIL), Math.min(bytes, TAIL)));
    return { sha256: hash.digest('hex'), bytes, type };
  } finally {
    await file.close();
  }
}

async function putInPlace(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  await rename(from, to);
  const folder = await open(dirname(to), 'r');
  await folder.sync().finally(() => folder.close());
}

const placeAside = (root: string): string => join(root, ASIDE, randomUUID());

/** Sets a content aside for as long as a request lasts. What a kill leaves behind is swept a day later. */
async function setAside(root: string, content: AsyncIterable<Uint8Array>): Promise<Aside> {
  const path = placeAside(root);
  const remove = () => rm(path, { force: true });
  try {
    await makeFolder(dirname(path));
    await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    const { size: bytes } = await stat(path);
    return { bytes, remove, [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: PIECE })[Symbol.asyncIterator]() };
  } catch (error) {
    await remove().catch(() => undefined);
    throw diskRefusal(error);
  }
}

/** Writes a content aside, weighs it, then puts it in its place; nothing half-written is ever found there. */
export async function store(root: string, content: ToKeep['content'], limit: number, check: (found: Weighed) => void): Promise<Weighed> {
  const aside = placeAside(root);
  try {
    await makeFolder(dirname(aside));
    const found = await writeAside(aside, content, limit);
    check(found);
    await putInPlace(aside, placeOf(root, found.sha256));
    return found;
  } catch (error) {
    throw diskRefusal(error);
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Files in a local folder, each under its own checksum. An object store fills the same door. */
export function createFiles(dataDir: string): Files & { root: string } {
  const root = join(dataDir, 'files');
  return {
    root,
    aside: (content) => setAside(root, content),
    async keep(tx, actor, what) {
      const accept = (found: Weighed) => {
        if (found.bytes === 0) throw new RuleBroken('file.empty');
        const good = what.accept ? what.accept.includes(found.type) : found.type !== 'application/octet-stream';
        if (!good) throw new RuleBroken('file.wrong-type', { type: found.type });
      };
      const found = await store(root, what.content, what.limit ?? Number.POSITIVE_INFINITY, accept);
      return writeFile(tx, actor, { name: cleanName(what.name), audienceId: what.audienceId, ...found });
    },
    async open(file, range) {
      const path = placeOf(root, file.sha256);
      await stat(path).catch(() => {
        throw new NotFound('file');
      });
      return createReadStream(path, range);
    },
    read: (file) => readFile(placeOf(root, file.sha256)),
    has: (file) =>
      access(placeOf(root, file.sha256)).then(
        () => true,
        () => false,
      ),
  };
}

/** The checksums of every content on the disk. */
export async function* contents(root: string): AsyncIterable<string> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)) yield entry.name;
  }
}

/** Contents set aside that nobody came back for. */
export async function* asides(root: string): AsyncIterable<string> {
  const folder = join(root, ASIDE);
  for (const name of await readdir(folder).catch(() => [])) yield join(folder, name);
}
