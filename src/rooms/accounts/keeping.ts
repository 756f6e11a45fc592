import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken, Stale } from '#kernel/errors';
import type { House } from '#kernel/house';
import { compareNames } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { withNames } from './directory.ts';
import { shutAccount } from './shutting.ts';
import {
  type AccountLine,
  accountById,
  accountOfPerson,
  countAdministrators,
  countOpen,
  findAccountRow,
  listAccountRows,
  type State,
  updateAccount,
} from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';
import { type Invitation, listWaiting } from './store/invitations.ts';

/** Acts of those who keep the accounts. Rights are not theirs to give: they follow seats. */

export interface NamedAccount extends AccountLine {
  name: string;
}

export const PAGE_SIZE = 50;

/** The accounts in one state, a page at a time, by the names of the directory: it has the names, so they are put in order here. */
export async function listAccounts(db: Db, actor: Actor, state: State, page = 1): Promise<{ rows: NamedAccount[]; total: number }> {
  actor.may('account.list');
  const named = await withNames(db, await listAccountRows(db, actor, state));
  const order = compareNames('fr');
  named.sort((a, b) => order(a.name, b.name));
  return { rows: named.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: named.length };
}

export function countOpenAccounts(db: Db, actor: Actor): Promise<number> {
  actor.may('account.list');
  return countOpen(db, actor);
}

export async function getAccount(db: Db, actor: Actor, id: number): Promise<NamedAccount> {
  actor.may('account.list');
  const account = await findAccountRow(db, actor, id);
  if (!account) throw new NotFound('account');
  const [named] = await withNames(db, [account]);
  return named as NamedAccount;
}

/** Invitations that wait, those whose date has passed among them. */
export function listInvitations(db: Db, actor: Actor): Promise<Invitation[]> {
  actor.may('account.list');
  return listWaiting(db, actor);
}

/** Closes an account: its sessions end with it, and no link leads in any more. The person stays in the directory. */
export async function closeAccount(house: House, actor: Actor, id: number, version: number): Promise<void> {
  actor.may('account.close');
  await inTransaction(house.db, async (tx) => {
    const account = await getAccount(tx, actor, id);
    if (account.personId === actor.personId) throw new RuleBroken('account.own-closing');
    if (account.state === 'closed') throw new RuleBroken('account.closed');
    await requireAnotherAdministrator(tx, account);
    const sessions = await shutAccount(tx, account, version, house.clock.now());
    if (sessions === null) throw await staleAccount(tx, id);
    const entry = { actor, verb: 'account.close', subject: { kind: 'account', id }, audienceId: await keepersAudience(tx) };
    journal({ ...entry, before: { state: account.state }, after: { state: 'closed', sessions } });
  });
}

/** Opens a closed account again, as it was; one that was never used waits for an invitation. */
export async function reopenAccount(house: House, actor: Actor, id: number, version: number): Promise<void> {
  actor.may('account.reopen');
  await inTransaction(house.db, async (tx) => {
    const account = await getAccount(tx, actor, id);
    if (account.state !== 'closed') throw new RuleBroken('account.not-closed');
    const state = account.openedAt ? 'open' : 'invited';
    await change(tx, account.id, version, { state, closed_at: null, last_day: null });
    const entry = { actor, verb: 'account.reopen', subject: { kind: 'account', id }, audienceId: await keepersAudience(tx) };
    journal({ ...entry, before: { state: 'closed' }, after: { state } });
  });
}

/** Makes somebody an administrator, or no longer one. */
export async function appointAdministrator(house: House, actor: Actor, id: number, version: number, administrator: boolean): Promise<void> {
  actor.may('account.appoint');
  await inTransaction(house.db, async (tx) => {
    const account = await getAccount(tx, actor, id);
    if (!administrator) await requireAnotherAdministrator(tx, account);
    await change(tx, account.id, version, { administrator });
    const entry = { actor, verb: 'account.appoint', subject: { kind: 'account', id }, audienceId: await keepersAudience(tx) };
    journal({ ...entry, before: { administrator: account.administrator }, after: { administrator } });
  });
}

/** A house without an administrator could no longer be kept. */
export async function requireAnotherAdministrator(tx: Db, account: Pick<AccountLine, 'administrator' | 'state'>): Promise<void> {
  if (!account.administrator || account.state !== 'open') return;
  if ((await countAdministrators(tx)) < 2) throw new RuleBroken('account.last-administrator');
}

/** The same for a person who is to be erased. */
export async function requireAnotherAdministratorThan(tx: Db, personId: number): Promise<void> {
  const account = await accountOfPerson(tx, personId);
  if (account?.administrator && account.state === 'open' && (await countAdministrators(tx)) < 2)
    throw new RuleBroken('account.last-administrator');
}

async function change(tx: Db, id: number, version: number, changes: Parameters<typeof updateAccount>[3]): Promise<void> {
  if (!(await updateAccount(tx, id, version, changes))) throw await staleAccount(tx, id);
}

async function staleAccount(tx: Db, id: number): Promise<Stale> {
  return new Stale((await accountById(tx, id))?.version ?? 0, []);
}
