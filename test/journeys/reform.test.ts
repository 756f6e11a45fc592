import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#kernel/clock';
import { HIDDEN } from '#kernel/form';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { urls } from '#urls';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;
beforeAll(async () => {
  site = await testSite({ template: 'demo', clock: fixedClock('2018-11-12T09:00:00Z') });
  pool = await site.somebody([{ role: 'pool' }]);
  visitor = await site.visitor();
});
afterAll(() => site.drop());

const idAt = (location: string | null) => Number(/(\d+)(?:#.*)?$/.exec(location ?? '')?.[1]);
const version = (text: string) => Number(new RegExp(`name="${HIDDEN.version}" value="(\\d+)"`).exec(text)?.[1]);
/** The lines of what is open, as the page shows them. */
const duties = (text: string) => [...text.matchAll(/name="acknowledged" value="([^"]+)"/g)].map((match) => match[1] as string);

describe('a reform of the mechanism, from its draft to the pages that stay', () => {
  let id: number;
  const add = async (fields: Record<string, string>) => {
    const form = await pool.get(urls.newReformAct(id, { acte: fields.act }));
    return pool.post(urls.newReformAct(id), fields, { version: version(form.text) });
  };

  it('is prepared, act by act; a wrong one comes back with its sentence and what was typed', async () => {
    const said = { titleFr: 'Groupes de 2019', titleEn: 'Groups of 2019', motive: 'Deux groupes font le même travail.', motiveLang: 'fr' };
    const never = await pool.post(urls.newReform(), { ...said, day: '2019-02-29' });
    expect([never.status, never.text.includes('Deux groupes font le même travail.')]).toEqual([422, true]);
    const past = await pool.post(`/en${urls.newReform()}`, { ...said, day: '2018-11-12' });
    expect([past.status, past.text.includes('must come after today')]).toEqual([409, true]);
    const made = await pool.post(urls.newReform(), { ...said, day: '2019-02-01' });
    expect(made.status).toBe(303);
    id = idAt(made.location);
    const nowhere = await add({ act: 'merge', body: 'SGT-SP', with1: 'SGT-MF', into: '' });
    expect([nowhere.status, nowhere.text.includes('Choisissez l’instance qui reprend')]).toEqual([422, true]);
    const merged = { act: 'merge', body: 'SGT-SP', with1: 'SGT-MF', code1: 'SGT-EP2', nameFr1: 'Entreprises', nameEn1: 'Enterprises' };
    expect((await add(merged)).status).toBe(303);
    const late = await pool.post(urls.newReformAct(id), merged, { version: 1 });
    expect([late.status, late.text.includes('Nom en français'), late.text.includes('Entreprises')]).toEqual([409, true, true]);
    const loop = await add({ act: 'move', body: 'GT-EF', parent: 'SGT-EP2' });
    expect([loop.status, loop.text.includes('se retrouverait au-dessus d’elle-même')]).toEqual([409, true]);
    expect((await add({ act: 'split', body: 'GT-JLC', code1: 'GT-JUS', nameFr1: 'Justice', nameEn1: 'Justice' })).status).toBe(422);
    const parts = { code1: 'GT-JUS', nameFr1: 'Justice', nameEn1: 'Justice', code2: 'GT-LCC', nameFr2: 'Probité', nameEn2: 'Probity' };
    expect((await add({ act: 'split', body: 'GT-JLC', ...parts })).status).toBe(303);
    expect((await add({ act: 'rename', body: 'GT-ENV', nameFr: 'Climat', nameEn: 'Climate' })).status).toBe(303);
  });

  it('is compared: both trees, what changes in words, in both languages; and is nobody else’s', async () => {
    const page = await pool.get(urls.reform(id));
    for (const words of [
      '7\u00a0instances changent',
      'SGT Secteur privé',
      'SGT Entreprises',
      'se termine',
      'nouvelle, sous GT Économie et Finances',
    ])
      expect(page.text).toContain(words);
    expect((await pool.get(`/en${urls.reform(id)}`)).text).toContain('becomes GT Climate');
    expect([(await visitor.get(urls.reform(id))).status, (await visitor.get(urls.body('SGT-EP2'))).status]).toEqual([404, 404]);
    expect((await visitor.get(urls.mechanism({ le: '2019-02-01' }))).text).not.toContain('Entreprises');
  });

  it('is enacted by a decision, once what is open on the bodies that end was read', async () => {
    const form = await pool.get(urls.enactReform(id));
    const decidedById = /<option value="(\d+)"[^>]*>GEC/.exec(form.text)?.[1] ?? '';
    const decision = { decidedById, reference: 'GEC-2018-11-D1', decidedOn: '2018-11-12' };
    const unread = await pool.post(urls.enactReform(id), decision, { version: version(form.text) });
    expect([unread.status, unread.text.includes('Lisez la liste et cochez chaque ligne')]).toEqual([409, true]);
    expect(duties(unread.text).length).toBeGreaterThan(4);
    const done = await pool.post(
      urls.enactReform(id),
      { ...decision, acknowledged: duties(unread.text) },
      { version: version(unread.text) },
    );
    expect([done.status, done.location]).toEqual([303, urls.reform(id)]);
    const page = await pool.get(urls.reform(id));
    for (const words of ['GEC-2018-11-D1', 'Décidée, en vigueur le', '7\u00a0instances changent']) expect(page.text).toContain(words);
  });

  it('leaves every old address answering: with its former names, and where it went', async () => {
    for (const code of ['SGT-SP', 'SGT-MF', 'GT-JLC', 'GT-ENV', 'SGT-EP2', 'GT-JUS', 'GT-LCC']) {
      for (const path of [urls.body(code), urls.body(code, { le: '2019-02-01' }), `/en${urls.body(code, { le: '2019-02-01' })}`])
        expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
    }
    const gone = await visitor.get(urls.body('SGT-SP', { le: '2019-02-01' }));
    expect(gone.text).toContain('Fondue dans SGT Entreprises le vendredi 1er février 2019');
    expect(gone.text).toContain(urls.body('SGT-EP2'));
    expect(gone.text).toContain('GEC-2018-11-D1');
    expect((await visitor.get(urls.body('GT-JLC', { le: '2019-02-01' }))).text).toContain('en GT Justice et GT Probité');
    expect((await visitor.get(urls.body('GT-ENV', { le: '2019-02-01' }))).text).toContain('Environnement et changements climatiques');
    expect((await visitor.get(urls.mechanism())).text).toContain('SGT Secteur privé');
    const after = await visitor.get(urls.mechanism({ le: '2019-02-01' }));
    expect([after.text.includes('SGT Entreprises'), after.text.includes('SGT Secteur privé')]).toEqual([true, false]);
    // What was enacted by a public body is read by everybody, from the page of what it ended.
    expect(gone.text).toContain(urls.reform(id));
    expect((await visitor.get(urls.reform(id))).status).toBe(200);
  });
});

describe('a body of the demonstration that would be dissolved', () => {
  it('shows first its decisions, its minutes, its sessions to come and its seats, and keeps what was typed', async () => {
    const form = await pool.get(urls.bodyAct('GEC', { acte: 'dissolve' }));
    const kinds = new Set(duties(form.text).map((key) => key.split(':')[0]));
    expect([...kinds].sort()).toEqual(['decision', 'members', 'minutes', 'occasion', 'seat']);
    const fields = { act: 'dissolve', day: '2018-12-01', reference: 'Note gardée' };
    const refused = await pool.post(urls.bodyAct('GEC'), fields, { version: version(form.text) });
    expect([refused.status, refused.text.includes('Note gardée')]).toEqual([409, true]);
    expect((await pool.get(urls.body('GEC'))).text).not.toContain('Note gardée');
  });

  it('hands what stays open on to the body it is merged into', async () => {
    const form = await pool.get(urls.bodyAct('COORD-GT', { acte: 'merge' }));
    const fields = { act: 'merge', into: 'GEC', day: '2018-11-12', reference: 'GEC', acknowledged: duties(form.text) };
    const sent = await pool.post(urls.bodyAct('COORD-GT'), fields, { version: version(form.text) });
    expect(sent.status).toBe(303);
    const open = duties(form.text).filter((key) => /^(decision|minutes|occasion):/.test(key));
    expect(open.length).toBeGreaterThan(0);
    expect((await pool.get(urls.body('GEC'))).text).toContain('Repris des instances d’avant');
    expect((await pool.get(urls.body('COORD-GT'))).text).toContain('Fondue dans GEC, Groupe Exécutif de Coopération');
  });
});

describe('the demonstration', () => {
  it('has a reform under way that merges two sleeping sub-groups, a vacancy, an alternate without power, a partner with two agencies', async () => {
    const list = await pool.get(urls.reforms());
    const path = /\/mecanisme\/reformes\/\d+(?=">Un seul sous-groupe)/.exec(list.text)?.[0] ?? '';
    const page = await pool.get(path);
    for (const words of ['SGT Alphabétisation', 'SGT Formation professionnelle', 'en sommeil', 'Coordonnateur\u00a0: vacant'])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('Ne tient plus');
    const germany = await pool.get(urls.organisation('DE'));
    for (const agency of ['GIZ', 'KFW']) expect(germany.text).toContain(urls.organisation(agency));
    const without = site.house.db.selectFrom('mechanism_representation as r').select('r.id').where('r.capacity', '=', 'alternate');
    const { everyAudience } = await import('#kernel/audience');
    expect((await everyAudience('a test counts them', () => without.where('r.decides', '=', false).execute())).length).toBeGreaterThan(0);
  });
});

describe('terms that cannot be', () => {
  it('says so in both languages: a seat before its body, a term that ends before it begins', async () => {
    const seat = { kind: 'observer', heldBy: 'organisation', organisationId: '', toDay: '' };
    const early = await pool.post(urls.newSeat('SGT-SA'), { ...seat, fromDay: '2010-01-01' });
    expect([early.status, early.text.includes('Le siège (1er janv. 2010) commencerait avant son instance')]).toEqual([409, true]);
    const english = await pool.post(`/en${urls.newSeat('SGT-SA')}`, { ...seat, fromDay: '2010-01-01' });
    expect(english.text).toContain('would begin before its body');
    const upside = await pool.post(`/en${urls.newSeat('SGT-SA')}`, { ...seat, fromDay: '2018-05-01', toDay: '2018-04-30' });
    expect([upside.status, upside.text.includes('The last day is before the first.')]).toEqual([422, true]);
    const leap = await pool.post(urls.newSeat('SGT-SA'), { ...seat, fromDay: '2018-02-29' });
    expect([leap.status, leap.text.includes('2018-02-29')]).toEqual([422, true]);
  });
});
