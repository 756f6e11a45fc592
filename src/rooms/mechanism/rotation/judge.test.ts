import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type College, type Counted, judge, other, type RuleSaid, STEPS, type Trio } from './judge.ts';

const organisation = (id: number) => ({ id, key: `O-${id}`, name_fr: `O ${id}`, name_en: `O ${id}` });
const counted = (id: number, college: College | null, changes: Partial<Counted> = {}): Counted => ({
  ...{ organisation: organisation(id), college, adjustable: false, through: null, coordinator: null },
  ...changes,
});
const trioOf = (colleges: readonly (College | null)[]): Trio => {
  const [outgoing, chair, incoming] = colleges.map((college, index) => counted(index + 1, college));
  return { outgoing: outgoing ?? null, chair: chair ?? null, incoming: incoming ?? null };
};
const counts = (bilateral: number): RuleSaid => ({ composition: 'counts', bilateral, enlarged: [] });
const opposite: RuleSaid = { composition: 'opposite-college', bilateral: null, enlarged: [] };
const NOBODY = new Set<number>();

const college = fc.constantFrom<College>('bilateral', 'multilateral');
const three = fc.array(college, { minLength: 3, maxLength: 3 });
const wanted = fc.integer({ min: 0, max: 3 });

test('a rule of numbers does not mind in which order the three sit', () => {
  fc.assert(
    fc.property(three, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), wanted, (colleges, order, count) => {
      const shuffled = order.map((index) => colleges[index] as College);
      expect(judge(trioOf(shuffled), counts(count), NOBODY).state).toBe(judge(trioOf(colleges), counts(count), NOBODY).state);
      expect(judge(trioOf(colleges), counts(count), NOBODY).state).toBe(
        colleges.filter((one) => one === 'bilateral').length === count ? 'fine' : 'warning',
      );
    }),
  );
});

test('a rule of numbers for bilaterals is the same rule for multilaterals, turned round', () => {
  fc.assert(
    fc.property(three, wanted, (colleges, count) => {
      const turned = judge(trioOf(colleges.map(other)), counts(3 - count), NOBODY);
      expect(turned.state).toBe(judge(trioOf(colleges), counts(count), NOBODY).state);
    }),
  );
});

test('the rule of the opposite college looks at the chair alone: the two others may change places, and all three colleges', () => {
  fc.assert(
    fc.property(three, (colleges) => {
      const [outgoing, chair, incoming] = colleges as [College, College, College];
      const { state } = judge(trioOf(colleges), opposite, NOBODY);
      expect(judge(trioOf([incoming, chair, outgoing]), opposite, NOBODY).state).toBe(state);
      expect(judge(trioOf(colleges.map(other)), opposite, NOBODY).state).toBe(state);
      expect(state).toBe(outgoing !== chair && incoming !== chair ? 'fine' : 'warning');
    }),
  );
});

test('a trio with a gap, a vacancy or a college not decided is never judged, whatever the rule', () => {
  const gap = fc.constantFrom(null, 'vacant' as const, counted(9, null));
  fc.assert(
    fc.property(three, fc.constantFrom(...STEPS), gap, fc.constantFrom(counts(2), counts(0), opposite), (colleges, step, hole, rule) => {
      expect(['unknown', 'no-college']).toContain(judge({ ...trioOf(colleges), [step]: hole }, rule, NOBODY).state);
    }),
  );
});

test('agencies of one system are one member, and only the one that coordinates it sits', () => {
  const [system, agency] = [organisation(90), organisation(91)];
  const through = { through: system, coordinator: agency };
  const seated = { ...trioOf(['bilateral', 'bilateral', 'multilateral']), incoming: counted(91, 'multilateral', through) };
  expect(judge(seated, counts(2), NOBODY).state).toBe('fine');
  const wrong = { ...seated, incoming: counted(92, 'multilateral', through) };
  expect(judge(wrong, counts(2), NOBODY)).toMatchObject({ warnings: [{ code: 'not-coordinating', coordinator: { id: 91 } }] });
  const twice = { ...seated, outgoing: counted(90, 'multilateral') };
  expect(judge(twice, counts(1), NOBODY)).toMatchObject({
    warnings: [{ code: 'counts', bilateral: 1, multilateral: 1 }, { code: 'counted-once' }],
  });
});

test('an enlarged rule misses the organisation that it adds', () => {
  const rule = { ...counts(2), enlarged: [organisation(70)] };
  const trio = trioOf(['bilateral', 'bilateral', 'multilateral']);
  expect(judge(trio, rule, NOBODY)).toMatchObject({ warnings: [{ code: 'enlarged-missing', organisation: { id: 70 } }] });
  expect(judge(trio, rule, new Set([70])).state).toBe('fine');
});

test('only a college that is a decision is said to change the answer', () => {
  const trio = trioOf(['multilateral', 'bilateral', 'multilateral']);
  expect(judge(trio, counts(2), NOBODY)).toMatchObject({ holdsIf: [] });
  const adjustable = { ...trio, outgoing: counted(1, 'multilateral', { adjustable: true }) };
  expect(judge(adjustable, counts(2), NOBODY)).toMatchObject({ holdsIf: [{ organisation: { id: 1 }, college: 'bilateral' }] });
});
