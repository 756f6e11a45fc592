import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { save } from './keep.ts';
import { askedOf, isOpen, type Occasion, type OccasionKind, requireShape } from './occasion.ts';
import { getOccasion } from './reading.ts';
import { insertMove } from './store.ts';

/** Asks the rule on what the reader sees, then works on the row as it stands inside the transaction. */
async function change(db: Db, actor: Actor, id: number, rule: string, work: (tx: Db, before: Occasion) => Promise<void>): Promise<void> {
  actor.may(rule, askedOf(await getOccasion(db, actor, id)));
  await inTransaction(db, async (tx) => work(tx, await getOccasion(tx, actor, id)));
}

function requireOpen(occasion: Occasion): void {
  if (!isOpen(occasion)) throw new RuleBroken('occasion.closed');
}

export interface Correction {
  titleFr: string | null;
  titleEn: string | null;
  kind: OccasionKind;
  fromHour: string | null;
  toHour: string | null;
  place: string | null;
  link: string | null;
  /** The language the place is written in. */
  lang: Lang;
}

/** Corrects what is said of an occasion; its days have verbs of their own. */
export function correctOccasion(db: Db, actor: Actor, id: number, version: number, given: Correction): Promise<void> {
  return change(db, actor, id, 'occasion.correct', async (tx, before) => {
    requireShape({ ...given, bodyId: before.body_id }, before.from_day, before.to_day);
    const { lang, ...typed } = given;
    const columns = {
      title_fr: given.titleFr,
      title_en: given.titleEn,
      kind: given.kind,
      from_hour: given.fromHour,
      to_hour: given.toHour,
      link: given.link,
      ...(lang === 'fr' ? { place_fr: given.place } : { place_en: given.place }),
    };
    await save(tx, actor, { verb: 'occasion.correct', before, version, columns, typed, lang });
  });
}

export interface NewDays {
  /** Null puts it off without a day. */
  fromDay: Day | null;
  toDay?: Day | null;
  reason: string;
  lang: Lang;
}

/** Where a move leads: other days, a confirmation of the old ones being void; or no day at all. */
function movedTo(before: Occasion, given: NewDays): Partial<Occasion> {
  const { fromDay: from } = given;
  const to = given.toDay ?? from;
  const wasPutOff = before.state === 'postponed';
  if (from === null || to === null) {
    if (wasPutOff) throw new RuleBroken('occasion.same-days');
    return { state: 'postponed' };
  }
  if (to < from) throw new RuleBroken('occasion.order', { from, to });
  if (!wasPutOff && from === before.from_day && to === before.to_day) throw new RuleBroken('occasion.same-days');
  return { from_day: from, to_day: to, state: before.state === 'provisional' ? 'provisional' : 'planned' };
}

/** Moves an occasion, or puts it off without a day. The first plan stays; each move is kept with its reason. */
export function moveOccasion(db: Db, actor: Actor, id: number, version: number, given: NewDays): Promise<void> {
  return change(db, actor, id, 'occasion.move', async (tx, before) => {
    requireOpen(before);
    const { lang, reason, ...days } = given;
    const to = movedTo(before, given);
    const why = { reason, reason_lang: lang };
    await save(tx, actor, {
      verb: 'occasion.move',
      before,
      version,
      columns: { ...to, ...why },
      typed: { ...days, reason },
      lang,
      why: reason,
    });
    const { audience_id, from_day: old_from, to_day: old_to } = before;
    const [new_from, new_to] = [to.from_day ?? null, to.to_day ?? null];
    await insertMove(tx, { audience_id, occasion_id: id, old_from, old_to, new_from, new_to, moved_on: actor.today, ...why });
  });
}

/** The day is certain. */
export function confirmOccasion(db: Db, actor: Actor, id: number, version: number): Promise<void> {
  return change(db, actor, id, 'occasion.confirm', async (tx, before) => {
    requireOpen(before);
    if (before.state === 'postponed') throw new RuleBroken('occasion.no-day');
    const columns = { state: 'confirmed', precision: 'day' } as const;
    await save(tx, actor, { verb: 'occasion.confirm', before, version, columns, typed: {}, lang: 'fr' });
  });
}

export interface DaysHeld {
  fromDay: Day;
  toDay?: Day | null;
  /** How exactly the days are known; to the day when left out. */
  precision?: Occasion['precision'];
}

/** Says that it took place, and on which days. Nothing took place tomorrow. */
export function holdOccasion(db: Db, actor: Actor, id: number, version: number, given: DaysHeld, lang: Lang = 'fr'): Promise<void> {
  return change(db, actor, id, 'occasion.hold', async (tx, before) => {
    requireOpen(before);
    const { precision = 'day', ...typed } = given;
    const [from, to] = [given.fromDay, given.toDay ?? given.fromDay];
    if (to < from) throw new RuleBroken('occasion.order', { from, to });
    if (to > actor.today) throw new RuleBroken('occasion.held-early', { day: to });
    const columns = { state: 'held', from_day: from, to_day: to, precision } as const;
    await save(tx, actor, { verb: 'occasion.hold', before, version, columns, typed, lang });
  });
}

/** It will not take place. It stays in the calendar, with the reason. */
export function cancelOccasion(db: Db, actor: Actor, id: number, version: number, given: { reason: string; lang: Lang }): Promise<void> {
  return change(db, actor, id, 'occasion.cancel', async (tx, before) => {
    requireOpen(before);
    const { reason, lang } = given;
    const columns = { state: 'cancelled', reason, reason_lang: lang } as const;
    await save(tx, actor, { verb: 'occasion.cancel', before, version, columns, typed: { reason }, lang, why: reason });
  });
}
