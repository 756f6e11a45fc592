import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Knocker, TestSite } from '#test/app';
import { mechanismSite } from '#test/mechanism-site';
import { urls } from '#urls';
import { buildBody, buildPool } from './builders.ts';
import { findBodyByCode } from './store/bodies.ts';

let site: TestSite;
let pool: Knocker;
beforeAll(async () => {
  ({ site, pool } = await mechanismSite());
});
afterAll(() => site.drop());

const names = { nameFr: 'Groupe rythmé', nameEn: 'Rhythmic group', shortFr: 'GT rythmé', shortEn: 'Rhythmic GT' };
const fields = { ...names, kinds: 'gt', parentId: '', noticeDays: '7', minutesDays: '10', representation: 'two-per-member', note: '' };

async function body(code: string, cadence: string | null) {
  const actor = await buildPool(site.house.db);
  await buildBody(site.house.db, actor, { code, cadence });
  return { rule: async () => (await findBodyByCode(site.house.db, actor, code, '2018-11-12'))?.cadence };
}

const ticked = (html: string) =>
  [...html.matchAll(/<input type="(?:radio|checkbox)" id="f-cadence[^>]*? name="(\w+)" value="([^"]*)" checked/g)].map((found) => [
    found[1],
    found[2],
  ]);

test('the form of a body shows its rhythm as what is ticked, and sends it back unchanged', async () => {
  const { rule } = await body('RY-1', 'FREQ=MONTHLY;BYDAY=2WE,4WE');
  const form = (await pool.get(urls.editBody('RY-1'))).text;
  const boxes = [
    ['cadence', 'MONTHLY'],
    ['cadenceDays', 'WE'],
    ['cadenceWeeks', '2'],
    ['cadenceWeeks', '4'],
  ];
  expect(ticked(form)).toEqual(boxes);
  expect(form).not.toContain('RFC 5545');
  const same = { ...fields, cadence: 'MONTHLY', cadenceWeeks: ['4', '2'], cadenceDays: 'WE' };
  expect((await pool.post(urls.editBody('RY-1'), same, { version: 1 })).status).toBe(303);
  expect(await rule()).toBe('FREQ=MONTHLY;BYDAY=2WE,4WE');
  const months = { ...fields, cadence: 'YEARLY', cadenceMonths: ['3', '9'], cadenceWeeks: '-1', cadenceDays: ['TU', 'TH'] };
  expect((await pool.post(urls.editBody('RY-1'), months, { version: 2 })).status).toBe(303);
  expect(await rule()).toBe('FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1TU,-1TH');
  expect((await pool.post(urls.editBody('RY-1'), { ...fields, cadence: '' }, { version: 3 })).status).toBe(303);
  expect(await rule()).toBeNull();
});

test('a rhythm that the boxes cannot say is kept as it stands until another is chosen', async () => {
  const { rule } = await body('RY-2', 'FREQ=MONTHLY;BYDAY=2WE,4TH');
  const form = (await pool.get(urls.editBody('RY-2'))).text;
  expect(form).toContain('le rythme actuel\u00a0: chaque mois, le 2e mercredi et 4e jeudi');
  expect(ticked(form)).toEqual([['cadence', 'FREQ=MONTHLY;BYDAY=2WE,4TH']]);
  expect((await pool.post(urls.editBody('RY-2'), { ...fields, cadence: 'FREQ=MONTHLY;BYDAY=2WE,4TH' }, { version: 1 })).status).toBe(303);
  expect(await rule()).toBe('FREQ=MONTHLY;BYDAY=2WE,4TH');
});

test('a rhythm written while somebody else saved is offered again, and can be kept', async () => {
  const { rule } = await body('RY-4', null);
  const mine = { ...fields, cadence: 'MONTHLY', cadenceWeeks: '2', cadenceDays: 'WE' };
  expect((await pool.post(urls.editBody('RY-4'), { ...fields, cadence: 'WEEKLY' }, { version: 1 })).status).toBe(303);
  const stale = await pool.post(urls.editBody('RY-4'), mine, { version: 1 });
  const form = stale.text.split('id="mine"')[1]?.split('</form>')[0] ?? '';
  const sent = [...form.matchAll(/<input type="hidden" name="([a-zA-Z]+)" value="([^"]*)"/g)].map((found) => [found[1], found[2]]);
  expect([stale.status, Object.fromEntries(sent)]).toEqual([409, expect.objectContaining({ cadence: 'FREQ=MONTHLY;BYDAY=2WE' })]);
  expect((await pool.post(urls.editBody('RY-4'), { ...mine, ...Object.fromEntries(sent) }, { version: 2 })).status).toBe(303);
  expect(await rule()).toBe('FREQ=MONTHLY;BYDAY=2WE');
});

test.each([
  [{ cadence: 'YEARLY' }, 'cadenceMonths', 'Cochez les mois où l’instance se réunit.', 'Tick the months in which the body meets.'],
  [{ cadence: 'YEARLY', cadenceMonths: '13' }, 'cadenceMonths', 'Cochez les mois où', 'Tick the months'],
  [{ cadence: 'MONTHLY', cadenceWeeks: '2' }, 'cadenceDays', 'Cochez aussi le jour', 'Tick the day of the week too'],
  [{ cadence: 'MONTHLY', cadenceMonths: '2' }, 'cadenceMonths', 'Des mois sont cochés', 'Months are ticked'],
  [
    { cadence: 'WEEKLY', cadenceWeeks: '2', cadenceDays: 'WE' },
    'cadenceWeeks',
    'Chaque semaine, il n’y a rien',
    'Every week, there is nothing',
  ],
  [{ cadence: '', cadenceDays: 'WE' }, 'cadence', 'Des jours ou des mois sont cochés', 'Days or months are ticked'],
  [{ cadence: 'tous les mardis' }, 'cadence', 'Choisissez le rythme dans la liste.', 'Choose the rhythm in the list.'],
])('%o gets its sentence at the field, with what else is wrong', async (chosen, field, fr, en) => {
  const sent = { ...fields, ...chosen, nameFr: '' };
  for (const [lang, sentence] of [
    ['', fr],
    ['/en', en],
  ] as const) {
    const wrong = await pool.post(`${lang}${urls.newBody()}`, { ...sent, code: 'RY-3', fromDay: '2018-01-01', reference: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text.split(`id="f-${field}-faute">`)[1]?.trimStart().startsWith(sentence)).toBe(true);
    expect(wrong.text).toContain(`href="#f-${field}"`);
    expect(wrong.text).toContain('id="f-nameFr-faute"');
  }
});
