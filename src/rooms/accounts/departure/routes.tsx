import { Hono } from 'hono';
import { blankForm, type FormState, readForm, readPress } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { text } from '../text.ts';
import { type Announcement, announceDeparture, confirmDeparture, type Successor, undoDeparture } from './departure.ts';
import { announceForm, confirmForm } from './forms.ts';
import { DeparturePage } from './pages/departure.tsx';
import { readDeparture } from './reading.ts';

export const departure = new Hono<Env>();

const DEPARTURE = '/annuaire/:id{[0-9]+}/depart';
const idOf = (c: Ctx): number => Number(c.req.param('id'));

async function shown(c: Ctx, form?: FormState) {
  const reading = await readDeparture(c);
  const keys = reading.pieces.map((piece) => piece.key);
  const blank = reading.departure ? blankForm({ pieces: keys }, reading.departure.version) : blankForm();
  return <DeparturePage page={c.var.page} reading={reading} form={form ?? blank} />;
}

function done(c: Ctx, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(urls.departure(idOf(c))), 303);
}

departure.get(DEPARTURE, async (c) => c.html(await shown(c)));

interface Typed {
  lastDay: string;
  successorId: number | null;
  given: string | null;
  family: string | null;
  email: string | null;
  note: string | null;
}

function announcementOf({ lastDay, successorId, given, family, email, note }: Typed): Announcement {
  const fresh: Successor | null = given && family ? { given, family, email, lang: 'fr' } : null;
  return { lastDay, note, successor: successorId === null ? fresh : { personId: successorId } };
}

departure.post(DEPARTURE, async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, announceForm);
  if (!read.ok) return c.html(await shown(c, read.form), 422);
  await announceDeparture(house.db, actor, idOf(c), announcementOf(read.input));
  return done(c, text[page.lang].departure.announced);
});

departure.post(`${DEPARTURE}/confirmer`, async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, confirmForm);
  if (!read.ok) return c.html(await shown(c, read.form), 422);
  const lastDay = await confirmDeparture(house.db, actor, idOf(c), read.version ?? 0, read.input.pieces);
  return done(c, text[page.lang].departure.confirmed(lastDay));
});

departure.post(`${DEPARTURE}/retirer`, async (c) => {
  const { house, actor, page } = c.var;
  const { version } = await readPress(c);
  await undoDeparture(house.db, actor, idOf(c), version ?? 0);
  return done(c, text[page.lang].departure.undone);
});
