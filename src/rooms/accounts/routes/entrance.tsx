import { Hono } from 'hono';
import { blankForm, readForm, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { ownAddress } from '../addresses.ts';
import { askLinkForm, noFields, signInForm } from '../forms.ts';
import { ConfirmLinkPage, DeadLinkPage } from '../pages/confirm-link.tsx';
import { LinkSentPage } from '../pages/link-sent.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { askForLink, type Entry, signInByLink, signInByPassword, signOut } from '../sign-in.ts';
import { text } from '../text.ts';

export const entrance = new Hono<Env>();

const TOKEN = ':token{[A-Za-z0-9_-]{16,100}}';

const providerName = (c: Ctx) => c.var.house.settings.identityProvider?.name;

type Refused = Exclude<Entry, { in: true }>;

/** Whoever proved a first factor is led to the second. */
const toCode = (c: Ctx, next: string | null) => c.redirect(c.var.page.to(urls.signInCode(next ?? undefined)), 303);

/** The status of a refused entry; after too many tries, also when to come back. */
function statusOf(c: Ctx, refused: Refused): 401 | 409 | 410 | 429 {
  if (refused.key === 'too-many') c.header('retry-after', String(refused.minutes * 60));
  if (refused.key === 'code-sealed') return 409;
  return refused.key === 'too-many' ? 429 : refused.key === 'wrong' ? 401 : 410;
}

entrance.get('/entrer', (c) => {
  const { actor, page } = c.var;
  actor.may('session.open');
  const next = ownAddress(c.req.query('suite'));
  return c.html(<SignInPage page={page} form={blankForm()} ask={blankForm()} next={next} provider={providerName(c)} />);
});

entrance.post('/entrer', async (c) => {
  const { page, sayDone } = c.var;
  const read = await readForm(c, signInForm);
  const next = ownAddress(String(read.form.values.suite ?? ''));
  const shown = (form: typeof read.form) => <SignInPage page={page} form={form} ask={blankForm()} next={next} provider={providerName(c)} />;
  if (!read.ok) return c.html(shown(read.form), 422);
  const entry = await signInByPassword(c, read.input);
  if (!entry.in && entry.key === 'second-factor') return toCode(c, next);
  if (!entry.in) return c.html(shown(withError(read.form, '', entry.key, { minutes: entry.minutes })), statusOf(c, entry));
  sayDone(text[page.lang].signIn.done);
  return c.redirect(page.to(next ?? urls.home()), 303);
});

entrance.get('/entrer/lien', (c) => {
  c.var.actor.may('session.ask-link');
  return c.html(<LinkSentPage page={c.var.page} />);
});

entrance.post('/entrer/lien', async (c) => {
  const { page } = c.var;
  const read = await readForm(c, askLinkForm);
  const shown = (form: typeof read.form) => <SignInPage page={page} form={blankForm()} ask={form} next={null} provider={providerName(c)} />;
  if (!read.ok) return c.html(shown(read.form), 422);
  const entry = await askForLink(c, { address: read.input.mailbox });
  if (!entry.in) return c.html(shown(withError(read.form, '', entry.key, { minutes: entry.minutes })), statusOf(c, entry));
  return c.redirect(page.to(urls.signInLink()), 303);
});

entrance.get(`/entrer/lien/${TOKEN}`, (c) => {
  c.var.actor.may('session.open');
  return c.html(<ConfirmLinkPage page={c.var.page} token={c.req.param('token')} />);
});

entrance.post(`/entrer/lien/${TOKEN}`, async (c) => {
  const { page, sayDone } = c.var;
  const t = text[page.lang];
  await readForm(c, noFields);
  const entry = await signInByLink(c, c.req.param('token'));
  if (!entry.in && entry.key === 'second-factor') return toCode(c, null);
  if (!entry.in) {
    const says =
      entry.key === 'too-many' ? t.errors['too-many'](entry) : t.errors[entry.key === 'code-sealed' ? 'code-sealed' : 'link-dead'];
    return c.html(<DeadLinkPage page={page} says={says} />, statusOf(c, entry));
  }
  sayDone(t.signIn.done);
  return c.redirect(page.to(urls.home()), 303);
});

entrance.post('/sortir', async (c) => {
  const { page, sayDone } = c.var;
  await readForm(c, noFields);
  await signOut(c);
  sayDone(text[page.lang].signIn.out);
  return c.redirect(page.to(urls.home()), 303);
});
