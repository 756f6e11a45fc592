import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { journalHead, type Span } from '#kernel/audit-span';
import { type Day, dayOf, instantOf, weekdayOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { House } from '#kernel/house';
import type { DueQuestion, JobKind } from '#kernel/jobs';
import { readSettingAt, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';
import { urls } from '#urls';
import { wholeAddress } from '../addresses.ts';
import { keepersAudience } from '../store/audiences.ts';
import { text } from '../text.ts';
import { type Gathered, gatherNews, type Told } from './gathering.ts';
import { type LetterReader, readerOf } from './reader.ts';
import type { NewsArgs, Rhythm } from './slots.ts';
import { changeFollow, type Follow, type Follower, followersWith, followsOfFollower, takeMorning } from './store.ts';
import { signLink } from './tokens.ts';

/** The hour from which a morning’s letters leave, as read on a clock in Bamako. */
const MORNING = '06:30';
const SETTING = 'accounts.digest';

const point = z.object({ day: z.string(), seq: z.number() });
const schema = z.object({ digest: point, weekly: point }).nullable();
export type Since = Pick<NewsArgs, 'span' | 'days'>;

/** What a morning tells: since the last one; on Mondays, since the Monday before. */
export interface Morning {
  day: Day;
  since: Partial<Record<Rhythm, Since>>;
}

const since = (from: z.output<typeof point>, day: Day, upTo: number): Since => ({
  span: { after: from.seq, upTo } satisfies Span,
  days: { after: from.day, upTo: day },
});

/** Asks for the letters of a morning, once a working day: what the span of each rhythm is stands in the job itself. */
export const askMorning: DueQuestion = {
  name: 'accounts.digest',
  async ask(house, actor, day) {
    if (weekdayOf(day) > 5 || house.clock.now() < instantOf(dayOf(house.clock.now()), MORNING)) return;
    const { value: last, version } = await readSettingAt(house.db, SETTING, schema, null);
    if (last && last.digest.day >= day) return;
    await inTransaction(house.db, async (tx) => {
      const here = { day, seq: await journalHead(tx) };
      const monday = weekdayOf(day) === 1 || last === null;
      const before = last ?? { digest: { day, seq: 0 }, weekly: { day, seq: 0 } };
      const told: Morning['since'] = { digest: since(before.digest, day, here.seq) };
      if (monday) told.weekly = since(before.weekly, day, here.seq);
      const value = { digest: here, weekly: monday ? here : before.weekly };
      await writeSetting(tx, actor, { key: SETTING, value, version, verb: 'digest.begin', audience: 'administrator' });
      await house.jobs.later(tx, 'accounts.tell', { day, since: told } satisfies Morning, { key: `morning-${day}` });
    });
  },
};

/** Writes each reader’s letter of the morning. A reader who was told this morning is passed by, and one for whom nothing is new gets none. */
export async function tellMorning(house: House, actor: Actor, { day, since: told }: Morning): Promise<void> {
  const rhythms = Object.keys(told) as Rhythm[];
  for (const follower of await followersWith(house.db, rhythms)) {
    const reader = await readerOf(house, follower, day);
    if (!reader) continue;
    const follows = (await followsOfFollower(house.db, follower.id)).filter((one) => one.confirmed);
    const gathered: Gathered = { told: [], known: new Map() };
    for (const rhythm of rhythms) {
      const due = follows.filter((one) => one.rhythm === rhythm);
      const found = await gatherNews(house.db, reader, due, told[rhythm] as Since);
      gathered.told.push(...found.told);
      for (const [id, known] of found.known) gathered.known.set(id, known);
    }
    if (gathered.told.length > 0) await write(house, actor, follower, reader, gathered, (tx) => takeMorning(tx, follower.id, day));
  }
}

export const tellJob: JobKind<Morning> = {
  name: 'accounts.tell',
  long: true,
  handle: (house, morning, actor) => tellMorning(house, actor, morning),
};

/** One letter in one transaction, with what it makes known; nothing where somebody else has just written it. */
async function write(
  house: House,
  actor: Actor,
  follower: Follower,
  reader: LetterReader,
  gathered: Gathered,
  take: (tx: Db) => Promise<boolean>,
): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    if (!(await take(tx))) return;
    for (const [id, known] of gathered.known) await changeFollow(tx, id, { known });
    await house.mail.send(tx, { ...(await letterOf(house, tx, follower, reader, gathered.told)), to: reader.address });
    const lines = gathered.told.reduce((sum, one) => sum + one.lines.length, 0);
    const entry = { actor, verb: 'digest.send', subject: { kind: 'follower', id: follower.id }, audienceId: await keepersAudience(tx) };
    journal({ ...entry, after: { lines } });
  });
}

async function letterOf(house: House, tx: Db, follower: Follower, { lang }: LetterReader, told: readonly Told[]) {
  const whole = (address: string) => wholeAddress(house, lang, address);
  const stop = whole(urls.stopFollowing(signLink(house.secrets.link, 'stop', follower)));
  const manage = follower.person_id === null ? null : whole(urls.myFollows());
  const { subject, text: body } = text[lang].following.letters.digest(told, { whole, manage, stop });
  // What it says is for its reader: whoever minds the post sees that it left, not what it told.
  return { subject, text: body, unsubscribe: stop, secret: true, audienceId: await audienceId(tx, 'administrator') };
}

const lookedAt = new WeakMap<House['db'], number>();
const DAY_OF_ENTRIES = 2000;

/** Tells at once those who asked for it, as soon as the journal has moved. */
export const tellAtOnce: DueQuestion = {
  name: 'accounts.at-once',
  async ask(house, actor, day) {
    const head = await journalHead(house.db);
    if (lookedAt.get(house.db) === head) return;
    for (const follower of await followersWith(house.db, ['at-once'])) {
      const reader = await readerOf(house, follower, day);
      const follows = (await followsOfFollower(house.db, follower.id)).filter((one) => one.confirmed && one.rhythm === 'at-once');
      if (reader) await tellNow(house, actor, follower, reader, follows, { head, day });
    }
    // Remembered by this process alone: looking twice finds nothing the second time.
    lookedAt.set(house.db, head);
  },
};

async function tellNow(
  house: House,
  actor: Actor,
  follower: Follower,
  reader: LetterReader,
  follows: readonly Follow[],
  { head, day }: { head: number; day: Day },
): Promise<void> {
  // Somebody who joins a body today is not told at once of all that it noted in a year.
  const after = Math.max(Math.min(...follows.map((one) => one.told)), head - DAY_OF_ENTRIES);
  const gathered = await gatherNews(house.db, reader, follows, { span: { after, upTo: head }, days: { after: day, upTo: day } });
  if (gathered.told.length === 0) return;
  await write(house, actor, follower, reader, gathered, async (tx) => {
    for (const one of follows) await changeFollow(tx, one.id, { told: head });
    return true;
  });
}
