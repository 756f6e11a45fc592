import { Hono } from 'hono';
import { readForm, readPress } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { personForm } from '../forms.ts';
import { labelled } from '../stale.ts';
import { text } from '../text.ts';
import { readCadence } from './cadence.ts';
import { chooseSights, confirmCard, correctOwnCard, getOwnCard } from './card.ts';
import { sightsForm } from './forms.ts';
import { OwnCardPage } from './page.tsx';

export const routes = new Hono<Env>();

const cardOf = (c: Ctx) => getOwnCard(c.var.house.db, c.var.actor, Number(c.req.param('id')));

function done(c: Ctx, id: number, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(urls.ownCard(id)), 303);
}

routes.get('/annuaire/:id{[0-9]+}/ma-fiche', async (c) => c.html(<OwnCardPage page={c.var.page} card={await cardOf(c)} />));

routes.post('/annuaire/:id{[0-9]+}/ma-fiche', async (c) => {
  const { house, actor, page } = c.var;
  const card = await cardOf(c);
  const read = await readForm(c, personForm);
  if (!read.ok) return c.html(<OwnCardPage page={page} card={card} forms={{ card: read.form }} />, 422);
  const t = text[page.lang];
  await labelled(t.personForm, () => correctOwnCard(house.db, actor, card.id, read.version ?? 0, read.input));
  return done(c, card.id, t.contact.saved);
});

routes.post('/annuaire/:id{[0-9]+}/ma-fiche/juste', async (c) => {
  const { house, actor, page } = c.var;
  const id = Number(c.req.param('id'));
  await readPress(c);
  await confirmCard(house.db, actor, id);
  return done(c, id, text[page.lang].contact.confirmed((await readCadence(house.db)).value.months));
});

routes.post('/annuaire/:id{[0-9]+}/ma-fiche/qui-voit-quoi', async (c) => {
  const { house, actor, page } = c.var;
  const card = await cardOf(c);
  const read = await readForm(c, sightsForm);
  if (!read.ok) return c.html(<OwnCardPage page={page} card={card} forms={{ sights: read.form }} />, 422);
  const t = text[page.lang].contact;
  await labelled(t, () => chooseSights(house.db, actor, card.id, read.version ?? 0, read.input));
  return done(c, card.id, t.sightsSaved);
});
