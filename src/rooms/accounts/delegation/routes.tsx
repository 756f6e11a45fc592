import { Hono } from 'hono';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { noFields } from '../forms.ts';
import { text } from '../text.ts';
import { actFor, findDelegates, getDelegate, giveDelegation, readMyDelegations, revokeDelegation, stopActing } from './delegations.ts';
import { delegationForm } from './forms.ts';
import { allMatters } from './matters.ts';
import { DelegationsPage } from './pages/delegations.tsx';
import { NewDelegationPage } from './pages/new.tsx';

export const delegation = new Hono<Env>();

const idOf = (c: Ctx): number => Number(c.req.param('id'));

function done(c: Ctx, address: string, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(address), 303);
}

delegation.get('/mon-compte/delegations', async (c) => {
  const { house, actor, page } = c.var;
  const asked = c.req.query('nom') ?? '';
  const mine = await readMyDelegations(house.db, actor);
  return c.html(<DelegationsPage page={page} mine={mine} asked={asked} found={await findDelegates(house.db, actor, asked)} />);
});

const NEW = '/mon-compte/delegations/nouvelle';

delegation.get(NEW, async (c) => {
  const { house, actor, page } = c.var;
  const person = await getDelegate(house.db, actor, Number(c.req.query('personne')));
  return c.html(<NewDelegationPage page={page} person={person} form={blankForm({ fromDay: page.today })} />);
});

delegation.post(NEW, async (c) => {
  const { house, actor, page } = c.var;
  const person = await getDelegate(house.db, actor, Number(c.req.query('personne')));
  const again = (form: FormState) => <NewDelegationPage page={page} person={person} form={form} />;
  const read = await readForm(c, delegationForm(allMatters(page.lang).map((matter) => matter.value)));
  if (!read.ok) return c.html(again(read.form), 422);
  const { matters, fromDay, toDay } = read.input;
  await giveDelegation(house, actor, { toPersonId: person.id, matters, fromDay, toDay });
  return done(c, urls.myDelegations(), text[page.lang].delegation.done(person.name));
});

delegation.post('/mon-compte/delegations/:id{[0-9]{1,9}}/reprendre', async (c) => {
  const { house, actor, page } = c.var;
  await readForm(c, noFields);
  await revokeDelegation(house, actor, idOf(c));
  return done(c, urls.myDelegations(), text[page.lang].delegation.revoked);
});

delegation.post('/agir/:id{[0-9]{1,9}}', async (c) => {
  await readForm(c, noFields);
  await actFor(c, idOf(c));
  return c.redirect(c.var.page.to(urls.home()), 303);
});

delegation.post('/agir/revenir', async (c) => {
  await readForm(c, noFields);
  await stopActing(c);
  return done(c, urls.home(), text[c.var.page.lang].delegation.left);
});
