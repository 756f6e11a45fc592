import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Db } from '../db.ts';

/** What runs between a table and a stream while one `copy` statement does. */
type Flow = { into: Writable } | { from: AsyncIterable<Uint8Array> };

const flow = new AsyncLocalStorage<Flow>();
type Answer = (error: Error | null, result: unknown) => void;

interface Wire {
  stream: Writable & { pause(): void; resume(): void };
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** The driver knows plain queries only: these two take the rows of a `copy` as they pass on its wire. */
const PlainQuery = pg.Query as unknown as new (text: string, values: undefined, answer: Answer) => object;

class CopyOut extends PlainQuery {
  readonly into: Writable;
  private waiting = false;
  constructor(text: string, into: Writable, answer: Answer) {
    super(text, undefined, answer);
    this.into = into;
  }
  handleCopyData(message: { chunk: Uint8Array }, wire: Wire): void {
    if (this.into.write(Buffer.from(message.chunk)) || this.waiting) return;
    this.waiting = true;
    wire.stream.pause();
    const goOn = () => {
      this.into.off('drain', goOn).off('close', goOn);
      this.waiting = false;
      wire.stream.resume();
    };
    this.into.on('drain', goOn).on('close', goOn);
  }
}

class CopyIn extends PlainQuery {
  readonly source: AsyncIterable<Uint8Array>;
  constructor(text: string, source: AsyncIterable<Uint8Array>, answer: Answer) {
    super(text, undefined, answer);
    this.source = source;
  }
  handleCopyInResponse(wire: Wire): void {
    this.pump(wire).then(
      () => wire.endCopyFrom(),
      (error: Error) => wire.sendCopyFail(error.message),
    );
  }
  private async pump(wire: Wire): Promise<void> {
    for await (const chunk of this.source) {
      wire.sendCopyFromChunk(chunk);
      if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
    }
  }
}

/** The `copy` to send instead of a plain query, where a flow is open and the statement is one. */
export function copyQuery(text: string, answer: Answer): object | undefined {
  const open = flow.getStore();
  if (!open || !/^copy\b/i.test(text)) return undefined;
  return 'into' in open ? new CopyOut(text, open.into, answer) : new CopyIn(text, open.from, answer);
}

/** `copy … to stdout` into a stream, on the connection of the transaction. The stream is not ended. */
export async function copyOut(tx: Db, statement: string, into: Writable): Promise<void> {
  await flow.run({ into }, () => tx.executeQuery(CompiledQuery.raw(statement, [])));
  // A stream that is ended before it has drained never says so, and the wire would stay silent for the next question.
  if (into.writableNeedDrain && !into.destroyed) await Promise.race([once(into, 'drain'), once(into, 'close')]);
}

/** `copy … from stdin` out of a source, on the connection of the transaction. */
export async function copyIn(tx: Db, statement: string, from: AsyncIterable<Uint8Array>): Promise<void> {
  await flow.run({ from }, () => tx.executeQuery(CompiledQuery.raw(statement, [])));
}
