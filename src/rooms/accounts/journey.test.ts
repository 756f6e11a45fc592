import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { moveDemoDay } from '#kernel/settings';
import { designate, findBodyByCode, findPersonByEmail, seatsOn } from '#rooms/mechanism';
import { handDecisionOver } from '#rooms/meetings';
import { type TestHouse, testHouse } from '#test/house';
import { urls } from '#urls';
import { allAudiences, Browser, lettersTo, linkTo } from './builders.ts';
import { closeDepartures } from './departure/closing.ts';
import { whoIs } from './who-is.ts';

let at: TestHouse;
let app: Hono<Env>;

beforeAll(async () => {
  at = await testHouse({ template: 'demo', environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
}, 300_000);
afterAll(() => at.drop());

const goTo = (day: string) => asHouse(at.house, 'demo-day', (actor) => moveDemoDay(at.house.db, actor, day));
const tick = () => asHouse(at.house, closeDepartures.name, (actor) => closeDepartures.ask(at.house, actor, actor.today));

/** Comes in as everybody does who has no password: by the link of a letter. */
async function enter(address: string): Promise<Browser> {
  const browser = new Browser(app);
  expect((await browser.send('/entrer', { mailbox: address }, '/entrer/lien')).status).toBeLessThan(400);
  const path = await linkTo(at.house, address);
  expect((await browser.send(path, {})).status).toBe(303);
  return browser;
}

const idOf = async (address: string) => (await findPersonByEmail(at.house.db, address))?.id ?? 0;
const option = (page: string, words: string) => new RegExp(`<option value="(\\d+)"[^>]*>${words}`).exec(page)?.[1] ?? '';

describe('the first steps of whoever has just come', () => {
  it('say each body once, with all the seats held there, its next dates, and whom to ask; in both languages', async () => {
    const comes = await enter('sidiki.kambela@ct-cslp.example');
    for (const [to, name, seats, date] of [
      ['', 'Cadre partenarial de la colocalisation', 'Vos sièges', 'mardi 27 novembre 2018'],
      ['/en', 'Co-location partnership', 'Your seats', '27 November 2018'],
    ] as const) {
      const { text } = await comes.get(`${to}${urls.welcome()}`);
      const titles = [...text.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map((found) => found[1]?.replace(/<[^>]+>/g, ''));
      expect(new Set(titles).size).toBe(titles.length);
      for (const said of [name, seats, date, 'Dolibari']) expect(text).toContain(said);
    }
  });

  it('lead a keeper to the accounts from the list of the rooms, and nobody else', async () => {
    const keeper = await enter('awa.dolibari@pool.example');
    const rooms = (text: string) => /<nav class="rooms"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
    expect(rooms((await keeper.get('/')).text)).toContain(`href="${urls.accounts()}"`);
    const other = await enter('tess.harrowgale@etats-unis.example');
    const shown = rooms((await other.get('/')).text);
    expect(shown).toContain(`href="${urls.mechanism()}"`);
    expect(shown).not.toContain(`href="${urls.accounts()}"`);
  });
});

describe('the deputy of the Chef de file', () => {
  it('was told by letter that he may act for her, and does so by the button of the page that it opens', async () => {
    expect(await lettersTo(at.house, 'joost.van-heidekamp@pays-bas.example')).toBeGreaterThan(0);
    const deputy = await enter('joost.van-heidekamp@pays-bas.example');
    const page = await deputy.get(urls.myDelegations());
    const act = /action="((?:\/en)?\/agir\/\d+)"/.exec(page.text)?.[1] ?? '';
    expect((await deputy.send(urls.myDelegations(), {}, act)).status).toBe(303);
    expect((await deputy.get(urls.home())).text).toContain('Vous agissez pour Marijke Oosterwind');
    expect((await deputy.get(urls.newMeeting({ instance: 'GEC' }))).status).toBe(200);
  });
});

describe('the lead changes hands at midnight, and nobody touches an account', () => {
  const [dutch, bank] = ['marijke.oosterwind@pays-bas.example', 'priya.chandravalli@banque-mondiale.example'];

  it('what the Chef de file may do passes to the next one, in sessions that stay open', async () => {
    await asHouse(at.house, 'test', async (actor) => {
      const { db } = at.house;
      const troika = await findBodyByCode(db, actor, 'TROIKA', '2019-01-01');
      const seats = await seatsOn(db, actor, troika?.id ?? 0, '2019-01-01');
      const name = async (kind: string, address: string) => {
        const seat = seats.find((one) => one.kind === kind && !one.drawn);
        const mandate = { personId: await idOf(address), capacity: 'titular' as const, decides: true, fromDay: '2019-01-01', toDay: null };
        await designate(db, actor, seat?.seat_id ?? 0, mandate);
      };
      await name('chair', bank);
      await name('outgoing', dutch);
    });
    await goTo('2018-12-31');
    const [leaves, comes] = [await enter(dutch), await enter(bank)];
    const plan = urls.newMeeting({ instance: 'GEC' });
    expect([(await leaves.get(plan)).status, (await comes.get(plan)).status]).toEqual([200, 403]);
    await goTo('2019-01-01');
    expect([(await leaves.get(plan)).status, (await comes.get(plan)).status]).toEqual([403, 200]);
    expect((await leaves.get(urls.body('TROIKA'))).text).toContain('Banque mondiale');
    await goTo('2018-11-12');
  });
});

describe('a focal point leaves', () => {
  const address = 'annelise.chavonnaz@suisse.example';
  const fresh = 'mariette.lanthenay@suisse.example';
  let leaver: Browser;
  let personId: number;
  let decision: number;

  it('announces it, names who comes, and confirms what changes hands', async () => {
    personId = await idOf(address);
    leaver = await enter(address);
    expect((await leaver.get(urls.myAccount())).text).toContain(urls.departure(personId));
    const all = await allAudiences(at.house);
    const open = await sql<{ id: number; version: number }>`select d.id, d.version from meetings_decision d
      where d.audience_id = any(${all}::int[]) and d.implementation = 'under-way' order by d.id desc limit 1`.execute(at.house.db);
    const row = open.rows[0] as { id: number; version: number };
    decision = row.id;
    await asHouse(at.house, 'test', (actor) => handDecisionOver(at.house.db, actor, row.id, row.version, personId));
    expect((await leaver.send(urls.body('GEC'), {}, urls.follow())).status).toBe(303);
    const wrong = await leaver.send(urls.departure(personId), { lastDay: '2018-11-30', given: 'Mariette', family: '' });
    expect([wrong.status, wrong.text.includes('Écrivez le prénom et le nom')]).toEqual([422, true]);
    expect(wrong.text).toContain('value="Mariette"');
    const typed = { lastDay: '2018-11-30', given: 'Mariette', family: 'Lanthenay', email: fresh };
    expect((await leaver.send(urls.departure(personId), typed)).status).toBe(303);
    const page = await leaver.get(urls.departure(personId));
    expect(page.text).toContain('Coordonnateur, GT');
    const keys = [...page.text.matchAll(/name="pieces"[^>]*value="([^"]+)"/g)].map((found) => found[1] as string);
    expect(keys).toContain(`decision:${decision}`);
    expect(keys).toContain('follows');
    expect((await (await enter('bakary.sinemou@pool.example')).get('/')).text).toContain(`href="${urls.departure(personId)}"`);
    const sent = new FormData();
    const form = /<form\b[^>]*confirmer[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '';
    for (const field of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
      sent.set(field[1] as string, field[2] as string);
    for (const key of keys) sent.append('pieces', key);
    expect((await leaver.post(urls.confirmDeparture(personId), sent)).status).toBe(303);
    expect((await leaver.get(urls.departure(personId))).text).toContain('Mariette Lanthenay');
  });

  it('is invited in by the Pool before the day comes', async () => {
    const keeper = await enter('awa.dolibari@pool.example');
    const shown = await keeper.get(urls.departure(personId));
    const invite = /href="(\/comptes\/inviter\?personne=\d+)"/.exec(shown.text)?.[1] as string;
    expect((await keeper.send(invite, { person: '1', address: fresh, lang: 'fr' })).status).toBe(303);
  });

  it('has the door shut at midnight, in the session that was open, before any job has run', async () => {
    await goTo('2018-11-30');
    expect((await leaver.get(urls.newImport())).status).toBe(200);
    await goTo('2018-12-01');
    expect((await leaver.get(urls.newImport())).status).toBe(403);
    expect((await leaver.get(urls.myAccount())).status).toBe(403);
    await tick();
    const letters = await lettersTo(at.house, address);
    await new Browser(app).send('/entrer', { mailbox: address }, '/entrer/lien');
    expect(await lettersTo(at.house, address)).toBe(letters);
  });

  it('finds a successor who has everything: post, seat, decision, follows, and her first steps here', async () => {
    const comes = new Browser(app);
    const invitation = await linkTo(at.house, fresh);
    expect((await comes.send(invitation, { without: 'oui', password: '' })).status).toBe(303);
    expect((await comes.get(urls.newImport())).status).toBe(200);
    expect((await comes.get(urls.decision(decision))).text).toContain('Mariette Lanthenay');
    expect((await comes.get(urls.newMeeting({ instance: 'GT-EFP' }))).status).toBe(200);
    expect((await comes.get(urls.myFollows())).text).toContain('Groupe Exécutif de Coopération');
    expect((await comes.get('/')).text).toContain(`href="${urls.welcome()}"`);
    const starter = (await comes.get(urls.welcome())).text;
    for (const word of ['GT Éducation', 'Chavonnaz', 'Dolibari', 'Coordonnateur']) expect(starter).toContain(word);
    const card = await comes.get(urls.person(personId));
    expect(card.text).toContain('30 nov. 2018');
    expect(option((await comes.get(urls.departure(await idOf(fresh)))).text, 'Chavonnaz')).not.toBe('');
  });
});
