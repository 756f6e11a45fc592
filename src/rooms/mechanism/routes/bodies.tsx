import { Hono } from 'hono';
import { yearOf } from '#kernel/day';
import { NotFound } from '#kernel/errors';
import { blankForm, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { addBody, correctBody, saidOf } from '../bodies.ts';
import { drawnSeats } from '../drawing/drawn.ts';
import { bodyForm, newBodyForm } from '../forms.ts';
import { distributionList } from '../members.ts';
import { BodiesPage } from '../pages/bodies.tsx';
import { BodyPage } from '../pages/body.tsx';
import { BodyFormPage } from '../pages/body-form.tsx';
import { ListPage } from '../pages/list.tsx';
import { dayAsked } from '../pages/parts.tsx';
import { TreePage } from '../pages/tree.tsx';
import { inheritedSection } from '../reform/pages/inherited.tsx';
import { judgedYearOf } from '../rotation/rotation.ts';
import { bodyAsides, bodySections } from '../slots.ts';
import { labelled } from '../stale.ts';
import { type Body, bodyOptions, findBody, findBodyByCode, listBodies, listLineage, listTerms, listTurns } from '../store/bodies.ts';
import { seatsOn } from '../store/seats.ts';
import { bodyKinds, representationRules } from '../store/vocabulary.ts';
import { termsSection } from '../terms/section.tsx';
import { text } from '../text.ts';
import { mechanismAt } from '../tree.ts';
import { troikaAround } from '../troika.ts';

export const routes = new Hono<Env>();

/** The body of the address, as it is today; 404 where the reader may know of none. */
export async function bodyOf(c: Ctx, day = c.var.page.today): Promise<Body> {
  const { house, actor } = c.var;
  const found = await findBodyByCode(house.db, actor, c.req.param('code') ?? '', day);
  if (!found) throw new NotFound('body');
  return found;
}

routes.get('/mecanisme', async (c) => {
  const { house, actor, page } = c.var;
  const day = dayAsked(page);
  const roots = await mechanismAt(house.db, actor, day);
  const troika = await troikaAround(house.db, actor, day);
  const judged = await judgedYearOf(house.db, actor, yearOf(day));
  const beside = { turns: await listTurns(house.db), drawn: await drawnSeats(house.db, roots), kinds: await bodyKinds(house.db) };
  return c.html(<TreePage page={page} day={day} roots={roots} troika={troika} judged={judged} {...beside} />);
});

routes.get('/instances', async (c) => {
  const { house, actor, page } = c.var;
  const day = dayAsked(page);
  const bodies = await listBodies(house.db, actor, { day, kind: page.query.get('sorte') });
  return c.html(<BodiesPage page={page} day={day} bodies={bodies} kinds={await bodyKinds(house.db)} />);
});

async function formParts(c: Ctx) {
  const { db } = c.var.house;
  return { bodies: await bodyOptions(db, c.var.actor), kinds: await bodyKinds(db), rules: await representationRules(db) };
}

routes.get('/instances/nouvelle', async (c) => {
  const { actor, page } = c.var;
  actor.may('body.add');
  const form = blankForm({ noticeDays: 7, minutesDays: 10, fromDay: page.today });
  return c.html(<BodyFormPage page={page} form={form} {...(await formParts(c))} />);
});

routes.post('/instances/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('body.add');
  const read = await readForm(c, newBodyForm);
  if (!read.ok) return c.html(<BodyFormPage page={page} form={read.form} {...(await formParts(c))} />, 422);
  await addBody(house.db, actor, read.input);
  c.var.sayDone(text[page.lang].bodyForm.created(read.input.nameFr));
  return c.redirect(page.to(urls.body(read.input.code)), 303);
});

routes.get('/instances/:code', async (c) => {
  const { house, actor, page } = c.var;
  const day = dayAsked(page);
  const body = await bodyOf(c, day);
  const parent = body.parent_id === null ? undefined : await findBody(house.db, actor, body.parent_id, day);
  const children = (await listBodies(house.db, actor, { day })).filter((one) => one.parent_id === body.id);
  const seats = body.alive ? await seatsOn(house.db, actor, body.id, day) : [];
  const history = { terms: await listTerms(house.db, body.id), acts: await listLineage(house.db, actor, body.id) };
  const inherited = await inheritedSection({ house, actor, page, day, body }, history.acts);
  const sections = [...(await bodySections.gather({ house, actor, page, day, body })), inherited];
  const asides = await bodyAsides.gather({ house, actor, page, day, body });
  const kinds = await bodyKinds(house.db);
  const mandate = await termsSection({ house, page, day, body });
  return c.html(<BodyPage {...{ page, day, body, parent, children, seats, sections, asides, kinds, mandate }} {...history} />);
});

routes.get('/instances/:code/liste', async (c) => {
  const { house, actor, page } = c.var;
  const body = await bodyOf(c);
  return c.html(<ListPage page={page} body={body} lines={await distributionList(house.db, actor, body.id, page.today)} />);
});

routes.get('/instances/:code/corriger', async (c) => {
  const { actor, page } = c.var;
  const body = await bodyOf(c);
  actor.may('body.correct', { bodyId: body.id });
  const form = blankForm({ ...saidOf(body) }, body.version);
  return c.html(<BodyFormPage page={page} form={form} body={body} {...(await formParts(c))} />);
});

routes.post('/instances/:code/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const body = await bodyOf(c);
  actor.may('body.correct', { bodyId: body.id });
  const t = text[page.lang].bodyForm;
  const read = await readForm(c, bodyForm);
  if (!read.ok) return c.html(<BodyFormPage page={page} form={read.form} body={body} {...(await formParts(c))} />, 422);
  await labelled(t, () => correctBody(house.db, actor, body.id, read.version ?? 0, read.input));
  c.var.sayDone(t.saved);
  return c.redirect(page.to(urls.body(body.code)), 303);
});
