import type { Db } from '#kernel/db';
import type { House } from '#kernel/house';
import { formatDay } from '#kernel/i18n';
import { personNames } from '#rooms/mechanism';
import { urls } from '#urls';
import { wholeAddress } from '../addresses.ts';
import { accountOfPerson, addressOfUser } from '../store/accounts.ts';
import { keepersAudience } from '../store/audiences.ts';
import { text } from '../text.ts';
import type { Delegation } from './store.ts';

type Told = Pick<Delegation, 'personId' | 'toPersonId' | 'fromDay' | 'toDay'>;

/** Tells the delegate, in their language, of a delegation given or taken back. On what it bears is read on the page, not in the letter. */
export async function tellDelegate(
  house: House,
  tx: Db,
  what: 'given' | 'revoked',
  { personId, toPersonId, fromDay, toDay }: Told,
): Promise<void> {
  const account = await accountOfPerson(tx, toPersonId);
  if (account?.state !== 'open') return;
  const { lang, userId } = account;
  const name = (await personNames(tx, [personId])).get(personId) ?? '';
  const days = { from: formatDay(fromDay, lang), to: formatDay(toDay, lang) };
  const letter = text[lang].delegation.letters[what](name, days, wholeAddress(house, lang, urls.myDelegations()));
  await house.mail.send(tx, { to: await addressOfUser(tx, userId), ...letter, audienceId: await keepersAudience(tx) });
}
