import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/day';
import { Forbidden, Stale } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { type TestHouse, testHouse } from '#test/house';
import { aDecision, type BuiltMeeting, buildDecision, buildMeeting, buildPool, buildReader, TODAY } from '../builders.ts';
import { decisionsOfMeeting, getDecisionRow } from '../store/decisions.ts';
import { daysLate, IMPLEMENTATIONS, isOverdue, KINDS, seriesOf } from './decision.ts';
import { correctDecision, dropDecision, recordDecision, validateDecision } from './recording.ts';

openRooms();
let site: TestHouse;
let meeting: BuiltMeeting;
beforeAll(async () => {
  site = await testHouse({ connections: 4 });
  meeting = await buildMeeting(site.house, { state: 'in-session' });
});
afterAll(() => site.drop());

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = () => buildPool(site.house);
const draft = (kind: (typeof KINDS)[number] = 'decision', of = meeting) => buildDecision(site.house, of, { draft: true, kind });
const validate = async (id: number) => {
  const actor = await pool();
  return act(async () => validateDecision(db(), actor, id, (await getDecisionRow(db(), actor, id)).version));
};

describe('the number of a decision', () => {
  it('is given when it is validated, in the series of its body, its month and its kind', async () => {
    const own = await buildMeeting(site.house, { state: 'in-session' });
    const [first, second, third] = [await draft('decision', own), await draft('decision', own), await draft('recommendation', own)];
    expect(await validate(second)).toBe(`${own.body.code}-2018-11-D1`);
    expect(await validate(first)).toBe(`${own.body.code}-2018-11-D2`);
    expect(await validate(third)).toBe(`${own.body.code}-2018-11-R1`);
    expect(seriesOf('GEC', '2018-03-14', 'action')).toBe('GEC-2018-03-A');
  });

  it('is never given twice nor left out, however many write at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 8 }), async (kinds) => {
        const own = await buildMeeting(site.house, { state: 'in-session' });
        const drafts: number[] = [];
        for (const kind of kinds) drafts.push(await draft(kind, own));
        const codes = await Promise.all(drafts.map(validate));
        expect(new Set(codes).size).toBe(codes.length);
        for (const kind of KINDS) {
          const given = codes
            .filter((code) => code.startsWith(seriesOf(own.body.code, TODAY, kind)))
            .map((code) => Number(/\d+$/.exec(code)?.[0]));
          expect(given.sort((a, b) => a - b)).toEqual(given.map((_, index) => index + 1));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('is given once when two people validate the same draft', async () => {
    const id = await draft();
    const actor = await pool();
    const press = () => act(() => validateDecision(db(), actor, id, 1));
    const pressed = await Promise.allSettled([press(), press()]);
    const refused = pressed.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect([Stale.name, 'RuleBroken']).toContain(refused[0]?.reason.constructor.name);
  });

  it('is not given anew after a validated decision was followed by a dropped draft', async () => {
    const own = await buildMeeting(site.house, { state: 'in-session' });
    await validate(await draft('decision', own));
    const dropped = await draft('decision', own);
    const actor = await pool();
    await act(() => dropDecision(db(), actor, dropped));
    expect(await validate(await draft('decision', own))).toBe(`${own.body.code}-2018-11-D2`);
    expect(await act(() => decisionsOfMeeting(db(), actor, own.id))).toHaveLength(2);
  });

  it('makes it a thing that is no longer corrected nor dropped', async () => {
    const id = await draft();
    await validate(id);
    const actor = await pool();
    await expect(act(() => correctDecision(db(), actor, id, 2, aDecision()))).rejects.toMatchObject({ key: 'decision.validated' });
    await expect(act(() => dropDecision(db(), actor, id))).rejects.toMatchObject({ key: 'decision.validated' });
  });

  it('wants somebody responsible, unless the thing was done in session', async () => {
    const actor = await pool();
    const orphan = await act(() => recordDecision(db(), actor, meeting.id, aDecision()));
    await expect(validate(orphan)).rejects.toMatchObject({ key: 'decision.owner-missing' });
    const adopted = await act(() => recordDecision(db(), actor, meeting.id, aDecision({ closedInSession: true })));
    expect(await validate(adopted)).toMatch(/-D\d+$/);
    expect(await act(() => getDecisionRow(db(), actor, adopted))).toMatchObject({ implementation: 'closed', closed_on: TODAY });
  });

  it('is given by those who keep the body, not by its members', async () => {
    const id = await draft();
    const member = await buildReader(site.house, [{ role: 'member', bodyId: meeting.body.id }]);
    await expect(act(() => validateDecision(db(), member, id, 1))).rejects.toBeInstanceOf(Forbidden);
    await expect(act(() => recordDecision(db(), member, meeting.id, aDecision()))).rejects.toBeInstanceOf(Forbidden);
    await expect(act(() => correctDecision(db(), member, id, 1, aDecision()))).rejects.toBeInstanceOf(Forbidden);
    await expect(act(() => dropDecision(db(), member, id))).rejects.toBeInstanceOf(Forbidden);
    const chair = await buildReader(site.house, [{ role: 'coordinator', bodyId: meeting.body.id }]);
    expect(await act(() => validateDecision(db(), chair, id, 1))).toContain(meeting.body.code);
  });
});

describe('the due day of a decision', () => {
  it('is never before the meeting, on whatever day', async () => {
    const actor = await pool();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -400, max: 400 }), async (days) => {
        const dueDay = addDays(TODAY, days);
        const recorded = act(() => recordDecision(db(), actor, meeting.id, aDecision({ dueDay })));
        if (days < 0)
          await expect(recorded).rejects.toMatchObject({ key: 'decision.due-before-meeting', detail: { due: dueDay, met: TODAY } });
        else expect((await act(async () => getDecisionRow(db(), actor, await recorded))).due_day).toBe(dueDay);
      }),
      { numRuns: 25 },
    );
  });

  it('is refused by the base itself, under the name of the rule', async () => {
    const id = await draft();
    const behind = db()
      .updateTable('meetings_decision')
      .set({ due_day: addDays(TODAY, -1) })
      .where('id', '=', id);
    const actor = await pool();
    const { inTransaction } = await import('#kernel/transaction');
    await expect(
      act(() => {
        actor.may('decision.record', { bodyId: meeting.body.id });
        return inTransaction(db(), async (tx) => tx.executeQuery(behind.compile()));
      }),
    ).rejects.toMatchObject({ constraint: 'decision.due-before-meeting' });
  });

  it('is not asked for before the session has begun', async () => {
    const early = await buildMeeting(site.house, { state: 'convened' });
    const actor = await pool();
    await expect(act(() => recordDecision(db(), actor, early.id, aDecision()))).rejects.toMatchObject({ key: 'decision.before-session' });
  });

  it('makes late what is not over, from the day after it, and nothing else', () => {
    const state = fc.constantFrom(...IMPLEMENTATIONS);
    fc.assert(
      fc.property(state, fc.integer({ min: -300, max: 300 }), fc.boolean(), (implementation, days, refused) => {
        const due_day = addDays(TODAY, -days);
        const decision = { due_day, implementation, acceptance: refused ? ('not-accepted' as const) : ('accepted' as const) };
        const over = refused || implementation === 'closed' || implementation === 'overtaken';
        expect(isOverdue(decision, TODAY)).toBe(!over && days > 0);
        expect(daysLate(decision, TODAY)).toBe(!over && days > 0 ? days : 0);
        expect(isOverdue({ ...decision, due_day: null }, TODAY)).toBe(false);
      }),
    );
  });
});
