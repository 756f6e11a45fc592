import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { save } from './keep.ts';
import { isOpen, type Occasion, type OccasionKind, type OccasionState, requireShape } from './occasion.ts';
import { getOccasion } from './reading.ts';
import { insertMove } from './store.ts';

const askedOf = (occasion: Occasion) => ({ id: occasion.id, bodyId: occasion.body_id ?? undefined, origin: occasion.origin });

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
    await save(tx, actor, 'occasion.correct', before, version, {
      title_fr: given.titleFr,
      title_en: given.titleEn,
      kind: given.kind,
      from_hour: given.fromHour,
      to_hour: given.toHour,
      link: given.link,
      ...(given.lang === 'fr' ? { place_fr: given.place } : { place_en: given.place }),
    });
  });
}

export interface NewDays {
  /** Null puts it off without a day. */
  fromDay: Day | null;
  toDay?: Day | null;
  reason: string;
  lang: Lang;
}

/** A confirmation was about the old day. */
const stateAfterMove = (before: Occasion): OccasionState => (before.state === 'provisional' ? 'provisional' : 'planned');

/** Moves an occasion, or puts it off without a day. The first plan stays; each move is kept with its reason. */
export function moveOccasion(db: Db, actor: Actor, id: number, version: number, given: NewDays): Promise<void> {
  return change(db, actor, id, 'occasion.move', async (tx, before) => {
    requireOpen(before);
    const [from, to] = [given.fromDay, given.fromDay === null ? null : (given.toDay ?? given.fromDay)];
    const why = { reason: given.reason, reason_lang: given.lang };
    const wasPutOff = before.state === 'postponed';
    if (from === null || to === null) {
      if (wasPutOff) throw new RuleBroken('occasion.same-days');
      await save(tx, actor, 'occasion.move', before, version, { state: 'postponed', ...why }, given.reason);
    } else {
      if (to < from) throw new RuleBroken('occasion.order', { from, to });
      if (!wasPutOff && from === before.from_day && to === before.to_day) throw new RuleBroken('occasion.same-days');
      const days = { from_day: from, to_day: to, state: stateAfterMove(before), ...why };
      await save(tx, actor, 'occasion.move', before, version, days, given.reason);
    }
    const { audience_id, from_day: old_from, to_day: old_to } = before;
    await insertMove(tx, { audience_id, occasion_id: id, old_from, old_to, new_from: from, new_to: to, moved_on: actor.today, ...why });
  });
}

/** The day is certain. */
export function confirmOccasion(db: Db, actor: Actor, id: number, version: number): Promise<void> {
  return change(db, actor, id, 'occasion.confirm', async (tx, before) => {
    requireOpen(before);
    if (before.state === 'postponed') throw new RuleBroken('occasion.no-day');
    await save(tx, actor, 'occasion.confirm', before, version, { state: 'confirmed', precision: 'day' });
  });
}

export interface DaysHeld {
  fromDay: Day;
  toDay?: Day | null;
  /** How exactly the days are known; to the day when left out. */
  precision?: Occasion['precision'];
}

/** Says that it took place, and on which days. Nothing took place tomorrow. */
export function holdOccasion(db: Db, actor: Actor, id: number, version: number, given: DaysHeld): Promise<void> {
  return change(db, actor, id, 'occasion.hold', async (tx, before) => {
    requireOpen(before);
    const [from, to] = [given.fromDay, given.toDay ?? given.fromDay];
    if (to < from) throw new RuleBroken('occasion.order', { from, to });
    if (to > actor.today) throw new RuleBroken('occasion.held-early', { day: to });
    const days = { from_day: from, to_day: to, precision: given.precision ?? 'day' };
    await save(tx, actor, 'occasion.hold', before, version, { state: 'held', ...days });
  });
}

/** It will not take place. It stays in the calendar, with the reason. */
export function cancelOccasion(db: Db, actor: Actor, id: number, version: number, given: { reason: string; lang: Lang }): Promise<void> {
  return change(db, actor, id, 'occasion.cancel', async (tx, before) => {
    requireOpen(before);
    const why = { reason: given.reason, reason_lang: given.lang };
    await save(tx, actor, 'occasion.cancel', before, version, { state: 'cancelled', ...why }, given.reason);
  });
}
