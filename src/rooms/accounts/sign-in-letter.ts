import { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { House } from '#kernel/house';
import { withLedger } from '#kernel/ledger';
import { today } from '#kernel/settings';
import { inTransaction, runOutside } from '#kernel/transaction';
import { urls } from '#urls';
import { wholeAddress } from './addresses.ts';
import { isOver } from './departure/closing.ts';
import { accountAtAddress } from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';
import { linksWaiting } from './store/sessions.ts';
import { text } from './text.ts';

/** A letter-box takes so many links at a time: a stranger who asks for more fills nobody's. */
const LINKS_AT_A_TIME = 3;

/** Writes the letter with the one-time link. Where no open account has that address, nothing is sent and nothing is said. */
export async function sendSignInLink(house: House, address: string, token: string): Promise<void> {
  await runOutside(() =>
    withLedger(async () => {
      const account = await accountAtAddress(house.db, address);
      const day = await today(house);
      if (account?.state !== 'open' || isOver(account, day)) return;
      if ((await linksWaiting(house.db, address, house.clock.now())) > LINKS_AT_A_TIME) return;
      const actor = new Actor({ kind: 'visitor', name: 'visitor', audiences: [], today: day });
      actor.may('session.ask-link');
      const letter = text[account.lang].letters.signIn(wholeAddress(house, account.lang, urls.signInByLink(token)));
      await inTransaction(house.db, async (tx) => {
        const audienceId = await keepersAudience(tx);
        await house.mail.send(tx, { to: address, ...letter, secret: true, audienceId });
        journal({ actor, verb: 'session.ask-link', subject: { kind: 'account', id: account.id }, audienceId });
      });
    }),
  );
}
