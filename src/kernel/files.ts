import type { Readable } from 'node:stream';
import type { Actor } from './actor.ts';
import type { Db } from './db.ts';

export type FileType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'image/webp'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  | 'application/vnd.oasis.opendocument.text'
  | 'application/vnd.oasis.opendocument.spreadsheet'
  | 'application/xml'
  | 'text/csv'
  | 'text/plain'
  | 'text/calendar'
  | 'application/json'
  | 'application/zip'
  | 'application/octet-stream';

export interface KeptFile {
  id: number;
  name: string;
  type: FileType;
  bytes: number;
  sha256: string;
  audienceId: number;
  keptAt: Date;
}

export interface ToKeep {
  /** As its sender called it: shown, never used as a path. */
  name: string;
  content: Uint8Array | string | AsyncIterable<Uint8Array>;
  audienceId: number;
  /** At most so many bytes; `file.too-large` past it. */
  limit?: number;
  /** Types that may come in; `file.wrong-type` otherwise. Left out: all but `application/octet-stream`. */
  accept?: readonly FileType[];
}

/** A content on the disk that is nobody's yet: to be read, then thrown away. */
export interface Aside extends AsyncIterable<Uint8Array> {
  bytes: number;
  remove(): Promise<void>;
}

export interface Files {
  /** Sets a content aside, as it arrives. */
  aside(content: AsyncIterable<Uint8Array>): Promise<Aside>;
  /** Keeps a file: written aside, sniffed, weighed, then put in its place and noted in the caller's transaction. */
  keep(tx: Db, actor: Actor, what: ToKeep): Promise<KeptFile>;
  /** The content, or a part of it (`end` is the last byte, inclusive). */
  open(file: Pick<KeptFile, 'sha256'>, range?: { start: number; end: number }): Promise<Readable>;
  read(file: Pick<KeptFile, 'sha256'>): Promise<Buffer>;
  /** True when the content is there. */
  has(file: Pick<KeptFile, 'sha256'>): Promise<boolean>;
  /** Every content that is there, and since when. */
  list(): AsyncIterable<{ sha256: string; since: Date }>;
  /** Brings a content back under the checksum that it is known to have. */
  bring(sha256: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Removes contents that nobody names and what was set aside, if they came before a moment. Says how many. */
  sweep(isNamed: (sha256: string) => boolean, before: Date): Promise<number>;
  /** Stops the command with a sentence when files could be neither kept nor read; asked once, at start. */
  verify(): Promise<void>;
}

export { createFiles } from './files/door.ts';
export { findFile, forgetFile, getFile, listFiles, showFile } from './files/rows.ts';
export { serveFile } from './files/serve.ts';
