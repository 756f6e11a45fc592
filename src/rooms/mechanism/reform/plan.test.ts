import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { mechanism, mechanismAt } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildBody, buildOrganisation, buildSeat } from '../builders.ts';
import { getBody } from '../store/bodies.ts';
import { buildKeeper, buildReform, enact } from './builders.ts';
import { ACTS, type Change } from './change.ts';
import { compareDraft, compareEnacted, type Limb } from './compare.ts';
import { edgesOf, planOf } from './plan.ts';
import { getReform } from './store.ts';
import { worldNow } from './world.ts';

let site: TestHouse;
let pool: Actor;
let organisations: number[];
let gec: number;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildKeeper(site.house.db);
  organisations = [];
  for (let at = 0; at < 3; at += 1) organisations.push(await buildOrganisation(site.house.db, pool));
  gec = await buildBody(site.house.db, pool, { code: 'DECIDE' });
});
afterAll(() => site.drop());

const db = () => site.house.db;
const DAY = '2019-01-01';

/** A tree as far as it is drawn. */
const shape = (limbs: readonly Limb[]): unknown =>
  limbs.map(({ body, seats, members, children }) => {
    const { code, name_fr, name_en, short_fr, short_en, kinds, suspended } = body;
    return {
      code,
      name_fr,
      name_en,
      short_fr,
      short_en,
      kinds,
      suspended,
      members,
      seats: seats.map((seat) => seat.seat_id),
      under: shape(children),
    };
  });

/** Five bodies, two of them under another, with members here and there and a coordinator. */
async function scene(): Promise<string[]> {
  const codes: string[] = [];
  const ids: number[] = [];
  for (let at = 0; at < 5; at += 1) {
    const kinds = at > 2 ? ['technical', 'sgt'] : ['technical', 'gt'];
    ids.push(await buildBody(db(), pool, { kinds, parentId: at > 2 ? ids[0] : null }));
    codes.push((await getBody(db(), pool, ids[at] ?? 0)).code);
  }
  for (const [at, organisation] of organisations.entries()) {
    await buildSeat(db(), pool, ids[at] ?? 0, organisation);
    await buildSeat(db(), pool, ids[at + 1] ?? 0, organisation, { toDay: at === 0 ? '2020-06-30' : null });
  }
  await buildSeat(db(), pool, ids[1] ?? 0, organisations[0] ?? 0, { kind: 'coordinator' });
  return codes;
}

let fresh = 0;
const newCode = () => {
  fresh += 1;
  return `NEUF-${fresh}`;
};
const newBody = () => {
  const code = newCode();
  return { code, nameFr: `Nom ${code}`, nameEn: `Name ${code}` };
};

/** An act as chance draws it: which, on which bodies, where to; some make bodies on which later ones are done. */
const drawn = fc.record({
  act: fc.constantFrom(...ACTS),
  a: fc.nat(9),
  b: fc.nat(9),
  c: fc.nat(9),
  intoNew: fc.boolean(),
  top: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function changeOf({ act, a, b, c, intoNew, top }: Drawn, codes: string[]): Change {
  const at = (index: number) => codes[index % codes.length] as string;
  const parent = top ? null : at(b);
  if (act === 'create') return { act, bodies: [], kinds: ['technical', 'gt'], parent, made: [newBody()] };
  if (act === 'merge') return { act, bodies: [at(a), at(b)], ...(intoNew ? { made: [newBody()] } : { into: at(c) }) };
  if (act === 'split') return { act, bodies: [at(a)], made: [newBody(), newBody()] };
  if (act === 'move') return { act, bodies: [at(a)], parent };
  if (act === 'rename') return { act, bodies: [at(a)], nameFr: `Autre nom ${b}`, ...(top ? { shortFr: `Court ${c}` } : {}) };
  return { act, bodies: [at(a)] };
}

/** The acts among those drawn that hold one after the other. */
async function holding(acts: readonly Drawn[]): Promise<Change[]> {
  const codes = await scene();
  const world = await worldNow(db(), pool, DAY);
  const kept: Change[] = [];
  for (const one of acts) {
    const change = changeOf(one, codes);
    const plan = planOf(world, [...kept, change], DAY);
    if (plan.steps.some((step) => step.refusal !== null)) continue;
    kept.push(change);
    codes.push(...(change.made ?? []).map((made) => made.code));
  }
  return kept;
}

test('enacting a draft gives exactly the tree that its comparison showed', async () => {
  let enacted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 4, maxLength: 14 }), async (acts) => {
      const changes = await holding(acts);
      fc.pre(changes.length > 0);
      const id = await buildReform(db(), pool, changes);
      const { comparison } = await compareDraft(db(), pool, await getReform(db(), pool, id));
      await enact(db(), pool, id, gec);
      expect(shape(await mechanismAt(db(), pool, DAY))).toEqual(shape(comparison.other));
      const after = await compareEnacted(db(), pool, await getReform(db(), pool, id));
      for (const code of comparison.shifts.keys()) expect([...after.shifts.keys()]).toContain(code);
      enacted += changes.length;
    }),
    { numRuns: 8 },
  );
  expect(enacted).toBeGreaterThan(8);
}, 180_000);

test('a plan touches nothing: the world it was given is as it was, and the eve of the reform too', async () => {
  const codes = await scene();
  const world = await worldNow(db(), pool, DAY);
  const before = JSON.stringify([...world]);
  planOf(
    world,
    [
      { act: 'merge', bodies: [codes[1] as string], into: codes[2] },
      { act: 'dissolve', bodies: [codes[2] as string] },
    ],
    DAY,
  );
  expect(JSON.stringify([...world])).toBe(before);
});

test('no order of mergers ever leads a body back into itself', () => {
  const chain = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 });
  const stand = (code: string, index: number) => {
    const term = { id: index, name_fr: code, name_en: code, short_fr: code, short_en: code, kinds: ['gt'], parent: null };
    const rest = { cadence: null, cadence_origin: null, suspended: false, from_day: '2015-01-01', to_day: null };
    const rules = { notice_days: 7, minutes_days: 10, representation: 'default', note: null };
    return [code, { id: index, code, version: 1, audienceId: 1, rules, terms: [{ ...term, ...rest }], members: [] }] as const;
  };
  const world = new Map(['A', 'B', 'C', 'D', 'E', 'F'].map(stand));
  fc.assert(
    fc.property(chain, chain, (mine, theirs) => {
      const mergers = (pairs: [number, number][]): Change[] =>
        pairs.map(([from, into]) => ({ act: 'merge', bodies: ['ABCDEF'[from] as string], into: 'ABCDEF'[into] }));
      const others = edgesOf(mergers(theirs)).filter((edge) => edge.from < edge.into);
      const plan = planOf(world, mergers(mine), DAY, others);
      const edges = [...others, ...edgesOf(plan.steps.filter((step) => step.refusal === null).map((step) => step.change))];
      for (const start of world.keys()) {
        const reached = new Set<string>();
        const walk = (code: string) => {
          for (const edge of edges.filter((one) => one.from === code && !reached.has(one.into))) {
            reached.add(edge.into);
            walk(edge.into);
          }
        };
        walk(start);
        expect(reached.has(start)).toBe(false);
      }
    }),
  );
});
