import { Hono } from 'hono';
import { BadRequest } from '#kernel/errors';
import { blankForm, readForm, readPress } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { text } from '../text.ts';
import { askByAddress, confirmFollow, publicReader, readConfirmation, readWayOut, stopLetters } from './by-address.ts';
import { changeRhythm, follow, getFollowed, listFollows, unfollow } from './following.ts';
import { addressForm, followForm, rhythmForm } from './forms.ts';
import { ConfirmFollowPage, FollowByAddressPage, SaidPage, StopLettersPage } from './pages/by-address.tsx';
import { MyFollowsPage } from './pages/my-follows.tsx';

export const following = new Hono<Env>();

const TOKEN = ':token{[A-Za-z0-9_.-]{20,100}}';
const idOf = (c: Ctx): number => Number(c.req.param('id'));
const tokenOf = (c: Ctx): string => c.req.param('token') ?? '';

function done(c: Ctx, address: string, sentence: string) {
  c.var.sayDone(sentence);
  return c.redirect(c.var.page.to(address), 303);
}

following.get('/mon-compte/suivi', async (c) => {
  const { house, actor, page } = c.var;
  const lines = await listFollows(house.db, actor, page.lang, text[page.lang].following.gone);
  return c.html(<MyFollowsPage page={page} lines={lines} />);
});

following.post('/suivi', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, followForm);
  if (!read.ok) throw new BadRequest('unreadable');
  await follow(house.db, actor, read.input);
  const { title, href } = await getFollowed(house.db, actor, read.input, page.lang);
  return done(c, href, text[page.lang].following.followed(title));
});

following.post('/suivi/:id{[0-9]{1,9}}/rythme', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, rhythmForm);
  if (!read.ok) throw new BadRequest('unreadable');
  await changeRhythm(house.db, actor, idOf(c), read.input.rhythm);
  return done(c, urls.myFollows(), text[page.lang].following.saved);
});

following.post('/suivi/:id{[0-9]{1,9}}/fin', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  await unfollow(house.db, actor, idOf(c));
  return done(c, urls.myFollows(), text[page.lang].following.unfollowed);
});

const asked = (c: Ctx) => ({ kind: c.req.query('sorte') ?? '', subject: c.req.query('sujet') ?? '' });

async function followedInPublic(c: Ctx) {
  const { house, actor, page } = c.var;
  actor.may('follow.ask');
  return getFollowed(house.db, await publicReader(house.db, page.today), asked(c), page.lang);
}

following.get('/suivi/adresse', async (c) => {
  const { page } = c.var;
  return c.html(<FollowByAddressPage page={page} what={asked(c)} followed={await followedInPublic(c)} form={blankForm()} />);
});

following.post('/suivi/adresse', async (c) => {
  const { house, actor, page } = c.var;
  const followed = await followedInPublic(c);
  const read = await readForm(c, addressForm);
  if (!read.ok) return c.html(<FollowByAddressPage page={page} what={asked(c)} followed={followed} form={read.form} />, 422);
  await askByAddress(house, actor, { ...asked(c), address: read.input.address, lang: page.lang });
  const t = text[page.lang].following.address;
  return c.html(<SaidPage page={page} title={t.sentTitle} says={t.sent} back={followed} />);
});

following.get(`/suivi/confirmer/${TOKEN}`, async (c) => {
  const { house, actor, page } = c.var;
  const found = await readConfirmation(house, actor, tokenOf(c), page.lang);
  return c.html(<ConfirmFollowPage page={page} token={tokenOf(c)} found={found} />);
});

following.post(`/suivi/confirmer/${TOKEN}`, async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  await confirmFollow(house, actor, tokenOf(c));
  const { href } = await readConfirmation(house, actor, tokenOf(c), page.lang);
  return done(c, href, text[page.lang].following.address.confirmed);
});

following.get(`/suivi/arret/${TOKEN}`, async (c) => {
  const { house, actor, page } = c.var;
  await readWayOut(house, actor, tokenOf(c));
  return c.html(<StopLettersPage page={page} token={tokenOf(c)} form={blankForm()} />);
});

/** A mail program presses by itself (RFC 8058): it has no form of ours and no cookie, its signed link is what it has. */
following.post(`/suivi/arret/${TOKEN}`, async (c) => {
  const { house, actor, page } = c.var;
  const byProgram = (await c.req.raw.clone().text()).trim() === 'List-Unsubscribe=One-Click';
  if (!byProgram) await readPress(c);
  await stopLetters(house, actor, tokenOf(c));
  const t = text[page.lang].following.address;
  return byProgram ? c.text(t.stopped) : c.html(<SaidPage page={page} title={t.stopTitle} says={t.stopped} />);
});
