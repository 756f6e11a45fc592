import { Hono } from 'hono';
import { blankForm, readForm, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { ownAddress } from '../addresses.ts';
import { SignInPage } from '../pages/sign-in.tsx';
import { text } from '../text.ts';
import { comeInByProvider } from './come-in.ts';
import { type Fault, leaveForProvider, requireProvider } from './entry.ts';
import { leaveForm } from './forms.ts';
import { LeavingPage } from './pages/leaving.tsx';

export const provider = new Hono<Env>();

const STATUS = {
  'provider-down': 503,
  'provider-refused': 403,
  'provider-over': 410,
  'provider-unproved': 401,
  'provider-unverified': 403,
  'provider-unknown': 403,
  'code-sealed': 409,
  'too-many': 429,
} as const;

/** The entrance again, with what went wrong: the other doors stay open. */
function entranceWith(c: Ctx, fault: Fault, next: string | null) {
  const { name } = requireProvider(c);
  const form = withError(blankForm(), '', fault.key, { name, address: fault.address, minutes: fault.minutes });
  if (fault.key === 'provider-down') c.header('retry-after', '60');
  return c.html(<SignInPage page={c.var.page} form={form} ask={blankForm()} next={next} provider={name} />, STATUS[fault.key]);
}

provider.post('/entrer/fournisseur', async (c) => {
  const { page } = c.var;
  const { name } = requireProvider(c);
  const read = await readForm(c, leaveForm);
  const next = ownAddress(String(read.form.values.suite ?? ''));
  const left = await leaveForProvider(c, next);
  if ('key' in left) return entranceWith(c, left, next);
  // Not a redirection: a form of this house may be sent to this house alone, redirections included.
  c.header('refresh', `0;url=${left.to.href}`);
  return c.html(<LeavingPage page={page} name={name} to={left.to.href} />);
});

/** The one GET that may change something: a provider knows no other way back. */
provider.get('/entrer/fournisseur/retour', async (c) => {
  const { page, sayDone } = c.var;
  const came = await comeInByProvider(c);
  if ('key' in came) return entranceWith(c, came, null);
  const { entry, next } = came;
  if (!entry.in) return c.redirect(page.to(urls.signInCode(next ?? undefined)), 303);
  sayDone(text[page.lang].signIn.done);
  return c.redirect(page.to(next ?? urls.home()), 303);
});
