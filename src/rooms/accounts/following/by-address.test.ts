import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { changeHolder, getSeat, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { urls } from '#urls';
import { type BuiltBody, buildBody, buildPool } from '../../meetings/builders.ts';
import { allAudiences, Browser, buildAccount, lettersTo, linkTo } from '../builders.ts';
import { personActor, whoIs } from '../who-is.ts';
import { tellMorning } from './digest.ts';
import { follow } from './following.ts';

let at: TestHouse;
let app: Hono<Env>;
let body: BuiltBody;

beforeAll(async () => {
  at = await testHouse({ environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
  body = await buildBody(at.house, { members: 6 });
});
afterAll(() => at.drop());

/** Something happens to the body, and the letters of that morning leave. */
async function newsOn(day: string): Promise<void> {
  const { db } = at.house;
  const pool = await buildPool(at.house);
  const seat = (await seatsOn(db, pool, body.id, '2018-11-12')).find((one) => one.state === 'held');
  const { id, version } = await getSeat(db, pool, seat?.seat_id ?? 0);
  await withLedger(() => changeHolder(db, pool, id, version, { holder: 'vacant', fromDay: '2018-11-01', toDay: null }));
  const since = { digest: { span: { after: 0, upTo: 1e9 }, days: { after: day, upTo: day } } };
  await asHouse(at.house, 'accounts.tell', (actor) => tellMorning(at.house, actor, { day, since }));
}

async function wayOutOf(address: string): Promise<{ path: string; parts: { unsubscribe?: string } }> {
  const found = await sql<{ body: string; parts: { unsubscribe?: string } }>`select m.body, m.parts from kernel_mail m
    where m.recipient = ${address} and m.audience_id = any(${await allAudiences(at.house)}::int[]) order by m.id desc limit 1`.execute(
    at.house.db,
  );
  const path = /https?:\/\/[^/\s]+(\/suivi\/arret\/\S+)/.exec(found.rows[0]?.body ?? '')?.[1] ?? '';
  return { path, parts: found.rows[0]?.parts ?? {} };
}

it('an address follows once its letter was answered, and a mail program ends it by one press, without a form of ours', async () => {
  const address = 'lectrice@exemple.org';
  const visitor = new Browser(app);
  expect((await visitor.get(urls.body(body.code))).text).toContain('Suivre par courriel');
  const page = urls.followByAddress({ sorte: 'body', sujet: String(body.id) });
  const wrong = await visitor.send(page.replaceAll('&', '&amp;'), { address: 'nulle part' }).catch(() => visitor.get(page));
  expect(wrong.status).toBeLessThan(500);
  const ask = async () => {
    const shown = await visitor.get(page);
    const sent = new FormData();
    for (const input of shown.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
      sent.set(input[1] as string, input[2] as string);
    sent.set('address', address);
    return visitor.post(page, sent);
  };
  expect((await ask()).text).toContain('Regardez votre courrier');
  expect((await ask()).status).toBe(200);
  expect(await lettersTo(at.house, address)).toBe(1);
  await newsOn('2018-11-13');
  expect(await lettersTo(at.house, address)).toBe(1);
  const link = await linkTo(at.house, address);
  expect((await visitor.get(link)).text).toContain('Confirmer');
  await newsOn('2018-11-14');
  expect(await lettersTo(at.house, address)).toBe(1);
  expect((await visitor.send(link, {})).status).toBe(303);
  await newsOn('2018-11-15');
  expect(await lettersTo(at.house, address)).toBe(2);
  const { path, parts } = await wayOutOf(address);
  expect(parts.unsubscribe).toContain(path);
  expect((await visitor.get(path)).text).toContain('Ne plus rien recevoir');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const press = () => app.request(`http://localhost:3000${path}`, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' });
  expect((await press()).status).toBe(200);
  expect((await press()).status).toBe(200);
  const left = await sql<{ n: number }>`select count(*)::int as n from accounts_follower where address = ${address}`.execute(at.house.db);
  expect(left.rows[0]?.n).toBe(0);
});

it('a forged way out opens nothing, and a form without its token is refused', async () => {
  const { personId, address } = await buildAccount(at.house, { password: null });
  const reader = await withLedger(() => personActor(at.house.db, { personId, administrator: false }, '2018-11-12'));
  await withLedger(() => follow(at.house.db, reader, { kind: 'body', subject: String(body.id) }));
  await newsOn('2018-11-16');
  const { path } = await wayOutOf(address);
  const forged = path.replace(/arret\/[^.]+/, 'arret/zz-1');
  const ask = (to: string, body: string) =>
    app.request(`http://localhost:3000${to}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
  expect((await ask(forged, 'List-Unsubscribe=One-Click')).status).toBe(404);
  expect((await ask(path, 'a=b')).status).toBe(403);
  const browser = new Browser(app);
  expect((await browser.send(path, {})).status).toBe(200);
  const rows = await sql<{ rhythm: string }>`select w.rhythm from accounts_follow w join accounts_follower f on f.id = w.follower_id
    where f.person_id = ${personId}`.execute(at.house.db);
  expect(rows.rows).toEqual([{ rhythm: 'none' }]);
});

it('no letter leaves for what the public may not see', async () => {
  const visitor = new Browser(app);
  expect((await visitor.get(urls.followByAddress({ sorte: 'meeting', sujet: '1' }))).status).toBe(404);
  expect((await visitor.get(urls.myFollows())).status).toBe(403);
});
