import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Body, Duty } from '#rooms/mechanism';
import { urls } from '#urls';
import { titleOf } from './naming.ts';
import { isOpen } from './occasion.ts';
import { occasionsBetween } from './store.ts';

const FOR_EVER: Day = '9999-12-31';

/** The occasions of a body from the day on which it would end: nobody would hold them any more. */
export async function occasionDuties({ db, actor, body, day }: { db: Db; actor: Actor; body: Body; day: Day }): Promise<Duty[]> {
  const found = await occasionsBetween(db, actor, { from: day, to: FOR_EVER, bodyIds: [body.id] });
  return found.filter(isOpen).map((occasion) => ({
    key: `occasion:${occasion.id}`,
    words: (lang) => titleOf(occasion, body, lang),
    day: occasion.from_day,
    href: urls.occasion(occasion.id),
  }));
}
