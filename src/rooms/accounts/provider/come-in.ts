import type { Ctx } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { openAccount } from '../acceptance.ts';
import { letIn } from '../let-in.ts';
import { type Entry, entryOf } from '../sign-in.ts';
import { accountAtAddress } from '../store/accounts.ts';
import { waitingFor } from '../store/invitations.ts';
import { type Fault, fault, proofOf } from './entry.ts';

export type CameIn = { entry: Entry; next: string | null } | Fault;

/**
 * The return from the provider. Whoever has an open account at the address that it verified comes in; an invitation that waits at
 * that address is accepted by it. Nobody else: an account is made by an invitation alone.
 */
export async function comeInByProvider(c: Ctx): Promise<CameIn> {
  const { house, actor } = c.var;
  actor.may('session.open');
  const proved = await proofOf(c);
  if ('key' in proved) return proved;
  const { address, next } = proved;
  const unknown: Fault = { key: 'provider-unknown', minutes: 0, address };
  const account = await accountAtAddress(house.db, address);
  if (account?.state === 'invited') {
    const waiting = await waitingFor(house.db, account.id, address, house.clock.now());
    if (!waiting) return unknown;
    await inTransaction(house.db, (tx) => openAccount(house, tx, actor, waiting));
  } else if (account?.state !== 'open') return unknown;
  const entry = await entryOf(c, await letIn(c, account.userId, 'provider'), 'wrong');
  return !entry.in && entry.key === 'code-sealed' ? fault('code-sealed') : { entry, next };
}
