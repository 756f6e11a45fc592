import type { Day } from '#kernel/day';
import { RuleBroken } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';

export const KINDS = ['meeting', 'review', 'deadline', 'event', 'retreat'] as const;
export type OccasionKind = (typeof KINDS)[number];
export const ORIGINS = ['ptf', 'joint'] as const;
export type Origin = (typeof ORIGINS)[number];
export const STATES = ['planned', 'provisional', 'confirmed', 'held', 'postponed', 'cancelled'] as const;
export type OccasionState = (typeof STATES)[number];
export const PRECISIONS = ['day', 'about', 'month'] as const;

/** Something with a day in the calendar of the partners and of the reviews. */
export interface Occasion {
  id: number;
  audience_id: number;
  version: number;
  title_fr: string | null;
  title_en: string | null;
  kind: OccasionKind;
  origin: Origin;
  body_id: number | null;
  /** As first planned. */
  planned_from: Day;
  planned_to: Day;
  /** Where it stands now; where it was held, once it was. */
  from_day: Day;
  to_day: Day;
  precision: (typeof PRECISIONS)[number];
  /** `09:30`, as read on a clock in Bamako. */
  from_hour: string | null;
  to_hour: string | null;
  place_fr: string | null;
  place_en: string | null;
  link: string | null;
  state: OccasionState;
  reason: string | null;
  reason_lang: Lang | null;
  source: string[];
  demo: boolean;
}

export interface Move {
  old_from: Day;
  old_to: Day;
  new_from: Day | null;
  new_to: Day | null;
  reason: string;
  reason_lang: Lang;
  moved_on: Day;
}

/** True while it may still be moved, confirmed, held or cancelled. */
export const isOpen = (occasion: Pick<Occasion, 'state'>): boolean => occasion.state !== 'held' && occasion.state !== 'cancelled';

/** True when it does not stand where it was first planned. */
export const hasMoved = (occasion: Pick<Occasion, 'planned_from' | 'planned_to' | 'from_day' | 'to_day'>): boolean =>
  occasion.planned_from !== occasion.from_day || occasion.planned_to !== occasion.to_day;

interface Shape {
  bodyId: number | null;
  titleFr: string | null;
  titleEn: string | null;
  fromHour?: string | null;
  toHour?: string | null;
}

/** What must hold of any occasion: it has a name or a body, its days and its hours follow each other. */
export function requireShape(given: Shape, from: Day, to: Day): void {
  if (given.bodyId === null && !given.titleFr && !given.titleEn) throw new RuleBroken('occasion.named');
  if (to < from) throw new RuleBroken('occasion.order', { from, to });
  const { fromHour = null, toHour = null } = given;
  if (toHour !== null && (fromHour === null || (to === from && toHour <= fromHour))) throw new RuleBroken('occasion.hours');
}

/** What the rules are asked about. */
export const askedOf = (occasion: Pick<Occasion, 'id' | 'body_id' | 'origin'>) => ({
  id: occasion.id,
  bodyId: occasion.body_id ?? undefined,
  origin: occasion.origin,
});
