import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/day';
import type { Db } from '#kernel/db';
import { formatDay, type Lang } from '#kernel/i18n';
import { type Body, bodyTitle, listLineage } from '#rooms/mechanism';
import { text } from '../text.ts';
import type { FeedEvent } from './slots.ts';

/** Where a body went, told to whoever still asks for its feed. */
export interface Gone {
  day: string;
  sentence: string;
  /** Bodies that came after it. */
  into: { code: string; title: string }[];
}

const ENDS = new Set(['merge', 'split', 'dissolve', 'replace', 'promote', 'restructure']);

/** The act that ended a body, and what it became; nothing while it lives. */
export async function whereItWent(db: Db, actor: Actor, body: Body, lang: Lang): Promise<Gone | null> {
  if (body.alive || body.to_day === null || body.to_day >= actor.today) return null;
  const { to_day } = body;
  const t = text[lang].feeds.gone;
  const acts = (await listLineage(db, actor, body.id)).filter((act) => ENDS.has(act.act) && act.day <= addDays(to_day, 1));
  const last = acts.findLast((act) => act.bodies.some((each) => each.code === body.code && each.side === 'source'));
  const results = (last?.bodies ?? []).filter((each) => each.side === 'result' && each.code !== body.code);
  const into = results.map((each) => ({ code: each.code, title: bodyTitle(each, lang) }));
  const act = (last && t.acts[last.act]) ?? t.ended;
  const names = into.map((one) => one.title).join(', ');
  return { day: to_day, into, sentence: t.says(bodyTitle(body, lang), act, formatDay(addDays(to_day, 1), lang), names) };
}

/** The same in a calendar, on the first day without the body: most programs show nothing else of a feed. */
export const goneEvent = ({ day, sentence }: Gone, body: Body, href: string): FeedEvent => ({
  key: `fin-${body.id}`,
  title: sentence,
  fromDay: addDays(day, 1),
  toDay: addDays(day, 1),
  fromHour: null,
  toHour: null,
  place: null,
  link: null,
  href,
  state: 'confirmed',
  sequence: 0,
  noted: { kind: 'body', id: body.id },
});
