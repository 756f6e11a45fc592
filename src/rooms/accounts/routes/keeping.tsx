import { Hono } from 'hono';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { readPage } from '#ui/pager';
import { urls } from '#urls';
import { findCandidates, getCandidate } from '../directory.ts';
import { appointForm, inviteForm, noFields } from '../forms.ts';
import { listGuests, revokeGuestLink } from '../guest-links.ts';
import { inviteAccount, revokeInvitation } from '../invitations.ts';
import * as keep from '../keeping.ts';
import { AccountPage, CloseAccountPage } from '../pages/account.tsx';
import { AccountsPage } from '../pages/accounts.tsx';
import { ChooseInviteePage, InvitePage } from '../pages/invite.tsx';
import type { State } from '../store/accounts.ts';
import { text } from '../text.ts';

export const keeping = new Hono<Env>();

const ACCOUNT = '/comptes/:id{[0-9]{1,9}}';

const stateAsked = (c: Ctx): State => (['invited', 'closed'] as const).find((state) => state === c.req.query('etat')) ?? 'open';

keeping.get('/comptes', async (c) => {
  const { house, actor, page } = c.var;
  const state = stateAsked(c);
  const accounts = await keep.listAccounts(house.db, actor, state, readPage(page));
  const open = await keep.countOpenAccounts(house.db, actor);
  const waiting = await keep.listInvitations(house.db, actor);
  const guests = await listGuests(house.db, actor, page.lang);
  return c.html(<AccountsPage page={page} state={state} accounts={accounts} open={open} waiting={waiting} guests={guests} />);
});

async function invitee(c: Ctx) {
  return getCandidate(c.var.house.db, c.var.actor, Number(c.req.query('personne')));
}

keeping.get('/comptes/inviter', async (c) => {
  const { house, actor, page } = c.var;
  if (!c.req.query('personne')) {
    const asked = c.req.query('nom') ?? '';
    return c.html(<ChooseInviteePage page={page} asked={asked} found={await findCandidates(house.db, actor, asked)} />);
  }
  const person = await invitee(c);
  return c.html(<InvitePage page={page} form={blankForm({ address: person.address, lang: person.lang })} person={person} />);
});

keeping.post('/comptes/inviter', async (c) => {
  const { house, actor, page } = c.var;
  const person = await invitee(c);
  const again = (form: FormState) => <InvitePage page={page} form={form} person={person} />;
  const read = await readForm(c, inviteForm);
  if (!read.ok) return c.html(again(read.form), 422);
  const { address, lang, administrator } = read.input;
  const id = await inviteAccount(house, actor, { personId: person.id, address, lang, administrator });
  return done(c, urls.account(id), text[page.lang].invite.done(person.name));
});

keeping.get(ACCOUNT, async (c) => {
  const { house, actor, page } = c.var;
  const account = await keep.getAccount(house.db, actor, idOf(c));
  const waiting = (await keep.listInvitations(house.db, actor)).find((one) => one.accountId === account.id);
  return c.html(<AccountPage page={page} account={account} waiting={waiting} />);
});

keeping.get(`${ACCOUNT}/fermer`, async (c) => {
  const { house, actor, page } = c.var;
  actor.may('account.close');
  const account = await keep.getAccount(house.db, actor, idOf(c));
  return c.html(<CloseAccountPage page={page} account={account} form={blankForm({}, account.version)} />);
});

keeping.post(`${ACCOUNT}/fermer`, async (c) => {
  const read = await readForm(c, noFields);
  await keep.closeAccount(c.var.house, c.var.actor, idOf(c), read.form.version ?? 0);
  return done(c, urls.account(idOf(c)), text[c.var.page.lang].account.closed);
});

keeping.post(`${ACCOUNT}/rouvrir`, async (c) => {
  const read = await readForm(c, noFields);
  await keep.reopenAccount(c.var.house, c.var.actor, idOf(c), read.form.version ?? 0);
  return done(c, urls.account(idOf(c)), text[c.var.page.lang].account.reopened);
});

keeping.post(`${ACCOUNT}/administrateur`, async (c) => {
  const read = await readForm(c, appointForm);
  const administrator = read.ok && read.input.administrator === 'oui';
  await keep.appointAdministrator(c.var.house, c.var.actor, idOf(c), read.form.version ?? 0, administrator);
  return done(c, urls.account(idOf(c)), text[c.var.page.lang].account.appointed);
});

keeping.post('/comptes/invitations/:id{[0-9]{1,9}}/reprendre', async (c) => {
  await readForm(c, noFields);
  const accountId = await revokeInvitation(c.var.house, c.var.actor, idOf(c));
  return done(c, urls.account(accountId), text[c.var.page.lang].account.revoked);
});

keeping.post('/comptes/invites/:id{[0-9]{1,9}}/reprendre', async (c) => {
  await readForm(c, noFields);
  await revokeGuestLink(c.var.house, c.var.actor, idOf(c));
  return done(c, urls.accounts(), text[c.var.page.lang].keeping.guestRevoked);
});

const idOf = (c: Ctx): number => Number(c.req.param('id'));

function done(c: Ctx, address: string, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(address), 303);
}
