import { Hono } from 'hono';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { noAnswer } from '../forms.ts';
import { labelled } from '../stale.ts';
import { findBody, listBodies } from '../store/bodies.ts';
import { fullName, getPerson, personOptions } from '../store/people.ts';
import { text } from '../text.ts';
import { back, ONE, reformFor, reformOf } from './asked.ts';
import { compareDraft, compareEnacted } from './compare.ts';
import { correctReform, prepareReform, saidOf } from './drafts.ts';
import { openDuties } from './duties.ts';
import { enactReform, withdrawReform } from './ending.ts';
import { enactForm, readerForm, reformForm, withdrawForm } from './forms.ts';
import { EnactPage, ReadersPage, ReformFormPage, WithdrawPage } from './pages/forms.tsx';
import { ReformPage } from './pages/reform.tsx';
import { ReformsPage } from './pages/reforms.tsx';
import { namesIn } from './pages/words.ts';
import { endedBy } from './plan.ts';
import { nameReform, unnameReform } from './readers.ts';
import { refusedIn } from './refused.ts';
import { listReforms, type Reform, readersOf } from './store.ts';
import { worldNow } from './world.ts';

export const routes = new Hono<Env>();

routes.get('/mecanisme/reformes', async (c) => {
  const { house, actor, page } = c.var;
  return c.html(<ReformsPage page={page} reforms={await listReforms(house.db, actor)} />);
});

routes.get('/mecanisme/reformes/nouvelle', (c) => {
  const { actor, page } = c.var;
  actor.may('reform.prepare');
  return c.html(<ReformFormPage page={page} form={blankForm({ motiveLang: page.lang })} />);
});

routes.post('/mecanisme/reformes/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('reform.prepare');
  const read = await readForm(c, reformForm);
  if (!read.ok) return c.html(<ReformFormPage page={page} form={read.form} />, 422);
  const { done, form } = await refusedIn(read.form, 'day', () => prepareReform(house.db, actor, read.input));
  if (form) return c.html(<ReformFormPage page={page} form={form} />, 409);
  c.var.sayDone(text[page.lang].reform.form.created);
  return c.redirect(page.to(urls.reform(done)), 303);
});

routes.get(ONE, async (c) => {
  const { house, actor, page } = c.var;
  const reform = await reformOf(c);
  const draft = reform.state === 'draft' ? await compareDraft(house.db, actor, reform) : null;
  const comparison = draft?.comparison ?? (reform.state === 'enacted' ? await compareEnacted(house.db, actor, reform) : null);
  const world = draft?.world ?? (await worldNow(house.db, actor, reform.day));
  const decidedBy = reform.decided_by_id === null ? undefined : await findBody(house.db, actor, reform.decided_by_id);
  const parts = {
    page,
    reform,
    nameOf: namesIn({ world, after: draft?.plan.world }, reform.acts, reform.day, page.lang),
    decidedBy,
    comparison,
  };
  const open = draft ? await openDuties(house.db, actor, draft.plan.closed, reform.day) : [];
  const readers = await readersOf(house.db, actor, reform);
  return c.html(<ReformPage {...parts} readers={readers} steps={draft?.plan.steps ?? null} open={open} />);
});

routes.get(`${ONE}/corriger`, async (c) => {
  const reform = await reformFor(c, 'reform.prepare');
  return c.html(<ReformFormPage page={c.var.page} form={blankForm({ ...saidOf(reform) }, reform.version)} reform={reform} />);
});

routes.post(`${ONE}/corriger`, async (c) => {
  const { house, actor, page } = c.var;
  const reform = await reformFor(c, 'reform.prepare');
  const t = text[page.lang].reform.form;
  const read = await readForm(c, reformForm);
  if (!read.ok) return c.html(<ReformFormPage page={page} form={read.form} reform={reform} />, 422);
  const work = () => labelled(t, () => correctReform(house.db, actor, reform.id, read.version ?? 0, read.input));
  const { form } = await refusedIn(read.form, 'day', work);
  if (form) return c.html(<ReformFormPage page={page} form={form} reform={reform} />, 409);
  return back(c, reform, t.saved);
});

async function readersPage(c: Ctx, reform: Reform, form: FormState) {
  const { house, actor, page } = c.var;
  const lists = { readers: await readersOf(house.db, actor, reform), people: await personOptions(house.db, actor) };
  return <ReadersPage page={page} form={form} reform={reform} {...lists} />;
}

routes.get(`${ONE}/lecteurs`, async (c) => {
  const reform = await reformFor(c, 'reform.open');
  return c.html(await readersPage(c, reform, blankForm({}, reform.version)));
});

routes.post(`${ONE}/lecteurs`, async (c) => {
  const { house, actor, page } = c.var;
  const reform = await reformFor(c, 'reform.open');
  const t = text[page.lang].reform.readersForm;
  const read = await readForm(c, readerForm);
  if (!read.ok) return c.html(await readersPage(c, reform, read.form), 422);
  const { personId, reason } = read.input;
  await labelled(t, () => nameReform(house.db, actor, reform.id, read.version ?? 0, personId, reason));
  return back(c, reform, t.opened(fullName(await getPerson(house.db, actor, personId))));
});

routes.post(`${ONE}/lecteurs/:person{[0-9]{1,9}}/fermer`, async (c) => {
  const { house, actor, page } = c.var;
  const reform = await reformFor(c, 'reform.open');
  const { form } = await readForm(c, noAnswer);
  await unnameReform(house.db, actor, reform.id, form.version ?? 0, Number(c.req.param('person')));
  return back(c, reform, text[page.lang].reform.readersForm.closed);
});

async function enactPage(c: Ctx, reform: Reform, form: FormState) {
  const { house, actor, page } = c.var;
  const open = await openDuties(house.db, actor, endedBy(reform.acts), reform.day);
  return <EnactPage page={page} form={form} reform={reform} bodies={await listBodies(house.db, actor)} open={open} />;
}

routes.get(`${ONE}/mettre-en-vigueur`, async (c) => {
  const reform = await reformFor(c, 'reform.enact');
  return c.html(await enactPage(c, reform, blankForm({ decidedOn: c.var.page.today }, reform.version)));
});

routes.post(`${ONE}/mettre-en-vigueur`, async (c) => {
  const { house, actor, page } = c.var;
  const reform = await reformFor(c, 'reform.enact');
  const t = text[page.lang].reform.enactForm;
  const read = await readForm(c, enactForm);
  if (!read.ok) return c.html(await enactPage(c, reform, read.form), 422);
  const work = () => labelled(t, () => enactReform(house.db, actor, reform.id, read.version ?? 0, read.input));
  const { form } = await refusedIn(read.form, 'act', work);
  if (form) return c.html(await enactPage(c, reform, form), 409);
  return back(c, reform, t.done(reform.day));
});

routes.get(`${ONE}/retirer`, async (c) => {
  const reform = await reformFor(c, 'reform.withdraw');
  return c.html(<WithdrawPage page={c.var.page} form={blankForm({}, reform.version)} reform={reform} />);
});

routes.post(`${ONE}/retirer`, async (c) => {
  const { house, actor, page } = c.var;
  const reform = await reformFor(c, 'reform.withdraw');
  const t = text[page.lang].reform.withdrawForm;
  const read = await readForm(c, withdrawForm);
  if (!read.ok) return c.html(<WithdrawPage page={page} form={read.form} reform={reform} />, 422);
  await labelled(t, () => withdrawReform(house.db, actor, reform.id, read.version ?? 0, read.input.reason));
  return back(c, reform, t.done);
});
