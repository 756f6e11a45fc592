import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Tokenizer } from './src/read/tokenizer.ts';
import { readRecords } from './src/read/read.ts';
import { decode } from './src/text/decode.ts';

/** Megabytes (1,000,000 bytes) a second, the best of the rounds: what the machine can do when nobody disturbs it. */
export interface BenchResult {
  readonly name: string;
  readonly bytes: number;
  /** Decoding and saxes with empty handlers: the most that any reader on it can reach. */
  readonly bareMBs: number;
  /** Decoding, saxes and every record as nodes. */
  readonly readMBs: number;
  /** The longest time without a turn for other work, in milliseconds. */
  readonly longestStallMs: number;
}

/** Measures reading against the bare tokenizer on the same bytes; rounds of both alternate. */
export async function benchRead(files: readonly string[], rounds = 5): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    let bare = Number.POSITIVE_INFINITY;
    let read = Number.POSITIVE_INFINITY;
    let longestStallMs = 0;
    for (let round = 0; round < rounds; round++) {
      bare = Math.min(bare, await timed(() => bareSaxes(bytes)));
      const stall = watchStalls();
      read = Math.min(read, await timed(() => nodes(bytes)));
      longestStallMs = Math.max(longestStallMs, stall());
    }
    const speed = (ms: number) => Math.round(bytes.length / ms / 100) / 10;
    results.push({
      name: basename(file),
      bytes: bytes.length,
      bareMBs: speed(bare),
      readMBs: speed(read),
      longestStallMs: Math.round(longestStallMs),
    });
  }
  return results;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function bareSaxes(bytes: Uint8Array): Promise<void> {
  const parser = new Tokenizer({ xmlns: false, position: true });
  for (const event of ['opentag', 'closetag', 'text', 'cdata'] as const) parser.on(event, () => {});
  for await (const text of decode(bytes)) parser.write(text);
  parser.close();
}

async function nodes(bytes: Uint8Array): Promise<number> {
  let records = 0;
  for await (const record of readRecords(bytes)) records += record.children.length > 0 ? 1 : 0;
  return records;
}

/** Counts from one turn of the event loop to the next; returns the longest. */
function watchStalls(): () => number {
  let longest = 0;
  let last = performance.now();
  let on = true;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    on = false;
    return Math.max(longest, performance.now() - last);
  };
}
