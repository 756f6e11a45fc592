import { Hono } from 'hono';
import { blankForm, type FormState, readForm, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { ownAddress } from '../addresses.ts';
import { noFields } from '../forms.ts';
import * as keep from '../keeping.ts';
import { text } from '../text.ts';
import { passSecondFactor } from './entrance.ts';
import { beginForm, codeForm, confirmForm, proofForm } from './forms.ts';
import { removeSecondFactor } from './keeping.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  type Refused,
  readMySecondFactor,
  renewRecovery,
  type Sheet,
} from './mine.ts';
import { CodePage } from './pages/entrance.tsx';
import { RemoveSecondFactorPage } from './pages/keeping.tsx';
import { EnrolPage, RecoveryPage, SecondFactorPage } from './pages/mine.tsx';
import { qrPath } from './qr.ts';

export const secondFactor = new Hono<Env>();

const statusOf = ({ key }: { key: string }): 410 | 422 | 429 =>
  key === 'too-many' || key === 'code-locked' ? 429 : key === 'code-over' ? 410 : 422;

const wrong = (form: FormState, refused: Refused): FormState => withError(form, refused.field, refused.key, { minutes: refused.minutes });

async function shown(c: Ctx, forms: { begin?: FormState; renew?: FormState; drop?: FormState } = {}) {
  const { begin = blankForm(), renew = blankForm(), drop = blankForm() } = forms;
  return <SecondFactorPage page={c.var.page} mine={await readMySecondFactor(c)} begin={begin} renew={renew} drop={drop} />;
}

async function enrolment(c: Ctx, uri: string, form: FormState) {
  return <EnrolPage page={c.var.page} uri={uri} picture={await qrPath(uri)} form={form} />;
}

function recovery(c: Ctx, sheet: Sheet) {
  c.header('cache-control', 'no-store');
  return <RecoveryPage page={c.var.page} sheet={sheet} />;
}

secondFactor.get('/mon-compte/code', async (c) => c.html(await shown(c)));

secondFactor.post('/mon-compte/code', async (c) => {
  const read = await readForm(c, beginForm);
  if (!read.ok) return c.html(await shown(c, { begin: read.form }), 422);
  const begun = await beginSecondFactor(c, read.input.password);
  if (!begun.done) return c.html(await shown(c, { begin: wrong(read.form, begun) }), statusOf(begun));
  c.header('cache-control', 'no-store');
  return c.html(await enrolment(c, begun.uri, blankForm()));
});

secondFactor.post('/mon-compte/code/confirmer', async (c) => {
  c.var.actor.may('second-factor.keep', { personId: c.var.actor.personId });
  const read = await readForm(c, confirmForm);
  const uri = String(read.form.values.uri ?? '');
  // Without its key the page cannot be shown again: it is prepared anew.
  if (!confirmForm.shape.uri.safeParse(uri).success) return c.redirect(c.var.page.to(urls.mySecondFactor()), 303);
  if (!read.ok) return c.html(await enrolment(c, uri, read.form), 422);
  const confirmed = await confirmSecondFactor(c, read.input.code);
  if (!confirmed.done) return c.html(await enrolment(c, uri, wrong(read.form, confirmed)), statusOf(confirmed));
  return c.html(recovery(c, confirmed));
});

secondFactor.post('/mon-compte/code/secours', async (c) => {
  const read = await readForm(c, proofForm);
  if (!read.ok) return c.html(await shown(c, { renew: read.form }), 422);
  const renewed = await renewRecovery(c, read.input);
  if (!renewed.done) return c.html(await shown(c, { renew: wrong(read.form, renewed) }), statusOf(renewed));
  return c.html(recovery(c, renewed));
});

secondFactor.post('/mon-compte/code/retirer', async (c) => {
  const { page, sayDone } = c.var;
  const read = await readForm(c, proofForm);
  if (!read.ok) return c.html(await shown(c, { drop: read.form }), 422);
  const dropped = await dropSecondFactor(c, read.input);
  if (!dropped.done) return c.html(await shown(c, { drop: wrong(read.form, dropped) }), statusOf(dropped));
  sayDone(text[page.lang].secondFactor.mine.dropped);
  return c.redirect(page.to(urls.myAccount()), 303);
});

secondFactor.get('/entrer/code', (c) => {
  const { actor, page } = c.var;
  actor.may('session.open');
  return c.html(<CodePage page={page} form={blankForm()} next={ownAddress(c.req.query('suite'))} />);
});

secondFactor.post('/entrer/code', async (c) => {
  const { page, sayDone } = c.var;
  const read = await readForm(c, codeForm);
  const next = ownAddress(String(read.form.values.suite ?? ''));
  const again = (form: FormState) => <CodePage page={page} form={form} next={next} />;
  if (!read.ok) return c.html(again(read.form), 422);
  const passed = await passSecondFactor(c, read.input.code);
  if (!passed.in) return c.html(again(withError(read.form, 'code', passed.key, { minutes: passed.minutes })), statusOf(passed));
  sayDone(text[page.lang].signIn.done);
  return c.redirect(page.to(next ?? urls.home()), 303);
});

const ACCOUNT = '/comptes/:id{[0-9]{1,9}}/code';

secondFactor.get(ACCOUNT, async (c) => {
  const { house, actor, page } = c.var;
  actor.may('second-factor.remove');
  const account = await keep.getAccount(house.db, actor, Number(c.req.param('id')));
  return c.html(<RemoveSecondFactorPage page={page} account={account} form={blankForm()} />);
});

secondFactor.post(ACCOUNT, async (c) => {
  const { house, actor, page, sayDone } = c.var;
  await readForm(c, noFields);
  const id = Number(c.req.param('id'));
  await removeSecondFactor(house, actor, id);
  sayDone(text[page.lang].secondFactor.keeping.removed);
  return c.redirect(page.to(urls.account(id)), 303);
});
