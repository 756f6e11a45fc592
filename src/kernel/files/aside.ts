import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { RuleBroken } from '../errors.ts';
import type { Aside, ToKeep } from '../files.ts';
import type { Weighed } from './contents.ts';
import { sniff } from './sniff.ts';

const HEAD = 4096;
const TAIL = 65_536;
const PIECE = 262_144;

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

async function* chunksOf(content: ToKeep['content']): AsyncIterable<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

async function part(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

async function write(path: string, content: ToKeep['content'], limit: number): Promise<Weighed> {
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

const place = (folder: string): string => join(folder, randomUUID());

/** Sets a content aside for as long as a request lasts. What a kill leaves behind is swept a day later. */
export async function setAside(folder: string, content: AsyncIterable<Uint8Array>): Promise<Aside> {
  const path = place(folder);
  const remove = () => rm(path, { force: true });
  try {
    await makeFolder(folder);
    await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    const { size: bytes } = await stat(path);
    return { bytes, remove, [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: PIECE })[Symbol.asyncIterator]() };
  } catch (error) {
    await remove().catch(() => undefined);
    throw diskRefusal(error);
  }
}

/** Writes a content aside, weighs it and hands it on; whatever happens then, nothing stays aside. */
export async function passAside(
  folder: string,
  content: ToKeep['content'],
  limit: number,
  handOn: (path: string, found: Weighed) => Promise<void>,
): Promise<Weighed> {
  const path = place(folder);
  try {
    await makeFolder(folder);
    const found = await write(path, content, limit);
    await handOn(path, found);
    return found;
  } catch (error) {
    throw diskRefusal(error);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Removes what was set aside before a moment and that nobody came back for. */
export async function sweepAsides(folder: string, before: Date): Promise<number> {
  let gone = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(path, { force: true });
    gone += 1;
  }
  return gone;
}
