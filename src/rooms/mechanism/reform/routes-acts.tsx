import { Hono } from 'hono';
import { isDay } from '#kernel/day';
import { BadRequest, NotFound } from '#kernel/errors';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { changeBody } from '../body-acts.ts';
import { noAnswer } from '../forms.ts';
import { bodyOf } from '../routes/bodies.tsx';
import { labelled } from '../stale.ts';
import { type Body, listBodies } from '../store/bodies.ts';
import { bodyKinds } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { back, ONE, reformFor } from './asked.ts';
import { ACTS, type Act, ENDING, fieldsOf } from './change.ts';
import { addAct, correctAct, moveAct, removeAct } from './drafts.ts';
import { openDuties } from './duties.ts';
import { actForm, changeForm, moveForm } from './forms.ts';
import { ActChoicePage, ActFormPage } from './pages/act.tsx';
import { choosable } from './pages/act-fields.tsx';
import { ChangeFormPage, NewActChoicePage } from './pages/forms.tsx';
import { refusedIn } from './refused.ts';
import type { Reform } from './store.ts';

export const routes = new Hono<Env>();

/** The fields of an act in the words of its form, for whoever finds that somebody else saved first. */
function labelsOf(c: Ctx) {
  const t = text[c.var.page.lang].reform.actForm;
  const names = { code: t.code, nameFr: t.newFr, nameEn: t.newEn };
  const parts = [1, 2, 3].flatMap((rank) => Object.entries(names).map(([name, label]) => [`${name}${rank}`, label]));
  return { ...t, ...Object.fromEntries(parts) };
}

const isAct = (word: unknown): word is Act => ACTS.includes(word as Act);

/** An act noted at once: what ends a body is shown with what is open there on the day. */
async function actPage(c: Ctx, body: Body, act: Act, form: FormState) {
  const { house, actor, page } = c.var;
  const day = String(form.values.day ?? '');
  const ended = [body.code, ...(['with1', 'with2'] as const).map((name) => String(form.values[name] ?? ''))];
  const open = ENDING.has(act) ? await openDuties(house.db, actor, ended.filter(Boolean), isDay(day) ? day : page.today) : [];
  const lists = { bodies: await listBodies(house.db, actor), kinds: await bodyKinds(house.db), open };
  return <ActFormPage page={page} form={form} body={body} act={act} {...lists} />;
}

routes.get('/instances/:code/acte', async (c) => {
  const { actor, page } = c.var;
  const body = await bodyOf(c);
  actor.may('body.change', { bodyId: body.id });
  const act = page.query.get('acte');
  if (!isAct(act) || act === 'create') return c.html(<ActChoicePage page={page} body={body} />);
  return c.html(await actPage(c, body, act, blankForm({ day: page.today }, body.version)));
});

routes.post('/instances/:code/acte', async (c) => {
  const { house, actor, page } = c.var;
  const body = await bodyOf(c);
  actor.may('body.change', { bodyId: body.id });
  const t = text[page.lang].reform.actForm;
  const read = await readForm(c, actForm);
  const act = read.form.values.act;
  if (!isAct(act) || act === 'create') return c.html(<ActChoicePage page={page} body={body} />, 422);
  if (!read.ok) return c.html(await actPage(c, body, act, read.form), 422);
  const { change, ...said } = read.input;
  const work = () => labelled(labelsOf(c), () => changeBody(house.db, actor, body.id, read.version ?? 0, { ...change, ...said }));
  const { form } = await refusedIn(read.form, 'act', work);
  if (form) return c.html(await actPage(c, body, act, form), 409);
  c.var.sayDone(t.done);
  return c.redirect(page.to(urls.body(body.code)), 303);
});

/** The form of one act of a draft. Bodies that the draft itself makes may be chosen too. */
async function changePage(c: Ctx, reform: Reform, act: Act, form: FormState, n?: number) {
  const { house, actor, page } = c.var;
  const known = choosable(page, await listBodies(house.db, actor, { day: reform.day }));
  const made = reform.acts.flatMap((one) => (one.n === n ? [] : (one.made ?? [])));
  const planned = made.map((one) => ({ code: one.code, label: `${page.lang === 'en' ? one.nameEn : one.nameFr} (${one.code})` }));
  const kinds = await bodyKinds(house.db);
  return <ChangeFormPage page={page} form={form} reform={reform} act={act} n={n} bodies={[...known, ...planned]} kinds={kinds} />;
}

routes.get(`${ONE}/actes/nouveau`, async (c) => {
  const reform = await reformFor(c, 'reform.prepare');
  const act = c.var.page.query.get('acte');
  if (!isAct(act)) return c.html(<NewActChoicePage page={c.var.page} reform={reform} />);
  return c.html(await changePage(c, reform, act, blankForm({}, reform.version)));
});

routes.post(`${ONE}/actes/nouveau`, async (c) => {
  const { house, actor, page } = c.var;
  const reform = await reformFor(c, 'reform.prepare');
  const t = text[page.lang].reform.actForm;
  const read = await readForm(c, changeForm);
  const act = read.form.values.act;
  if (!isAct(act)) return c.html(<NewActChoicePage page={page} reform={reform} />, 422);
  if (!read.ok) return c.html(await changePage(c, reform, act, read.form), 422);
  const work = () => labelled(labelsOf(c), () => addAct(house.db, actor, reform.id, read.version ?? 0, read.input));
  const { form } = await refusedIn(read.form, 'act', work);
  if (form) return c.html(await changePage(c, reform, act, form), 409);
  return back(c, reform, t.added);
});

async function actOf(c: Ctx) {
  const reform = await reformFor(c, 'reform.prepare');
  const change = reform.acts.find((act) => act.n === Number(c.req.param('n')));
  if (!change) throw new NotFound('act');
  return { reform, change };
}

routes.get(`${ONE}/actes/:n{[0-9]{1,4}}/corriger`, async (c) => {
  const { reform, change } = await actOf(c);
  return c.html(await changePage(c, reform, change.act, blankForm(fieldsOf(change), reform.version), change.n));
});

routes.post(`${ONE}/actes/:n{[0-9]{1,4}}/corriger`, async (c) => {
  const { house, actor, page } = c.var;
  const { reform, change } = await actOf(c);
  const t = text[page.lang].reform.actForm;
  const read = await readForm(c, changeForm);
  if (!read.ok) return c.html(await changePage(c, reform, change.act, read.form, change.n), 422);
  const work = () => labelled(labelsOf(c), () => correctAct(house.db, actor, reform.id, read.version ?? 0, change.n, read.input));
  const { form } = await refusedIn(read.form, 'act', work);
  if (form) return c.html(await changePage(c, reform, change.act, form, change.n), 409);
  return back(c, reform, t.saved);
});

routes.post(`${ONE}/actes/:n{[0-9]{1,4}}/deplacer`, async (c) => {
  const { house, actor, page } = c.var;
  const { reform, change } = await actOf(c);
  const read = await readForm(c, moveForm);
  if (!read.ok) throw new BadRequest('unreadable');
  await moveAct(house.db, actor, reform.id, read.version ?? 0, change.n, read.input.to);
  return back(c, reform, text[page.lang].reform.actForm.moved);
});

routes.post(`${ONE}/actes/:n{[0-9]{1,4}}/retirer`, async (c) => {
  const { house, actor, page } = c.var;
  const { reform, change } = await actOf(c);
  const { form } = await readForm(c, noAnswer);
  await removeAct(house.db, actor, reform.id, form.version ?? 0, change.n);
  return back(c, reform, text[page.lang].reform.actForm.removed);
});
