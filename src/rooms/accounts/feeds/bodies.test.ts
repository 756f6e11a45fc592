import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import type { Actor } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import type { Day } from '#kernel/day';
import { withLedger } from '#kernel/ledger';
import { whoIs } from '#rooms/accounts';
import { type ActInput, changeBody, getBody } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { urls } from '#urls';
import { buildOccasion } from '../../calendar/builders.ts';
import { buildBody } from '../../mechanism/builders.ts';
import { buildKeeper, buildReform, enact } from '../../mechanism/reform/builders.ts';

let at: TestHouse;
let app: ReturnType<typeof createApp>;
let pool: Actor;
const clock = fixedClock('2018-11-12T08:00:00Z');
const ENDS: Day = '2018-12-01';

beforeAll(async () => {
  at = await testHouse({ clock });
  app = createApp({ ...at.house, whoIs });
  pool = await buildKeeper(at.house.db);
});
afterAll(() => at.drop());

async function take(path: string) {
  const response = await app.request(`http://localhost:3000${path}`);
  return { status: response.status, text: (await response.text()).replace(/\r\n[ \t]/g, '') };
}

const db = () => at.house.db;
const body = async (code: string) => ({ id: await buildBody(db(), pool, { code, kinds: ['gt'] }), code });
const made = (code: string) => ({ code, nameFr: `Instance ${code}`, nameEn: `Body ${code}` });

/** Both feeds of a body, in French or in English, on the day after it ended. */
async function feedsOf(code: string, lang = '') {
  clock.set(`${ENDS}T08:00:00Z`);
  const both = { ics: await take(`${lang}${urls.bodyCalendarFeed(code)}`), atom: await take(`${lang}${urls.bodyNewsFeed(code)}`) };
  clock.set('2018-11-12T08:00:00Z');
  return both;
}

async function act(id: number, input: Omit<ActInput, 'day' | 'reference'>) {
  const { version } = await getBody(db(), pool, id);
  await withLedger(() => changeBody(db(), pool, id, version, { ...input, day: ENDS, reference: 'GEC, point 2' }));
}

const into = (text: string, code: string, feed: (code: string) => string) => expect(text).toContain(feed(code));

describe('the feeds of a body', () => {
  it('show its dates to the public, as far as they are public, and 404 where nothing stands', async () => {
    const one = await body('FLUX-A');
    await buildOccasion(db(), pool, { bodyId: one.id, titleFr: 'Séance ouverte', audience: 'public' });
    await buildOccasion(db(), pool, { bodyId: one.id, titleFr: 'Séance réservée', audience: 'pool' });
    const found = await take(urls.bodyCalendarFeed('FLUX-A'));
    expect(found.text).toContain('SUMMARY:Séance ouverte');
    expect(found.text).not.toContain('réservée');
    const atom = await take(urls.bodyNewsFeed('FLUX-A'));
    expect(atom.text).toContain('Séance ouverte');
    expect(atom.text).not.toContain('réservée');
    expect((await take(urls.bodyCalendarFeed('RIEN'))).status).toBe(404);
  });

  it('stand with the button that follows it in one section of its page', async () => {
    await body('FLUX-G');
    const page = (await take(urls.body('FLUX-G'))).text;
    const section = page.split('id="suivre"')[1]?.split('</section>')[0] ?? '';
    for (const address of ['/suivi/adresse', urls.bodyCalendarFeed('FLUX-G'), urls.bodyNewsFeed('FLUX-G')])
      expect(section).toContain(address);
    expect(page.indexOf('id="suivre"')).toBeGreaterThan(page.indexOf('id="fiche"'));
  });

  it('of a body merged by an act keep answering, say into which, and keep what it had', async () => {
    const [one] = [await body('FLUX-B'), await body('FLUX-C')];
    await buildOccasion(db(), pool, { bodyId: one.id, titleFr: 'Dernière séance', fromDay: '2018-11-20', audience: 'public' });
    await act(one.id, { act: 'merge', into: 'FLUX-C' });
    const { ics, atom } = await feedsOf('FLUX-B');
    expect([ics.status, atom.status]).toEqual([200, 200]);
    expect(ics.text).toContain('SUMMARY:Dernière séance');
    expect(ics.text).toMatch(/SUMMARY:GT .*fusion.*1er déc/);
    into(ics.text, 'FLUX-C', urls.bodyCalendarFeed);
    into(atom.text, 'FLUX-C', urls.bodyNewsFeed);
    expect((await feedsOf('FLUX-B', '/en')).atom.text).toMatch(/merger, from Saturday, 1 December 2018\. In its place: GT/);
    expect(() => ICAL.parse(ics.text)).not.toThrow();
    expect((await feedsOf('FLUX-C')).ics.text).not.toContain('fusion, à partir');
  });

  it('of a body split by an enacted reform name each part; those of a body dissolved say that it ended', async () => {
    const [gec] = [await body('FLUX-GEC'), await body('FLUX-D'), await body('FLUX-E')];
    const changes = [
      { act: 'split' as const, bodies: ['FLUX-D'], made: [made('FLUX-D1'), made('FLUX-D2')] },
      { act: 'dissolve' as const, bodies: ['FLUX-E'] },
    ];
    const reform = await buildReform(db(), pool, changes, { day: ENDS });
    expect((await feedsOf('FLUX-D')).ics.text).not.toContain('partage');
    await enact(db(), pool, reform, gec.id);
    const split = await feedsOf('FLUX-D');
    for (const part of ['FLUX-D1', 'FLUX-D2']) {
      into(split.ics.text, part, urls.bodyCalendarFeed);
      into(split.atom.text, part, urls.bodyNewsFeed);
      expect((await feedsOf(part)).ics.status).toBe(200);
    }
    const ended = await feedsOf('FLUX-E');
    expect(ended.ics.text).toMatch(/SUMMARY:GT .*clôture/);
    expect(ended.atom.text).toContain('clôture');
  });

  it('of a body renamed keep their address and bear the new name', async () => {
    const one = await body('FLUX-F');
    await act(one.id, { act: 'rename', nameFr: 'Nouveau nom', nameEn: 'New name' });
    const { ics, atom } = await feedsOf('FLUX-F');
    expect(ics.text).toContain('Nouveau nom');
    expect(atom.text).toContain('<title>GT Nouveau nom</title>');
  });
});
