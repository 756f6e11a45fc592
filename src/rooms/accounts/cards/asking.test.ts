import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FixedClock, fixedClock } from '#kernel/clock';
import { addDays } from '#kernel/day';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { runJobsNow } from '#kernel/jobs';
import { addressesRefused, listMail } from '#kernel/mail';
import { addOrganisation, addPerson, addPost, cardState, correctPerson, getPerson, noteRefusals } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { urls } from '#urls';
import { allAudiences, Browser, lettersTo, linkTo } from '../builders.ts';
import { whoIs } from '../who-is.ts';
import { askCards } from './asking.ts';

const START = '2018-11-12';
const SIX_MONTHS = '2019-05-12';

let at: TestHouse;
let app: Hono<Env>;
let clock: FixedClock;
let made = 0;

beforeAll(async () => {
  clock = fixedClock(`${START}T09:00:00Z`);
  at = await testHouse({ clock });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
});
afterAll(() => at.drop());

async function contact(from = at, inPost = true) {
  made += 1;
  const email = `contact.${made}@exemple.org`;
  const person = { given: 'Awa', family: `Fiche-${made}`, lang: 'fr' as const, email, phone: null };
  const names = { key: `ORG-${made}`, nameFr: 'Organisation', nameEn: 'Organisation' };
  const facts = { kind: 'bilateral', parentId: null, isDonor: true, memberFrom: null, memberTo: null, note: null };
  const post = {
    kind: 'director' as const,
    titleFr: 'Directrice',
    titleEn: null,
    fromDay: '2018-01-01',
    toDay: inPost ? null : '2018-12-31',
  };
  const id = await asHouse(from.house, 'test', async (actor) => {
    const personId = await addPerson(from.house.db, actor, person);
    await addPost(from.house.db, actor, personId, {
      ...post,
      organisationId: await addOrganisation(from.house.db, actor, { ...names, ...facts }),
    });
    return personId;
  });
  return { id, email };
}

/** The ticking job asks on that day. */
async function askOn(day: string, from = at): Promise<number> {
  clock.set(`${day}T09:00:00Z`);
  return asHouse(from.house, 'accounts.cards', (actor) => askCards(from.house, actor, day));
}

const stateOf = (id: number, from = at) => asHouse(from.house, 'test', (actor) => cardState(from.house.db, actor, id));

test('a contact in post is asked after six months, reminded once after three weeks, and asked anew half a year later', async () => {
  clock.set(`${START}T09:00:00Z`);
  const [{ id, email }, former] = [await contact(), await contact(at, false)];
  await askOn(addDays(SIX_MONTHS, -1));
  expect(await lettersTo(at.house, email)).toBe(0);
  for (const [day, letters] of [
    [SIX_MONTHS, 1],
    [SIX_MONTHS, 1],
    [addDays(SIX_MONTHS, 20), 1],
    [addDays(SIX_MONTHS, 21), 2],
    [addDays(SIX_MONTHS, 60), 2],
    ['2019-11-12', 3],
  ] as const) {
    await askOn(day);
    expect(await lettersTo(at.house, email), day).toBe(letters);
  }
  expect(await stateOf(id)).toMatchObject({ confirmed_on: null, kept_since: START, asked_on: '2019-11-12' });
  expect(await lettersTo(at.house, former.email)).toBe(0);
});

test('a contact answers by the link, without an account, and is left in peace for six months', async () => {
  clock.set(`${START}T09:00:00Z`);
  const { id, email } = await contact();
  await askOn(SIX_MONTHS);
  const browser = new Browser(app);
  const path = await linkOf(email);
  expect((await browser.get(path)).text).toContain('Relire votre fiche');
  expect((await browser.send(path, {})).location).toBe(urls.ownCard(id));
  const page = await browser.get(urls.ownCard(id));
  expect(page.text).toContain(email);
  expect(await stateOf(id)).toMatchObject({ confirmed_on: null });
  expect((await browser.send(urls.ownCard(id), {}, urls.confirmCard(id))).status).toBe(303);
  expect(await stateOf(id)).toMatchObject({ confirmed_on: SIX_MONTHS, asked_on: null });
  await askOn(addDays(SIX_MONTHS, 30));
  expect(await lettersTo(at.house, email)).toBe(1);
});

/** The letter hides its link from whoever minds the post: the test reads it where it is kept. */
const linkOf = (email: string) => linkTo(at.house, email);

test('the link of one person opens the card of nobody else, and nothing of the directory', async () => {
  clock.set(`${START}T09:00:00Z`);
  const [mine, other] = [await contact(), await contact()];
  await askOn(SIX_MONTHS);
  const browser = new Browser(app);
  await browser.send(await linkOf(mine.email), {});
  expect((await browser.get(urls.ownCard(other.id))).status).toBe(403);
  expect((await browser.get(urls.person(mine.id))).status).toBe(404);
  expect((await browser.get(urls.people())).text).not.toContain(`Fiche-${made}`);
  expect(await stateOf(other.id)).toMatchObject({ confirmed_on: null });
});

test('a correction by the link changes the card, and an address that is none is said, with what was typed', async () => {
  clock.set(`${START}T09:00:00Z`);
  const { id, email } = await contact();
  await askOn(SIX_MONTHS);
  const browser = new Browser(app);
  await browser.send(await linkOf(email), {});
  const said = { given: 'Awa', family: 'Corrigée', lang: 'fr', email: 'pas une adresse', phone: '' };
  const refused = await browser.send(urls.ownCard(id), said);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('pas une adresse');
  expect((await browser.send(urls.ownCard(id), { ...said, email: `n.${email}` })).status).toBe(303);
  const person = await asHouse(at.house, 'test', (actor) => getPerson(at.house.db, actor, id));
  expect(person).toMatchObject({ family: 'Corrigée', email: `n.${email}` });
});

test('an address that a server refuses is marked for the Pool, is not written to, and is cleared when it is put right', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 })),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  clock.set(`${START}T09:00:00Z`);
  const posted = await testHouse({ clock, environment: { SMTP_URL: url, MAIL_FROM: 'pool@example.org' } });
  const { id, email } = await contact(posted);
  const other = await contact(posted);
  await askOn(SIX_MONTHS, posted);
  await runJobsNow(posted.house);
  const note = () =>
    asHouse(posted.house, 'accounts.cards', async (actor) =>
      noteRefusals(
        posted.house.db,
        actor,
        (await addressesRefused(posted.house.db, actor)).filter((one) => one.to === email),
      ),
    );
  expect(await note()).toBe(1);
  expect(await note()).toBe(0);
  expect(await stateOf(id, posted)).toMatchObject({ refused_on: SIX_MONTHS });
  expect(await stateOf(other.id, posted)).toMatchObject({ refused_on: null });
  expect(await askOn(addDays(SIX_MONTHS, 21), posted)).toBe(1);
  await asHouse(posted.house, 'test', async (actor) => {
    await correctPerson(posted.house.db, actor, id, 1, { given: 'Awa', family: 'Fiche', lang: 'fr', email: `juste.${email}`, phone: null });
  });
  expect(await note()).toBe(0);
  expect(await stateOf(id, posted)).toMatchObject({ refused_on: null });
  await posted.drop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}, 60_000);

test('whoever minds the post does not read the link', async () => {
  clock.set(`${START}T09:00:00Z`);
  const { email } = await contact();
  await askOn(SIX_MONTHS);
  const { rows } = await listMail(at.house.db, { audiences: await allAudiences(at.house) }, { limit: 100 });
  expect(rows.find((row) => row.to === email)).toMatchObject({ body: null, secret: true });
});
