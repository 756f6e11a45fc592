import ICAL from 'ical.js';
import type { RawBuilder } from 'kysely';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { type FixedClock, fixedClock } from '#kernel/clock';
import { addDays } from '#kernel/day';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { createLog } from '#kernel/log';
import { inTransaction } from '#kernel/transaction';
import { whoIs } from '#rooms/accounts';
import { changeHolder, getSeat } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { urls } from '#urls';
import { buildOccasion } from '../../calendar/builders.ts';
import { buildBody, buildDecision, buildMeeting, buildPool } from '../../meetings/builders.ts';
import { allAudiences, Browser, type Built, buildAccount, buildKeeper, journalOf } from '../builders.ts';
import { buildMember } from '../following/builders.ts';
import { publicReader } from '../following/by-address.ts';
import { follow } from '../following/following.ts';
import { closeAccount } from '../keeping.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { personActor } from '../who-is.ts';
import { findOwnFeed, makeFeed, revokeFeed } from './feeds.ts';
import { feedOfPerson } from './store.ts';

let at: TestHouse;
let app: ReturnType<typeof createApp>;
let pool: Actor;
let clock: FixedClock;
const logged: string[] = [];
const TODAY = '2018-11-12';

beforeAll(async () => {
  clock = fixedClock(`${TODAY}T08:00:00Z`);
  at = await testHouse({ clock, log: createLog({ level: 'debug', sink: (line) => logged.push(line) }) });
  app = createApp({ ...at.house, whoIs });
  pool = await buildPool(at.house);
});
afterAll(() => at.drop());

const actorOf = (who: Built): Promise<Actor> =>
  withLedger(() => personActor(at.house.db, { personId: who.personId, administrator: false }, TODAY));

async function tokenOf(who: Built): Promise<string> {
  const actor = await actorOf(who);
  return withLedger(() => makeFeed(at.house, actor));
}

/** What a verb of another part of the house would write. */
const change = (statement: RawBuilder<unknown>) =>
  asHouse(at.house, 'test', (actor) =>
    inTransaction(at.house.db, async (tx) => {
      await statement.execute(tx);
      journal({ actor, verb: 'test.change', subject: { kind: 'account', id: 0 }, audienceId: await audienceId(tx, 'administrator') });
    }),
  );

/** As a program asks, which has no session. */
async function take(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(`http://localhost:3000${path}`, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const titlesOf = (ics: string): unknown[] =>
  new ICAL.Component(ICAL.parse(ics) as never).getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'));

/** Reads XML to its end, and fails where it is not well-formed. Gives the texts of the elements of one name. */
function textsOf(xml: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  const inside: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => inside.push(tag.name));
  parser.on('closetag', () => inside.pop());
  parser.on('text', (text) => {
    if (inside.at(-1) === name) found.push(text);
  });
  parser.write(xml).close();
  return found;
}

describe('the feeds of a person', () => {
  it('show without a session what the person may see at the moment of asking: a seat that ended opens nothing', async () => {
    const { db } = at.house;
    const body = await buildBody(at.house, { members: 1 });
    const member = await buildMember(at.house, pool, body.id);
    const given = { bodyId: body.id, fromDay: addDays(TODAY, 20) };
    await buildOccasion(db, pool, { ...given, titleFr: 'Séance réservée', audience: `body:${body.id}` });
    await buildOccasion(db, pool, { ...given, titleFr: 'Séance ouverte', audience: 'public' });
    const [mine, strangers] = [await tokenOf(member), await tokenOf(await buildAccount(at.house, { password: null }))];
    const seen = async (token: string) => titlesOf((await take(urls.ownCalendarFeed(token))).text);
    expect(await seen(mine)).toEqual(expect.arrayContaining(['Séance réservée', 'Séance ouverte']));
    expect(await seen(strangers)).toContain('Séance ouverte');
    expect(await seen(strangers)).not.toContain('Séance réservée');
    const ended = { holder: 'vacant' as const, fromDay: '2018-11-01', toDay: null };
    const { version } = await getSeat(db, pool, member.seatId);
    await withLedger(() => changeHolder(db, pool, member.seatId, version, ended));
    expect(await seen(mine)).not.toContain('Séance réservée');
  });

  it('hold what is followed alone where it is asked, and the news of it with one identity in both languages', async () => {
    const { db } = at.house;
    const [body, other] = [await buildBody(at.house, { members: 1 }), await buildBody(at.house, { members: 1 })];
    const member = await buildMember(at.house, pool, body.id);
    const wild = '<Séance> & «suites» \u0001 "x"';
    for (const { id, title } of [
      { id: body.id, title: wild },
      { id: other.id, title: 'Ailleurs' },
    ])
      await buildOccasion(db, pool, { bodyId: id, titleFr: title, fromDay: addDays(TODAY, 9), audience: 'public' });
    const actor = await actorOf(member);
    await withLedger(() => follow(db, actor, { kind: 'body', subject: String(body.id) }));
    await withLedger(() => follow(db, actor, { kind: 'decisions', subject: `instance=${body.code}` }));
    const meeting = await buildMeeting(at.house, { state: 'in-session', body });
    await buildDecision(at.house, meeting, { text: 'Réserver la salle du fleuve.' });
    const token = await tokenOf(member);
    const followed = titlesOf((await take(urls.ownCalendarFeed(token, { choix: 'suivi' }))).text);
    expect(followed).toContain(wild.replace('\u0001', ''));
    expect(followed).not.toContain('Ailleurs');
    const atom = await take(urls.ownNewsFeed(token));
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const titles = textsOf(atom.text, 'title').join('\n');
    expect(titles).toContain('<Séance> & «suites»  "x"');
    expect(titles).toContain('Réserver la salle du fleuve.');
    const ids = textsOf(atom.text, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    await change(sql`update accounts_account set lang = 'en' where person_id = ${member.personId}`);
    const english = await take(urls.ownNewsFeed(token));
    expect(english.text).toContain('xml:lang="en"');
    expect(textsOf(english.text, 'id')).toEqual(ids);
  });

  it('answer nothing once the address was made anew or taken back, the account shut, its last day over, or the seal forged', async () => {
    const { house } = at;
    const who = await buildAccount(house, { password: null });
    const first = await tokenOf(who);
    const status = async (token: string) => [
      (await take(urls.ownCalendarFeed(token))).status,
      (await take(urls.ownNewsFeed(token))).status,
    ];
    expect(await status(first)).toEqual([200, 200]);
    const second = await tokenOf(who);
    expect([await status(first), await status(second)]).toEqual([
      [404, 404],
      [200, 200],
    ]);
    const forged = `${second.slice(0, -1)}${second.endsWith('A') ? 'B' : 'A'}`;
    expect(await status(forged)).toEqual([404, 404]);
    await change(sql`update accounts_account set last_day = '2018-11-11' where person_id = ${who.personId}`);
    expect(await status(second)).toEqual([404, 404]);
    await change(sql`update accounts_account set last_day = ${TODAY} where person_id = ${who.personId}`);
    expect(await status(second)).toEqual([200, 200]);
    const keeper = await buildKeeper(house, (await buildAccount(house)).personId);
    const { version = 0 } = (await accountOfPerson(house.db, who.personId)) ?? {};
    await withLedger(() => closeAccount(house, keeper, who.accountId, version));
    expect(await status(second)).toEqual([404, 404]);
    const other = await buildAccount(house, { password: null });
    const [third, actor] = [await tokenOf(other), await actorOf(other)];
    await withLedger(() => revokeFeed(house.db, actor));
    await withLedger(() => revokeFeed(house.db, actor));
    expect(await status(third)).toEqual([404, 404]);
  });

  it('leave their address in no log, no journal and no table, and belong to their person alone', async () => {
    const { house } = at;
    const who = await buildAccount(house, { password: null });
    const token = await tokenOf(who);
    await take(urls.ownCalendarFeed(token));
    await take(urls.ownNewsFeed(`${token}x`));
    const [secret = '', seal = ''] = token.split('.');
    for (const part of [secret, seal]) expect(logged.join('\n')).not.toContain(part);
    expect(logged.join('\n')).toContain('/flux/…/calendrier.ics');
    const feed = await feedOfPerson(house.db, who.personId);
    expect(await journalOf(house, 'feed', feed?.id ?? 0)).toEqual(['feed.make']);
    const kept = await sql<{ row: string }>`select to_jsonb(f)::text as row from accounts_feed f
      union all select coalesce(a.content::text, '') from kernel_audit a where a.audience_id = any(${await allAudiences(house)}::int[])`.execute(
      house.db,
    );
    expect(kept.rows.some(({ row }) => row.includes(secret))).toBe(false);
    const visitor = await publicReader(house.db, TODAY);
    await expect(withLedger(async () => findOwnFeed(house.db, visitor))).rejects.toThrow('feed.own');
    await expect(withLedger(async () => makeFeed(house, visitor))).rejects.toThrow('feed.own');
    await expect(withLedger(async () => revokeFeed(house.db, visitor))).rejects.toThrow('feed.own');
  });

  it('are sent once: a program that holds the text is told so, by its mark or by its day, until something changes', async () => {
    const token = await tokenOf(await buildAccount(at.house, { password: null }));
    for (const path of [urls.ownCalendarFeed(token), urls.ownNewsFeed(token)]) {
      const first = await take(path);
      const [etag, day] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      for (const mark of [etag, `W/${etag}`, `"autre", ${etag}`]) {
        const again = await take(path, { 'if-none-match': mark });
        expect([again.status, again.text]).toEqual([304, '']);
      }
      expect((await take(path, { 'if-none-match': '"autre"', 'if-modified-since': day })).status).toBe(200);
      expect((await take(path, { 'if-modified-since': day })).status).toBe(304);
      expect((await take(path, { 'if-modified-since': 'Mon, 12 Nov 2012 00:00:00 GMT' })).status).toBe(200);
    }
    const path = urls.ownCalendarFeed(token);
    const etag = (await take(path)).headers.get('etag') ?? '';
    await buildOccasion(at.house.db, pool, { titleFr: 'Nouvelle', fromDay: addDays(TODAY, 3) });
    expect((await take(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('are had from the pages: made, shown once, made anew, taken back after one question', async () => {
    const who = await buildAccount(at.house);
    const browser = new Browser(app);
    await browser.signIn(who.address);
    expect((await browser.get(urls.myFollows())).text).toContain(`href="${urls.myFeeds()}"`);
    expect((await browser.get(urls.revokeMyFeeds())).status).toBe(404);
    const made = await browser.send(urls.myFeeds(), {});
    const address = /https?:\/\/[^/<]+(\/flux\/[^/<]+\/nouvelles\.atom)/.exec(made.text)?.[1] ?? '';
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect((await take(address)).status).toBe(200);
    expect((await browser.get(urls.myFeeds())).text).not.toContain('nouvelles.atom');
    await browser.send(urls.revokeMyFeeds(), {});
    expect((await take(address)).status).toBe(404);
    expect((await browser.get(`/en${urls.myFeeds()}`)).text).toContain('You have no address yet.');
  });
});
