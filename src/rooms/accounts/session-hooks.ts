import { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { House } from '#kernel/house';
import { withLedger } from '#kernel/ledger';
import { today } from '#kernel/settings';
import { inTransaction, runOutside } from '#kernel/transaction';
import { isOver } from './departure/closing.ts';
import { begunBy, type Context, type Opening, secondFactorGate } from './second-factor/library-part.ts';
import { type AccountBehind, accountBehindUser } from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';

interface LibrarySession {
  userId: string;
  expiresAt: Date;
  openedBy?: unknown;
}

const HOW: Readonly<Record<string, 'password' | 'link'>> = {
  '/sign-in/email': 'password',
  '/change-password': 'password',
  '/magic-link/verify': 'link',
};

/** A session opens only on an account that is open, after the second factor where its owner asked for one, and keeps how it was begun. */
export async function mayOpen(
  house: House,
  opening: Opening,
  context: Context,
): Promise<false | undefined | { data: { openedBy: string } }> {
  const account = await runOutside(() => accountBehindUser(house.db, opening.userId));
  if (account?.state !== 'open' || isOver(account, await runOutside(() => today(house)))) return false;
  const how = HOW[context?.path ?? ''];
  await runOutside(() => secondFactorGate(house, opening, how, context));
  const begun = how ?? (opening.openedBy ? undefined : await begunBy(context));
  return begun ? { data: { openedBy: begun } } : undefined;
}

export const noteOpened = (house: House, session: LibrarySession): Promise<void> =>
  note(house, session, 'session.open', () => ({ by: session.openedBy ?? null }));

export const noteClosed = (house: House, session: LibrarySession): Promise<void> =>
  note(house, session, 'session.close', () => ({ expired: session.expiresAt <= house.clock.now() }));

/** The library writes in transactions of its own: its entry goes into one of ours, in a ledger that carries no form of the page. */
async function note(house: House, session: LibrarySession, verb: 'session.open' | 'session.close', after: () => unknown): Promise<void> {
  await runOutside(() =>
    withLedger(async () => {
      const account = await accountBehindUser(house.db, session.userId);
      if (!account) return;
      const actor = await ownerOf(house, account);
      actor.may(verb);
      await inTransaction(house.db, async (tx) => {
        journal({ actor, verb, subject: { kind: 'account', id: account.id }, audienceId: await keepersAudience(tx), after: after() });
      });
    }),
  );
}

async function ownerOf(house: House, account: AccountBehind): Promise<Actor> {
  return new Actor({ kind: 'person', name: '', personId: account.personId, audiences: [], today: await today(house) });
}
