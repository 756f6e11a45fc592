import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/day';
import { withLedger } from '#kernel/ledger';
import { mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildPool } from '../builders.ts';
import { buildBodyLine, buildMechanismFile } from '../open/builders.ts';
import { enterMechanism, receiveMechanism } from '../open/incoming.ts';
import { bodyKinds } from '../store/vocabulary.ts';
import { type Branch, branchesOf, mechanismAt } from '../tree.ts';
import { buildPage } from './builders.ts';
import { changesBetween, marksOf } from './changes.ts';
import { bodiesOf, compose } from './compose.ts';
import { drawnSeats } from './drawn.ts';
import { widthOf } from './lettering.ts';
import { letteringOf } from './lettering-of.ts';
import { CAPITAL, type Plan, plan, WIDE } from './plan.ts';
import { PictureSection } from './section.tsx';
import { compressed } from './weigh.ts';

let mali: TestHouse;
let pool: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  mali = await testHouse({ template: 'empty' });
  await mechanism.reference?.(mali.house);
  pool = await buildPool(mali.house.db);
});
afterAll(() => mali.drop());

async function drawn(site: TestHouse, actor: Actor, day: string) {
  const roots = await mechanismAt(site.house.db, actor, day);
  const seats = await drawnSeats(site.house.db, roots);
  const kinds = await bodyKinds(site.house.db);
  const html = (lang: 'fr' | 'en') =>
    String(<PictureSection page={buildPage(actor, lang)} day={day} roots={roots} drawn={seats} kinds={kinds} />);
  return { roots, html, made: plan(compose(roots), letteringOf('fr', seats, new Map())) };
}

const linked = (html: string) => [...html.matchAll(/href="(?:\/en)?\/instances\/([^"?]+)/g)].map((match) => match[1]);
const codes = (roots: readonly Branch[]) => branchesOf(roots).map(({ body }) => body.code);

/** Nothing leaves the sheet, no two pieces lie on each other, and every line of letters fits what bears it. */
function isSound({ beds, columns, stones, bars, height }: Plan): void {
  const boxes = [...beds, ...columns, ...stones];
  for (const { x, y, width, height: tall } of boxes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(WIDE);
    expect(y + tall).toBeLessThanOrEqual(height);
  }
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
      expect(apart, `${one.branch.body.code} and ${other.branch.body.code}`).toBe(true);
    }
  for (const bed of beds) {
    expect(widthOf(bed.title, 15, true)).toBeLessThanOrEqual(bed.width);
    for (const line of bed.facts) expect(widthOf(line, 12)).toBeLessThanOrEqual(bed.width);
  }
  for (const stone of stones) expect(widthOf(stone.title, 12)).toBeLessThanOrEqual(stone.width);
  for (const { name, height: tall, subGroups, x, y } of columns) {
    for (const line of name) expect(widthOf(line, 12)).toBeLessThanOrEqual(tall - 40);
    for (const one of subGroups) {
      expect(one.x).toBeGreaterThan(x);
      expect(one.x).toBeLessThan(x + CAPITAL);
      expect(one.y).toBeGreaterThan(y + 30);
      expect(one.y).toBeLessThan(y + tall);
    }
    expect(bars.some((bar) => bar.y < y)).toBe(true);
  }
}

test('on every day of the history each body stands once in the picture, and nothing lies on anything else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 6_000 }).map((step) => addDays('2006-06-01', step)),
      async (day) => {
        const { roots, made } = await drawn(mali, pool, day);
        const placed = bodiesOf(compose(roots)).map(({ code }) => code);
        expect([...placed].sort()).toEqual([...codes(roots)].sort());
        isSound(made);
      },
    ),
    { numRuns: 25 },
  );
});

test.each([
  ['2012-10-01', 2, 9, 0, ['Collectif des PTF', 'Troïka']],
  ['2014-03-01', 3, 10, 4, ['Collectif des PTF', 'Troïka', 'Troïka élargie']],
  ['2015-04-15', 4, 13, 10, ['GA, Groupe des Ambassadeurs', 'GEC, Groupe Exécutif de Coopération', 'Troïka', 'Troïka élargie']],
  ['2018-11-12', 4, 13, 10, ['GA, Groupe des Ambassadeurs', 'GEC, Groupe Exécutif de Coopération', 'Troïka', 'Troïka élargie']],
])('on %s it has %i beds, %i posts and %i sub-groups, under the names of that day', async (day, beds, posts, subGroups, titles) => {
  const { roots, made, html } = await drawn(mali, pool, day);
  expect([made.beds.length, made.columns.length, made.columns.flatMap((one) => one.subGroups).length]).toEqual([beds, posts, subGroups]);
  expect(made.beds.map(({ title }) => title)).toEqual(titles);
  for (const lang of ['fr', 'en'] as const) {
    const text = html(lang);
    expect([...linked(text)].sort()).toEqual([...codes(roots)].sort());
    expect(text).not.toMatch(/\sstyle=|<script|undefined|NaN/);
  }
});

test('the roof says who holds the Troïka and who presides; the post without a coordinator says so in a word', async () => {
  const { made, html } = await drawn(mali, pool, '2018-11-12');
  const facts = made.beds.map(({ facts: lines }) => lines.join(' '));
  expect(facts[2]).toContain('Pays-Bas (Chef de file) · Banque mondiale (entrant) · Union européenne (Délégation) (sortant)');
  expect(facts[3]).toContain('(MINUSMA)');
  expect(facts[1]).toContain('préside\u00a0: Pays-Bas');
  expect(made.columns.filter(({ state }) => state === 'vacant').map(({ branch }) => branch.body.code)).toEqual(['GT-URB']);
  expect(html('fr')).toContain('GT Développement urbain, siège de coordonnateur vacant');
  expect(made.columns.slice(-2).map(({ branch }) => branch.body.code)).toEqual(['GT-ENV', 'GT-GENRE']);
});

test('before there is anything, nothing is drawn', async () => {
  const { roots, made } = await drawn(mali, pool, '1990-01-01');
  expect([roots, made.beds, made.columns, made.bars, made.stones]).toEqual([[], [], [], [], []]);
});

async function country(groups: readonly string[], more: Record<string, unknown>[] = []) {
  const site = await testHouse({ template: 'empty' });
  const file = buildMechanismFile(groups);
  const audiences = (await buildPool(site.house.db)).audiences;
  const actor = await buildPool(site.house.db);
  Object.assign(actor, { audiences: [...new Set([...audiences, ...Array.from({ length: 60 }, (_, id) => id + 1)])] });
  file.bodies.push(...more);
  const sent = { name: 'pays.json', content: JSON.stringify(file) };
  await withLedger(async () => enterMechanism(site.house, actor, await receiveMechanism(site.house, actor, sent), 1));
  return { site, actor };
}

test('another country draws itself: two political bodies, five groups, no Troïka, names of another length', async () => {
  const long =
    'Groupe de concertation sur la décentralisation, l’aménagement du territoire, le foncier rural et la gouvernance locale des ressources naturelles';
  const { site, actor } = await country(
    ['A', 'EAU', 'GOUVERNANCE-LOCALE', 'S', 'V'],
    [
      buildBodyLine('LONG', { name_fr: long, short_fr: 'Long', kinds: ['gt'] }),
      buildBodyLine('SOUS-1', { kinds: ['gt'], parent: 'LONG', name_fr: 'É' }),
    ],
  );
  const { roots, made, html } = await drawn(site, actor, '2021-06-01');
  isSound(made);
  expect(made.beds.map(({ title }) => title)).toEqual(['Conseil des chefs de mission et de délégation', 'Forum']);
  expect(made.bars.map(({ branch }) => branch)).toEqual([null]);
  expect([made.columns.length, made.stones.length]).toEqual([7, 1]);
  expect(html('fr')).toContain(long);
  expect([...linked(html('en'))].sort()).toEqual([...codes(roots)].sort());
  await site.drop();
});

test('forty groups stand in rows on one sheet', async () => {
  const { site, actor } = await country(Array.from({ length: 40 }, (_, index) => `GROUPE-${index + 1}`));
  const { made, html } = await drawn(site, actor, '2021-06-01');
  isSound(made);
  expect(made.columns).toHaveLength(40);
  expect(made.bars).toHaveLength(3);
  expect(new Set(made.columns.map(({ y }) => y)).size).toBe(3);
  expect(compressed(html('fr'))).toBeLessThan(40_000);
  await site.drop();
});

test('between March 2014 and April 2015: what came, went, was promoted, moved, handed over and left vacant', async () => {
  const { changes } = await changesBetween(mali.house.db, pool, '2014-03-01', '2015-04-15');
  const by = (sort: string) => changes.bodies.filter((one) => one.sort === sort).map(({ body }) => body.code);
  expect(by('promoted')).toEqual(['GT-EAU', 'GT-ENER', 'GT-TRANS', 'GT-URB']);
  expect(by('ended')).toEqual(expect.arrayContaining(['COLLECTIF', 'GT-INFRA']));
  expect(by('created')).toEqual(expect.arrayContaining(['GEC', 'GA', 'SGT-MF']));
  expect(by('moved')).toEqual(expect.arrayContaining(['TROIKA', 'GT-EAR']));
  const gec = changes.bodies.find(({ sort, body }) => sort === 'created' && body.code === 'GEC');
  expect(gec?.kin.map(({ code }) => code)).toEqual(['COLLECTIF']);
  expect(changes.bodies.find(({ sort, body }) => sort === 'ended' && body.code === 'GT-INFRA')?.body.to_day).toBe('2015-03-31');
  expect(changes.seats.filter(({ sort }) => sort === 'vacated').map(({ body }) => body.code)).toEqual(['GT-URB']);
  expect(
    changes.seats
      .filter(({ sort, seat }) => sort === 'handed' && seat.kind === 'chair')
      .map(({ before, after }) => [before?.organisation?.key, after?.organisation?.key]),
  ).toEqual([['BM', 'FR']]);
  expect(marksOf(changes).get(changes.seats.find(({ sort }) => sort === 'vacated')?.body.id ?? 0)).toEqual(['promoted', 'vacated']);
});

test('a day compared with itself has changed nothing, and the two ways round tell of the same bodies', async () => {
  const days = fc.integer({ min: 0, max: 5_000 }).map((step) => addDays('2008-01-01', step));
  await fc.assert(
    fc.asyncProperty(days, days, async (a, b) => {
      const [from, until] = a < b ? [a, b] : [b, a];
      const same = (await changesBetween(mali.house.db, pool, from, from)).changes;
      expect([same.bodies, same.seats, same.members, same.acts]).toEqual([[], [], [], []]);
      const { changes } = await changesBetween(mali.house.db, pool, from, until);
      const [was, is] = [codes(await mechanismAt(mali.house.db, pool, from)), codes(await mechanismAt(mali.house.db, pool, until))];
      const of = (sort: string) => changes.bodies.filter((one) => one.sort === sort).map(({ body }) => body.code);
      expect(new Set([...was.filter((code) => !of('ended').includes(code)), ...of('created')])).toEqual(new Set(is));
    }),
    { numRuns: 15 },
  );
});
