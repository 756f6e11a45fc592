import { HouseFault } from '#kernel/errors';
import type { Ctx } from '#kernel/house';
import { forgetGuest } from './guest-session.ts';
import { type Answer, callLibrary } from './reach.ts';
import { askSecondFactor } from './second-factor/entrance.ts';
import { sessionOf } from './session.ts';

/** How a sign-in ended. Which half of a pair was wrong is never said. */
export type Entry =
  | { in: true }
  | { in: false; key: 'wrong' | 'link-dead' | 'second-factor' | 'code-sealed'; minutes: 0 }
  | { in: false; key: 'too-many'; minutes: number };

const tooMany = (answer: Answer): Entry | undefined =>
  answer.retryAfter === null ? undefined : { in: false, key: 'too-many', minutes: Math.max(1, Math.ceil(answer.retryAfter / 60)) };

/** Whoever proved a first factor and asked for a second is asked for it, whatever the door was. */
export async function entryOf(c: Ctx, answer: Answer, refused: 'wrong' | 'link-dead'): Promise<Entry> {
  if (answer.asked) {
    const asked = await askSecondFactor(c, answer.asked);
    return { in: false, key: asked ? 'second-factor' : 'code-sealed', minutes: 0 };
  }
  return tooMany(answer) ?? (answer.ok ? { in: true } : { in: false, key: refused, minutes: 0 });
}

export async function signInByPassword(c: Ctx, given: { address: string; password: string }): Promise<Entry> {
  c.var.actor.may('session.open');
  const answer = await callLibrary(c, 'POST', '/sign-in/email', { email: given.address, password: given.password });
  return entryOf(c, answer, 'wrong');
}

/** Sends a one-time link, if there is an open account at that address. The answer is the same when there is none. */
export async function askForLink(c: Ctx, given: { address: string }): Promise<Entry> {
  c.var.actor.may('session.ask-link');
  const answer = await callLibrary(c, 'POST', '/sign-in/magic-link', { email: given.address });
  return tooMany(answer) ?? { in: true };
}

/** Takes a one-time link. Only a pressed button comes here: those who follow the link by machine use nothing up. */
export async function signInByLink(c: Ctx, token: string): Promise<Entry> {
  c.var.actor.may('session.open');
  const answer = await callLibrary(c, 'GET', '/magic-link/verify', { token, callbackURL: '/' });
  return entryOf(c, { ...answer, ok: answer.ok && !(answer.location ?? '').includes('error=') }, 'link-dead');
}

/** Ends the session of this browser, and forgets what it came in as a guest for. */
export async function signOut(c: Ctx): Promise<void> {
  c.var.actor.may('session.close');
  await callLibrary(c, 'POST', '/sign-out', {});
  forgetGuest(c);
  // The library says «done» even where it could not delete.
  if (await sessionOf(c)) throw new HouseFault('a session outlived its end');
}
