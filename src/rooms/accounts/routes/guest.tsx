import { Hono } from 'hono';
import { readForm } from '#kernel/form';
import type { Env } from '#kernel/house';
import { urls } from '#urls';
import { noFields } from '../forms.ts';
import { type GuestLinkState, guestSays, openGuestLink, readGuest, renewGuestLink } from '../guest-links.ts';
import { DeadGuestPage, GuestPage } from '../pages/guest.tsx';
import { text } from '../text.ts';

export const guest = new Hono<Env>();

const PATH = '/invite/:token{[A-Za-z0-9_.-]{20,100}}';

/** A link that was forwarded is refused to whoever holds it; one that is over is gone for everybody. */
const statusOf = (state: GuestLinkState): 200 | 403 | 410 =>
  state === 'elsewhere' ? 403 : state === 'waiting' || state === 'here' ? 200 : 410;

guest.get(PATH, async (c) => {
  const { house, actor, page } = c.var;
  actor.may('guest-link.open');
  const token = c.req.param('token');
  const reading = await readGuest(c, token);
  const { state } = reading;
  if (state === 'waiting' || state === 'here') {
    const says = await guestSays(house.db, reading.link, page.lang);
    return c.html(<GuestPage page={page} token={token} reading={reading} says={says} />);
  }
  const why = text[page.lang].refusals[`guest-link.${state}`];
  return c.html(<DeadGuestPage page={page} token={token} reading={reading} says={why} />, statusOf(state));
});

guest.post(PATH, async (c) => {
  await readForm(c, noFields);
  const address = await openGuestLink(c, c.req.param('token'));
  return c.redirect(c.var.page.to(address), 303);
});

guest.post(`${PATH}/renvoyer`, async (c) => {
  const { page, sayDone } = c.var;
  await readForm(c, noFields);
  await renewGuestLink(c, c.req.param('token'));
  sayDone(text[page.lang].guest.renewed);
  return c.redirect(page.to(urls.guestLink(c.req.param('token'))), 303);
});
