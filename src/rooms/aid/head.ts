import { IatiReadError, readRecords } from '@toguna/iati/read';
import { RuleBroken } from '#kernel/errors';
import type { ToKeep } from '#kernel/files';
import { faultOf } from './published/reading.ts';

const HEAD = 16_384;

async function* chunksOf(content: ToKeep['content']): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof content === 'string') yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

/** Faults that more of the file could still mend: its beginning is cut, not the file. */
const PERHAPS_CUT = new Set(['cut-short', 'malformed', 'encoding-broken']);

/** What the beginning of a file says: another sort of file, a document type, a root that is not IATI. */
async function check(head: Uint8Array, whole: boolean): Promise<void> {
  try {
    for await (const _ of readRecords(head));
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
    if (!whole && PERHAPS_CUT.has(error.code)) return;
    const { code, detail, line } = faultOf(error);
    throw new RuleBroken(`import.${code}`, { ...detail, line: line ?? 0 });
  }
}

/** Refuses at the door what is plainly no IATI file, before anything is kept; gives the content whole, to be read once. */
export async function atTheDoor(content: ToKeep['content']): Promise<AsyncIterable<Uint8Array>> {
  const chunks = chunksOf(content);
  const read: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < HEAD && !ended) {
    const { value, done } = await chunks.next();
    if (done || !value) ended = true;
    else {
      read.push(value);
      length += value.length;
    }
  }
  const head = Buffer.concat(read);
  await check(head.subarray(0, HEAD), ended && head.length <= HEAD);
  return (async function* () {
    yield* read;
    if (!ended) yield* chunks;
  })();
}
