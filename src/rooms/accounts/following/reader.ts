import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { isOver } from '../departure/closing.ts';
import { accountOfPerson, addressOfUser } from '../store/accounts.ts';
import { personActor } from '../who-is.ts';
import { publicReader } from './by-address.ts';
import type { Follower } from './store.ts';

/** Who reads a letter, with what they may see at this moment, and where it goes. */
export interface LetterReader {
  actor: Actor;
  address: string;
  lang: Lang;
}

/** Nobody, where the person has no open account any more. */
export async function readerOf(house: House, follower: Follower, day: Day): Promise<LetterReader | undefined> {
  const { db } = house;
  if (follower.person_id === null) {
    return { actor: await publicReader(db, day), address: follower.address as string, lang: follower.lang };
  }
  const account = await accountOfPerson(db, follower.person_id);
  if (account?.state !== 'open' || isOver(account, day)) return undefined;
  return { actor: await personActor(db, account, day), address: await addressOfUser(db, account.userId), lang: account.lang };
}
