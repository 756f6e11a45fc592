import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RuleBroken } from '#kernel/errors';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { acceptFile, enterFile, readFile, receiveFile } from '#rooms/aid';
import { medians } from '../packages/iati/bench/measure.ts';
import { countEvents } from '../packages/iati/bench/read.ts';

const REAL = join(import.meta.dirname, '../../shared/iati/samples/real');
const CASES = join(import.meta.dirname, '../packages/iati/cases');

export interface SampleImport {
  files: number;
  refused: number;
  bytes: number;
  /** Of the files that were not refused, in millions of bytes a second. */
  speed: number;
  bareSpeed: number;
  /** Lines written by the first import, by the second of the same bytes, and by one of the same activities in other bytes. */
  rows: { first: number; same: number; otherBytes: number };
  /** Time of the second import over the time of the first. */
  again: { same: number; otherBytes: number };
}

function samples(): string[] {
  const folder = existsSync(REAL) ? REAL : CASES;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => join(folder, name));
}

interface Brought {
  ms: number;
  rows: number;
  refused: boolean;
}

/** What the command `import-iati` does with a file. */
async function bring(house: House, path: string, content: Uint8Array): Promise<Brought> {
  const from = performance.now();
  const outcome = (rows: number, refused = false) => ({ rows, refused, ms: performance.now() - from });
  try {
    return await asHouse(house, 'bench', async (actor) => {
      const here = { later: false };
      const { id, same } = await receiveFile(house, actor, { name: basename(path), content }, here);
      if (same) return outcome(0);
      if ((await readFile(house, actor, id)).state !== 'read') return outcome(0, true);
      await acceptFile(house, actor, id, { seen: true }, here);
      return outcome((await enterFile(house, actor, id)).rows);
    });
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return outcome(0, true);
  }
}

const total = (brought: readonly Brought[], of: 'ms' | 'rows'): number => brought.reduce((sum, each) => sum + each[of], 0);

/** A blank after the root: the same activities, and another file. */
const inOtherBytes = (content: Uint8Array): Uint8Array => Buffer.concat([content, Buffer.from('\n')]);

/** Imports the published samples three times, beside the bare tokenizer on the same bytes. */
export async function importSamples(house: House): Promise<SampleImport> {
  const all = samples().map((path) => ({ path, content: readFileSync(path) }));
  const taken: typeof all = [];
  const first: Brought[] = [];
  for (const each of all) {
    const brought = await bring(house, each.path, each.content);
    if (brought.refused) continue;
    taken.push(each);
    first.push(brought);
  }
  const same: Brought[] = [];
  for (const { path, content } of taken) same.push(await bring(house, path, content));
  const otherBytes: Brought[] = [];
  for (const { path, content } of taken) otherBytes.push(await bring(house, path, inOtherBytes(content)));
  const bytes = taken.reduce((sum, { content }) => sum + content.length, 0);
  const { bare } = await medians({
    bare: async () => {
      for (const { content } of taken) await countEvents(content);
    },
  });
  return {
    files: taken.length,
    refused: all.length - taken.length,
    bytes,
    speed: bytes / 1e3 / total(first, 'ms'),
    bareSpeed: bytes / 1e6 / bare,
    rows: { first: total(first, 'rows'), same: total(same, 'rows'), otherBytes: total(otherBytes, 'rows') },
    again: { same: total(same, 'ms') / total(first, 'ms'), otherBytes: total(otherBytes, 'ms') / total(first, 'ms') },
  };
}
