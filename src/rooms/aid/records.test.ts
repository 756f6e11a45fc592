import { readActivities } from '@toguna/iati/read';
import { fromJson, sameModel } from '@toguna/iati/write';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceId } from '#kernel/audience';
import { registerJobs, runJobsNow } from '#kernel/jobs';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { bringInXml, buildActivityXml, buildFileXml, buildOldActivityXml, buildTransactionXml, narrowActivity } from './builders.ts';
import { jobs } from './jobs.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;

beforeAll(async () => {
  site = await testSite();
  registerJobs(jobs);
  pool = await site.somebody([{ role: 'pool' }]);
  visitor = await site.visitor();
});
afterAll(() => site.drop());

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('an activity of an older version', () => {
  const xml = buildFileXml([buildOldActivityXml({ identifier: 'XM-OLD-P', ref: 'XM-OLD' })], '1.02');

  it('is told in the report of its file, in both languages, before anybody accepts it', async () => {
    const sent = await pool.post('/aide/imports/nouveau', { fichier: new File([xml], 'ancien.xml') });
    await runJobsNow(site.house);
    const french = plain((await pool.get(sent.location ?? '')).text);
    expect(french).toContain('1 activité suit la version 1.02. dès la ligne 3');
    expect(french).toContain('Comptes et sommes sont les mêmes avant et après.');
    expect(french).toContain('Ce que dit la norme du fichier listes de codes du');
    expect(french).toMatch(/elle a reçu celle de sa valeur, 2011-03-01\. transaction\/transaction-date\/@iso-date ajouté 1 ligne 15/);
    const english = plain((await pool.get(`/en${sent.location}`)).text);
    expect(english).toContain('1 activity of versions 1.0x: upgraded to 2.03.');
    expect(english).toContain('Counts and sums are the same before and after.');
    expect(english).toContain('What the standard says of the file');
    expect((await pool.post(`${sent.location}/accepter`)).status).toBe(303);
    await runJobsNow(site.house);
  });

  it('says on its page in which version it was published', async () => {
    const list = await visitor.get('/aide/activites?q=XM-OLD-P');
    const page = plain((await visitor.get(/href="(\/aide\/activites\/\d+)"/.exec(list.text)?.[1] ?? '')).text);
    expect(page).toContain('Norme 1.02, mise à niveau vers la 2.03');
    expect(page).toContain('Publiée dans la version 1.02 de la norme.');
  });
});

describe('the published record of an activity', () => {
  const extended = buildFileXml([
    buildActivityXml({
      identifier: 'XM-REC-1',
      ref: 'XM-REC',
      title: 'Forage &amp; château d’eau',
      updated: '2018-02-01',
      money: buildTransactionXml('3', '2018-01-01', '5.50', { inside: '<x:own x:mark="1">kept</x:own>' }),
    }),
  ]).replace('<iati-activities ', '<iati-activities xmlns:x="http://x.example/" ');
  const recordOf = async (word: string, format: string) => {
    const list = await visitor.get(`/aide/activites?q=${word}`);
    return visitor.get(`${/href="(\/aide\/activites\/\d+)"/.exec(list.text)?.[1]}.${format}`);
  };
  const read = async (text: string) => {
    for await (const activity of readActivities(text)) return activity;
    throw new Error('no activity');
  };

  it('is handed over as a file of the standard, extensions and all, equal to what was read', async () => {
    await bringInXml(site.house, extended, { name: 'rec.xml' });
    const answer = await recordOf('XM-REC-1', 'xml');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.text).toContain('<iati-activities version="2.03" generated-datetime="');
    expect(sameModel(await read(answer.text), await read(extended))).toBe(true);
  });

  it('is handed over as JSON that makes the same record again', async () => {
    const answer = await recordOf('XM-REC-1', 'json');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(sameModel(fromJson(JSON.parse(answer.text)), await read(extended))).toBe(true);
  });

  it('of an older version is that of today', async () => {
    const { text } = await recordOf('XM-OLD-P', 'xml');
    expect(text).toContain('<iati-activities version="2.03"');
    expect(text).toContain('<narrative>Puits de Kita</narrative>');
    const { transactions } = await read(text);
    expect(transactions.map((each) => `${each.typeCode} ${each.date?.day}`)).toEqual(['2 2011-02-01', '3 2011-03-01']);
  });

  it('that the standard has no form for is handed over as its partner wrote it', async () => {
    const strange = buildFileXml([buildActivityXml({ identifier: 'XM-REC-2', ref: 'XM-REC', money: '<strange/>' })], '2.02');
    await bringInXml(site.house, strange, { name: 'rec2.xml' });
    const { text } = await recordOf('XM-REC-2', 'xml');
    expect(text).toContain('<iati-activities version="2.02"');
    expect(text).toContain('<strange/>');
  });

  it('is offered on its page, in both languages', async () => {
    const list = await visitor.get('/aide/activites?q=XM-REC-1');
    const address = /href="(\/aide\/activites\/\d+)"/.exec(list.text)?.[1] ?? '';
    expect((await visitor.get(address)).text).toContain(`href="${address}.xml"`);
    expect((await visitor.get(`/en${address}`)).text).toContain(`href="/en${address}.json"`);
  });

  it('is nothing for whoever may not see the activity, and whole for who may', async () => {
    const id = await narrowActivity(site.house, 'XM-REC-1', await audienceId(site.house.db, 'pool'));
    for (const format of ['xml', 'json']) {
      expect((await visitor.get(`/aide/activites/${id}.${format}`)).status).toBe(404);
      expect((await visitor.get(`/aide/activites/999999.${format}`)).status).toBe(404);
      expect((await pool.get(`/aide/activites/${id}.${format}`)).text).toContain('XM-REC-1');
    }
  });
});
