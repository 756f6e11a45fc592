import { Hono } from 'hono';
import { blankForm, type FormState, readForm, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { languageForm, passwordForm, sessionForm } from '../forms.ts';
import { changeLanguage, changePassword, readMyAccount, revokeSession } from '../my-account.ts';
import { MyAccountPage } from '../pages/my-account.tsx';
import { text } from '../text.ts';

export const mine = new Hono<Env>();

async function shown(c: Ctx, forms: { language?: FormState; password?: FormState } = {}) {
  const account = await readMyAccount(c);
  const language = forms.language ?? blankForm({ lang: account.account.lang }, account.account.version);
  return <MyAccountPage page={c.var.page} mine={account} language={language} password={forms.password ?? blankForm()} />;
}

function done(c: Ctx, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(urls.myAccount()), 303);
}

mine.get('/mon-compte', async (c) => c.html(await shown(c)));

mine.post('/mon-compte/langue', async (c) => {
  const read = await readForm(c, languageForm);
  if (!read.ok) return c.html(await shown(c, { language: read.form }), 422);
  await changeLanguage(c, read.input.lang, read.version ?? 0);
  return done(c, text[c.var.page.lang].mine.languageDone);
});

mine.post('/mon-compte/mot-de-passe', async (c) => {
  const read = await readForm(c, passwordForm);
  if (!read.ok) return c.html(await shown(c, { password: read.form }), 422);
  const { former = null, password } = read.input;
  const change = await changePassword(c, { former, next: password });
  if (change.changed) return done(c, text[c.var.page.lang].mine.passwordDone);
  const form = withError(read.form, change.field, change.key, { minutes: change.minutes });
  return c.html(await shown(c, { password: form }), change.key === 'too-many' ? 429 : 422);
});

mine.post('/mon-compte/sessions', async (c) => {
  const read = await readForm(c, sessionForm);
  if (!read.ok) return c.html(await shown(c), 422);
  await revokeSession(c, read.input.session);
  return done(c, text[c.var.page.lang].mine.ended);
});
