import { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { HouseFault, NotFound, RuleBroken } from '#kernel/errors';
import type { Ctx, House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { personName } from '#rooms/mechanism';
import { addFounder } from './directory.ts';
import { readInvitation } from './invitations.ts';
import { letIn } from './let-in.ts';
import { type Owner, type PasswordFault, passwordFault } from './passwords/fault.ts';
import { deleteSecondFactor } from './second-factor/store.ts';
import { type AccountBehind, accountById, insertAccount, updateAccount } from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';
import { type Invitation, takeInvitation } from './store/invitations.ts';
import { ensureUser, givePassword } from './users.ts';

/**
 * Opens the account an invitation waits for, then lets its person in. The link is used up first: whatever fails after it,
 * the account is open and a one-time link to the same address leads in.
 */
export async function acceptInvitation(c: Ctx, token: string, password: string | null): Promise<PasswordFault | null> {
  const { house, actor } = c.var;
  actor.may('invitation.accept');
  const invitation = await requireWaiting(house, token);
  const fault = password === null ? null : await passwordFault(password, await ownerOf(house.db, invitation));
  if (fault) return fault;
  const account = await inTransaction(house.db, (tx) => openAccount(house, tx, actor, invitation));
  if (password !== null) await givePassword(house, account.userId, password);
  await enter(c, account.userId);
  return null;
}

async function ownerOf(db: Db, { accountId, address }: Invitation): Promise<Owner> {
  const account = accountId === null ? undefined : await accountById(db, accountId);
  return { address: address ?? '', name: account ? await personName(db, account.personId) : '' };
}

async function requireWaiting(house: House, token: string): Promise<Invitation> {
  const { invitation, state } = await readInvitation(house, token);
  if (state !== 'waiting') throw new RuleBroken(`invitation.${state}`);
  return invitation;
}

/** Opens the account that an invitation waits for, and uses the invitation up. */
export async function openAccount(house: House, tx: Db, actor: Actor, invitation: Invitation): Promise<AccountBehind> {
  const now = house.clock.now();
  if (!(await takeInvitation(tx, invitation.id, now))) throw new RuleBroken('invitation.used');
  const account = invitation.accountId === null ? undefined : await accountById(tx, invitation.accountId);
  if (!account) throw new NotFound('invitation');
  if (account.state !== 'invited') throw new RuleBroken(account.state === 'open' ? 'invitation.used' : 'invitation.revoked');
  if (!(await updateAccount(tx, account.id, account.version, { state: 'open', opened_at: now }))) throw new RuleBroken('invitation.used');
  // Of a former account at the same address: this person never asked for it.
  await deleteSecondFactor(tx, account.userId);
  const owner = new Actor({ kind: 'person', name: '', personId: account.personId, audiences: [], today: actor.today });
  const subject = { kind: 'account', id: account.id };
  journal({ actor: owner, verb: 'invitation.accept', subject, audienceId: await keepersAudience(tx) });
  return account;
}

async function enter(c: Ctx, userId: string): Promise<void> {
  const opened = await letIn(c, userId, 'invitation');
  if (!opened.ok) throw new HouseFault(`the session of an accepted invitation was not opened: ${opened.status}`);
}

export interface Founder {
  given: string;
  family: string;
  address: string;
  password: string;
  lang: Lang;
}

/** The first administrator of an empty house: person, address and account come in by one link. */
export async function foundHouse(c: Ctx, token: string, founder: Founder): Promise<PasswordFault | null> {
  const { house, actor } = c.var;
  actor.may('invitation.accept');
  const invitation = await requireWaiting(house, token);
  if (invitation.accountId !== null) throw new NotFound('invitation');
  const fault = await passwordFault(founder.password, { address: founder.address, name: `${founder.given} ${founder.family}` });
  if (fault) return fault;
  const userId = await ensureUser(house, founder.address);
  await inTransaction(house.db, (tx) => insertFounder(house, tx, invitation, { ...founder, userId, today: actor.today }));
  await givePassword(house, userId, founder.password);
  await enter(c, userId);
  return null;
}

async function insertFounder(
  house: House,
  tx: Db,
  invitation: Invitation,
  founder: Founder & { userId: string; today: Day },
): Promise<void> {
  const now = house.clock.now();
  const { userId, today } = founder;
  if (!(await takeInvitation(tx, invitation.id, now))) throw new RuleBroken('invitation.used');
  const personId = await asHouse(house, 'first-administrator', (actor) => addFounder(tx, actor, founder));
  const audienceId = await keepersAudience(tx);
  const id = await insertAccount(tx, { audienceId, personId, userId, lang: founder.lang, administrator: true, madeAt: now });
  await updateAccount(tx, id, 1, { state: 'open', opened_at: now });
  const owner = new Actor({ kind: 'person', name: '', personId, audiences: [], today });
  journal({ actor: owner, verb: 'account.found', subject: { kind: 'account', id }, audienceId, after: { administrator: true } });
}
