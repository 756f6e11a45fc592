import type { ActivityNode, OrganisationNode } from '../../model/records.ts';
import { readRecords } from '../../read/read.ts';
import type { Encoding } from '../../text/encoding.ts';
import { decodeSingleByte, isSingleByte } from '../../text/single-byte.ts';
import type { Work } from '../command.ts';
import { type Frame, frameOf } from './frame.ts';
import { Tape } from './tape.ts';

/** A record, and how to write it: as published, to the letter, in UTF-8. */
export interface Cut {
  readonly record: ActivityNode | OrganisationNode;
  frame(): Frame;
  text(): string;
}

/** The records of a source with their own text. */
export async function* cuttings(
  bytes: AsyncIterable<Uint8Array>,
  work: Pick<Work, 'signal' | 'progress'>,
): AsyncGenerator<Cut, void, undefined> {
  const tape = new Tape();
  const reading = readRecords(tape.running(bytes), { signal: work.signal });
  for await (const record of reading) {
    work.progress.record();
    const { start, end } = record.bytes!;
    yield {
      record,
      frame: () => frameOf(record),
      text: () => `${decoded(tape.cut(start, end), reading.file.encoding!)}\n`,
    };
    tape.letGo(end);
  }
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (!isSingleByte(encoding)) return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const text = decodeSingleByte(bytes, encoding);
  // The reader refuses the bytes that an encoding does not have: a record that was read has none.
  if (typeof text === 'number') throw new RangeError(`byte ${text} is not ${encoding}`);
  return text;
}
