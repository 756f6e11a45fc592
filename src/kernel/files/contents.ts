import type { Readable } from 'node:stream';
import { HouseFault } from '../errors.ts';
import type { FileType } from '../files.ts';

/** A content that stands aside on this machine, weighed and sniffed. */
export interface Weighed {
  sha256: string;
  bytes: number;
  type: FileType;
}

/** Where contents stand for good, each under its own checksum: a folder, or an object store. Nothing half-written is ever found there. */
export interface Contents {
  /** Takes a content from where it stands aside. */
  put(aside: string, found: Weighed): Promise<void>;
  /** The content, or a part of it (`end` is the last byte, inclusive); `NotFound` when it is not there. */
  open(sha256: string, range?: { start: number; end: number }): Promise<Readable>;
  /** When it came; null when it is not there. */
  since(sha256: string): Promise<Date | null>;
  remove(sha256: string): Promise<void>;
  list(): AsyncIterable<{ sha256: string; since: Date }>;
  /** Stops the command with a sentence when contents could be neither kept nor read. */
  verify(): Promise<void>;
}

const CHECKSUM = /^[0-9a-f]{64}$/;

export const isChecksum = (text: string): boolean => CHECKSUM.test(text);

/** The name of a content, under the first letters of its checksum, so that no folder grows without end. */
export function keyOf(sha256: string): string {
  if (!isChecksum(sha256)) throw new HouseFault('not a checksum');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
