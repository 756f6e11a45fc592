import { Hono } from 'hono';
import { RuleBroken } from '#kernel/errors';
import { blankForm, type FormState, readForm, readPress, type Upload, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { text } from '../text.ts';
import { answersForm, uploadForm } from './forms.ts';
import { answerList, dropList, getList, previewList, receiveList, takeList } from './lists.ts';
import { PreviewPage } from './preview.tsx';
import { recentLists } from './store.ts';
import { UploadPage } from './upload.tsx';

export const routes = new Hono<Env>();

async function uploadPage(c: Ctx, form: FormState) {
  const { house, actor, page } = c.var;
  actor.may('contact-list.keep');
  return <UploadPage page={page} form={form} lists={await recentLists(house.db, actor)} />;
}

routes.get('/annuaire/listes', async (c) => c.html(await uploadPage(c, blankForm())));

/** What is wrong with the file itself is said beside its field. */
async function received(c: Ctx, file: Upload) {
  try {
    return await receiveList(c.var.house.db, c.var.actor, file);
  } catch (error) {
    if (error instanceof RuleBroken && error.key.startsWith('contact-list.')) return error;
    throw error;
  }
}

routes.post('/annuaire/listes', async (c) => {
  const { actor, page } = c.var;
  actor.may('contact-list.keep');
  const read = await readForm(c, uploadForm);
  const file = read.ok ? read.uploads.fichier : undefined;
  if (!file) return c.html(await uploadPage(c, withError(read.form, 'fichier', 'list-missing')), 422);
  const got = await received(c, file);
  if (got instanceof RuleBroken)
    return c.html(await uploadPage(c, withError(read.form, 'fichier', got.key.replace('contact-', ''), { ...got.detail })), 422);
  c.var.sayDone(got.same ? text[page.lang].contactList.same : text[page.lang].contactList.received);
  return c.redirect(page.to(urls.contactList(got.id)), 303);
});

routes.get('/annuaire/listes/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  const list = await getList(house.db, actor, Number(c.req.param('id')));
  return c.html(<PreviewPage page={page} list={list} judged={await previewList(house.db, actor, list)} />);
});

const listOf = (c: Ctx) => getList(c.var.house.db, c.var.actor, Number(c.req.param('id')));

routes.post('/annuaire/listes/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  const list = await listOf(c);
  actor.may('contact-list.keep');
  const read = await readForm(c, answersForm);
  if (read.ok) await answerList(house.db, actor, list.id, read.version ?? 0, read.input);
  c.var.sayDone(text[page.lang].contactList.answered);
  return c.redirect(page.to(urls.contactList(list.id)), 303);
});

routes.post('/annuaire/listes/:id{[0-9]+}/prendre', async (c) => {
  const { house, actor, page } = c.var;
  const list = await listOf(c);
  const { version } = await readPress(c);
  const counts = await takeList(house.db, actor, list.id, version ?? 0);
  c.var.sayDone(text[page.lang].contactList.taken(counts.added, counts.completed));
  return c.redirect(page.to(urls.contactList(list.id)), 303);
});

routes.post('/annuaire/listes/:id{[0-9]+}/ecarter', async (c) => {
  const { house, actor, page } = c.var;
  const list = await listOf(c);
  const { version } = await readPress(c);
  await dropList(house.db, actor, list.id, version ?? 0);
  c.var.sayDone(text[page.lang].contactList.dropped);
  return c.redirect(page.to(urls.contactLists()), 303);
});
