import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel/db';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { AS_SHEETS, AS_TEXT, officeIsThere, reopened } from '#test/office';

const there = officeIsThere('Word and Excel files opened by LibreOffice');
let site: TestSite;
let pool: Knocker;

beforeAll(async () => {
  site = await testSite({ template: 'demo' });
  pool = await site.somebody([{ role: 'pool' }, { role: 'pool-coordinator' }]);
});
afterAll(() => site.drop());

const lines = (text: string) => text.split(/\r?\n/).filter(Boolean);

describe.skipIf(!there)('in LibreOffice', () => {
  it('minutes are a document with their decisions', async () => {
    const { rows } = await sql<{ id: number; code: string }>`select d.meeting_id as id, d.code from meetings_decision d
      where d.validated_on is not null and d.code like 'GEC-2018-%' and d.audience_id = any(${[...pool.actor.audiences]}::int[])
      order by d.code limit 1`.execute(site.house.db);
    const { id, code } = rows[0]!;
    const [text = ''] = reopened(await pool.take(`/reunions/${id}/compte-rendu.docx`), 'compte-rendu.docx', AS_TEXT);
    expect(text).toContain(code);
    expect(lines(text).length).toBeGreaterThan(20);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  it('the register of decisions has as many lines as in its other form, with days that are days', async () => {
    const plain = lines((await pool.get('/decisions.csv')).text);
    const [sheet = ''] = reopened(await pool.take('/decisions.xlsx'), 'decisions.xlsx', AS_SHEETS);
    expect(lines(sheet).length).toBeGreaterThanOrEqual(plain.length);
    expect(sheet).toMatch(/GEC-2018-\d\d-D\d/);
    expect(sheet).toMatch(/\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d{4}/);
  });

  it.each(['/aide/activites.xlsx', '/aide/partenaires.xlsx'])('%s opens, its amounts being numbers', async (path) => {
    const sheets = reopened(await pool.take(path), 'aide.xlsx', AS_SHEETS);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.join('\n')).toMatch(/(^|,)"?\d[\d\s ]*("|,|$)/m);
    expect(sheets.join('\n')).not.toMatch(/#(NAME|REF|VALUE)|Err:\d/);
  });
});
