import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { mechanism, rightsOf } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { changeBody } from '../body-acts.ts';
import { buildActor, buildBody, buildOrganisation, buildPerson, buildSeat, buildVisitor } from '../builders.ts';
import { designate } from '../representations.ts';
import { findBodyByCode, getBody, listLineage, listTerms } from '../store/bodies.ts';
import { seatsOn } from '../store/seats.ts';
import { buildKeeper, buildReform, enact } from './builders.ts';
import type { Change } from './change.ts';
import { addAct, correctAct, correctReform, moveAct, planOfReform, prepareReform, removeAct, saidOf } from './drafts.ts';
import { openDuties } from './duties.ts';
import { enactReform, withdrawReform } from './ending.ts';
import { nameReform, unnameReform } from './readers.ts';
import { findReform, getReform } from './store.ts';

let site: TestHouse;
let pool: Actor;
let gec: number;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildKeeper(site.house.db);
  gec = await buildBody(site.house.db, pool, { code: 'DECIDE' });
});
afterAll(() => site.drop());

const db = () => site.house.db;
const codeOf = async (id: number) => (await getBody(db(), pool, id)).code;
const bodies = async (count: number, changes: Parameters<typeof buildBody>[2] = {}) => {
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) ids.push(await buildBody(db(), pool, changes));
  const codes: string[] = [];
  for (const id of ids) codes.push(await codeOf(id));
  return { ids, codes };
};
const add = async (id: number, change: Change, actor = pool) =>
  withLedger(async () => addAct(db(), actor, id, (await getReform(db(), pool, id)).version, change));
const made = (code: string) => ({ code, nameFr: `Instance ${code}`, nameEn: `Body ${code}` });

test('two groups are merged into a new one: members follow once each, with who represents them, and the rest ends', async () => {
  const { ids, codes } = await bodies(2);
  const [both, alone] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  for (const id of ids) await buildSeat(db(), pool, id, both);
  const seat = await buildSeat(db(), pool, ids[0] ?? 0, alone);
  await buildSeat(db(), pool, ids[0] ?? 0, alone, { kind: 'coordinator' });
  const person = {
    personId: await buildPerson(db(), pool),
    capacity: 'alternate' as const,
    decides: false,
    fromDay: '2018-01-01',
    toDay: null,
  };
  await withLedger(() => designate(db(), pool, seat, person));
  const reform = await buildReform(db(), pool, [{ act: 'merge', bodies: codes, made: [made('FUSION')] }]);
  await enact(db(), pool, reform, gec);
  const fusion = await findBodyByCode(db(), pool, 'FUSION', '2019-01-01');
  const seats = await seatsOn(db(), pool, fusion?.id ?? 0, '2019-01-01');
  expect(seats.map((one) => [one.kind, one.holding?.organisation?.id]).sort()).toEqual(
    [both, alone].map((organisation) => ['member', organisation]).sort(),
  );
  expect(seats.flatMap((one) => one.representatives.map((each) => [each.person_id, each.capacity, each.decides]))).toEqual([
    [person.personId, 'alternate', false],
  ]);
  for (const id of ids) {
    expect((await getBody(db(), pool, id, '2019-01-01')).alive).toBe(false);
    expect((await seatsOn(db(), pool, id, '2018-12-31')).length).toBeGreaterThan(0);
    expect(await seatsOn(db(), pool, id, '2019-01-01')).toEqual([]);
  }
});

test('what an act brings enters the history with the decision: who decided, its number, its day', async () => {
  const { ids, codes } = await bodies(1);
  const reform = await buildReform(db(), pool, [{ act: 'split', bodies: codes, made: [made('PART-A'), made('PART-B')] }]);
  await enact(db(), pool, reform, gec, { reference: 'GEC, point 4', decidedOn: '2018-10-10' });
  const last = (await listLineage(db(), pool, ids[0] ?? 0)).at(-1);
  expect(last).toMatchObject({ act: 'split', day: '2019-01-01', reference: 'GEC, point 4', reform_id: reform });
  expect(last?.bodies.filter((body) => body.side === 'result').map((body) => body.code)).toEqual(['PART-A', 'PART-B']);
  expect(await getReform(db(), pool, reform)).toMatchObject({
    state: 'enacted',
    decided_by_id: gec,
    decided_on: '2018-10-10',
    ended_on: '2018-11-12',
  });
});

test('several acts on one body on one day make one state', async () => {
  const { ids, codes } = await bodies(2);
  const [body, above] = codes as [string, string];
  const changes: Change[] = [
    { act: 'rename', bodies: [body], nameFr: 'Nouveau', nameEn: 'New' },
    { act: 'move', bodies: [body], parent: above },
    { act: 'suspend', bodies: [body] },
  ];
  await enact(db(), pool, await buildReform(db(), pool, changes), gec);
  const terms = await listTerms(db(), ids[0] ?? 0);
  expect(terms.map((term) => [term.from_day, term.to_day, term.name_fr === 'Nouveau', term.parent_id, term.suspended])).toEqual([
    ['2015-01-01', '2018-12-31', false, null, false],
    ['2019-01-01', null, true, ids[1], true],
  ]);
});

test('a merger that would loop is refused: in one draft, by way of a third body, and across drafts', async () => {
  const { codes } = await bodies(3);
  const [one, two, three] = codes as [string, string, string];
  const first = await buildReform(db(), pool, [{ act: 'merge', bodies: [one], into: two }]);
  await expect(add(first, { act: 'merge', bodies: [two], into: one })).rejects.toMatchObject({ key: 'body.merge-would-loop' });
  await add(first, { act: 'merge', bodies: [two], into: three });
  const other = await buildReform(db(), pool);
  await expect(add(other, { act: 'merge', bodies: [three], into: one })).rejects.toMatchObject({ key: 'body.merge-would-loop' });
  await expect(add(other, { act: 'merge', bodies: [one], into: one })).rejects.toMatchObject({ key: 'body.merge-needs-another' });
  await withLedger(async () => withdrawReform(db(), pool, first, (await getReform(db(), pool, first)).version, 'essai'));
  await add(other, { act: 'merge', bodies: [three], into: one });
});

test('a loop that two drafts made unseen is found before either is enacted', async () => {
  const { codes } = await bodies(2);
  const [one, two] = codes as [string, string];
  const first = await buildReform(db(), pool, [{ act: 'merge', bodies: [one], into: two }]);
  await enact(db(), pool, first, gec);
  const other = await buildReform(db(), pool);
  await expect(add(other, { act: 'merge', bodies: [two], into: one })).rejects.toMatchObject({ key: 'body.parent-not-alive' });
});

test('a body with something open does not end before each line was read', async () => {
  const { ids, codes } = await bodies(1);
  await buildSeat(db(), pool, ids[0] ?? 0, await buildOrganisation(db(), pool), { kind: 'coordinator' });
  await buildSeat(db(), pool, ids[0] ?? 0, await buildOrganisation(db(), pool));
  const reform = await buildReform(db(), pool, [{ act: 'dissolve', bodies: codes }]);
  const open = await openDuties(db(), pool, codes, '2019-01-01');
  expect(open.flatMap(({ duties }) => duties.map((duty) => duty.key.split(':')[0]))).toEqual(['seat', 'members']);
  await expect(enact(db(), pool, reform, gec, { acknowledged: [] })).rejects.toMatchObject({
    key: 'body.open-duties',
    detail: { count: 2 },
  });
  await buildSeat(db(), pool, ids[0] ?? 0, await buildOrganisation(db(), pool));
  const before = open.flatMap(({ duties }) => duties.map((duty) => duty.key));
  await expect(enact(db(), pool, reform, gec, { acknowledged: before })).rejects.toMatchObject({ detail: { count: 1 } });
  await enact(db(), pool, reform, gec);
});

test('where the world has moved, the draft says which act no longer holds, and nothing at all is enacted', async () => {
  const { ids, codes } = await bodies(2);
  const [one, two] = codes as [string, string];
  const reform = await buildReform(db(), pool, [
    { act: 'rename', bodies: [one], nameFr: 'Jamais', nameEn: 'Never' },
    { act: 'suspend', bodies: [two] },
  ]);
  await withLedger(() => changeBody(db(), pool, ids[1] ?? 0, 1, { act: 'suspend', day: '2018-11-01', reference: null }));
  const { plan } = await planOfReform(db(), pool, await getReform(db(), pool, reform));
  expect(plan.steps.map((step) => step.refusal?.key ?? null)).toEqual([null, 'body.already-suspended']);
  await expect(enact(db(), pool, reform, gec)).rejects.toMatchObject({ key: 'reform.no-longer-holds', detail: { count: 1 } });
  expect((await listTerms(db(), ids[0] ?? 0)).length).toBe(1);
  expect((await getReform(db(), pool, reform)).state).toBe('draft');
});

test('acts are added, put in order, corrected and removed; one that rests on another says so when the other goes', async () => {
  const { codes } = await bodies(1);
  const reform = await buildReform(db(), pool, [{ act: 'create', bodies: [], made: [made('NEUVE')], kinds: ['gt'] }]);
  const second = await add(reform, { act: 'move', bodies: codes, parent: 'NEUVE' });
  const state = async () => {
    const now = await getReform(db(), pool, reform);
    const { plan } = await planOfReform(db(), pool, now);
    return { ...now, keys: plan.steps.map((step) => step.refusal?.key ?? null) };
  };
  await withLedger(async () => moveAct(db(), pool, reform, (await state()).version, second, 'up'));
  expect([(await state()).acts.map((act) => act.n), (await state()).keys]).toEqual([
    [2, 1],
    ['body.parent-not-alive', null],
  ]);
  await withLedger(async () => moveAct(db(), pool, reform, (await state()).version, second, 'up'));
  await withLedger(async () => moveAct(db(), pool, reform, (await state()).version, second, 'down'));
  const changed: Change = { act: 'create', bodies: [], made: [made('AUTRE')], kinds: ['gt'] };
  await withLedger(async () => correctAct(db(), pool, reform, (await state()).version, 1, changed));
  expect((await state()).keys).toEqual([null, 'body.parent-not-alive']);
  await withLedger(async () => removeAct(db(), pool, reform, (await state()).version, second));
  expect((await state()).acts).toEqual([{ ...changed, n: 1 }]);
  await expect(withLedger(async () => removeAct(db(), pool, reform, (await state()).version, second))).rejects.toMatchObject({
    key: 'reform.no-such-act',
  });
});

test('an act is checked among the others when it is added', async () => {
  const { codes } = await bodies(2);
  const [one, two] = codes as [string, string];
  const reform = await buildReform(db(), pool, [{ act: 'dissolve', bodies: [one] }]);
  const refused: [Change, string][] = [
    [{ act: 'rename', bodies: [one], nameFr: 'Trop tard' }, 'body.not-alive'],
    [{ act: 'move', bodies: [two], parent: one }, 'body.parent-not-alive'],
    [{ act: 'move', bodies: [two], parent: null }, 'body.already-there'],
    [{ act: 'move', bodies: [two], parent: two }, 'body.parent-loop'],
    [{ act: 'suspend', bodies: ['NULLE-PART'] }, 'body.unknown'],
    [{ act: 'split', bodies: [two], made: [made('SEULE')] }, 'body.split-needs-two'],
    [{ act: 'create', bodies: [], made: [made(two)], kinds: ['gt'] }, 'body.code-taken'],
    [{ act: 'create', bodies: [], made: [made('CLUB')], kinds: ['club'] }, 'body.unknown-kind'],
    [{ act: 'create', bodies: [], made: [made('SANS-SORTE')], kinds: [] }, 'body.unknown-kind'],
    [{ act: 'promote', bodies: [two] }, 'body.cannot-be-promoted'],
    [{ act: 'revive', bodies: [two] }, 'body.not-suspended'],
  ];
  for (const [change, key] of refused) await expect(add(reform, change), key).rejects.toMatchObject({ key });
  const under = await bodies(1, { parentId: (await bodies(1)).ids[0] });
  const parent = (await getBody(db(), pool, under.ids[0] ?? 0)).parent_id ?? 0;
  await expect(add(reform, { act: 'dissolve', bodies: [await codeOf(parent)] })).rejects.toMatchObject({ key: 'body.has-children' });
});

test('a reform is for a day to come; on 29 February the state of before ends on the 28th', async () => {
  const said = { titleFr: 'Hier', titleEn: 'Yesterday', motive: 'x', motiveLang: 'fr' as const };
  for (const day of ['2018-11-12', '2018-11-11'])
    await expect(withLedger(() => prepareReform(db(), pool, { ...said, day }))).rejects.toMatchObject({ key: 'reform.day-passed' });
  const { ids, codes } = await bodies(1);
  const reform = await buildReform(db(), pool, [{ act: 'suspend', bodies: codes }], { day: '2020-02-29' });
  await enact(db(), pool, reform, gec);
  expect((await listTerms(db(), ids[0] ?? 0)).map((term) => [term.from_day, term.to_day])).toEqual([
    ['2015-01-01', '2020-02-28'],
    ['2020-02-29', null],
  ]);
});

test('a decision to come enacts nothing, nor does a reform without an act', async () => {
  const { codes } = await bodies(1);
  const reform = await buildReform(db(), pool, [{ act: 'suspend', bodies: codes }]);
  await expect(enact(db(), pool, reform, gec, { decidedOn: '2018-11-13' })).rejects.toMatchObject({ key: 'reform.decision-to-come' });
  await expect(enact(db(), pool, await buildReform(db(), pool), gec)).rejects.toMatchObject({ key: 'reform.empty' });
});

test('two people write one draft: the second is told; what is over no longer changes', async () => {
  const reform = await buildReform(db(), pool);
  const said = saidOf(await getReform(db(), pool, reform));
  await withLedger(() => correctReform(db(), pool, reform, 1, { ...said, titleFr: 'La leur' }));
  const second = withLedger(() => correctReform(db(), pool, reform, 1, { ...said, titleFr: 'La mienne' }));
  const { fields } = (await second.catch((error) => error)) as { fields: { name: string; mine: string; theirs: string }[] };
  expect(fields.find((field) => field.name === 'titleFr')).toMatchObject({ mine: 'La mienne', theirs: 'La leur' });
  await withLedger(() => withdrawReform(db(), pool, reform, 2, 'Le GEC préfère attendre.'));
  expect(await getReform(db(), pool, reform)).toMatchObject({ state: 'withdrawn', reason: 'Le GEC préfère attendre.' });
  const late = [
    () => correctReform(db(), pool, reform, 3, said),
    () => addAct(db(), pool, reform, 3, { act: 'suspend', bodies: ['DECIDE'] }),
    () => withdrawReform(db(), pool, reform, 3, 'encore'),
    () => enactReform(db(), pool, reform, 3, { decidedById: gec, reference: 'x', decidedOn: '2018-11-01', acknowledged: [] }),
  ];
  for (const work of late) await expect(withLedger(async () => work())).rejects.toMatchObject({ key: 'reform.over' });
});

test('a draft is for the Pool and those it names, and for them no longer once they are taken off', async () => {
  const reform = await buildReform(db(), pool);
  const person = await buildPerson(db(), pool);
  const readerOf = async () => {
    const { keys } = await rightsOf(db(), person, '2018-11-12');
    return buildActor(db(), [], keys);
  };
  expect(await findReform(db(), await readerOf(), reform)).toBeUndefined();
  await withLedger(() => nameReform(db(), pool, reform, 1, person, 'Elle préside le groupe.'));
  expect((await findReform(db(), await readerOf(), reform))?.id).toBe(reform);
  const again = await buildActor(db(), [{ role: 'pool' }], ['public', 'signed-in', 'pool', `reform:${reform}`]);
  await withLedger(() => unnameReform(db(), again, reform, 2, person));
  expect(await findReform(db(), await readerOf(), reform)).toBeUndefined();
});

test('nobody but the Pool prepares, opens, enacts or withdraws', async () => {
  const reform = await buildReform(db(), pool, [{ act: 'suspend', bodies: ['DECIDE'] }]);
  const keys = ['public', 'signed-in', 'pool'];
  const others = await buildActor(db(), [{ role: 'chef-de-file' }, { role: 'chair', bodyId: gec }, { role: 'administrator' }], keys);
  const decision = { decidedById: gec, reference: 'x', decidedOn: '2018-11-01', acknowledged: [] };
  const said = saidOf(await getReform(db(), pool, reform));
  const refused: [string, () => Promise<unknown>][] = [
    ['reform.prepare', () => prepareReform(db(), others, said)],
    ['reform.prepare', () => correctReform(db(), others, reform, 2, said)],
    ['reform.prepare', () => addAct(db(), others, reform, 2, { act: 'suspend', bodies: ['DECIDE'] })],
    ['reform.prepare', () => correctAct(db(), others, reform, 2, 1, { act: 'suspend', bodies: ['DECIDE'] })],
    ['reform.prepare', () => moveAct(db(), others, reform, 2, 1, 'up')],
    ['reform.prepare', () => removeAct(db(), others, reform, 2, 1)],
    ['reform.open', () => nameReform(db(), others, reform, 2, 1, 'x')],
    ['reform.open', () => unnameReform(db(), others, reform, 2, 1)],
    ['reform.enact', () => enactReform(db(), others, reform, 2, decision)],
    ['reform.withdraw', () => withdrawReform(db(), others, reform, 2, 'x')],
  ];
  for (const [rule, work] of refused) await expect(withLedger(work)).rejects.toMatchObject({ rule });
});

test('a reform in force is read by everybody when its bodies are public; a draft and what was given up are not', async () => {
  const { codes } = await bodies(1);
  const visitor = await buildVisitor(db());
  const reform = await buildReform(db(), pool, [{ act: 'suspend', bodies: codes }]);
  const given = await buildReform(db(), pool, [{ act: 'suspend', bodies: (await bodies(1)).codes }]);
  expect(await findReform(db(), visitor, reform)).toBeUndefined();
  await enact(db(), pool, reform, gec);
  await withLedger(() => withdrawReform(db(), pool, given, 2, 'Avis contraire'));
  expect((await findReform(db(), visitor, reform))?.state).toBe('enacted');
  expect(await findReform(db(), visitor, given)).toBeUndefined();
});

test('a reform that changes a body which is not public is read as the decision is', async () => {
  const { ids, codes } = await bodies(1);
  const ptf = await audienceId(db(), 'ptf');
  await withLedger(async () => {
    pool.may('body.correct', { bodyId: ids[0] ?? 0 });
    await inTransaction(db(), async (tx) => {
      await tx
        .updateTable('mechanism_body')
        .set({ audience_id: ptf })
        .where('id', '=', ids[0] ?? 0)
        .execute();
      journal({ actor: pool, verb: 'body.correct', subject: { kind: 'body', id: ids[0] ?? 0 }, audienceId: ptf, after: { ptf } });
    });
  });
  const reform = await buildReform(db(), pool, [{ act: 'suspend', bodies: codes }]);
  await enact(db(), pool, reform, gec);
  const { records_audience_id } = await getBody(db(), pool, gec);
  const member = Object.assign(await buildVisitor(db()), { audiences: [records_audience_id] });
  const found = await findReform(db(), member, reform);
  expect([found?.audience_id, await findReform(db(), await buildVisitor(db()), reform)]).toEqual([records_audience_id, undefined]);
});
