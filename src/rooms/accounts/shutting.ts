import type { Db } from '#kernel/db';
import { revokeAllOf } from './delegation/store.ts';
import { type AccountBehind, updateAccount } from './store/accounts.ts';
import { revokeWaiting } from './store/invitations.ts';
import { deleteSessions } from './store/sessions.ts';

type Shut = Pick<AccountBehind, 'id' | 'personId' | 'userId'>;

/**
 * Shuts an account, whichever way it comes to its end: its sessions, the invitation that waits for it, what its person gave and was
 * given to act on. Gives how many sessions ended; null when somebody else saved the account since it was read.
 */
export async function shutAccount(tx: Db, account: Shut, version: number, at: Date): Promise<number | null> {
  if (!(await updateAccount(tx, account.id, version, { state: 'closed', closed_at: at }))) return null;
  await revokeWaiting(tx, account.id, at);
  await revokeAllOf(tx, account.personId, at);
  return deleteSessions(tx, account.userId);
}
