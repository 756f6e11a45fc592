import { journal } from '#kernel/audit';
import { HouseFault, NotFound, RuleBroken, Stale } from '#kernel/errors';
import type { Ctx } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { personName } from '#rooms/mechanism';
import { type PasswordFault, passwordFault } from './passwords/fault.ts';
import { callLibrary } from './reach.ts';
import { type SecondFactor, secondFactorOf } from './second-factor/store.ts';
import { sessionOf } from './session.ts';
import { type AccountBehind, accountOfPerson, addressOfUser, updateAccount } from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';
import { deleteSession, deleteSessions, hasPassword, type SessionRow, sessionsOf } from './store/sessions.ts';
import { givePassword } from './users.ts';

/** A session opened by a link or an invitation may choose a password without the former one for so long. */
const FRESH_MINUTES = 60;

export interface MyAccount {
  account: AccountBehind;
  address: string;
  sessions: SessionRow[];
  /** The session of this browser. */
  here: string;
  hasPassword: boolean;
  /** The former password must be given to change it. */
  needsFormer: boolean;
  secondFactor: SecondFactor['state'];
}

type OwnRule = 'account.read-own' | 'account.change-own' | 'session.revoke' | 'second-factor.keep';

/** The account of whoever asks: never that of the person one acts for. */
export async function own(c: Ctx, rule: OwnRule): Promise<AccountBehind> {
  const { house, actor } = c.var;
  actor.may(rule, { personId: actor.personId });
  const account = actor.personId === null ? undefined : await accountOfPerson(house.db, actor.personId);
  if (!account) throw new NotFound('account');
  return account;
}

export async function readMyAccount(c: Ctx): Promise<MyAccount> {
  const { house } = c.var;
  const account = await own(c, 'account.read-own');
  const session = await requireSession(c);
  const known = await hasPassword(house.db, account.userId);
  return {
    account,
    address: await addressOfUser(house.db, account.userId),
    sessions: await sessionsOf(house.db, account.userId, house.clock.now()),
    here: session.id,
    hasPassword: known,
    needsFormer: known && !provedByLink(c, session),
    secondFactor: (await secondFactorOf(house.db, account.userId)).state,
  };
}

export async function requireSession(c: Ctx) {
  const session = await sessionOf(c);
  if (!session) throw new HouseFault('an account was asked for without a session');
  return session;
}

/** Whoever came in by a letter just now has proved the address: that is how a forgotten password is replaced. */
export function provedByLink(c: Ctx, session: { createdAt: Date; openedBy: string | null }): boolean {
  const age = c.var.house.clock.now().getTime() - session.createdAt.getTime();
  return (session.openedBy === 'link' || session.openedBy === 'invitation') && age < FRESH_MINUTES * 60_000;
}

export async function changeLanguage(c: Ctx, lang: Lang, version: number): Promise<void> {
  const account = await own(c, 'account.change-own');
  await inTransaction(c.var.house.db, async (tx) => {
    if (!(await updateAccount(tx, account.id, version, { lang }))) throw new Stale(account.version, []);
    const entry = { actor: c.var.actor, verb: 'account.change-own', subject: { kind: 'account', id: account.id } };
    journal({ ...entry, audienceId: await keepersAudience(tx), before: { lang: account.lang }, after: { lang } });
  });
}

export type PasswordChange =
  | { changed: true }
  | { changed: false; field: 'former' | ''; key: 'former-wrong' | 'too-many' | 'former-needed'; minutes: number }
  | { changed: false; field: 'password'; key: PasswordFault; minutes: 0 };

/** Changes the password and ends every other session: whoever knew the former one is out. */
export async function changePassword(c: Ctx, given: { former: string | null; next: string }): Promise<PasswordChange> {
  const account = await own(c, 'account.change-own');
  const session = await requireSession(c);
  const { db } = c.var.house;
  const owner = { address: await addressOfUser(db, account.userId), name: await personName(db, account.personId) };
  const fault = await passwordFault(given.next, owner);
  if (fault) return { changed: false, field: 'password', key: fault, minutes: 0 };
  const needsFormer = (await hasPassword(c.var.house.db, account.userId)) && !provedByLink(c, session);
  if (!needsFormer) {
    await givePassword(c.var.house, account.userId, given.next);
    await noteNewPassword(c, account, session.id);
    return { changed: true };
  }
  if (given.former === null) return { changed: false, field: 'former', key: 'former-needed', minutes: 0 };
  const sent = { currentPassword: given.former, newPassword: given.next, revokeOtherSessions: true };
  const answer = await callLibrary(c, 'POST', '/change-password', sent);
  if (answer.retryAfter !== null) return { changed: false, field: '', key: 'too-many', minutes: Math.ceil(answer.retryAfter / 60) };
  if (!answer.ok) return { changed: false, field: 'former', key: 'former-wrong', minutes: 0 };
  await noteNewPassword(c, account, null);
  return { changed: true };
}

/** `kept` is the session that goes on; null where the library has seen to it. */
async function noteNewPassword(c: Ctx, account: AccountBehind, kept: string | null): Promise<void> {
  await inTransaction(c.var.house.db, async (tx) => {
    const ended = kept === null ? null : await deleteSessions(tx, account.userId, kept);
    const entry = { actor: c.var.actor, verb: 'account.password', subject: { kind: 'account', id: account.id } };
    journal({ ...entry, audienceId: await keepersAudience(tx), after: { sessionsEnded: ended } });
  });
}

/** Ends one session of one's own, in another browser. */
export async function revokeSession(c: Ctx, sessionId: string): Promise<void> {
  const account = await own(c, 'session.revoke');
  await inTransaction(c.var.house.db, async (tx) => {
    if (!(await deleteSession(tx, account.userId, sessionId))) throw new RuleBroken('session.gone');
    const entry = { actor: c.var.actor, verb: 'session.revoke', subject: { kind: 'account', id: account.id } };
    journal({ ...entry, audienceId: await keepersAudience(tx) });
  });
}
