import { Hono } from 'hono';
import { NotFound } from '#kernel/errors';
import { blankForm, readPress } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { findBodyByCode } from '#rooms/mechanism';
import { urls } from '#urls';
import { text } from '../text.ts';
import { answerFeed } from './answer.ts';
import { findOwnFeed, makeFeed, readFeed, revokeFeed } from './feeds.ts';
import { bodyCalendar, bodyNews, ownCalendar, ownNews } from './making.ts';
import { FeedPage, MadeFeedPage, RevokeFeedPage } from './pages.tsx';

export const feeds = new Hono<Env>();

feeds.get('/mon-compte/flux', async (c) => {
  const { house, actor, page } = c.var;
  return c.html(<FeedPage page={page} feed={await findOwnFeed(house.db, actor)} />);
});

feeds.post('/mon-compte/flux', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  const token = await makeFeed(house, actor);
  c.header('cache-control', 'no-store');
  return c.html(<MadeFeedPage page={page} site={house.settings.publicUrl} token={token} />);
});

feeds.get('/mon-compte/flux/reprendre', async (c) => {
  const { house, actor, page } = c.var;
  if (!(await findOwnFeed(house.db, actor))) throw new NotFound('feed');
  return c.html(<RevokeFeedPage page={page} form={blankForm()} />);
});

feeds.post('/mon-compte/flux/reprendre', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  await revokeFeed(house.db, actor);
  c.var.sayDone(text[page.lang].feeds.revoked);
  return c.redirect(page.to(urls.myFeeds()), 303);
});

const TOKEN = ':token{[A-Za-z0-9_.-]{20,100}}';

/** No session: whoever has the address has what its person may see at this moment. */
async function own(c: Ctx) {
  const { house, actor, page } = c.var;
  const token = c.req.param('token') ?? '';
  const found = await readFeed(house, actor, token);
  return { token, making: { house, institution: page.institution, ...found } };
}

feeds.get(`/flux/${TOKEN}/calendrier.ics`, async (c) => {
  const { making } = await own(c);
  return answerFeed(c, await ownCalendar(making, c.req.query('choix') === 'suivi'));
});

feeds.get(`/flux/${TOKEN}/nouvelles.atom`, async (c) => {
  const { token, making } = await own(c);
  return answerFeed(c, await ownNews(making, token));
});

/** A body that was merged, split or closed keeps its addresses: they say where it went. */
async function ofBody(c: Ctx) {
  const { house, actor, page } = c.var;
  const body = await findBodyByCode(house.db, actor, c.req.param('code') ?? '');
  if (!body) throw new NotFound('body');
  return { body, making: { house, reader: actor, lang: page.lang, institution: page.institution } };
}

feeds.get('/instances/:code/calendrier.ics', async (c) => {
  const { body, making } = await ofBody(c);
  return answerFeed(c, await bodyCalendar(making, body));
});

feeds.get('/instances/:code/nouvelles.atom', async (c) => {
  const { body, making } = await ofBody(c);
  return answerFeed(c, await bodyNews(making, body));
});
