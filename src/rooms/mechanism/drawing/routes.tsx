import { Hono } from 'hono';
import { addMonths, type Day, isDay, lastDay, monthOf } from '#kernel/day';
import type { Env } from '#kernel/house';
import type { Page } from '#kernel/page';
import { bodyKinds } from '../store/vocabulary.ts';
import { changesBetween } from './changes.ts';
import { type ComparedDays, ComparePage } from './compare-page.tsx';
import { drawnSeats } from './drawn.ts';

export const routes = new Hono<Env>();

/** The same day a year earlier; the last of February for the 29th. */
const aYearBefore = (day: Day): Day => {
  const month = addMonths(monthOf(day), -12);
  const same = `${month}${day.slice(7)}`;
  return isDay(same) ? same : lastDay(month);
};

/** The two days of the address, in order; the last year where one of them does not exist. */
export function daysAsked({ query, today }: Pick<Page, 'query' | 'today'>): ComparedDays {
  const until = query.get('a') || today;
  if (!isDay(until)) return { from: aYearBefore(today), until: today, note: 'not-a-day' };
  const from = query.get('de') || aYearBefore(until);
  if (!isDay(from)) return { from: aYearBefore(until), until, note: 'not-a-day' };
  return from > until ? { from: until, until: from, note: 'turned' } : { from, until, note: null };
}

routes.get('/mecanisme/comparer', async (c) => {
  const { house, actor, page } = c.var;
  const days = daysAsked(page);
  const { roots, changes } = await changesBetween(house.db, actor, days.from, days.until);
  const beside = { drawn: await drawnSeats(house.db, roots), kinds: await bodyKinds(house.db) };
  return c.html(<ComparePage page={page} days={days} roots={roots} changes={changes} {...beside} />);
});
