import type { Actor } from '#kernel/actor';
import { daysBetween, firstDay, isMonth, lastDay, type Month, monthOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Page } from '#kernel/page';
import { untilWrittenFor } from '#kernel/until-written';
import { type BodyName, bodyNames } from '#rooms/mechanism';
import { KINDS, type Occasion, ORIGINS } from './occasion.ts';
import { listOccasions } from './reading.ts';

/** What a calendar page shows: the occasions of a span, and the bodies as they were called then. */
export interface CalendarView {
  occasions: Occasion[];
  bodies: ReadonlyMap<number, BodyName>;
}

/** The month an address asks for, or that of the institution's day. */
export function monthAsked(page: Page): Month {
  const asked = page.query.get('mois') ?? '';
  return isMonth(asked) ? asked : monthOf(page.today);
}

/** Reads a span under the filters of the address: `?instance=GEC&sorte=review&tenu-par=joint`. */
export async function readSpan(db: Db, actor: Actor, page: Pick<Page, 'query'>, from: string, to: string): Promise<CalendarView> {
  const all = await untilWrittenFor(db, actor, `bodies on ${to}`, () => bodyNames(db, actor, to));
  const code = page.query.get('instance');
  const bodyIds = code ? all.filter((body) => body.code === code).map((body) => body.id) : null;
  const kind = KINDS.find((each) => each === page.query.get('sorte')) ?? null;
  const origin = ORIGINS.find((each) => each === page.query.get('tenu-par')) ?? null;
  const occasions = await listOccasions(db, actor, { from, to, bodyIds, kind, origin });
  return { occasions, bodies: new Map(all.map((body) => [body.id, body])) };
}

export const readMonth = (db: Db, actor: Actor, page: Page, month: Month): Promise<CalendarView> =>
  readSpan(db, actor, page, firstDay(month), lastDay(month));

export const readYear = (db: Db, actor: Actor, page: Page, year: number): Promise<CalendarView> =>
  readSpan(db, actor, page, `${year}-01-01`, `${year}-12-31`);

/** Days between the first plan and where it stands; negative when it came earlier. */
export const slippage = (occasion: Occasion): number => daysBetween(occasion.planned_from, occasion.from_day);

/** True when the reader keeps dates, were it for one body only: the page then shows the way in, and the verb asks about the very body. */
export function mayPlan(actor: Actor): boolean {
  const somewhere = [...new Set(actor.roles.map((held) => held.bodyId))];
  return ORIGINS.some((origin) => somewhere.concat(undefined).some((bodyId) => actor.can('occasion.plan', { bodyId, origin })));
}
