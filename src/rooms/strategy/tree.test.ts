import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { systemClock } from '#kernel/clock';
import { NotFound } from '#kernel/errors';
import type { House } from '#kernel/house';
import { nomenclature } from '#rooms/nomenclature';
import { type TestDatabase, testDatabase } from '#test/database';
import { strategy } from './index.ts';
import { nodeOptions } from './picker.tsx';
import { allFrameworks, type Node, tiesOf } from './store.ts';
import { getNode, getTree, growTree, placeOf } from './tree.ts';

let base: TestDatabase;
let visitor: Actor;

beforeAll(async () => {
  base = await testDatabase({ template: 'empty' });
  const house = { db: base.db, clock: systemClock } as House;
  for (const room of [nomenclature, strategy]) {
    registerRules(room.name, room.access);
    await room.reference?.(house);
  }
  visitor = new Actor({ kind: 'visitor', name: 'visitor', audiences: [await audienceId(base.db, 'public')], today: '2018-11-12' });
});
afterAll(() => base.drop());

const node = (id: number, parent_id: number | null): Node => ({
  id,
  parent_id,
  framework_id: 1,
  code: String(id),
  level: 'axis',
  depth: 0,
  position: id,
  name_fr: 'x',
  name_en: null,
  demo: false,
});

describe('the strategies', () => {
  it('knows the CREDD of 2016 as published: 2 axes before, 3 axes, 13 domains, 38 objectives', async () => {
    const { nodes } = await getTree(base.db, visitor, 'credd-2016-2018');
    const count = (level: string) => nodes.filter((each) => each.level === level).length;
    expect(['prerequisite-axis', 'strategic-axis', 'domain', 'objective'].map(count)).toEqual([2, 3, 13, 38]);
  });

  it('keeps the two editions of the CREDD apart, in one family', async () => {
    const editions = (await allFrameworks(base.db, visitor)).filter((each) => each.family === 'credd');
    expect(editions.map((each) => each.code)).toEqual(['credd-2016-2018', 'credd-2019-2023']);
  });

  it('says that the goals of the world have 17 goals and 169 targets', async () => {
    const { nodes, roots } = await getTree(base.db, visitor, 'sdg');
    expect([roots.length, nodes.length - roots.length]).toEqual([17, 169]);
  });

  it('finds what stands above and under a branch, and what it answers to', async () => {
    const domain = await getNode(base.db, visitor, 'credd-2016-2018', 'D01');
    const { nodes } = await getTree(base.db, visitor, 'credd-2016-2018');
    const place = placeOf(nodes, domain);
    expect(place.above.map((each) => each.code)).toEqual(['AP1']);
    expect(place.under.map((each) => each.code)).toEqual(['D01.1', 'D01.2']);
    const pillar = await getNode(base.db, visitor, 'scap-2016-2018', 'S2');
    expect((await tiesOf(base.db, visitor, pillar.id)).map((each) => each.code)).toEqual(['AP2', 'AS3']);
  });

  it('offers, to choose from, the branches in force on the day and no others', async () => {
    const groups = async (day: string) => new Set((await nodeOptions(base.db, visitor, 'fr', { day })).map((each) => each.group));
    expect(await groups('2018-11-12')).toEqual(new Set(['CREDD 2016-2018', 'SCAP 2016-2018', 'ODD']));
    expect(await groups('2019-06-01')).toEqual(new Set(['CREDD 2019-2023', 'ODD']));
  });

  it('offers the goals and not their targets, which are sentences', async () => {
    const offered = await nodeOptions(base.db, visitor, 'fr', { day: '2018-11-12' });
    expect(offered.filter((each) => each.group === 'ODD')).toHaveLength(17);
  });

  it('answers that there is nothing where a code leads nowhere', async () => {
    await expect(getTree(base.db, visitor, 'credd-1990')).rejects.toBeInstanceOf(NotFound);
    await expect(getNode(base.db, visitor, 'sdg', '99')).rejects.toBeInstanceOf(NotFound);
  });

  it('shows nothing to somebody who may read nothing', async () => {
    const nobody = new Actor({ kind: 'visitor', name: 'visitor', audiences: [], today: '2018-11-12' });
    await expect(getTree(base.db, nobody, 'sdg')).rejects.toBeInstanceOf(NotFound);
  });

  it('grows a tree that holds every node once, whatever its shape', () => {
    const parents = fc.array(fc.nat(), { maxLength: 40 });
    fc.assert(
      fc.property(parents, (seeds) => {
        const nodes = seeds.map((seed, index) => node(index + 1, seed % (index + 1) === 0 ? null : seed % (index + 1)));
        const walk = (branches: ReturnType<typeof growTree>): number[] => branches.flatMap((each) => [each.id, ...walk(each.children)]);
        const roots = growTree(nodes);
        expect(walk(roots).sort((a, b) => a - b)).toEqual(nodes.map((each) => each.id));
        for (const each of nodes) expect(placeOf(nodes, each).above.at(-1)?.id ?? null).toBe(each.parent_id);
      }),
    );
  });
});
