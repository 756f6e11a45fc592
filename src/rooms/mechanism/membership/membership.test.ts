import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { addDays } from '#kernel/day';
import { sql } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import {
  findOrganisationByKey,
  getOrganisation,
  mechanism,
  membersOf,
  organisationsByIdentifier,
  rolesOf,
  seatsOn,
} from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildBody, buildOrganisation, buildPerson, buildPool, buildSeat, TODAY } from '../builders.ts';
import { addIdentifier } from '../organisations.ts';
import { addPost } from '../posts.ts';
import { designate } from '../representations.ts';
import { getOrganisationParts } from '../store/organisations.ts';
import { listHoldings } from '../store/seat-history.ts';
import { type JoinInput, join } from './join.ts';
import { leave, planLeave } from './leave.ts';
import { merge } from './merge.ts';
import { listPartnerActs } from './store.ts';

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
const versionOf = async (id: number) => (await getOrganisation(db(), pool, id)).version;

const leaves = async (id: number, lastDay: string, actor = pool) => {
  const version = await versionOf(id);
  return withLedger(() => leave(db(), actor, id, version, { lastDay, reason: 'Lettre du 3 mars' }));
};
const joins = async (id: number, input: Partial<JoinInput> = {}, actor = pool) => {
  const version = await versionOf(id);
  return withLedger(() => join(db(), actor, id, version, { fromDay: '2018-11-01', reason: null, seats: [], ...input }));
};
const merges = async (id: number, intoId: number, day = '2018-11-01', actor = pool) => {
  const version = await versionOf(id);
  return withLedger(() => merge(db(), actor, id, version, { intoId, day, reason: 'Décret' }));
};

/** A partner with a counted seat, a member's seat, a person on each and a post. */
async function partner() {
  const id = await buildOrganisation(db(), pool);
  const [group, forum] = [await buildBody(db(), pool), await buildBody(db(), pool)];
  const coordinator = await buildSeat(db(), pool, group, id, { kind: 'coordinator' });
  const member = await buildSeat(db(), pool, forum, id);
  const person = await buildPerson(db(), pool);
  const mandate = { personId: person, capacity: 'titular' as const, decides: true, fromDay: '2016-01-01', toDay: null };
  await withLedger(() => designate(db(), pool, coordinator, mandate));
  await withLedger(() => designate(db(), pool, member, mandate));
  const post = {
    organisationId: id,
    kind: 'crmt-focal-point' as const,
    titleFr: 'Point focal',
    titleEn: null,
    fromDay: '2016-01-01',
    toDay: null,
  };
  await withLedger(() => addPost(db(), pool, person, post));
  return { id, group, forum, coordinator, member, person };
}

const entriesAbout = async (id: number): Promise<string[]> => {
  const found = await sql<{ verb: string }>`select a.verb from kernel_audit a where a.subject_kind = 'organisation'
    and a.subject_id = ${String(id)} and a.audience_id = any(${[...pool.audiences]}::int[]) order by a.seq`.execute(db());
  return found.rows.map((row) => row.verb);
};

test('a partner that leaves leaves a vacant seat, a closed one, and no right behind, by one act', async () => {
  const { id, group, forum, person } = await partner();
  await leaves(id, '2018-06-30');
  const coordinator = async (day: string) => (await seatsOn(db(), pool, group, day)).find((seat) => seat.kind === 'coordinator');
  expect((await coordinator('2018-06-30'))?.holding?.organisation?.id).toBe(id);
  expect((await coordinator('2018-07-01'))?.state).toBe('vacant');
  expect((await membersOf(db(), pool, forum, '2018-06-30')).length).toBe(1);
  expect(await seatsOn(db(), pool, forum, '2018-07-01')).toEqual([]);
  expect((await rolesOf(db(), person, '2018-06-30')).map((held) => held.role)).toContain('coordinator');
  expect(await rolesOf(db(), person, '2018-07-01')).toEqual([]);
  expect((await entriesAbout(id)).filter((verb) => verb !== 'organisation.add')).toEqual(['partner.leave']);
  expect((await listPartnerActs(db(), pool, id)).map((act) => [act.act, act.day, act.reason])).toEqual([
    ['leave', '2018-07-01', 'Lettre du 3 mars'],
  ]);
});

test('everything that ends is listed before the act', async () => {
  const { id, person } = await partner();
  const plan = await planLeave(db(), pool, await getOrganisation(db(), pool, id), '2018-06-30');
  expect([plan.vacant.length, plan.closed.length, plan.mandates.length, plan.posts.map((post) => post.person_id)]).toEqual([
    1,
    1,
    2,
    [person],
  ]);
});

test('a vacancy shows at both levels: in the group, and among those who draw its coordinator', async () => {
  const america = await findOrganisationByKey(db(), pool, 'US');
  const held = await listHoldings(db(), pool, { organisationId: america?.id });
  const seat = held.find((one) => one.kind === 'coordinator' && one.from_day <= TODAY && (one.to_day === null || one.to_day > TODAY));
  await leaves(america?.id ?? 0, TODAY);
  const drawn = await sql<{
    body_id: number;
  }>`select t.body_id from mechanism_sitting t where t.audience_id = any(${[...pool.audiences]}::int[])
    and t.seat_id = ${seat?.seat_id ?? 0} and t.to_day is null order by t.drawn`.execute(db());
  const states = await Promise.all(
    [...new Set(drawn.rows.map((row) => row.body_id))].map(
      async (body) => (await seatsOn(db(), pool, body, addDays(TODAY, 1))).find((one) => one.seat_id === seat?.seat_id)?.state,
    ),
  );
  expect(states.length).toBeGreaterThan(1);
  expect(new Set(states)).toEqual(new Set(['vacant']));
});

test('whatever the day of a departure, nothing is held after it and nothing before it has changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1400 }), async (days) => {
      const { id } = await partner();
      const last = addDays('2015-01-15', days);
      const before = await listHoldings(db(), pool, { organisationId: id });
      await leaves(id, last);
      const after = await listHoldings(db(), pool, { organisationId: id });
      expect(after.map((held) => [held.seat_id, held.from_day])).toEqual(before.map((held) => [held.seat_id, held.from_day]));
      expect(after.every((held) => held.to_day === last)).toBe(true);
    }),
    { numRuns: 8 },
  );
});

test('a seat that was to open after the departure never does', async () => {
  const { id } = await partner();
  const body = await buildBody(db(), pool);
  await buildSeat(db(), pool, body, id, { fromDay: '2019-01-01' });
  await leaves(id, TODAY);
  expect(await seatsOn(db(), pool, body, '2019-06-01')).toEqual([]);
});

test('a departure before the joining, and of somebody who is no member, is refused', async () => {
  const id = await buildOrganisation(db(), pool, { memberFrom: '2018-03-01' });
  await expect(leaves(id, '2018-02-28')).rejects.toMatchObject({ key: 'partner.leave-before-join', detail: { from: '2018-03-01' } });
  const stranger = await buildOrganisation(db(), pool, { memberFrom: null });
  await expect(leaves(stranger, TODAY)).rejects.toMatchObject({ key: 'partner.not-member' });
});

test('a partner may leave on 29 February and come back; both memberships stay', async () => {
  const id = await buildOrganisation(db(), pool);
  await leaves(id, '2016-02-29');
  await expect(joins(id, { fromDay: '2016-02-29' })).rejects.toMatchObject({ key: 'partner.already-member' });
  await joins(id, { fromDay: '2016-03-01' });
  expect((await listPartnerActs(db(), pool, id)).map((act) => [act.act, act.day])).toEqual([
    ['leave', '2016-03-01'],
    ['join', '2016-03-01'],
  ]);
  await expect(joins(id)).rejects.toMatchObject({ key: 'partner.already-member' });
});

test('a partner that joins sits in the bodies chosen, with the persons named, by one act', async () => {
  const id = await buildOrganisation(db(), pool, { memberFrom: null });
  const [first, second] = [await buildBody(db(), pool), await buildBody(db(), pool)];
  const [titularId, alternateId] = [await buildPerson(db(), pool), await buildPerson(db(), pool)];
  const seats = [
    { bodyId: first, kind: 'member' as const, titularId, alternateId },
    { bodyId: second, kind: 'observer' as const, titularId: null, alternateId: null },
  ];
  await joins(id, { seats });
  const [member] = await membersOf(db(), pool, first, '2018-11-01');
  expect([member?.organisation.id, member?.titular?.person_id, member?.alternate?.decides]).toEqual([id, titularId, true]);
  expect((await seatsOn(db(), pool, second, TODAY)).map((seat) => seat.kind)).toEqual(['observer']);
  expect((await rolesOf(db(), titularId, '2018-10-31')).length).toBe(0);
  expect((await rolesOf(db(), titularId, '2018-11-01')).map((held) => held.role)).toEqual(expect.arrayContaining(['member', 'ptf']));
  expect((await entriesAbout(id)).filter((verb) => verb !== 'organisation.add')).toEqual(['partner.join']);
});

test('nobody joins a body before it exists, nor from a form grown stale, and then nothing at all has happened', async () => {
  const id = await buildOrganisation(db(), pool, { memberFrom: null });
  const body = await buildBody(db(), pool, { fromDay: '2018-12-01' });
  const seats = [{ bodyId: body, kind: 'member' as const, titularId: null, alternateId: null }];
  await expect(joins(id, { seats })).rejects.toMatchObject({ key: 'seat.before-body' });
  const old = withLedger(() => join(db(), pool, id, 9, { fromDay: '2018-12-01', reason: null, seats: [] }));
  await expect(old).rejects.toMatchObject({ name: 'Stale' });
  expect([await versionOf(id), await listPartnerActs(db(), pool, id)]).toEqual([1, []]);
});

test('two agencies merge: seats, persons, posts and identifiers pass, and a second seat in one body closes', async () => {
  const { id, group, forum, member, person } = await partner();
  const into = await buildOrganisation(db(), pool, { memberFrom: null });
  const own = await buildSeat(db(), pool, forum, into);
  await withLedger(() => addIdentifier(db(), pool, id, { code: 'XX-GONE', isAlias: false, fromDay: null, toDay: null, note: null }));
  await merges(id, into);
  const coordinator = (await seatsOn(db(), pool, group, '2018-11-01')).find((seat) => seat.kind === 'coordinator');
  expect([coordinator?.holding?.organisation?.id, coordinator?.representatives[0]?.person_id]).toEqual([into, person]);
  expect((await seatsOn(db(), pool, forum, '2018-10-31')).map((seat) => seat.seat_id).sort()).toEqual([member, own].sort());
  expect((await seatsOn(db(), pool, forum, '2018-11-01')).map((seat) => seat.seat_id)).toEqual([own]);
  const roles = await rolesOf(db(), person, '2018-11-01');
  expect(roles).toContainEqual({ role: 'focal-point', organisationId: into });
  expect(roles.some((held) => held.organisationId === id)).toBe(false);
  const named = async (day?: string) => (await organisationsByIdentifier(db(), ['XX-GONE'], day)).get('XX-GONE');
  expect([(await named('2018-10-31'))?.id, (await named('2018-11-01'))?.id, (await named())?.id]).toEqual([id, into, into]);
  expect((await named('2018-11-01'))?.is_alias).toBe(true);
  expect((await entriesAbout(id)).at(-1)).toBe('partner.merge');
  expect((await listPartnerActs(db(), pool, into)).map((act) => [act.act, act.organisation.id])).toEqual([['merge', id]]);
});

test('a merge that would loop is refused: into itself, back again, into what is gone, into its own agency', async () => {
  const [a, b, c] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  const agency = await buildOrganisation(db(), pool, { parentId: c });
  await expect(merges(a, a)).rejects.toMatchObject({ key: 'partner.merge-itself' });
  await merges(a, b);
  await expect(merges(b, a)).rejects.toMatchObject({ key: 'partner.merge-loop' });
  await expect(merges(a, c)).rejects.toMatchObject({ key: 'partner.merged-once' });
  await expect(merges(c, a)).rejects.toMatchObject({ key: 'partner.merge-into-gone' });
  await expect(merges(c, agency)).rejects.toMatchObject({ key: 'partner.merge-under' });
  await expect(joins(a)).rejects.toMatchObject({ key: 'partner.gone' });
});

test('the agencies of a merged organisation pass to the result, on the very day and not before', async () => {
  const [country, into] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  const agency = await buildOrganisation(db(), pool, { parentId: country, memberFrom: null });
  const later = addDays(TODAY, 30);
  await merges(country, into, later);
  const under = async (day: string) =>
    (await findOrganisationByKey(db(), pool, (await getOrganisation(db(), pool, agency)).key, day))?.parent_id;
  expect([await under(TODAY), await under(addDays(later, -1)), await under(later)]).toEqual([country, country, into]);
  expect((await getOrganisationParts(db(), pool, country, later)).agencies).toEqual([]);
});

test('only the Pool lets a partner in, out, or into another', async () => {
  const [id, into] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  const others = [
    { role: 'focal-point', organisationId: id },
    { role: 'sha' },
    { role: 'chef-de-file' },
    { role: 'ptf', organisationId: id },
  ];
  const actor = await buildActor(db(), others);
  await expect(joins(id, {}, actor)).rejects.toMatchObject({ rule: 'partner.join' });
  await expect(leaves(id, TODAY, actor)).rejects.toMatchObject({ rule: 'partner.leave' });
  await expect(merges(id, into, TODAY, actor)).rejects.toMatchObject({ rule: 'partner.merge' });
});

/** How organisations count from a day on: college, the system they count through, and which agency sits for it. */
async function counting(ids: readonly number[], day: string) {
  const colleges = await sql<{ organisation_id: number; counted_through_id: number | null }>`
    select c.organisation_id, c.counted_through_id from mechanism_college c where c.organisation_id = any(${[...ids]}::int[])
      and (c.from_day is null or c.from_day <= ${day}::date) and (c.to_day is null or c.to_day >= ${day}::date)`.execute(db());
  const sits = await sql<{ system_id: number; organisation_id: number }>`
    select c.system_id, c.organisation_id from mechanism_coordination c where c.system_id = any(${[...ids]}::int[])
      and c.from_day <= ${day}::date and (c.to_day is null or c.to_day >= ${day}::date)`.execute(db());
  return {
    through: Object.fromEntries(colleges.rows.map((row) => [row.organisation_id, row.counted_through_id])),
    sits: Object.fromEntries(sits.rows.map((row) => [row.system_id, row.organisation_id])),
  };
}

/** A system of two agencies counted through it, the first of which sits for it, and one more outside. */
async function aSystem() {
  const [system, sitting, other, outside] = [
    await buildOrganisation(db(), pool),
    await buildOrganisation(db(), pool),
    await buildOrganisation(db(), pool),
    await buildOrganisation(db(), pool),
  ];
  await withLedger(async () => {
    pool.may('partner.merge');
    await inTransaction(db(), async (tx) => {
      const rows = [
        { organisation_id: system, counted_through_id: null },
        { organisation_id: sitting, counted_through_id: system },
        { organisation_id: other, counted_through_id: system },
      ];
      for (const row of rows)
        await tx
          .insertInto('mechanism_college')
          .values({ ...row, college: 'multilateral', from_day: null })
          .execute();
      journal({ actor: pool, verb: 'college.decide', subject: { kind: 'organisation', id: system }, audienceId: 1, after: { rows } });
      await tx
        .insertInto('mechanism_coordination')
        .values({ system_id: system, organisation_id: sitting, from_day: '2010-01-01' })
        .execute();
    });
  });
  return { system, sitting, other, outside };
}

test('when an agency that sits for its system goes into another, the other sits from that day and not before', async () => {
  const { system, sitting, other } = await aSystem();
  await merges(sitting, other);
  const [before, after] = [await counting([system, sitting, other], '2018-10-31'), await counting([system, sitting, other], '2018-11-01')];
  expect(before).toEqual({ through: { [system]: null, [sitting]: system, [other]: system }, sits: { [system]: sitting } });
  expect(after).toEqual({ through: { [system]: null, [other]: system }, sits: { [system]: other } });
});

test('when a system goes into another organisation, its agencies count through that one, which sits where the system did', async () => {
  const { system, sitting, other, outside } = await aSystem();
  const all = [system, sitting, other, outside];
  await merges(system, outside);
  expect(await counting(all, '2018-10-31')).toEqual({
    through: { [system]: null, [sitting]: system, [other]: system },
    sits: { [system]: sitting },
  });
  expect(await counting(all, '2018-11-01')).toEqual({ through: { [sitting]: outside, [other]: outside }, sits: { [outside]: sitting } });
});

test('when a system goes into one of those counted through it, that one counts by itself', async () => {
  const { system, sitting, other } = await aSystem();
  await merges(system, other);
  expect(await counting([system, sitting, other], '2018-11-01')).toEqual({
    through: { [sitting]: other, [other]: null },
    sits: { [other]: sitting },
  });
});
