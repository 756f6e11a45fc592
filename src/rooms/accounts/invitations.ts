import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { urls } from '#urls';
import { wholeAddress } from './addresses.ts';
import { digestOf, makeToken } from './links.ts';
import { accountAtAddress, accountOfPerson, insertAccount, updateAccount } from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';
import { findWaiting, type Invitation, insertInvitation, invitationByDigest, revokeWaiting } from './store/invitations.ts';
import { text } from './text.ts';
import { ensureUser } from './users.ts';

export const INVITATION_DAYS = 14;

const DAY_MS = 86_400_000;

export interface Invite {
  personId: number;
  address: string;
  lang: Lang;
  administrator: boolean;
}

/** Invites a person of the directory: an account that waits, and a letter with a link that opens it once. */
export async function inviteAccount(house: House, actor: Actor, invite: Invite): Promise<number> {
  actor.may('account.invite');
  if (invite.administrator) actor.may('account.appoint');
  await requireFree(house.db, invite);
  const userId = await ensureUser(house, invite.address);
  return inTransaction(house.db, async (tx) => {
    const accountId = await waitingAccount(house, tx, invite, userId);
    await sendInvitation(house, tx, actor, { ...invite, accountId });
    return accountId;
  });
}

/** One person, one account; one address, one account. */
async function requireFree(db: Db, invite: Invite): Promise<void> {
  const theirs = await accountOfPerson(db, invite.personId);
  if (theirs && theirs.state !== 'invited') throw new RuleBroken(theirs.state === 'open' ? 'account.one-per-person' : 'account.closed');
  const there = await accountAtAddress(db, invite.address);
  if (there && there.personId !== invite.personId) throw new RuleBroken('account.address-taken', { address: invite.address });
}

/** A second invitation goes to the same account, wherever the first one was sent. */
async function waitingAccount(house: House, tx: Db, invite: Invite, userId: string): Promise<number> {
  const known = await accountOfPerson(tx, invite.personId);
  if (!known) return insertAccount(tx, { ...invite, userId, audienceId: await keepersAudience(tx), madeAt: house.clock.now() });
  await updateAccount(tx, known.id, known.version, { user_id: userId, lang: invite.lang, administrator: invite.administrator });
  return known.id;
}

async function sendInvitation(house: House, tx: Db, actor: Actor, invite: Invite & { accountId: number }): Promise<void> {
  const { token, digest } = makeToken();
  const madeAt = house.clock.now();
  const endsAt = new Date(madeAt.getTime() + INVITATION_DAYS * DAY_MS);
  const audienceId = await keepersAudience(tx);
  const { accountId, address, lang } = invite;
  await insertInvitation(tx, { audienceId, accountId, address, digest, madeBy: actor.personId, madeAt, endsAt });
  const letter = text[lang].letters.invitation(wholeAddress(house, lang, urls.invitation(token)), INVITATION_DAYS);
  await house.mail.send(tx, { to: address, ...letter, secret: true, audienceId });
  const after = { personId: invite.personId, administrator: invite.administrator, endsAt: endsAt.toISOString() };
  journal({ actor, verb: 'account.invite', subject: { kind: 'account', id: accountId }, audienceId, after });
}

/** Takes an invitation back before it was used. The account that waited for it stays, to be invited again. */
export async function revokeInvitation(house: House, actor: Actor, id: number): Promise<number> {
  actor.may('invitation.revoke');
  return inTransaction(house.db, async (tx) => {
    const waiting = await findWaiting(tx, actor, id);
    if (!waiting?.accountId) throw new NotFound('invitation');
    await revokeWaiting(tx, waiting.accountId, house.clock.now());
    const audienceId = await keepersAudience(tx);
    journal({ actor, verb: 'invitation.revoke', subject: { kind: 'account', id: waiting.accountId }, audienceId });
    return waiting.accountId;
  });
}

export type InvitationState = 'waiting' | 'used' | 'revoked' | 'ended';

/** What a link of invitation is worth now. Reading it uses nothing up. */
export async function readInvitation(house: House, token: string): Promise<{ invitation: Invitation; state: InvitationState }> {
  const invitation = await invitationByDigest(house.db, digestOf(token));
  if (!invitation) throw new NotFound('invitation');
  return { invitation, state: stateOf(invitation, house.clock.now()) };
}

function stateOf(invitation: Invitation, now: Date): InvitationState {
  if (invitation.usedAt) return 'used';
  if (invitation.revokedAt) return 'revoked';
  return invitation.endsAt <= now ? 'ended' : 'waiting';
}
