import { journal } from '#kernel/audit';
import { RuleBroken } from '#kernel/errors';
import type { Ctx } from '#kernel/house';
import { inTransaction, runOutside } from '#kernel/transaction';
import { libraryOf } from '../library-facts.ts';
import { own, requireSession } from '../my-account.ts';
import { type Answer, callLibrary } from '../reach.ts';
import { type AccountBehind, addressOfUser } from '../store/accounts.ts';
import { keepersAudience } from '../store/audiences.ts';
import { deleteSession, hasPassword, sessionsOf } from '../store/sessions.ts';
import { type CodeFault, faultOf, LOCK_MINUTES, sendCode } from './entrance.ts';
import { countFailure, deleteSecondFactor, secondFactorOf } from './store.ts';

/** As many wrong codes lock the second factor for a quarter of an hour: the same number as at the door. */
const MOST_FAILURES = 10;

export interface Refused {
  done: false;
  field: 'password' | 'code' | '';
  key: CodeFault | 'password-wrong' | 'proof-needed';
  minutes: number;
}
/** What is printed: ten codes, and for which account. */
export interface Sheet {
  codes: readonly string[];
  address: string;
}
export type Outcome<T = object> = ({ done: true } & T) | Refused;

export interface MySecondFactor {
  on: boolean;
  hasPassword: boolean;
}

export async function readMySecondFactor(c: Ctx): Promise<MySecondFactor> {
  const { db } = c.var.house;
  const account = await own(c, 'second-factor.keep');
  const { state } = await secondFactorOf(db, account.userId);
  return { on: state === 'on', hasPassword: await hasPassword(db, account.userId) };
}

async function note(c: Ctx, account: AccountBehind, verb: string, after?: unknown): Promise<void> {
  await inTransaction(c.var.house.db, async (tx) => {
    const entry = { actor: c.var.actor, verb, subject: { kind: 'account', id: account.id }, audienceId: await keepersAudience(tx) };
    journal({ ...entry, after });
  });
}

/** Prepares a key for the telephone, shown this once. Nothing is asked at the door before its first code has come back. */
export async function beginSecondFactor(c: Ctx, password: string): Promise<Outcome<{ uri: string }>> {
  const account = await own(c, 'second-factor.keep');
  await requireState(c, account, 'off', 'waiting');
  const answer = await callLibrary(c, 'POST', '/two-factor/enable', password ? { password } : {});
  if (!answer.ok) return passwordRefused(answer, password);
  await note(c, account, 'second-factor.begin');
  return { done: true, uri: String(answer.body.totpURI) };
}

async function requireState(c: Ctx, account: AccountBehind, ...states: ('off' | 'waiting' | 'on')[]): Promise<void> {
  const { state } = await secondFactorOf(c.var.house.db, account.userId);
  if (!states.includes(state)) throw new RuleBroken(state === 'on' ? 'second-factor.on-already' : 'second-factor.not-on');
}

function passwordRefused(answer: Answer, password: string): Refused {
  if (answer.retryAfter !== null) return { done: false, field: '', key: 'too-many', minutes: Math.ceil(answer.retryAfter / 60) };
  return { done: false, field: 'password', key: password ? 'password-wrong' : 'proof-needed', minutes: 0 };
}

/**
 * The first code came back: from now on it is asked at the door, and whoever was in by another browser comes in anew.
 * Gives the recovery codes, shown this once.
 */
export async function confirmSecondFactor(c: Ctx, code: string): Promise<Outcome<Sheet>> {
  const { house } = c.var;
  const account = await own(c, 'second-factor.keep');
  await requireState(c, account, 'waiting');
  const here = (await requireSession(c)).id;
  const others = (await sessionsOf(house.db, account.userId, house.clock.now())).filter((one) => one.id !== here);
  const answer = await sendCode(c, code, 'inside');
  if (!answer.ok) return { done: false, field: 'code', ...faultOf(answer, code) };
  const codes = await recoveryOf(c, account);
  await inTransaction(house.db, async (tx) => {
    for (const other of others) await deleteSession(tx, account.userId, other.id);
    const entry = { actor: c.var.actor, verb: 'second-factor.on', subject: { kind: 'account', id: account.id } };
    journal({ ...entry, audienceId: await keepersAudience(tx), after: { sessionsEnded: others.length } });
  });
  return { done: true, codes, address: await addressOfUser(house.db, account.userId) };
}

async function recoveryOf(c: Ctx, account: AccountBehind): Promise<string[]> {
  const library = await libraryOf(c.var.house);
  const { backupCodes } = await runOutside(() => library.api.viewBackupCodes({ body: { userId: account.userId } }));
  return backupCodes as string[];
}

export interface Proof {
  password: string;
  code: string;
}

/** Ten new recovery codes; the former ones open nothing any more. */
export async function renewRecovery(c: Ctx, proof: Proof): Promise<Outcome<Sheet>> {
  const account = await own(c, 'second-factor.keep');
  await requireState(c, account, 'on');
  const { password } = proof;
  if (!(await hasPassword(c.var.house.db, account.userId))) {
    const refused = await codeRefused(c, account, proof.code);
    if (refused) return refused;
  }
  const answer = await callLibrary(c, 'POST', '/two-factor/generate-backup-codes', password ? { password } : {});
  if (!answer.ok) return passwordRefused(answer, password);
  await note(c, account, 'second-factor.renew');
  return { done: true, codes: answer.body.backupCodes as string[], address: await addressOfUser(c.var.house.db, account.userId) };
}

/** Asks for it no longer. A session left open on a table is not enough: the password or a code says who it is. */
export async function dropSecondFactor(c: Ctx, proof: Proof): Promise<Outcome> {
  const { house, actor } = c.var;
  const account = await own(c, 'second-factor.keep');
  await requireState(c, account, 'on');
  const refused = proof.code ? await codeRefused(c, account, proof.code) : await secretRefused(c, proof.password);
  if (refused) return refused;
  await inTransaction(house.db, async (tx) => {
    await deleteSecondFactor(tx, account.userId);
    const entry = { actor, verb: 'second-factor.off', subject: { kind: 'account', id: account.id } };
    journal({ ...entry, audienceId: await keepersAudience(tx), after: { by: proof.code ? 'code' : 'password' } });
  });
  return { done: true };
}

async function secretRefused(c: Ctx, password: string): Promise<Refused | null> {
  if (!password) return { done: false, field: '', key: 'proof-needed', minutes: 0 };
  const answer = await callLibrary(c, 'POST', '/verify-password', { password });
  return answer.ok ? null : passwordRefused(answer, password);
}

/** The library counts wrong codes at the door alone: inside a session they are counted here, in the same place. */
async function codeRefused(c: Ctx, account: AccountBehind, code: string): Promise<Refused | null> {
  const { house, actor } = c.var;
  const now = house.clock.now();
  const factor = await secondFactorOf(house.db, account.userId);
  if (factor.state === 'on' && factor.lockedUntil && factor.lockedUntil > now)
    return { done: false, field: 'code', key: 'code-locked', minutes: LOCK_MINUTES };
  const answer = code ? await sendCode(c, code, 'inside') : null;
  if (answer?.ok) return null;
  await inTransaction(house.db, async (tx) => {
    await countFailure(tx, account.userId, MOST_FAILURES, new Date(now.getTime() + LOCK_MINUTES * 60_000));
    const entry = { actor, verb: 'second-factor.wrong', subject: { kind: 'account', id: account.id } };
    journal({ ...entry, audienceId: await keepersAudience(tx) });
  });
  return { done: false, field: 'code', ...(answer ? faultOf(answer, code) : { key: 'proof-needed', minutes: 0 }) };
}
