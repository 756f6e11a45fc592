import { journalHead } from '#kernel/audit-span';
import type { DutySource } from '../slots.ts';
import { text } from '../text.ts';
import { copyFollows, ensureFollower, followerOfPerson, followsOfFollower } from './store.ts';

const KEY = 'follows';

/** What a person follows is copied to whoever comes after, who changes it at will. Only how much it is, is said to others. */
export const followsAsDuty: DutySource = {
  async list({ db, personId, lang }) {
    const follower = await followerOfPerson(db, personId);
    const count = follower ? (await followsOfFollower(db, follower.id)).length : 0;
    const t = text[lang].following;
    return count === 0 ? [] : [{ key: KEY, title: t.dutyTitle(count), note: t.dutyNote, href: null }];
  },
  async handOver({ tx, from, to, left }) {
    const follower = await followerOfPerson(tx, from);
    if (!follower || to === null || left.has(KEY)) return;
    const heir = await ensureFollower(tx, { personId: to }, follower.lang);
    await copyFollows(tx, follower.id, heir, await journalHead(tx));
  },
};
