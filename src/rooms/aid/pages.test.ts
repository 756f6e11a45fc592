import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerJobs, runJobsNow } from '#kernel/jobs';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { bringInXml, buildActivityXml, buildFileXml, buildTransactionXml } from './builders.ts';
import { partnersByYear, provenanceOf } from './figures.ts';
import { jobs } from './jobs.ts';
import { MEASURES } from './store/figures.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  site = await testSite();
  registerJobs(jobs);
  pool = await site.somebody([{ role: 'pool' }]);
  visitor = await site.visitor();
  const money =
    buildTransactionXml('2', '2017-03-01', '1000000') +
    buildTransactionXml('3', '2017-06-01', '400000') +
    buildTransactionXml('3', '2018-06-01', '250000.5');
  const apart = buildTransactionXml('3', '2018-06-01', '77', { currency: 'ZZZ' });
  await bringInXml(
    site.house,
    buildFileXml([
      buildActivityXml({ identifier: 'XM-DAC-41114-P1', ref: 'XM-DAC-41114', title: 'Puits de Kita (démo)', money }),
      buildActivityXml({ identifier: 'XM-P-2', ref: 'XM-P', title: '=HYPERLINK("x")', money: money + apart }),
      buildActivityXml({ identifier: 'XM-P-3', ref: 'XM-P', secondary: true, title: 'Copie', money }),
    ]),
  );
});
afterAll(() => site.drop());

describe('a file sent by the pages', () => {
  const file = (name: string, content: BlobPart) => new File([content], name);

  it('is kept, read by a job, shown before anything is written, then accepted', async () => {
    const xml = buildFileXml([
      buildActivityXml({
        identifier: 'XM-Q-1',
        ref: 'XM-Q',
        title: 'Forages de Nara (démo)',
        money: buildTransactionXml('3', '2018-05-05', '10'),
      }),
    ]);
    const sent = await pool.post('/aide/imports/nouveau', { fichier: file('../../nara.xml', xml) });
    expect(sent.status).toBe(303);
    const address = sent.location ?? '';
    const waiting = await pool.get(address);
    expect(waiting.headers.get('refresh')).toBe('10');
    expect(plain(waiting.text)).toContain('Lecture de nara.xml');
    await runJobsNow(site.house);
    const report = await pool.get(address);
    expect(plain(report.text)).toContain('Accepter 1 changement');
    expect((await pool.get('/aide/activites?q=Nara')).text).not.toContain('Forages');
    expect((await pool.post(`${address}/accepter`)).status).toBe(303);
    await runJobsNow(site.house);
    expect((await visitor.get('/aide/activites?q=nara')).text).toContain('Forages de Nara');
    expect(plain((await pool.get(address)).text)).toContain('2 lignes de la base changées');
  });

  it('is led to the first one when its content is known', async () => {
    const xml = buildFileXml([buildActivityXml({ identifier: 'XM-R-1', ref: 'XM-R' })]);
    const first = await pool.post('/aide/imports/nouveau', { fichier: file('r.xml', xml) });
    const second = await pool.post('/aide/imports/nouveau', { fichier: file('other name.xml', xml) });
    expect(second.location).toBe(first.location);
  });

  it.each([
    ['a ZIP archive', Buffer.from('504b03041400000008000000', 'hex'), 'ZIP'],
    ['a web page', '<!doctype html><html></html>', 'page web'],
    ['an entity', '<!DOCTYPE x [<!ENTITY a "b">]><iati-activities version="2.03"/>', 'DTD'],
    ['a spreadsheet of another root', '<Workbook/>', 'racine est Workbook'],
  ])('that is %s under an .xml name is refused beside its field', async (_what, content, word) => {
    const answer = await pool.post('/aide/imports/nouveau', { fichier: file('iati.xml', content) });
    expect(answer.status).toBe(422);
    expect(/class="err"[^>]*>([^<]*)/.exec(answer.text)?.[1]).toContain(word);
  });

  it('is asked for when it is missing', async () => {
    const answer = await pool.post('/aide/imports/nouveau');
    expect([answer.status, answer.text.includes('Choisissez un fichier XML.')]).toEqual([422, true]);
  });

  it('that says nothing for the country says so', async () => {
    const sent = await pool.post('/aide/imports/nouveau', {
      fichier: file('ne.xml', buildFileXml([buildActivityXml({ recipients: '<recipient-country code="NE"/>' })])),
    });
    await runJobsNow(site.house);
    expect(plain((await pool.get(sent.location ?? '')).text)).toContain(
      'Ce fichier n’a rien pour le pays 1 activité concerne d’autres pays.',
    );
  });

  it('is handed back as it came, and never shown as a page of the site', async () => {
    const xml = buildFileXml([buildActivityXml({ identifier: 'XM-S-1', ref: 'XM-S' })]);
    const sent = await pool.post('/aide/imports/nouveau', { fichier: file('s.xml', xml) });
    const original = await pool.get(`${sent.location}/fichier`);
    expect(original.text).toBe(xml);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('from which much vanished wants a box ticked', async () => {
    const all = [1, 2].map((n) => buildActivityXml({ identifier: `XM-T-${n}`, ref: 'XM-T' }));
    await bringInXml(site.house, buildFileXml(all), { name: 't.xml' });
    const sent = await pool.post('/aide/imports/nouveau', { fichier: file('t.xml', buildFileXml(all.slice(1))) });
    await runJobsNow(site.house);
    expect(plain((await pool.get(sent.location ?? '')).text)).toContain('1 activité sur 2 n’est plus dans ce fichier');
    const refused = await pool.post(`${sent.location}/accepter`);
    expect([refused.status, refused.text.includes('Cochez que vous avez vu')]).toEqual([422, true]);
    expect((await pool.post(`${sent.location}/accepter`, { vu: 'oui' })).status).toBe(303);
    await runJobsNow(site.house);
    expect((await visitor.get('/aide/activites?q=XM-T-1')).text).toContain('absente du dernier fichier');
  });
});

describe('who sees files', () => {
  it('is refused to a visitor on the list, and told nothing of one', async () => {
    expect((await visitor.get('/aide/imports')).status).toBe(403);
    expect((await visitor.get('/aide/imports/1')).status).toBe(404);
  });

  it('are, for a focal point, those of the own organisation', async () => {
    const focal = await site.somebody([{ role: 'focal-point', organisationId: 1 }], ['public', 'signed-in', 'ptf']);
    expect((await focal.get('/aide/imports')).text).toContain('Pas encore de fichier');
    expect((await focal.get('/aide/imports/1')).status).toBe(404);
  });
});

describe('figures', () => {
  it('kept in the table are those that their lines add up to', async () => {
    for (const measure of MEASURES) {
      const matrix = await partnersByYear(site.house.db, pool.actor, measure);
      expect(matrix.rows.length).toBeGreaterThan(0);
      for (const row of matrix.rows) {
        for (const [year, kept] of row.years) {
          const { sum } = await provenanceOf(site.house.db, pool.actor, { measure, partners: [row.partner], year }, 'fr');
          expect({ total: sum.total, rows: sum.rows, activities: sum.activities }).toEqual({
            total: kept.total,
            rows: kept.rows,
            activities: kept.activities,
          });
        }
      }
    }
  });

  it('open to their formula, rate, exclusions and lines', async () => {
    const page = plain((await visitor.get('/aide/chiffre?mesure=decaissements&partenaire=r:XM-P&annee=2018')).text);
    expect(page).toContain('163 989 578 FCFA');
    expect(page).toContain('Somme de 1 transaction de types 3 et 4');
    expect(page).toContain('EUR → FCFA, parité fixe : 1 ligne');
    expect(page).toContain('1 ligne de seconde main');
    expect(page).toContain('1 ligne sans taux : 77 ZZZ');
  });

  it('stand in the table by partner with the notice on delegated money, the unknown partner marked', async () => {
    const page = plain((await visitor.get('/aide/partenaires')).text);
    expect(page).toContain('L’argent délégué peut compter deux fois');
    expect(page).toContain('(XM-P, non rapproché)');
    expect(page).toContain('Programme des Nations unies pour le développement');
  });

  it('are refused when there is no such one', async () => {
    expect((await visitor.get('/aide/chiffre?mesure=fonds')).status).toBe(409);
  });
});

describe('the list of activities', () => {
  it('finds by words in either language, by partner, year and sector together', async () => {
    const found = async (query: string) => plain((await visitor.get(`/aide/activites?${query}`)).text);
    expect(await found('q=puits&annee=2017&secteur=140')).toContain('Puits de Kita');
    expect(await found('q=wells')).toContain('Puits de Kita');
    expect(await found('q=puits&annee=2011')).toContain('Aucune activité ne répond');
    expect(await found('partenaire=r:XM-P')).not.toContain('Puits de Kita');
  });

  it('bears whatever an address asks', async () => {
    for (const query of ['page=-1', 'tri=;drop', 'annee=abcd', 'secteur=%27', 'q=%22%20%26%20!', 'partenaire=o:999999999', 'page=99999']) {
      expect((await visitor.get(`/aide/activites?${query}`)).status).toBe(200);
    }
  });
});

describe('a page of an activity', () => {
  it('shows its part, its lines with the rate and the line of the file, and each text with its language', async () => {
    const list = await visitor.get('/aide/activites?q=Kita&partenaire=r:XM-P');
    const path = /\/aide\/activites\/\d+/.exec(list.text)?.[0] ?? '';
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    expect(plain(page.text)).toContain('le tout : le pays est seul nommé');
    expect(plain(page.text)).toContain('pas de taux : compté à part');
    expect(page.text).toContain('<p lang="en">Wells of Kita</p>');
    expect(page.text).not.toContain('/aide/imports/');
    expect((await pool.get(path)).text).toContain('/aide/imports/');
  });
});

describe('what is handed over', () => {
  it('is a CSV that a spreadsheet set to French opens, formulas made harmless', async () => {
    const { text, headers } = await visitor.get('/aide/activites.csv?partenaire=r:XM-P');
    expect(headers.get('content-disposition')).toContain('activites.csv');
    const rows = parseCsv(text.replace(/^\ufeff/, ''), { delimiter: ';' });
    expect(rows.map((row) => row[1])).toContain('\'=HYPERLINK("x")');
    expect(rows[0]?.[7]).toBe('Engagé (FCFA)');
  });

  it('is an Excel file with the same sums as the table', async () => {
    const response = await site.app.request('http://localhost:3000/aide/partenaires.xlsx');
    const book = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    const matrix = await partnersByYear(site.house.db, visitor.actor, 'commitment', 60);
    const sheet = book.sheets[0];
    const total = sheet?.rows.slice(1).reduce((sum, row) => sum + BigInt(String(row.at(-1))), 0n);
    expect(String(total)).toBe(matrix.total);
    expect(book.sheets.map((each) => each.name)).toContain('Sans taux');
  });
});

it('shows on the page of an organisation what it declares', async () => {
  const page = plain((await visitor.get('/partenaires/PNUD')).text);
  expect(page).toContain('Activités et montants déclarés');
  expect(page).toContain('Puits de Kita');
});

it('says every page in English', async () => {
  for (const path of [
    '/en/aide',
    '/en/aide/activites',
    '/en/aide/partenaires',
    '/en/aide/imports',
    '/en/aide/imports/nouveau',
    '/en/aide/imports/1',
  ]) {
    const answer = await pool.get(path);
    expect(answer.status, path).toBe(200);
    expect(plain(answer.text), path).not.toMatch(/décaiss|engagé\b|fichier|rapproch/i);
  }
});
