import type { Actor } from '#kernel/actor';
import { dayOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import { countDrafts, draftsOfPerson, forgetDrafts } from '#kernel/drafts';
import type { House } from '#kernel/house';
import { formatDay, type Lang } from '#kernel/i18n';
import { dueSlot } from '#kernel/jobs';
import { countLetters, forgetLetters, lettersTo } from '#kernel/mail';
import { today } from '#kernel/settings';
import { tellPerson } from '#rooms/mechanism';
import { delegationsOf } from '../delegation/store.ts';
import { deleteFeed, feedOfPerson } from '../feeds/store.ts';
import { findFollowable } from '../following/slots.ts';
import { followerOfPerson, followsOfFollower } from '../following/store.ts';
import { requireAnotherAdministratorThan } from '../keeping.ts';
import { text } from '../text.ts';
import { personActor } from '../who-is.ts';
import { type Keeping, personalData, type Told } from './keeping.ts';
import { KEPT_IN_DIRECTORY } from './kept-directory.ts';
import { sweepPersonalData } from './retention.ts';
import { at, said, span, told } from './said.ts';
import {
  countDeadLinks,
  countEndedSessions,
  deleteEndedSessions,
  emptyAccount,
  forgetDeadLinks,
  forgetDelegationsOf,
  forgetFollowsOf,
  forgetLinksOf,
  tellAccount,
  tellLinks,
  tellSessions,
} from './store.ts';

async function tellFollows({ house, personId, lang }: { house: House; personId: number; lang: Lang }): Promise<Told[]> {
  const follower = await followerOfPerson(house.db, personId);
  if (!follower) return [];
  const actor = await personActor(house.db, { personId, administrator: false }, await today(house));
  const lines: Told[] = [];
  for (const { kind, subject, rhythm } of await followsOfFollower(house.db, follower.id)) {
    const named = await (await findFollowable(kind))?.say({ db: house.db, actor, subject, lang });
    lines.push(told(`${named?.title ?? subject}, ${text[lang].following.rhythms[rhythm]}`, { kind, subject, rhythm }));
  }
  return lines;
}

/** What the rooms down to this one keep of people. Rooms below say their own. */
export const KEPT: readonly Keeping[] = [
  ...KEPT_IN_DIRECTORY,
  {
    ...said('account'),
    tell: async ({ house, personId, lang }) => {
      const account = await tellAccount(house.db, personId);
      return account ? [told(`${account.address}, ${text[lang].personalData.since(at(account.made_at, lang))}`, account)] : [];
    },
    erase: async ({ house, tx, personId }) => {
      await requireAnotherAdministratorThan(tx, personId);
      await emptyAccount(tx, personId, house.clock.now());
    },
  },
  {
    ...said('sessions'),
    term: {
      unit: 'days',
      fallback: 30,
      least: 1,
      most: 365,
      due: (db, _, { instant }) => countEndedSessions(db, instant),
      sweep: (tx, _, { instant }) => deleteEndedSessions(tx, instant),
    },
    tell: async ({ house, personId, lang }) =>
      (await tellSessions(house.db, personId)).map((row) =>
        told([at(row.created_at, lang), row.ip_address, row.user_agent].filter(Boolean).join(', '), row),
      ),
  },
  {
    ...said('links'),
    term: {
      unit: 'days',
      fallback: 90,
      least: 1,
      most: 730,
      due: (db, _, { day, instant }) => countDeadLinks(db, day, instant),
      sweep: (tx, _, { day, instant }) => forgetDeadLinks(tx, day, instant),
    },
    tell: async ({ house, personId, lang }) =>
      (await tellLinks(house.db, personId, await addressOf(house.db, personId))).map((row) =>
        told(`${row.address}, ${text[lang].personalData.until(formatDay(row.last_day, lang, 'short'))}`, row),
      ),
    erase: ({ tx, personId, address }) => forgetLinksOf(tx, personId, address),
  },
  {
    ...said('delegations'),
    tell: async ({ house, personId, lang }) =>
      (await delegationsOf(house.db, personId)).map((row) => {
        const words = text[lang].personalData[row.personId === personId ? 'given' : 'received'];
        return told(`${words}, ${span({ from_day: row.fromDay, to_day: row.toDay }, lang)}`, row);
      }),
    erase: ({ tx, personId }) => forgetDelegationsOf(tx, personId),
  },
  {
    ...said('follows'),
    tell: tellFollows,
    erase: ({ tx, personId, address }) => forgetFollowsOf(tx, personId, address),
  },
  {
    ...said('feed'),
    tell: async ({ house, personId, lang }) => {
      const feed = await feedOfPerson(house.db, personId);
      return feed ? [told(text[lang].personalData.since(at(feed.made_at, lang)), { made_at: feed.made_at })] : [];
    },
    erase: async ({ tx, personId }) => {
      await deleteFeed(tx, personId);
    },
  },
  {
    ...said('letters'),
    term: {
      unit: 'days',
      fallback: 365,
      least: 30,
      most: 1825,
      due: (db, _, { instant }) => countLetters(db, instant),
      sweep: (tx, _, { instant }) => forgetLetters(tx, { before: instant }),
    },
    tell: async ({ house, personId, lang }) => {
      const address = await addressOf(house.db, personId);
      if (!address) return [];
      return (await lettersTo(house.db, address)).map((row) => told(`${at(row.writtenAt, lang)}, ${row.subject}`, row));
    },
    erase: async ({ tx, address }) => {
      if (address) await forgetLetters(tx, { to: address });
    },
  },
  {
    ...said('drafts'),
    term: {
      unit: 'days',
      fallback: 180,
      least: 7,
      most: 730,
      due: (db, _, { instant }) => countDrafts(db, instant),
      sweep: (tx, _, { instant }) => forgetDrafts(tx, { before: instant }),
    },
    tell: async ({ house, personId, lang }) =>
      (await draftsOfPerson(house.db, personId)).map((row) =>
        told(`${at(row.keptAt, lang)}, ${row.address}`, { address: row.address, content: row.content, kept_at: row.keptAt }),
      ),
    erase: async ({ tx, personId }) => {
      await forgetDrafts(tx, { personId });
    },
  },
];

const addressOf = async (db: Db, personId: number): Promise<string | null> => (await tellPerson(db, personId)).card.email;

const kept = () => KEPT;

/** Once a day is enough: what is too old by a day is not too old by a minute. */
const swept = new WeakMap<object, string>();
const question = () => ({
  name: 'accounts.retention',
  ask: async (house: House, actor: Actor) => {
    const day = `${actor.today} ${dayOf(house.clock.now())}`;
    if (swept.get(house.db) === day) return;
    await sweepPersonalData(house, actor);
    swept.set(house.db, day);
  },
});

export function furnishPersonalData(): void {
  personalData.fill('accounts', kept);
  dueSlot.fill('accounts', question);
}
