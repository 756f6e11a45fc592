import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor, type Held } from '#kernel/actor';
import { addDays } from '#kernel/day';
import { sql } from '#kernel/db';
import { Forbidden, NotFound, RuleBroken, Stale } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { search } from '#kernel/search';
import { findBodyByCode } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { access } from './access.ts';
import { buildOccasion } from './builders.ts';
import { cancelOccasion, confirmOccasion, correctOccasion, holdOccasion, moveOccasion } from './changes.ts';
import { occasionChanged } from './keep.ts';
import { forgetLaterHistory } from './load.ts';
import { getOccasion, listMoves, listOccasions, nextOccasionOf, occasionForBodyOn } from './reading.ts';

registerRules('calendar', access);
let site: TestHouse;
let pool: Actor;
let gec: number;
const today = '2018-11-12';

beforeAll(async () => {
  site = await testHouse();
  pool = await somebody([{ role: 'pool' }]);
  gec = (await findBodyByCode(site.house.db, pool, 'GEC', today))?.id as number;
});
afterAll(() => site.drop());

async function somebody(roles: Held[], keys?: string[]): Promise<Actor> {
  const found = await sql<{ id: number; key: string }>`select id, key from kernel_audience`.execute(site.house.db);
  const audiences = found.rows.filter((row) => !keys || keys.includes(row.key)).map((row) => row.id);
  return new Actor({ kind: 'person', name: 'Awa D. (démo)', personId: 1, roles, audiences, today });
}
const db = () => site.house.db;
const plan = (changes = {}) => buildOccasion(db(), pool, changes);
const act = <T>(work: () => Promise<T>) => withLedger(work);
const why = { reason: 'salle prise', lang: 'fr' } as const;

describe('an occasion', () => {
  it('bears its body’s name and its body’s audience when nothing else is said', async () => {
    const id = await plan({ bodyId: gec, titleFr: null, audience: null });
    const body = await findBodyByCode(db(), pool, 'GEC', today);
    expect((await getOccasion(db(), pool, id)).audience_id).toBe(body?.records_audience_id);
    await expect(plan({ titleFr: null })).rejects.toMatchObject({ key: 'occasion.named' });
  });

  it('refuses a last day before the first, and a closing hour before the opening', async () => {
    await expect(plan({ toDay: '2018-11-13' })).rejects.toMatchObject({ key: 'occasion.order' });
    await expect(plan({ fromHour: '11:00', toHour: '09:00' })).rejects.toMatchObject({ key: 'occasion.hours' });
    await expect(plan({ fromHour: null, toHour: '09:00' })).rejects.toMatchObject({ key: 'occasion.hours' });
    expect(await plan({ fromHour: '22:00', toHour: '09:00', toDay: '2018-11-15' })).toBeGreaterThan(0);
  });

  it('keeps its first plan and each reason when it is moved, and must be confirmed anew', async () => {
    const id = await plan();
    await act(() => confirmOccasion(db(), pool, id, 1));
    await act(() => moveOccasion(db(), pool, id, 2, { fromDay: '2018-11-20', ...why }));
    await act(() => moveOccasion(db(), pool, id, 3, { fromDay: '2018-11-21', toDay: '2018-11-22', ...why, reason: 'fête' }));
    expect(await getOccasion(db(), pool, id)).toMatchObject({
      planned_from: '2018-11-14',
      from_day: '2018-11-21',
      to_day: '2018-11-22',
      state: 'planned',
      version: 4,
    });
    expect((await listMoves(db(), pool, id)).map((move) => [move.old_from, move.new_from, move.reason])).toEqual([
      ['2018-11-14', '2018-11-20', 'salle prise'],
      ['2018-11-20', '2018-11-21', 'fête'],
    ]);
  });

  it('is not moved to where it stands', async () => {
    const id = await plan();
    await expect(act(() => moveOccasion(db(), pool, id, 1, { fromDay: '2018-11-14', ...why }))).rejects.toMatchObject({
      key: 'occasion.same-days',
    });
  });

  it('can be put off without a day, is then not confirmed, and takes a day again', async () => {
    const id = await plan();
    await act(() => moveOccasion(db(), pool, id, 1, { fromDay: null, ...why }));
    expect((await getOccasion(db(), pool, id)).state).toBe('postponed');
    await expect(act(() => confirmOccasion(db(), pool, id, 2))).rejects.toMatchObject({ key: 'occasion.no-day' });
    await act(() => moveOccasion(db(), pool, id, 2, { fromDay: '2018-11-14', ...why }));
    expect((await getOccasion(db(), pool, id)).state).toBe('planned');
  });

  it('was not held tomorrow, and no longer moves once it was held', async () => {
    const id = await plan({ fromDay: '2018-11-07' });
    await expect(act(() => holdOccasion(db(), pool, id, 1, { fromDay: '2018-11-13' }))).rejects.toMatchObject({
      key: 'occasion.held-early',
    });
    await act(() => holdOccasion(db(), pool, id, 1, { fromDay: '2018-11-08' }));
    expect(await getOccasion(db(), pool, id)).toMatchObject({ state: 'held', planned_from: '2018-11-07', from_day: '2018-11-08' });
    await expect(act(() => moveOccasion(db(), pool, id, 2, { fromDay: '2018-11-20', ...why }))).rejects.toMatchObject({
      key: 'occasion.closed',
    });
    await expect(act(() => cancelOccasion(db(), pool, id, 2, why))).rejects.toBeInstanceOf(RuleBroken);
  });

  it('stays in the calendar, with its reason, when it is cancelled', async () => {
    const id = await plan();
    await act(() => cancelOccasion(db(), pool, id, 1, why));
    const month = await listOccasions(db(), pool, { from: '2018-11-01', to: '2018-11-30' });
    expect(month.find((each) => each.id === id)).toMatchObject({ state: 'cancelled', reason: 'salle prise' });
  });

  it('shows both texts to the second of two people, and keeps the first', async () => {
    const id = await plan();
    const given = {
      titleFr: 'Un',
      titleEn: null,
      kind: 'event',
      fromHour: null,
      toHour: null,
      place: 'Primature',
      link: null,
      lang: 'fr',
    } as const;
    await act(() => correctOccasion(db(), pool, id, 1, given));
    const second = act(() => correctOccasion(db(), pool, id, 1, { ...given, titleFr: 'Deux' }));
    await expect(second).rejects.toBeInstanceOf(Stale);
    await expect(second).rejects.toMatchObject({
      theirVersion: 2,
      fields: expect.arrayContaining([expect.objectContaining({ mine: 'Deux', theirs: 'Un' })]),
    });
    expect((await getOccasion(db(), pool, id)).title_fr).toBe('Un');
  });

  it('tells what hangs on it, inside the same transaction', async () => {
    const heard: string[] = [];
    occasionChanged.fill('test', ({ verb, after }) => {
      heard.push(`${verb} ${after.state}`);
      if (after.reason === 'refus') throw new RuleBroken('occasion.closed');
    });
    const id = await plan();
    await act(() => confirmOccasion(db(), pool, id, 1));
    await expect(act(() => cancelOccasion(db(), pool, id, 2, { reason: 'refus', lang: 'fr' }))).rejects.toBeInstanceOf(RuleBroken);
    expect(heard).toEqual(['occasion.confirm confirmed', 'occasion.cancel cancelled']);
    expect((await getOccasion(db(), pool, id)).state).toBe('confirmed');
  });

  it('is found by its words by those who may read it, and by nobody else', async () => {
    await plan({ titleFr: 'Concertation sur les bornes-fontaines', audience: 'pool' });
    const find = async (actor: Actor) => (await act(() => search(db(), actor, 'bornes-fontaines'))).total;
    expect(await find(pool)).toBe(1);
    expect(await find(await somebody([], ['public', 'signed-in']))).toBe(0);
  });
});

describe('who may set dates', () => {
  it('lets the chair of a body plan for that body and for no other', async () => {
    const chair = await somebody([{ role: 'chair', bodyId: gec }]);
    expect(await buildOccasion(db(), chair, { bodyId: gec })).toBeGreaterThan(0);
    await expect(buildOccasion(db(), chair, { bodyId: gec + 1 })).rejects.toBeInstanceOf(Forbidden);
    await expect(buildOccasion(db(), chair)).rejects.toBeInstanceOf(Forbidden);
  });

  it('lets the SHA and the CT-CSLP keep what is joint, not what is the partners’ own', async () => {
    for (const role of ['sha', 'ct-cslp']) {
      const house = await somebody([{ role }]);
      const id = await buildOccasion(db(), house, { origin: 'joint' });
      await act(() => confirmOccasion(db(), house, id, 1));
      await expect(buildOccasion(db(), house, { origin: 'ptf' })).rejects.toBeInstanceOf(Forbidden);
      const own = await plan();
      await expect(act(() => moveOccasion(db(), house, own, 1, { fromDay: '2018-11-20', ...why }))).rejects.toBeInstanceOf(Forbidden);
    }
  });

  it('answers that there is nothing to those who may not know of it', async () => {
    const id = await plan({ audience: 'pool' });
    const partner = await somebody([{ role: 'ptf' }], ['public', 'signed-in', 'ptf']);
    await expect(act(() => moveOccasion(db(), partner, id, 1, { fromDay: '2018-11-20', ...why }))).rejects.toBeInstanceOf(NotFound);
    const known = await plan();
    await expect(act(() => cancelOccasion(db(), partner, known, 1, why))).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('the calendar', () => {
  it('knows the history that public sources tell', async () => {
    const visitor = await somebody([], ['public']);
    const found = await listOccasions(db(), visitor, { from: '2014-01-01', to: '2014-12-31' });
    expect(found.map((each) => each.from_day)).toEqual(['2014-04-02', '2014-12-04']);
  });

  it('forgets, in a demonstration, what was to come after its day', async () => {
    const visitor = await somebody([], ['public']);
    const house = new Actor({ kind: 'house', name: 'demo', audiences: visitor.audiences, today });
    const later = () => listOccasions(db(), visitor, { from: today, to: '2100-01-01', states: ['held'] });
    const before = await listOccasions(db(), visitor, { from: '1990-01-01', to: today });
    const [known] = await later();
    expect(known).toBeDefined();
    await act(() => forgetLaterHistory(db(), house));
    expect(await later()).toEqual([]);
    expect(await listOccasions(db(), visitor, { from: '1990-01-01', to: today })).toEqual(before);
    const kept = await sql`select from kernel_search s where s.kind = 'occasion' and s.subject_id = ${String(known?.id)}
      and s.audience_id = any(${[...visitor.audiences]}::int[])`.execute(db());
    expect(kept.rows).toEqual([]);
  });

  it('finds the occasion of a body on a day, unless it was cancelled, and the next one', async () => {
    const id = await plan({ bodyId: gec, fromDay: '2019-02-12', toDay: '2019-02-13' });
    expect((await occasionForBodyOn(db(), pool, gec, '2019-02-13'))?.id).toBe(id);
    expect((await nextOccasionOf(db(), pool, gec, '2019-02-01'))?.id).toBe(id);
    await act(() => cancelOccasion(db(), pool, id, 1, why));
    expect(await occasionForBodyOn(db(), pool, gec, '2019-02-13')).toBeUndefined();
    expect((await nextOccasionOf(db(), pool, gec, '2019-02-01'))?.id).not.toBe(id);
  });

  it('gives, for any span, exactly what touches it', async () => {
    const visitor = await somebody([], ['public']);
    const all = await listOccasions(db(), visitor, { from: '1990-01-01', to: '2100-01-01' });
    const span = fc.tuple(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 200 }));
    await fc.assert(
      fc.asyncProperty(span, async ([start, length]) => {
        const [from, to] = [addDays('2013-01-01', start), addDays('2013-01-01', start + length)];
        const found = await listOccasions(db(), visitor, { from, to });
        const expected = all.filter((each) => each.from_day <= to && each.to_day >= from);
        expect(found.map((each) => each.id)).toEqual(expected.map((each) => each.id));
      }),
      { numRuns: 40 },
    );
  });
});
