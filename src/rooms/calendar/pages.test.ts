import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { urls } from '#urls';
import { buildOccasion } from './builders.ts';
import { getOccasion } from './reading.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;

beforeAll(async () => {
  site = await testSite();
  pool = await site.somebody([{ role: 'pool' }]);
  visitor = await site.visitor();
});
afterAll(() => site.drop());

const plan = (changes = {}) => buildOccasion(site.house.db, pool.actor, changes);
const planned = {
  kind: 'meeting',
  origin: 'joint',
  titleFr: 'Revue (démo)',
  fromDay: '2018-11-21',
  state: 'provisional',
  audience: 'public',
};

describe('the pages of the calendar', () => {
  it('shows a month as a grid, and only what the reader may see', async () => {
    await plan({ titleFr: 'Rendez-vous public' });
    await plan({ titleFr: 'Rendez-vous du Pool', audience: 'pool' });
    const seen = await visitor.get('/calendrier?mois=2018-11');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('<table class="month">');
    expect(seen.text).toContain('Rendez-vous public');
    expect(seen.text).not.toContain('Rendez-vous du Pool');
    expect((await pool.get('/calendrier?mois=2018-11')).text).toContain('Rendez-vous du Pool');
  });

  it('goes from a month to those around it and keeps the filters', async () => {
    const { text } = await visitor.get('/calendrier?mois=2018-12&sorte=review');
    expect(text).toContain('mois=2018-11&amp;sorte=review');
    expect(text).toContain('mois=2019-01&amp;sorte=review');
  });

  it('says so when a month is empty, in both languages, and takes a month that does not exist for this one', async () => {
    expect((await visitor.get('/calendrier?mois=2031-02')).text).toContain('Rien de prévu ce mois');
    expect((await visitor.get('/en/calendrier?mois=2031-02')).text).toContain('Nothing planned this month');
    expect((await visitor.get('/calendrier?mois=2018-13')).status).toBe(200);
  });

  it('lists the year, month by month, with what slipped', async () => {
    const { status, text } = await visitor.get('/calendrier/2014');
    expect(status).toBe(200);
    expect(text).toContain('RBC 2014');
    expect(text).toContain('comme prévu');
    expect(text).toContain('décembre 2014');
    expect((await visitor.get('/calendrier/2014?instance=RBC')).text).not.toContain('Réunion des coordonnateurs');
  });

  it('answers 404 for an occasion that the reader may not know of', async () => {
    const id = await plan({ audience: 'pool' });
    expect((await visitor.get(urls.occasion(id))).status).toBe(404);
    expect((await visitor.get(urls.moveOccasion(id))).status).toBe(404);
    expect((await pool.get(urls.occasion(id))).status).toBe(200);
  });

  it('sets a date, then leads to it', async () => {
    const sent = await pool.post(urls.newOccasion(), planned);
    expect(sent.status).toBe(303);
    const page = await pool.get(sent.location ?? '');
    expect(page.text).toContain('Revue (démo)');
    expect(page.text).toContain('date provisoire');
    expect(page.text).toContain('mercredi 21 novembre 2018');
  });

  it('takes a form that is sent twice once', async () => {
    const once = crypto.randomUUID();
    const first = await pool.post(urls.newOccasion(), { ...planned, titleFr: 'Une seule fois' }, { once });
    const second = await pool.post(urls.newOccasion(), { ...planned, titleFr: 'Une seule fois' }, { once });
    expect(second.location).toBe(first.location);
    expect((await pool.get('/calendrier?mois=2018-11')).text.split('Une seule fois').length - 1).toBe(1);
  });

  it('shows the same form again, with what was typed and the sentences, when answers are wrong', async () => {
    const wrong = { ...planned, titleFr: '', fromDay: '2018-02-30', fromHour: '', toHour: '11:00', place: 'Primature' };
    const answer = await pool.post(urls.newOccasion(), wrong);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Primature');
    expect(answer.text).toContain('Donnez aussi l’heure de début.');
    expect(answer.text).toContain('Donnez un titre, ou choisissez l’instance');
  });

  it('refuses the acts of those who do not keep the calendar', async () => {
    const id = await plan();
    const partner = await site.somebody([{ role: 'ptf' }], ['public', 'signed-in', 'ptf']);
    expect((await partner.get(urls.newOccasion())).status).toBe(403);
    expect((await partner.post(urls.newOccasion(), planned)).status).toBe(403);
    expect((await partner.post(urls.cancelOccasion(id), { reason: 'x' }, { version: 1 })).status).toBe(403);
    expect((await partner.get(urls.occasion(id))).text).not.toContain(urls.cancelOccasion(id));
  });

  it('moves, shows the first plan beside, and shows both texts to who comes second', async () => {
    const id = await plan();
    const move = { fromDay: '2018-11-16', toDay: '', reason: 'Salle prise' };
    expect((await pool.post(urls.moveOccasion(id), move, { version: 1 })).status).toBe(303);
    const { text } = await pool.get(urls.occasion(id));
    expect(text).toContain('Salle prise');
    expect(text).toContain('2\u00a0jours après');
    const late = await pool.post(urls.moveOccasion(id), { ...move, fromDay: '2018-11-19' }, { version: 1 });
    expect(late.status).toBe(409);
    expect(late.text).toContain('2018-11-19');
    expect((await getOccasion(site.house.db, pool.actor, id)).from_day).toBe('2018-11-16');
  });

  it('says in a sentence why what is over no longer moves', async () => {
    const id = await plan();
    await pool.post(urls.cancelOccasion(id), { reason: 'Fête' }, { version: 1 });
    const answer = await pool.post(urls.moveOccasion(id), { fromDay: '2018-11-16', reason: 'x' }, { version: 2 });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('a été tenu ou annulé');
  });
});
