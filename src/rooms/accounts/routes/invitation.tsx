import { Hono } from 'hono';
import { blankForm, type FormState, readForm, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { acceptInvitation, foundHouse } from '../acceptance.ts';
import { acceptForm, foundForm } from '../forms.ts';
import { readInvitation } from '../invitations.ts';
import { DeadInvitationPage, FoundingPage, InvitationPage } from '../pages/invitation.tsx';
import type { Invitation } from '../store/invitations.ts';
import { text } from '../text.ts';

export const invitation = new Hono<Env>();

const PATH = '/invitation/:token{[A-Za-z0-9_-]{20,100}}';

function pageFor(c: Ctx, token: string, found: Invitation, form: FormState) {
  const { page } = c.var;
  if (found.accountId === null) return <FoundingPage page={page} form={form} token={token} />;
  return <InvitationPage page={page} form={form} token={token} address={found.address ?? ''} />;
}

invitation.get(PATH, async (c) => {
  const { house, actor, page } = c.var;
  actor.may('invitation.accept');
  const token = c.req.param('token');
  const { invitation: found, state } = await readInvitation(house, token);
  if (state !== 'waiting') return c.html(<DeadInvitationPage page={page} says={text[page.lang].refusals[`invitation.${state}`]} />, 410);
  return c.html(pageFor(c, token, found, blankForm()));
});

invitation.post(PATH, async (c) => {
  const { house, actor } = c.var;
  actor.may('invitation.accept');
  const token = c.req.param('token');
  const { invitation: found } = await readInvitation(house, token);
  return found.accountId === null ? foundBy(c, token, found) : accept(c, token, found);
});

async function accept(c: Ctx, token: string, found: Invitation) {
  const read = await readForm(c, acceptForm);
  if (!read.ok) return c.html(pageFor(c, token, found, read.form), 422);
  const fault = await acceptInvitation(c, token, read.input.without ? null : read.input.password);
  if (fault) return c.html(pageFor(c, token, found, withError(read.form, 'password', fault)), 422);
  return goHome(c, text[c.var.page.lang].invitation.done);
}

async function foundBy(c: Ctx, token: string, found: Invitation) {
  const read = await readForm(c, foundForm);
  if (!read.ok) return c.html(pageFor(c, token, found, read.form), 422);
  const fault = await foundHouse(c, token, { ...read.input, lang: c.var.page.lang });
  if (fault) return c.html(pageFor(c, token, found, withError(read.form, 'password', fault)), 422);
  return goHome(c, text[c.var.page.lang].founding.done);
}

function goHome(c: Ctx, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(urls.home()), 303);
}
