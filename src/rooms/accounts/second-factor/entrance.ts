import type { Ctx } from '#kernel/house';
import { runOutside } from '#kernel/transaction';
import { CHALLENGE_SECONDS, libraryOf } from '../library-facts.ts';
import { type Answer, type Asked, answerOf, callLibrary, headersFor } from '../reach.ts';
import { isLegible } from './sealing.ts';

/** Gives the browser of somebody who proved a first factor ten minutes, and five tries, for the second; false where no code can be verified. */
export async function askSecondFactor(c: Ctx, asked: Asked): Promise<boolean> {
  const { house } = c.var;
  if (!(await isLegible(house, asked.userId))) {
    house.log.warn('the key of a phone does not open: was SESSION_SECRET changed without SESSION_SECRET_FORMER?', { user: asked.userId });
    return false;
  }
  const library = await libraryOf(house);
  const expiresAt = new Date(house.clock.now().getTime() + CHALLENGE_SECONDS * 1000);
  const sent = { body: { ...asked, expiresAt }, headers: headersFor(c), asResponse: true } as const;
  await answerOf(c, 'the question of a second factor', await runOutside(() => library.api.askSecondFactor(sent)));
  return true;
}

export type CodeFault = 'code-wrong' | 'recovery-wrong' | 'code-used' | 'code-over' | 'code-locked' | 'too-many';
export type Passed = { in: true } | { in: false; key: CodeFault; minutes: number };

const OVER: ReadonlySet<string> = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);
export const LOCK_MINUTES = 15;

/** Lets in whoever was asked, by a code of the telephone or by one of the recovery codes, each of which serves once. */
export async function passSecondFactor(c: Ctx, typed: string): Promise<Passed> {
  c.var.actor.may('session.open');
  const answer = await sendCode(c, typed, 'door');
  return answer.ok ? { in: true } : { in: false, ...faultOf(answer, typed) };
}

/** Six digits, with or without a space, are the telephone's. */
const isPhone = (typed: string): boolean => /^[\d\s]+$/.test(typed);

/** At the door whoever is in by this browser is left aside: the question was put to who knocks, and wrong answers count. */
export function sendCode(c: Ctx, typed: string, where: 'door' | 'inside'): Promise<Answer> {
  const anew = where === 'door';
  if (isPhone(typed)) return callLibrary(c, 'POST', '/two-factor/verify-totp', { code: typed.replace(/\s/g, '') }, anew);
  return callLibrary(c, 'POST', '/two-factor/verify-backup-code', { code: typed.trim().toLowerCase(), disableSession: !anew }, anew);
}

export function faultOf(answer: Answer, typed: string): { key: CodeFault; minutes: number } {
  const code = answer.code ?? '';
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return { key: 'code-locked', minutes: LOCK_MINUTES };
  if (answer.retryAfter !== null) return { key: 'too-many', minutes: Math.max(1, Math.ceil(answer.retryAfter / 60)) };
  if (OVER.has(code)) return { key: 'code-over', minutes: 0 };
  if (code === 'CODE_USED') return { key: 'code-used', minutes: 0 };
  return { key: isPhone(typed) ? 'code-wrong' : 'recovery-wrong', minutes: 0 };
}
