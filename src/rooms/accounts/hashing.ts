import { APIError } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** Working out a password takes a tenth of a second of one core, and the threads that also read files: two at once leave room for the pages. */
const AT_ONCE = 2;
/** As many may wait, some three seconds; further ones are asked to come back. The limits of one address count before this. */
const MAY_WAIT = 60;

/** Lets so many works go at once and so many wait; throws `CROWD` for the others. */
export function turnstile(atOnce: number, mayWait: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let working = 0;
  return async (work) => {
    if (working >= atOnce) {
      if (waiting.length >= mayWait) throw new APIError('TOO_MANY_REQUESTS', { code: 'CROWD' });
      await new Promise<void>((turn) => waiting.push(turn));
    } else working += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };
}

const inTurn = turnstile(AT_ONCE, MAY_WAIT);

/** The library's own scrypt, a few at a time: ten thousand tries at once wait for one another and not the pages for them. */
export const inTurns = {
  hash: (password: string) => inTurn(() => hashPassword(password)),
  verify: (given: { hash: string; password: string }) => inTurn(() => verifyPassword(given)),
};
