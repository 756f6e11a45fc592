import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { type FixedClock, fixedClock } from '#kernel/clock';
import { Forbidden, RuleBroken } from '#kernel/errors';
import type { Ctx, Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { type TestHouse, testHouse } from '#test/house';
import { allAudiences, Browser, journalOf, lettersTo, linkTo } from './builders.ts';
import { type GuestInvite, makeGuestLink, revokeGuestLink } from './guest-links.ts';
import { guestPurposes } from './slots.ts';
import { bindGuestLink } from './store/guest-links.ts';
import { whoIs } from './who-is.ts';

let at: TestHouse;
let app: Hono<Env>;
let clock: FixedClock;
let pool: Actor;
let seen: Actor | undefined;
let count = 0;

beforeAll(async () => {
  clock = fixedClock('2018-11-12T09:00:00Z');
  at = await testHouse({ template: 'empty', clock, environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({
    ...at.house,
    whoIs: async (c: Ctx, today: string) => {
      seen = await whoIs(c, today);
      return seen;
    },
  });
  pool = new Actor({
    kind: 'person',
    name: '',
    personId: 1,
    roles: [{ role: 'pool' }],
    audiences: await allAudiences(at.house),
    today: '2018-11-12',
  });
  guestPurposes.fill('test', () => ({
    key: 'test.reply',
    name: { fr: 'Invité, réponse', en: 'Guest, answer' },
    address: (id) => `/entrer?suite=/reponse-${id}`,
    says: ({ subjectId }) => `Répondre à la convocation ${subjectId}`,
  }));
});
beforeEach(() => clock.set('2018-11-12T09:00:00Z'));
afterAll(() => at.drop());

async function made(changes: Partial<GuestInvite> = {}) {
  count += 1;
  const invite: GuestInvite = {
    purpose: 'test.reply',
    subjectId: count,
    address: `Guest-${count}@exemple.org`,
    lang: 'fr',
    lastDay: '2018-11-14',
    ...changes,
  };
  const link = await withLedger(() => makeGuestLink(at.house, pool, invite));
  return { ...invite, ...link, path: new URL(link.url).pathname };
}

test('a guest opens a page, presses one button, and is a guest for that one thing', async () => {
  const { id, path, subjectId } = await made();
  const browser = new Browser(app);
  const page = await browser.get(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`Répondre à la convocation ${subjectId}`);
  expect(page.text).toContain('g…@exemple.org');
  expect(page.text).not.toContain('guest-');
  expect(browser.cookies.has('toguna_invite')).toBe(false);
  const opened = await browser.send(path, {});
  expect([opened.status, opened.location]).toEqual([303, `/entrer?suite=/reponse-${subjectId}`]);
  await browser.get('/entrer');
  expect(seen?.kind).toBe('guest');
  expect(seen?.guest).toEqual({ purpose: 'test.reply', subject: subjectId, linkId: id });
  expect((await browser.send(path, {})).status).toBe(303);
  expect(await journalOf(at.house, 'guest-link', id)).toEqual(['guest-link.make', 'guest-link.open']);
});

test('a forwarded link is refused in the second browser, and a new one goes to its own address alone', async () => {
  const { path, address } = await made();
  const guest = new Browser(app);
  await guest.send(path, {});
  const friend = new Browser(app);
  const refused = await friend.get(path);
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('déjà été ouvert dans un autre navigateur');
  expect(refused.text).toContain('g…@exemple.org');
  expect((await friend.send(path, {}, `${path}/renvoyer`)).status).toBe(303);
  expect(await lettersTo(at.house, address.toLowerCase())).toBe(1);
  await guest.get('/entrer');
  expect(seen?.kind).toBe('guest');
  expect((await friend.get(path)).text).toContain('Un lien plus récent');
  expect((await friend.send(path, {}, `${path}/renvoyer`)).status).toBe(409);
  const renewed = await linkTo(at.house, address.toLowerCase());
  const phone = new Browser(app);
  expect((await phone.send(renewed, {})).status).toBe(303);
  await guest.get('/entrer');
  expect(seen?.kind).toBe('visitor');
});

test('of two browsers that open it at the same moment, one wins', async () => {
  const { id } = await made();
  const bind = (digest: string) =>
    asHouse(at.house, 'test', (actor) =>
      inTransaction(at.house.db, async (tx) => {
        const bound = await bindGuestLink(tx, id, 1, digest, clock.now());
        journal({ actor, verb: 'test.bind', subject: { kind: 'guest-link', id }, audienceId: 1 });
        return bound;
      }),
    );
  expect([await bind('a'), await bind('b')]).toEqual([true, false]);
});

test('a link is over after its last day, also in the browser that opened it', async () => {
  const { path } = await made();
  const browser = new Browser(app);
  await browser.send(path, {});
  clock.set('2018-11-14T23:59:00Z');
  await browser.get('/entrer');
  expect(seen?.kind).toBe('guest');
  clock.set('2018-11-15T00:01:00Z');
  await browser.get('/entrer');
  expect(seen?.kind).toBe('visitor');
  const late = await new Browser(app).get(path);
  expect(late.status).toBe(410);
  expect(late.text).toContain('son dernier jour est passé');
});

test('a link taken back is dead at the next request, and one made again is another link', async () => {
  const first = await made();
  const browser = new Browser(app);
  await browser.send(first.path, {});
  await withLedger(() => revokeGuestLink(at.house, pool, first.id));
  await browser.get('/entrer');
  expect(seen?.kind).toBe('visitor');
  expect((await browser.get(first.path)).status).toBe(410);
  const second = await made({ subjectId: first.subjectId, address: first.address });
  expect(second.id).toBe(first.id);
  expect(second.url).not.toBe(first.url);
  expect((await new Browser(app).get(first.path)).status).toBe(410);
  expect((await new Browser(app).get(second.path)).status).toBe(200);
});

test('asked again for the same, it is the same link with the new last day', async () => {
  const first = await made();
  const again = await made({ subjectId: first.subjectId, address: first.address, lastDay: '2018-12-01' });
  expect(again.url).toBe(first.url);
  clock.set('2018-11-30T10:00:00Z');
  expect((await new Browser(app).get(first.path)).status).toBe(200);
});

test('a seal that is not ours is no link', async () => {
  const { path } = await made();
  const [body = '', seal = ''] = path.slice('/invite/'.length).split('.');
  const forged = `/invite/${body.replace(/^./, (letter) => (letter === '1' ? '2' : '1'))}.${seal}`;
  expect((await new Browser(app).get(forged)).status).toBe(404);
  expect((await new Browser(app).get(`/invite/${body}.${'a'.repeat(43)}`)).status).toBe(404);
});

test('a guest’s cookie forged by hand makes nobody a guest', async () => {
  const { id, path } = await made();
  await new Browser(app).send(path, {});
  const browser = new Browser(app);
  browser.cookies.set('toguna_invite', `${id}.${'a'.repeat(32)}`);
  await browser.get('/entrer');
  expect(seen?.kind).toBe('visitor');
});

test('only who may invites, never for a day that has passed', async () => {
  const invite: GuestInvite = {
    purpose: 'test.reply',
    subjectId: 1,
    bodyId: 7,
    address: 'a@exemple.org',
    lang: 'fr',
    lastDay: '2018-11-14',
  };
  const as = (roles: Actor['roles']) =>
    new Actor({ kind: 'person', name: '', personId: 1, roles, audiences: pool.audiences, today: '2018-11-12' });
  await expect(withLedger(() => makeGuestLink(at.house, as([{ role: 'member', bodyId: 7 }]), invite))).rejects.toBeInstanceOf(Forbidden);
  await expect(withLedger(() => makeGuestLink(at.house, as([{ role: 'chair', bodyId: 8 }]), invite))).rejects.toBeInstanceOf(Forbidden);
  await expect(withLedger(() => makeGuestLink(at.house, as([{ role: 'chair', bodyId: 7 }]), invite))).resolves.toMatchObject({
    id: expect.any(Number),
  });
  const { id } = await made();
  await expect(withLedger(() => revokeGuestLink(at.house, as([{ role: 'member', bodyId: 7 }]), id, 7))).rejects.toBeInstanceOf(Forbidden);
  await expect(made({ lastDay: '2018-11-11' })).rejects.toEqual(new RuleBroken('guest-link.past'));
});
