import { Hono } from 'hono';
import { RuleBroken } from '#kernel/errors';
import { serveFile } from '#kernel/files';
import { blankForm, type FormState, readForm, readPress, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { text } from '../text.ts';
import { photographForm } from './forms.ts';
import { afterwards, PhotographPage } from './page.tsx';
import { getPhotographFile, getPictured, putPhotograph, removePhotograph } from './photograph.ts';

export const routes = new Hono<Env>();

const idOf = (c: Ctx): number => Number(c.req.param('id'));

async function show(c: Ctx, form?: FormState) {
  const { house, actor, page } = c.var;
  const pictured = await getPictured(house.db, actor, idOf(c));
  // The version of a photograph is its file; nought where there is none.
  const read = form ?? blankForm({}, pictured.photograph?.file_id ?? 0);
  return c.html(<PhotographPage page={page} form={read} {...pictured} />, form ? 422 : 200);
}

function done(c: Ctx, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(afterwards(c.var.page, idOf(c))), 303);
}

/** What is wrong with the picture itself is said beside its field. */
const OF_THE_PICTURE = new Set(['photograph.wrong-type', 'photograph.unreadable', 'photograph.too-wide', 'photograph.too-heavy']);

routes.get('/annuaire/:id{[0-9]+}/photographie', async (c) => {
  const { house, actor } = c.var;
  return serveFile(c, await getPhotographFile(house.db, actor, idOf(c)));
});

routes.get('/annuaire/:id{[0-9]+}/photographie/changer', (c) => show(c));

routes.post('/annuaire/:id{[0-9]+}/photographie/changer', async (c) => {
  const { house, actor, page } = c.var;
  await getPictured(house.db, actor, idOf(c));
  const { form, ...read } = await readForm(c, photographForm);
  const upload = 'uploads' in read ? read.uploads.photograph : undefined;
  if (!upload) return show(c, withError(form, 'photograph', 'missing'));
  try {
    await putPhotograph(house, actor, idOf(c), form.version || null, upload);
  } catch (error) {
    if (!(error instanceof RuleBroken) || !OF_THE_PICTURE.has(error.key)) throw error;
    return show(c, withError(form, 'photograph', error.key.replace('photograph.', ''), { ...error.detail }));
  }
  return done(c, text[page.lang].photograph.kept);
});

routes.post('/annuaire/:id{[0-9]+}/photographie/retirer', async (c) => {
  const { house, actor, page } = c.var;
  await getPictured(house.db, actor, idOf(c));
  await readPress(c);
  await removePhotograph(house.db, actor, idOf(c));
  return done(c, text[page.lang].photograph.removed);
});
