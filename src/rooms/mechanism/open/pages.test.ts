import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Knocker, TestSite } from '#test/app';
import { mechanismSite } from '#test/mechanism-site';
import { buildBodyLine, buildMechanismFile } from './builders.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;
beforeAll(async () => {
  ({ site, pool, visitor } = await mechanismSite());
});
afterAll(() => site.drop());

const fileOf = (content: unknown, name = 'pays.json') => new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

test('the page of the mechanism draws it above its tree, each sends to the other, and it can be taken away', async () => {
  const page = await visitor.get('/mecanisme');
  expect(page.text.indexOf('<svg class="toguna"')).toBeGreaterThan(0);
  expect(page.text.indexOf('<svg class="toguna"')).toBeLessThan(page.text.indexOf('id="arbre"'));
  expect(page.text).toContain('href="#arbre"');
  expect(page.text).toContain('L’arbre dit la même chose en texte.');
  expect(page.text).toContain('/mecanisme.json?au=2018-11-12');
  expect(page.text).toContain('/mecanisme/comparer');
  expect(page.text).not.toContain('/mecanisme/importer');
  expect((await pool.get('/mecanisme')).text).toContain('/mecanisme/importer');
  expect((await visitor.get('/mecanisme?le=1990-01-01')).text).not.toContain('<svg class="toguna"');
});

test('JSON, CSV and Excel of a day answer everybody; a day that does not exist gets a sentence, never another day', async () => {
  const json = JSON.parse((await visitor.get('/mecanisme.json?au=2015-04-15')).text);
  expect([json.format, json.day]).toEqual(['toguna-mechanism/1', '2015-04-15']);
  expect(json.bodies.find((body: { code: string }) => body.code === 'GT-ENER')).toMatchObject({
    kinds: ['technical', 'gt'],
    parent: 'GEC',
    since_day: '2013-07-01',
    from_day: '2015-04-01',
    from_precision: 'month',
  });
  const csv = parseCsv((await visitor.get('/en/mecanisme.csv?au=2015-04-15')).text);
  expect(csv.length).toBe(2 + Object.values(json).reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0));
  const book = await readXlsx(await visitor.take('/en/mecanisme/sieges.xlsx?au=2018-11-12'));
  expect(book.sheets.map(({ name }) => name)).toEqual(['Seats', 'Vacancies']);
  for (const path of ['/mecanisme.json', '/mecanisme.csv', '/mecanisme/sieges.xlsx']) {
    const wrong = await visitor.get(`${path}?au=2015-02-29`);
    expect([wrong.status, wrong.text.includes('n’existe pas')]).toEqual([409, true]);
  }
});

test('two days are compared in both languages; wrong or turned dates are put right and said', async () => {
  const page = await visitor.get('/mecanisme/comparer?de=2014-03-01&a=2015-04-15');
  expect(page.text).toContain('Sous-groupes devenus groupes');
  expect(page.text).toMatch(/GT Développement urbain<\/a>, coordonnateur\s*: vacant \(avril 2015\)\./);
  expect(page.text).toContain('promu +1');
  expect((await visitor.get('/en/mecanisme/comparer?de=2015-04-15&a=2014-03-01')).text).toContain('put back in order');
  expect((await visitor.get('/mecanisme/comparer?de=2015-02-29&a=2016-02-29')).text).toContain('Une des dates n’existe pas');
  expect((await visitor.get('/mecanisme/comparer?de=2016-03-01&a=2016-03-01')).text).toContain('Rien n’a changé');
});

test('bodies that moved together are said in one sentence, and counted one by one', async () => {
  const page = await visitor.get('/mecanisme/comparer?de=2014-03-01&a=2015-04-15');
  const moved = page.text.split('id="moved"')[1]?.split('</section>')[0] ?? '';
  const count = Number(/<p class="aside">(\d+)<\/p>/.exec(moved)?.[1]);
  expect(count).toBeGreaterThan(1);
  expect(moved.match(/href="\/instances\//g)?.length).toBe(count);
  expect(moved.match(/dépend(ait|aient) de Collectif/g)?.length).toBe(1);
  expect((await visitor.get('/en/mecanisme/comparer?de=2014-03-01&a=2015-04-15')).text).toContain('stood under');
});

test('the way in names every list and field of the form, and no file of ours', async () => {
  const { text } = await pool.get('/mecanisme/importer');
  for (const said of ['instances (bodies)', 'holder_from_precision', 'mechanism', 'FREQ=MONTHLY']) expect(text).toContain(said);
  expect(text).not.toContain('docs/');
});

test('a file is tried, read line by line, entered once, and leaves an entry in the journal', async () => {
  const made = buildMechanismFile(['AAA-1']);
  made.bodies.push(buildBodyLine('SEUL', { parent: 'PERSONNE' }));
  const sent = await pool.post('/mecanisme/importer', { fichier: fileOf(made) });
  expect(sent.status).toBe(303);
  const path = sent.location ?? '';
  const report = await pool.get(path);
  expect(report.text).toContain('Rien n’est encore entré');
  expect(report.text).toContain('L’instance au-dessus, PERSONNE, n’est ni dans la base ni acceptée dans le fichier.');
  expect((await visitor.get('/instances/AAA-1')).status).toBe(404);
  expect((await pool.post(path, {}, { version: 1 })).status).toBe(303);
  expect((await pool.get(path)).text).toContain('Inscrit le');
  expect((await visitor.get('/instances/AAA-1?le=2021-06-01')).status).toBe(200);
  expect((await visitor.get('/mecanisme?le=2021-06-01')).text).toContain('Conseil des chefs de mission');
  expect((await pool.post(path, {}, { version: 2 })).text).toContain('Ce fichier est déjà inscrit');
});

test('what is wrong with a file is said beside its field, in both languages, and nothing enters', async () => {
  const broken = await pool.post('/en/mecanisme/importer', { fichier: fileOf('{"format":\n "toguna') });
  expect([broken.status, broken.text.includes('Nothing has entered')]).toEqual([422, true]);
  expect((await pool.post('/mecanisme/importer', {})).text).toContain('Choisissez un fichier');
  const image = await pool.post('/mecanisme/importer', {
    fichier: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'x.json'),
  });
  expect(image.status).toBe(422);
});

test('only the Pool sees the way in, and reads its reports', async () => {
  const focal = await site.somebody([{ role: 'focal-point', organisationId: 1 }], ['public', 'signed-in', 'ptf']);
  const path = (await pool.post('/mecanisme/importer', { fichier: fileOf(buildMechanismFile(['BBB-1'])) })).location ?? '';
  for (const one of [focal, visitor]) {
    for (const address of ['/mecanisme/importer', path]) expect([401, 403, 404, 303, 302]).toContain((await one.get(address)).status);
    expect((await one.post('/mecanisme/importer', { fichier: fileOf(buildMechanismFile()) })).status).not.toBe(303);
  }
});
