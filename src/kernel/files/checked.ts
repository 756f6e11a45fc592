import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';
import { HouseFault } from '../errors.ts';

/** Passes a content on and breaks off before its last piece when it is not what was kept: nobody takes it for whole. */
export function checked(content: Readable, sha256: string): Readable {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const last = held;
      held = chunk;
      done(null, last);
    },
    flush(done) {
      if (hash.digest('hex') === sha256) done(null, held);
      else done(new HouseFault(`the content ${sha256} has changed where it is kept`));
    },
  });
  pipeline(content, check, () => undefined);
  return check;
}
