import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { BadRequest } from '../errors.ts';
import type { Aside } from '../files.ts';
import type { Ctx } from '../house.ts';

/** A file that came with a form. It waits on the disk until the request is over, and is read from there. */
export interface Upload {
  /** As its sender called it: shown, never used as a path. */
  name: string;
  bytes: number;
  content: AsyncIterable<Uint8Array>;
}

/** What a form carried, as it was sent: each value as text, each file set aside. */
export interface Sent {
  values: Record<string, string | string[]>;
  uploads: Record<string, Upload>;
}

const MOST_FIELDS = 5_000;
const LONGEST_FIELD = 1_000_000;
const MOST_FILES = 20;

function gather(): { sent: Sent; add(name: string, value: string): void } {
  const sent: Sent = { values: Object.create(null), uploads: Object.create(null) };
  const add = (name: string, value: string) => {
    const known = sent.values[name];
    sent.values[name] = known === undefined ? value : [...[known].flat(), value];
  };
  return { sent, add };
}

/** A file that could not be set aside tells why to whoever reads it, where the field is named and nothing typed is lost. */
const failed = (error: unknown): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
});

async function setAside(c: Ctx, stream: BusboyFileStream, name: string): Promise<Upload> {
  // A disk that fails closes what it reads from; the form itself is read to its end.
  const toDisk = stream.pipe(new PassThrough());
  try {
    const aside: Aside = await c.var.house.files.aside(toDisk);
    c.var.asides.push(aside);
    return { name, bytes: aside.bytes, content: aside };
  } catch (error) {
    stream.unpipe(toDisk).resume();
    return { name, bytes: 1, content: failed(error) };
  }
}

/** Reads a form with files as it arrives: no file is ever whole in memory, and others are answered meanwhile. */
async function readParts(c: Ctx, type: string, body: ReadableStream): Promise<Sent> {
  const { sent, add } = gather();
  const waiting: Promise<void>[] = [];
  const limits = { fieldSize: LONGEST_FIELD, fields: MOST_FIELDS, files: MOST_FILES, fileSize: c.var.house.settings.uploadLimit + 1 };
  const parts = new Busboy({ headers: { 'content-type': type }, limits });
  let overflown = false;
  for (const event of ['fieldsLimit', 'filesLimit'] as const) parts.on(event, () => (overflown = true));
  parts.on('field', (name, value, _, cut) => {
    overflown ||= cut;
    add(name, value);
  });
  parts.on('file', (field, stream, name) => {
    const taken = setAside(c, stream, name ?? '').then((upload) => {
      if (upload.bytes > 0) sent.uploads[field] = upload;
    });
    waiting.push(taken);
  });
  await pipeline(Readable.fromWeb(body), parts);
  await Promise.all(waiting);
  if (overflown) throw new BadRequest('too-large');
  return sent;
}

async function readPlain(c: Ctx): Promise<Sent> {
  const { sent, add } = gather();
  for (const [name, value] of (await c.req.formData()).entries()) if (typeof value === 'string') add(name, value);
  return sent;
}

/** What was sent, or a refusal that says it cannot be read. */
export async function readSent(c: Ctx): Promise<Sent> {
  const type = c.req.header('content-type') ?? '';
  const body = c.req.raw.body as ReadableStream | null;
  try {
    return await (body && type.startsWith('multipart/form-data') ? readParts(c, type, body) : readPlain(c));
  } catch (error) {
    throw error instanceof BadRequest ? error : new BadRequest('unreadable');
  }
}
