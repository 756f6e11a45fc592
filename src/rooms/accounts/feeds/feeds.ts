import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { isOver } from '../departure/closing.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { keepersAudience } from '../store/audiences.ts';
import { personActor } from '../who-is.ts';
import { deleteFeed, type Feed, feedByDigest, feedOfPerson, keepFeed } from './store.ts';
import { feedDigest, makeFeedToken } from './tokens.ts';

/** The address of one’s own feeds, if there is one: when it was made, never what it is. */
export async function findOwnFeed(db: Db, actor: Actor): Promise<Feed | undefined> {
  actor.may('feed.own', { personId: actor.personId });
  return feedOfPerson(db, actor.personId as number);
}

/** Makes the address of one’s feeds, or makes it anew: the one of before answers no more. What is given back is shown once. */
export async function makeFeed(house: House, actor: Actor): Promise<string> {
  actor.may('feed.own', { personId: actor.personId });
  const { token, digest } = makeFeedToken(house.secrets.link);
  await inTransaction(house.db, async (tx) => {
    const id = await keepFeed(tx, { person_id: actor.personId as number, digest, made_at: house.clock.now() });
    journal({ actor, verb: 'feed.make', subject: { kind: 'feed', id }, audienceId: await keepersAudience(tx) });
  });
  return token;
}

/** Takes the address back: it answers nothing from now on. Done twice, it is done. */
export async function revokeFeed(db: Db, actor: Actor): Promise<void> {
  actor.may('feed.own', { personId: actor.personId });
  const personId = actor.personId as number;
  await inTransaction(db, async (tx) => {
    const feed = await feedOfPerson(tx, personId);
    if (!feed) return;
    await deleteFeed(tx, personId);
    journal({ actor, verb: 'feed.revoke', subject: { kind: 'feed', id: feed.id }, audienceId: await keepersAudience(tx) });
  });
}

export interface FeedReader {
  feed: Feed;
  /** The person, with what they hold at this moment. */
  reader: Actor;
  lang: Lang;
}

/** Whose feed an address is. Who left, whose account is shut and who took the address back are all answered alike: there is nothing. */
export async function readFeed({ db, secrets }: House, actor: Actor, token: string): Promise<FeedReader> {
  actor.may('feed.read');
  const digest = feedDigest(secrets.link, token);
  const feed = digest === undefined ? undefined : await feedByDigest(db, digest);
  const account = feed && (await accountOfPerson(db, feed.person_id));
  if (!feed || account?.state !== 'open' || isOver(account, actor.today)) throw new NotFound('feed');
  // The flag of an administrator opens pages, not what programs fetch.
  const reader = await personActor(db, { personId: feed.person_id, administrator: false }, actor.today);
  return { feed, reader, lang: account.lang };
}
