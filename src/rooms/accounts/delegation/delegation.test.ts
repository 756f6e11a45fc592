import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { fixedClock } from '#kernel/clock';
import { addDays, type Day } from '#kernel/day';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { type TestHouse, testHouse } from '#test/house';
import { allAudiences, Browser, type Built, buildAccount, buildCoordinator, buildKeeper, lettersTo, linkTo } from '../builders.ts';
import { closeAccount, reopenAccount } from '../keeping.ts';
import { accountById } from '../store/accounts.ts';
import { keepersAudience } from '../store/audiences.ts';
import { whoIs } from '../who-is.ts';
import { giveDelegation } from './delegations.ts';

let at: TestHouse;
let app: Hono<Env>;
let reader: Actor;
const clock = fixedClock(new Date());
const today = (): Day => clock.now().toISOString().slice(0, 10);

/** The coordinator of the Pool, and her information manager. */
let head: Built;
let helper: Built;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' }, clock });
  const { createApp } = await import('#app');
  app = createApp({
    ...at.house,
    whoIs: async (c, day) => {
      reader = await whoIs(c, day);
      return reader;
    },
  });
  head = await buildAccount(at.house, { administrator: true });
  helper = await buildAccount(at.house);
  await buildCoordinator(at.house, head.personId, null);
});
afterAll(() => at.drop());

async function entered(built: Built): Promise<Browser> {
  const browser = new Browser(app);
  await browser.signIn(built.address);
  return browser;
}

async function readerOf(browser: Browser): Promise<Actor> {
  await browser.get('/qui-peut-quoi');
  return reader;
}

interface Given {
  from?: Built;
  to?: Built;
  matters?: string[];
  fromDay?: Day;
  toDay?: Day;
}

async function given({
  from = head,
  to = helper,
  matters = ['mechanism'],
  fromDay = today(),
  toDay = today(),
}: Given = {}): Promise<number> {
  const browser = await entered(from);
  await browser.get('/mon-compte/delegations');
  return withLedger(() => giveDelegation(at.house, reader, { toPersonId: to.personId, matters, fromDay, toDay }));
}

/** Presses «Agir pour …» on one's own page. */
async function acting(more: Given = {}): Promise<{ browser: Browser; id: number }> {
  const id = await given(more);
  const browser = await entered(more.to ?? helper);
  const answer = await browser.send('/mon-compte/delegations', {}, `/agir/${id}`);
  expect(answer.status).toBe(303);
  return { browser, id };
}

async function letterTo(address: string): Promise<{ subject: string; body: string }> {
  const found = await sql<{ subject: string; body: string }>`select m.subject, m.body from kernel_mail m
    where m.recipient = ${address} and m.audience_id = any(${await allAudiences(at.house)}::int[]) order by m.id desc limit 1`.execute(
    at.house.db,
  );
  return found.rows[0] ?? { subject: '', body: '' };
}

const ROOF = 'Vous agissez pour ';

describe('letting another act in one’s name', () => {
  test('is done from one’s own page, seen by both, and both names are in the journal', async () => {
    const browser = await entered(head);
    const found = await browser.get('/mon-compte/delegations?nom=Essai');
    expect(found.text).toContain(`/mon-compte/delegations/nouvelle?personne=${helper.personId}`);
    const page = `/mon-compte/delegations/nouvelle?personne=${helper.personId}`;
    const sent = { person: String(helper.personId), matters: 'mechanism', fromDay: today(), toDay: today() };
    expect((await browser.send(page, sent)).status).toBe(303);
    expect((await browser.get('/mon-compte/delegations')).text).toContain('en cours');
    const other = await entered(helper);
    const received = await other.get('/mon-compte/delegations');
    const action = /action="(\/agir\/\d+)"/.exec(received.text)?.[1] ?? '';
    await other.send('/mon-compte/delegations', {}, action);
    for (const path of ['/', '/mecanisme', '/qui-peut-quoi', '/nulle-part']) expect((await other.get(path)).text).toContain(ROOF);
    expect((await other.get('/en/mecanisme')).text).toContain('You act for ');
    expect((await readerOf(other)).forPersonId).toBe(head.personId);
    await asHouse(at.house, 'test', () =>
      inTransaction(at.house.db, async (tx) =>
        journal({ actor: reader, verb: 'test.write', subject: { kind: 'test', id: 1 }, audienceId: await keepersAudience(tx) }),
      ),
    );
    const entry = await sql`select person_id, for_person_id from kernel_audit a where a.verb = 'test.write'
      and a.audience_id = any(${await allAudiences(at.house)}::int[])`.execute(at.house.db);
    expect(entry.rows).toEqual([{ person_id: helper.personId, for_person_id: head.personId }]);
    expect((await other.send('/', {}, '/agir/revenir')).status).toBe(303);
    expect((await other.get('/')).text).not.toContain(ROOF);
    expect((await readerOf(other)).forPersonId).toBeNull();
    // Pressed again from a page that was left open: nothing more to leave.
    const token = /name="_jeton" value="([^"]+)"/.exec((await other.get('/mon-compte')).text)?.[1] ?? '';
    expect((await other.post('/agir/revenir', { _jeton: token })).status).toBe(303);
  });

  test('is told by letter to the delegate, in their language, when it is given and when it is taken back; the link opens a page with the button', async () => {
    const delegate = await buildAccount(at.house, { lang: 'en' });
    const id = await given({ to: delegate, toDay: addDays(today(), 3) });
    const { subject, body } = await letterTo(delegate.address);
    expect(subject).toMatch(/^You may act for Awa Essai/);
    expect(body).not.toContain('mechanism ');
    const link = await linkTo(at.house, delegate.address);
    expect(link).toBe('/en/mon-compte/delegations');
    expect((await (await entered(delegate)).get(link)).text).toContain(`action="/en/agir/${id}"`);
    await (await entered(head)).send('/mon-compte/delegations', {}, `/mon-compte/delegations/${id}/reprendre`);
    expect((await letterTo(delegate.address)).subject).toMatch(/^You no longer act for Awa Essai/);
    expect(await lettersTo(at.house, delegate.address)).toBe(2);
    expect((await (await entered(delegate)).get(link)).text).not.toContain(`/agir/${id}`);
    const french = await buildAccount(at.house);
    await given({ to: french });
    expect((await letterTo(french.address)).subject).toMatch(/^Vous pouvez agir pour Awa Essai/);
  });

  test('asks for a matter, and for days in their order; what was typed is kept', async () => {
    const browser = await entered(head);
    const page = `/mon-compte/delegations/nouvelle?personne=${helper.personId}`;
    const sent = { person: String(helper.personId), fromDay: '2031-03-01', toDay: '2031-02-28' };
    const answer = await browser.send(page, sent);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="2031-03-01"');
    const ordered = await browser.send(page, { ...sent, matters: 'mechanism' });
    expect(ordered.text).toContain('Le dernier jour est avant le premier');
    expect((await browser.send(page, { ...sent, matters: 'accounts', toDay: '2031-03-02' })).status).toBe(422);
  });

  test.each([
    ['to-oneself', () => ({ to: head })],
    ['past', () => ({ fromDay: addDays(today(), -3), toDay: addDays(today(), -1) })],
    ['too-long', () => ({ toDay: addDays(today(), 366) })],
    ['ends-before-it-begins', () => ({ fromDay: addDays(today(), 2), toDay: addDays(today(), 1) })],
  ])('is refused: %s', async (key, more) => {
    await expect(given(more())).rejects.toThrow(`delegation.${key}`);
  });

  test('is the person’s own: no administrator gives it in another’s name, and only who was named takes it up', async () => {
    const id = await given();
    const third = await entered(await buildAccount(at.house, { administrator: true }));
    const token = /name="_jeton" value="([^"]+)"/.exec((await third.get('/mon-compte')).text)?.[1] ?? '';
    expect((await third.post(`/agir/${id}`, { _jeton: token })).status).toBe(403);
    expect((await third.post(`/mon-compte/delegations/${id}/reprendre`, { _jeton: token })).status).toBe(403);
    expect((await third.post('/agir/987654321', { _jeton: token })).status).toBe(403);
    expect((await readerOf(third)).forPersonId).toBeNull();
    expect(
      allRules()
        .filter(({ rule }) => rule.startsWith('delegation.'))
        .flatMap(({ grantees }) => grantees.map(({ key }) => key)),
    ).toEqual(['oneself', 'oneself', 'oneself', 'signed-in']);
  });
});

describe('whoever acts for another', () => {
  test('has the rights of that person in the matters given, and no other', async () => {
    const { browser } = await acting({ matters: ['mechanism'] });
    const own = await readerOf(await entered(helper));
    const other = await readerOf(await entered(head));
    const actor = await readerOf(browser);
    expect(own.can('person.add')).toBe(false);
    expect(actor.can('person.add')).toBe(true);
    for (const { rule, room } of allRules()) {
      const about = { personId: head.personId };
      if (actor.can(rule, about)) expect([rule, other.can(rule, about)]).toEqual([rule, true]);
      const open = other.can(rule) && own.can(rule);
      if (room !== 'mechanism' && rule !== 'guest-link.make' && !open) expect([rule, actor.can(rule, about)]).toEqual([rule, false]);
    }
  });

  test('never keeps the house for an administrator', async () => {
    const { browser } = await acting({ matters: ['mechanism', 'meetings'] });
    const actor = await readerOf(browser);
    expect(actor.holds('administrator')).toBe(false);
    const keys = await sql<{ key: string }>`select key from kernel_audience where id = any(${[...actor.audiences]}::int[])`.execute(
      at.house.db,
    );
    expect(keys.rows.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['administrator']));
    expect(keys.rows.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['accounts-keepers']));
    expect((await browser.get('/comptes')).status).toBe(403);
  });

  test('touches neither password, sessions, code nor delegations of that person, nor their own', async () => {
    const { browser, id } = await acting({ matters: ['mechanism', 'meetings'] });
    for (const path of ['/mon-compte', '/mon-compte/code', '/mon-compte/delegations'])
      expect([path, (await browser.get(path)).status]).toEqual([path, 403]);
    const token = /name="_jeton" value="([^"]+)"/.exec((await browser.get('/')).text)?.[1] ?? '';
    const day = today();
    for (const [path, fields] of [
      ['/mon-compte/mot-de-passe', { password: 'une phrase tout autre' }],
      ['/mon-compte/sessions', { session: 'x' }],
      ['/mon-compte/langue', { lang: 'en' }],
      ['/mon-compte/code', { password: 'x' }],
      ['/mon-compte/code/confirmer', { code: '000000', uri: 'otpauth://totp/x' }],
      ['/mon-compte/code/secours', { code: '000000' }],
      ['/mon-compte/code/retirer', { code: '000000' }],
      [`/mon-compte/delegations/${id}/reprendre`, {}],
      [`/mon-compte/delegations/nouvelle?personne=${helper.personId}`, { person: '1', matters: 'mechanism', fromDay: day, toDay: day }],
    ] as const)
      expect([path, (await browser.post(path, { _jeton: token, ...fields })).status]).toEqual([path, 403]);
    const actor = await readerOf(browser);
    for (const personId of [head.personId, helper.personId]) {
      expect(actor.can('account.change-own', { personId })).toBe(false);
      expect(actor.can('delegation.give', { personId })).toBe(false);
    }
    expect(actor.can('meeting.reply', { personId: head.personId })).toBe(true);
    expect(actor.can('guest-link.make')).toBe(true);
    expect(actor.can('guest-link.revoke')).toBe(false);
  });

  test('acts for nobody further: what that person was given is not passed on', async () => {
    const third = await buildAccount(at.house);
    const further = await given({ from: third, to: head });
    const { browser } = await acting();
    const token = /name="_jeton" value="([^"]+)"/.exec((await browser.get('/')).text)?.[1] ?? '';
    expect((await browser.post(`/agir/${further}`, { _jeton: token })).status).toBe(403);
    expect((await readerOf(browser)).forPersonId).toBe(head.personId);
  });

  test('acts in one browser, not in the others', async () => {
    await acting();
    expect((await readerOf(await entered(helper))).forPersonId).toBeNull();
  });
});

describe('it ends', () => {
  const isActing = async (browser: Browser) => (await readerOf(browser)).forPersonId !== null;

  test('at midnight of its last day, without anyone touching anything', async () => {
    clock.set(`${today()}T12:00:00Z`);
    const { browser } = await acting();
    clock.set(`${today()}T23:59:59Z`);
    expect(await isActing(browser)).toBe(true);
    clock.advance(1000);
    expect(await isActing(browser)).toBe(false);
    expect((await browser.get('/')).text).not.toContain(ROOF);
  });

  test('and does not begin before its first day', async () => {
    const id = await given({ fromDay: addDays(today(), 1), toDay: addDays(today(), 2) });
    const browser = await entered(helper);
    const token = /name="_jeton" value="([^"]+)"/.exec((await browser.get('/mon-compte')).text)?.[1] ?? '';
    const early = await browser.post(`/agir/${id}`, { _jeton: token });
    expect(early.status).toBe(409);
    expect(early.text).toContain('n’a pas cours aujourd’hui');
  });

  test('at the next click when it is taken back, once', async () => {
    const { browser, id } = await acting();
    const owner = await entered(head);
    expect((await owner.send('/mon-compte/delegations', {}, `/mon-compte/delegations/${id}/reprendre`)).status).toBe(303);
    expect(await isActing(browser)).toBe(false);
    const token = /name="_jeton" value="([^"]+)"/.exec((await owner.get('/mon-compte')).text)?.[1] ?? '';
    expect((await owner.post(`/mon-compte/delegations/${id}/reprendre`, { _jeton: token })).status).toBe(409);
  });

  test('when the seat ends by which the rights were held', async () => {
    const chair = await buildAccount(at.house);
    await buildCoordinator(at.house, chair.personId, null, 'autre');
    const { browser } = await acting({ from: chair });
    expect((await readerOf(browser)).can('person.add')).toBe(true);
    await asHouse(at.house, 'test', (actor) =>
      inTransaction(at.house.db, async (tx) => {
        await sql`update mechanism_holding set to_day = '2018-12-31' where person_id = ${chair.personId}`.execute(tx);
        journal({ actor, verb: 'test.end', subject: { kind: 'person', id: chair.personId }, audienceId: await keepersAudience(tx) });
      }),
    );
    expect((await readerOf(browser)).can('person.add')).toBe(false);
  });

  test.each(['giver', 'taker'] as const)('when the account of the %s closes, even if it is opened again', async (which) => {
    const [from, to] = [await buildAccount(at.house), await buildAccount(at.house)];
    const { browser } = await acting({ from, to });
    const keeper = await buildKeeper(at.house, head.personId);
    const { accountId } = which === 'giver' ? from : to;
    await withLedger(() => closeAccount(at.house, keeper, accountId, 2));
    expect(await isActing(browser)).toBe(false);
    const closed = await accountById(at.house.db, accountId);
    await withLedger(() => reopenAccount(at.house, keeper, accountId, closed?.version ?? 0));
    const again = which === 'giver' ? browser : await entered(to);
    expect(await isActing(again)).toBe(false);
    expect((await again.get('/mon-compte/delegations')).text).toContain('Personne ne vous a donné de délégation');
  });

  test('with the last day of whoever gave it, before anybody has closed the account', async () => {
    const from = await buildAccount(at.house);
    const { browser } = await acting({ from, toDay: addDays(today(), 3) });
    await asHouse(at.house, 'test', (actor) =>
      inTransaction(at.house.db, async (tx) => {
        await sql`update accounts_account set last_day = ${today()} where id = ${from.accountId}`.execute(tx);
        journal({ actor, verb: 'test.end', subject: { kind: 'person', id: from.personId }, audienceId: await keepersAudience(tx) });
      }),
    );
    expect(await isActing(browser)).toBe(true);
    clock.set(`${addDays(today(), 1)}T00:00:00Z`);
    expect(await isActing(browser)).toBe(false);
  });

  test('with the session', async () => {
    const { browser } = await acting();
    await browser.send('/', {}, '/sortir');
    await browser.signIn(helper.address);
    expect(await isActing(browser)).toBe(false);
  });
});
