import { type Context, Hono } from 'hono';
import { firstDay, lastDay } from '#kernel/day';
import { blankForm, readForm } from '#kernel/form';
import type { Env } from '#kernel/house';
import { followListPiece, followPiece } from '#rooms/accounts';
import { urls } from '#urls';
import { cancelOccasion, confirmOccasion, correctOccasion, holdOccasion, moveOccasion } from './changes.ts';
import { bareForm, cancelForm, correctForm, holdForm, moveForm, planForm } from './forms.ts';
import { askedOf } from './occasion.ts';
import { CancelOccasionPage, CorrectOccasionPage, HoldOccasionPage, MoveOccasionPage } from './pages/change-occasion.tsx';
import { MonthPage } from './pages/month.tsx';
import { NewOccasionPage } from './pages/new-occasion.tsx';
import { OccasionPage } from './pages/occasion.tsx';
import { YearPage } from './pages/year.tsx';
import { bodiesToPlanFor, planOccasion } from './planning.ts';
import { getOccasion, getOccasionWithBody, listMoves } from './reading.ts';
import { deadlines, occasionPieces } from './slots.ts';
import { daysOf, formValues } from './stale.ts';
import { text } from './text.ts';
import { mayPlan, monthAsked, readMonth, readYear } from './view.ts';

export const routes = new Hono<Env>();

routes.get('/calendrier', async (c) => {
  const { house, actor, page } = c.var;
  const month = monthAsked(page);
  const view = await readMonth(house.db, actor, page, month);
  const due = await deadlines.gather({ house, actor, page, from: firstDay(month), to: lastDay(month) });
  const sorted = due.flat().sort((a, b) => a.day.localeCompare(b.day));
  const followed = await followListPiece({ house, actor, page }, 'occasions');
  return c.html(<MonthPage page={page} month={month} view={view} due={sorted} mayPlan={mayPlan(actor)} followed={followed} />);
});

routes.get('/calendrier/:year{[12][0-9]{3}}', async (c) => {
  const { house, actor, page } = c.var;
  const year = Number(c.req.param('year'));
  const view = await readYear(house.db, actor, page, year);
  const followed = await followListPiece({ house, actor, page }, 'occasions');
  return c.html(<YearPage page={page} year={year} view={view} mayPlan={mayPlan(actor)} followed={followed} />);
});

routes.get('/rendez-vous/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  const bodies = await bodiesToPlanFor(house.db, actor);
  const asked = bodies.find((body) => body.code === page.query.get('instance'));
  const form = blankForm({ state: 'planned', audience: 'body', kind: 'meeting', bodyId: asked?.id, fromDay: page.query.get('jour') });
  return c.html(<NewOccasionPage page={page} form={form} bodies={bodies} />);
});

routes.post('/rendez-vous/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, planForm);
  if (!read.ok) return c.html(<NewOccasionPage page={page} form={read.form} bodies={await bodiesToPlanFor(house.db, actor)} />, 422);
  const { place, audience, ...given } = read.input;
  const where = page.lang === 'fr' ? { placeFr: place } : { placeEn: place };
  const id = await planOccasion(house.db, actor, { ...given, ...where, audience: audience === 'body' ? null : audience });
  c.var.sayDone(text[page.lang].form.done);
  return c.redirect(page.to(urls.occasion(id)), 303);
});

const idOf = (c: Context<Env>) => Number(c.req.param('id'));

routes.get('/rendez-vous/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  const { occasion, body } = await getOccasionWithBody(house.db, actor, idOf(c), page.lang);
  const moves = await listMoves(house.db, actor, occasion.id);
  const pieces = await occasionPieces.gather({ house, actor, page, occasion });
  const followed = await followPiece({ house, actor, page }, { kind: 'occasion', subject: String(occasion.id) });
  return c.html(<OccasionPage page={page} occasion={occasion} body={body} moves={moves} pieces={[followed, ...pieces].filter(Boolean)} />);
});

/** The occasion to change, its name, and that this reader may. */
async function toChange(c: Context<Env>, rule: string) {
  const { house, actor, page } = c.var;
  const found = await getOccasionWithBody(house.db, actor, idOf(c), page.lang);
  actor.may(rule, askedOf(found.occasion));
  return { page, occasion: found.occasion, title: found.title };
}

function changed(c: Context<Env>, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(urls.occasion(idOf(c))), 303);
}

routes.get('/rendez-vous/:id{[0-9]+}/corriger', async (c) => {
  const asked = await toChange(c, 'occasion.correct');
  const form = blankForm(formValues(asked.occasion, asked.page.lang), asked.occasion.version);
  return c.html(<CorrectOccasionPage {...asked} form={form} />);
});

routes.post('/rendez-vous/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, correctForm);
  if (!read.ok) return c.html(<CorrectOccasionPage {...(await toChange(c, 'occasion.correct'))} form={read.form} />, 422);
  await correctOccasion(house.db, actor, idOf(c), read.version ?? 0, { ...read.input, lang: page.lang });
  return changed(c, text[page.lang].form.corrected);
});

routes.get('/rendez-vous/:id{[0-9]+}/deplacer', async (c) => {
  const asked = await toChange(c, 'occasion.move');
  return c.html(<MoveOccasionPage {...asked} form={blankForm(daysOf(asked.occasion), asked.occasion.version)} />);
});

routes.post('/rendez-vous/:id{[0-9]+}/deplacer', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, moveForm);
  if (!read.ok) return c.html(<MoveOccasionPage {...(await toChange(c, 'occasion.move'))} form={read.form} />, 422);
  await moveOccasion(house.db, actor, idOf(c), read.version ?? 0, { ...read.input, lang: page.lang });
  return changed(c, text[page.lang].move.done);
});

routes.post('/rendez-vous/:id{[0-9]+}/confirmer', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, bareForm);
  const version = read.ok ? read.version : null;
  await confirmOccasion(house.db, actor, idOf(c), version ?? (await getOccasion(house.db, actor, idOf(c))).version);
  return changed(c, text[page.lang].confirmed);
});

routes.get('/rendez-vous/:id{[0-9]+}/tenu', async (c) => {
  const asked = await toChange(c, 'occasion.hold');
  return c.html(<HoldOccasionPage {...asked} form={blankForm(daysOf(asked.occasion), asked.occasion.version)} />);
});

routes.post('/rendez-vous/:id{[0-9]+}/tenu', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, holdForm);
  if (!read.ok) return c.html(<HoldOccasionPage {...(await toChange(c, 'occasion.hold'))} form={read.form} />, 422);
  await holdOccasion(house.db, actor, idOf(c), read.version ?? 0, read.input, page.lang);
  return changed(c, text[page.lang].hold.done);
});

routes.get('/rendez-vous/:id{[0-9]+}/annuler', async (c) => {
  const asked = await toChange(c, 'occasion.cancel');
  return c.html(<CancelOccasionPage {...asked} form={blankForm({}, asked.occasion.version)} />);
});

routes.post('/rendez-vous/:id{[0-9]+}/annuler', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, cancelForm);
  if (!read.ok) return c.html(<CancelOccasionPage {...(await toChange(c, 'occasion.cancel'))} form={read.form} />, 422);
  await cancelOccasion(house.db, actor, idOf(c), read.version ?? 0, { ...read.input, lang: page.lang });
  return changed(c, text[page.lang].cancel.done);
});
