import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';

export interface Invitation {
  id: number;
  /** Null for the link that makes the first administrator. */
  accountId: number | null;
  address: string | null;
  endsAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

const COLUMNS = [
  'i.id',
  'i.account_id as accountId',
  'i.address',
  'i.ends_at as endsAt',
  'i.used_at as usedAt',
  'i.revoked_at as revokedAt',
] as const;

export function invitationByDigest(db: Db, digest: string): Promise<Invitation | undefined> {
  return everyAudience('an invitation is known by its link alone', () =>
    handle(db).selectFrom('accounts_invitation as i').select(COLUMNS).where('i.digest', '=', digest).executeTakeFirst(),
  );
}

/** Invitations a keeper may see that were neither used nor revoked. */
export function listWaiting(db: Db, actor: Actor): Promise<Invitation[]> {
  return db
    .selectFrom('accounts_invitation as i')
    .select(COLUMNS)
    .where('i.audience_id', '=', visible(actor))
    .where('i.account_id', 'is not', null)
    .where('i.used_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .orderBy('i.ends_at')
    .execute();
}

export function findWaiting(db: Db, actor: Actor, id: number): Promise<Invitation | undefined> {
  return db
    .selectFrom('accounts_invitation as i')
    .select(COLUMNS)
    .where('i.audience_id', '=', visible(actor))
    .where('i.id', '=', id)
    .where('i.used_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .executeTakeFirst();
}

/** The invitation that waits for an account at an address, while it holds. */
export function waitingFor(db: Db, accountId: number, address: string, now: Date): Promise<Invitation | undefined> {
  return everyAudience('an invitation is known by the address that was proved', () =>
    handle(db)
      .selectFrom('accounts_invitation as i')
      .select(COLUMNS)
      .where('i.account_id', '=', accountId)
      .where('i.address', '=', address)
      .where('i.used_at', 'is', null)
      .where('i.revoked_at', 'is', null)
      .where('i.ends_at', '>', now)
      .executeTakeFirst(),
  );
}

export interface NewInvitation {
  audienceId: number;
  accountId: number | null;
  address: string | null;
  digest: string;
  madeBy: number | null;
  madeAt: Date;
  endsAt: Date;
}

/** One invitation waits at a time: the former one is revoked by the new one. */
export async function insertInvitation(tx: Db, invitation: NewInvitation): Promise<number> {
  await revokeWaiting(tx, invitation.accountId, invitation.madeAt);
  const row = await tx
    .insertInto('accounts_invitation')
    .values({
      audience_id: invitation.audienceId,
      account_id: invitation.accountId,
      address: invitation.address,
      digest: invitation.digest,
      made_by: invitation.madeBy,
      made_at: invitation.madeAt,
      ends_at: invitation.endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function revokeWaiting(tx: Db, accountId: number | null, at: Date): Promise<number> {
  const done = await tx
    .updateTable('accounts_invitation')
    .set({ revoked_at: at })
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Marks it used; false when somebody was quicker, or it no longer holds. */
export async function takeInvitation(tx: Db, id: number, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('accounts_invitation')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', at)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
