import { Hono } from 'hono';
import { NotFound, RuleBroken } from '#kernel/errors';
import { findFile } from '#kernel/files';
import { blankForm, type FormState, readForm, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { type Issued, listIssued } from '#kernel/issued';
import { urls } from '#urls';
import { bodyOf } from '../routes/bodies.tsx';
import { labelled } from '../stale.ts';
import { findBody } from '../store/bodies.ts';
import { bodyKinds } from '../store/vocabulary.ts';
import { TermsFormPage, type TermsFormProps } from './form-page.tsx';
import { bodyTermsForm, genericTermsForm, termsForm } from './forms.ts';
import { GenericTermsPage } from './generic-page.tsx';
import { TermsPage } from './page.tsx';
import { getTerms, listTermsOf, type Terms } from './store.ts';
import { adoptGenericTerms, adoptTerms, correctTerms, ISSUED, saidOf } from './terms.ts';
import { words } from './text.ts';

export const routes = new Hono<Env>();

const idOf = (c: Ctx): number => Number(c.req.param('id'));

/** What is wrong with the file or the text is said beside its field, as any other answer. */
const BESIDE: Readonly<Record<string, readonly [field: string, key: string]>> = {
  'file.too-large': ['file', 'file-too-large'],
  'file.empty': ['file', 'file-empty'],
  'file.wrong-type': ['file', 'file-wrong-type'],
  'terms.empty': ['content', 'terms-empty'],
};

type Shown = Omit<TermsFormProps, 'page' | 'form'>;

const show = (c: Ctx, form: FormState, shown: Shown, status: 200 | 422 = 200) =>
  c.html(<TermsFormPage page={c.var.page} form={form} {...shown} />, status);

/** Runs a verb; what it refuses of a field comes back on the form, with all that was typed. */
async function orAgain(c: Ctx, form: FormState, shown: Shown, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const beside = error instanceof RuleBroken ? BESIDE[error.key] : undefined;
    if (!(error instanceof RuleBroken) || !beside) throw error;
    return show(c, withError(form, beside[0], beside[1], { ...error.detail }), shown, 422);
  }
}

routes.get('/termes-de-reference', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('mechanism.read');
  const all = await listTermsOf(house.db, actor, {});
  return c.html(<GenericTermsPage page={page} all={all} kinds={await bodyKinds(house.db)} />);
});

routes.get('/termes-de-reference/nouveaux', async (c) => {
  c.var.actor.may('terms.keep');
  return show(c, blankForm({ fromDay: c.var.page.today }), { kinds: await bodyKinds(c.var.house.db) });
});

routes.post('/termes-de-reference/nouveaux', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('terms.keep');
  const read = await readForm(c, genericTermsForm);
  const shown = { kinds: await bodyKinds(house.db) };
  if (!read.ok) return show(c, read.form, shown, 422);
  const { kinds, ...input } = read.input;
  return orAgain(c, read.form, shown, async () => {
    const id = await adoptGenericTerms(house, actor, kinds, input, read.uploads.file);
    c.var.sayDone(words[page.lang].done);
    return c.redirect(page.to(urls.terms(id)), 303);
  });
});

routes.get('/instances/:code/termes-de-reference/nouveaux', async (c) => {
  const body = await bodyOf(c);
  c.var.actor.may('terms.keep', { bodyId: body.id });
  return show(c, blankForm({ fromDay: c.var.page.today, readers: 'public' }), { body });
});

routes.post('/instances/:code/termes-de-reference/nouveaux', async (c) => {
  const { house, actor, page } = c.var;
  const body = await bodyOf(c);
  actor.may('terms.keep', { bodyId: body.id });
  const read = await readForm(c, bodyTermsForm);
  if (!read.ok) return show(c, read.form, { body }, 422);
  return orAgain(c, read.form, { body }, async () => {
    const id = await adoptTerms(house, actor, body.id, read.input, read.uploads.file);
    c.var.sayDone(words[page.lang].done);
    return c.redirect(page.to(urls.terms(id)), 303);
  });
});

/** Newest first. They bear the audience that the document bears. */
async function editionsOf(c: Ctx, terms: Terms): Promise<Issued[]> {
  const { house, actor } = c.var;
  const subject = { kind: ISSUED.subject, id: terms.id };
  const { rows } = await listIssued(house.db, actor, { kind: ISSUED.kind, subject, limit: 200 });
  return rows.sort((a, b) => b.edition - a.edition);
}

const bodyOfTerms = (c: Ctx, terms: Terms) =>
  terms.body_id === null ? undefined : findBody(c.var.house.db, c.var.actor, terms.body_id, c.var.page.today);

routes.get('/termes-de-reference/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('mechanism.read');
  const terms = await getTerms(house.db, actor, idOf(c));
  const editions = await editionsOf(c, terms);
  const asked = page.query.get('edition');
  const shown = asked === null ? editions[0] : editions.find((each) => String(each.edition) === asked);
  if (!shown) throw new NotFound('edition');
  const file = shown.files[0] === undefined ? undefined : ((await findFile(house.db, actor, shown.files[0])) ?? undefined);
  const parts = { body: await bodyOfTerms(c, terms), kinds: await bodyKinds(house.db), file };
  return c.html(<TermsPage page={page} terms={terms} shown={shown} editions={editions} {...parts} />);
});

async function correctedOf(c: Ctx): Promise<{ terms: Terms; shown: Shown }> {
  const { house, actor } = c.var;
  const terms = await getTerms(house.db, actor, idOf(c));
  actor.may('terms.keep', terms.body_id === null ? {} : { bodyId: terms.body_id });
  const file = terms.file_id === null ? null : await findFile(house.db, actor, terms.file_id);
  return { terms, shown: { body: await bodyOfTerms(c, terms), corrected: { id: terms.id, fileName: file?.name ?? null } } };
}

routes.get('/termes-de-reference/:id{[0-9]+}/corriger', async (c) => {
  const { terms, shown } = await correctedOf(c);
  return show(c, blankForm({ ...saidOf(terms) }, terms.version), shown);
});

routes.post('/termes-de-reference/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const { terms, shown } = await correctedOf(c);
  const read = await readForm(c, termsForm);
  if (!read.ok) return show(c, read.form, shown, 422);
  return orAgain(c, read.form, shown, async () => {
    await labelled(words[page.lang], () => correctTerms(house, actor, terms.id, read.version ?? 0, read.input, read.uploads.file));
    c.var.sayDone(words[page.lang].corrected);
    return c.redirect(page.to(urls.terms(terms.id)), 303);
  });
});
