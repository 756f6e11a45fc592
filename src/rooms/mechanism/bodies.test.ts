import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { withLedger } from '#kernel/ledger';
import { search } from '#kernel/search';
import { findBody, getBody, mechanism, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { correctBody, saidOf } from './bodies.ts';
import { type ActInput, changeBody } from './body-acts.ts';
import { buildActor, buildBody, buildOrganisation, buildPool, buildSeat, TODAY } from './builders.ts';
import { openDuties } from './reform/duties.ts';
import { listLineage, listTerms } from './store/bodies.ts';

let site: TestHouse;
let pool: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildPool(site.house.db);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const codeOf = async (id: number) => (await getBody(db(), pool, id)).code;
const act = async (id: number, input: Omit<ActInput, 'reference'>, actor = pool) => {
  const { version } = await getBody(db(), pool, id);
  await withLedger(() => changeBody(db(), actor, id, version, { reference: 'GEC, point 3', ...input }));
};

test('a new name begins on its day; the former one stays, with the reference of the act', async () => {
  const id = await buildBody(db(), pool, { nameFr: 'Ancien nom' });
  await act(id, { act: 'rename', day: '2018-05-01', nameFr: 'Nouveau nom', nameEn: 'New name' });
  expect((await getBody(db(), pool, id, '2018-04-30')).name_fr).toBe('Ancien nom');
  expect((await getBody(db(), pool, id, '2018-05-01')).name_fr).toBe('Nouveau nom');
  expect((await listLineage(db(), pool, id)).map((one) => [one.act, one.reference])).toEqual([
    ['create', null],
    ['rename', 'GEC, point 3'],
  ]);
});

test('a body is found under the name it bears and under those it bore', async () => {
  const id = await buildBody(db(), pool, { nameFr: 'Hydraulique pastorale' });
  await act(id, { act: 'rename', day: '2018-05-01', nameFr: 'Zootechnie' });
  for (const words of ['pastorale', 'zootechnie']) {
    const found = await search(db(), pool, words, { kinds: ['body'] });
    expect(found.hits.map((hit) => hit.subjectId)).toContain(String(id));
  }
});

test('a sub-group becomes a group elsewhere; only sub-groups do', async () => {
  const [top, parent] = [await buildBody(db(), pool), await buildBody(db(), pool)];
  const id = await buildBody(db(), pool, { kinds: ['technical', 'sgt'], parentId: parent });
  await act(id, { act: 'promote', day: '2018-04-01', parent: await codeOf(top) });
  const after = await getBody(db(), pool, id);
  expect([after.kinds, after.parent_id]).toEqual([['technical', 'gt'], top]);
  await expect(act(id, { act: 'promote', day: '2018-05-01' })).rejects.toMatchObject({ key: 'body.cannot-be-promoted' });
});

test('a body never comes to stand above itself', async () => {
  const top = await buildBody(db(), pool);
  const middle = await buildBody(db(), pool, { parentId: top });
  const bottom = await buildBody(db(), pool, { parentId: middle });
  await expect(act(top, { act: 'move', day: '2018-04-01', parent: await codeOf(bottom) })).rejects.toMatchObject({
    key: 'body.parent-loop',
  });
  const { version } = await getBody(db(), pool, top);
  const said = { ...saidOf(await getBody(db(), pool, top)), parentId: bottom };
  await expect(withLedger(() => correctBody(db(), pool, top, version, said))).rejects.toMatchObject({ key: 'body.parent-loop' });
});

test('a body that closes ends its seats once they were read; one with bodies under it does not close', async () => {
  const parent = await buildBody(db(), pool);
  const id = await buildBody(db(), pool, { parentId: parent });
  const organisation = await buildOrganisation(db(), pool);
  await buildSeat(db(), pool, id, organisation);
  await expect(act(parent, { act: 'dissolve', day: '2018-10-01' })).rejects.toMatchObject({
    key: 'body.has-children',
    detail: { count: 1 },
  });
  await expect(act(id, { act: 'dissolve', day: '2018-10-01' })).rejects.toMatchObject({ key: 'body.open-duties', detail: { count: 1 } });
  const read = (await openDuties(db(), pool, [await codeOf(id)], '2018-10-01')).flatMap(({ duties }) => duties.map((duty) => duty.key));
  await act(id, { act: 'dissolve', day: '2018-10-01', acknowledged: read });
  expect((await findBody(db(), pool, id, '2018-09-30'))?.alive).toBe(true);
  expect((await findBody(db(), pool, id, TODAY))?.alive).toBe(false);
  expect([(await seatsOn(db(), pool, id, '2018-09-30')).length, (await seatsOn(db(), pool, id, '2018-10-01')).length]).toEqual([1, 0]);
  await expect(act(id, { act: 'suspend', day: '2018-11-01' })).rejects.toMatchObject({ key: 'body.not-alive' });
});

test('a merger names both bodies in both histories, and a body is not merged into itself', async () => {
  const [one, other] = [await buildBody(db(), pool), await buildBody(db(), pool)];
  await expect(act(one, { act: 'merge', day: '2018-10-01', into: await codeOf(one) })).rejects.toMatchObject({
    key: 'body.merge-needs-another',
  });
  await act(one, { act: 'merge', day: '2018-10-01', into: await codeOf(other) });
  const last = async (id: number) => (await listLineage(db(), pool, id)).at(-1);
  expect((await last(other))?.bodies.map((body) => body.side).sort()).toEqual(['result', 'source']);
  expect((await last(one))?.act).toBe('merge');
  await expect(act(other, { act: 'merge', day: '2018-11-01', into: await codeOf(one) })).rejects.toMatchObject({
    key: 'body.parent-not-alive',
  });
});

test('a dormant body stays in the tree, wakes up once, and each state has its days', async () => {
  const id = await buildBody(db(), pool);
  await act(id, { act: 'suspend', day: '2018-03-01' });
  await expect(act(id, { act: 'suspend', day: '2018-04-01' })).rejects.toMatchObject({ key: 'body.already-suspended' });
  await act(id, { act: 'revive', day: '2018-09-01' });
  expect((await listTerms(db(), id)).map((term) => [term.from_day, term.to_day, term.suspended])).toEqual([
    ['2015-01-01', '2018-02-28', false],
    ['2018-03-01', '2018-08-31', true],
    ['2018-09-01', null, false],
  ]);
  await expect(act(id, { act: 'suspend', day: '2018-09-01' })).rejects.toMatchObject({ key: 'body.act-before-term' });
});

test('refuses a body of no known kind, and one under a body that does not exist yet', async () => {
  await expect(buildBody(db(), pool, { kinds: ['club'] })).rejects.toMatchObject({ key: 'body.unknown-kind' });
  const later = await buildBody(db(), pool, { fromDay: '2018-06-01' });
  await expect(buildBody(db(), pool, { parentId: later, fromDay: '2018-01-01' })).rejects.toMatchObject({ key: 'body.parent-not-alive' });
});

test('two corrections of one body: the second is told, with both texts whole', async () => {
  const id = await buildBody(db(), pool, { nameFr: 'Un' });
  const said = saidOf(await getBody(db(), pool, id));
  await withLedger(() => correctBody(db(), pool, id, 1, { ...said, nameFr: 'Deux' }));
  const second = withLedger(() => correctBody(db(), pool, id, 1, { ...said, nameFr: 'Trois' }));
  await expect(second).rejects.toMatchObject({ name: 'Stale', theirVersion: 2 });
  const { fields } = (await second.catch((error) => error)) as { fields: { name: string; mine: string; theirs: string }[] };
  expect(fields.find((field) => field.name === 'nameFr')).toMatchObject({ mine: 'Trois', theirs: 'Deux' });
  expect(fields.map((field) => field.name)).toContain('kinds');
});

test('nobody but the Pool creates, corrects or changes a body', async () => {
  const id = await buildBody(db(), pool);
  const others = await buildActor(db(), [
    { role: 'chair', bodyId: id },
    { role: 'coordinator', bodyId: id },
    { role: 'chef-de-file' },
    { role: 'administrator' },
  ]);
  await expect(buildBody(db(), others)).rejects.toMatchObject({ rule: 'body.add' });
  await expect(act(id, { act: 'suspend', day: '2018-03-01' }, others)).rejects.toMatchObject({ rule: 'body.change' });
  const said = saidOf(await getBody(db(), pool, id));
  await expect(withLedger(() => correctBody(db(), others, id, 1, said))).rejects.toMatchObject({ rule: 'body.correct' });
});
