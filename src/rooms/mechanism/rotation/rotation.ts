import type { Actor } from '#kernel/actor';
import { type Day, holdsOn } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { OrganisationName } from '../store/organisations.ts';
import { type College, judge, STEPS, type Step, type Trio, type Verdict } from './judge.ts';
import {
  type Acceptance,
  type CollegeRow,
  type Coordination,
  findTrio,
  listAcceptances,
  listColleges,
  listCoordinations,
  listRules,
  listTurns,
  type Rule,
} from './store.ts';
import { enlargedOn, type Holder, type TrioYear, type Turn, trioYears } from './years.ts';

/** All that the rotation is judged by, read once. */
export interface Ground {
  bodyId: number;
  turns: readonly Turn[];
  rules: readonly Rule[];
  colleges: readonly CollegeRow[];
  coordinations: readonly Coordination[];
  acceptances: readonly Acceptance[];
}

/** «What if»: one rule for every year, one organisation counted in another college. Nothing is stored. */
export interface Hypothesis {
  ruleId?: number | null;
  counted?: { organisationId: number; college: College } | null;
}

export interface JudgedYear extends TrioYear {
  rule: Rule | null;
  verdict: Verdict;
  /** Who accepted the warning; null where nobody did, or where the reader may not know. */
  acceptance: Acceptance | null;
}

/** What the rotation stands on; nothing where no body has seats that turn. */
export async function rotationGround(db: Db, actor: Actor): Promise<Ground | null> {
  const bodyId = await findTrio(db, actor);
  if (bodyId === undefined) return null;
  return {
    bodyId,
    turns: await listTurns(db, actor, bodyId),
    rules: await listRules(db, actor, bodyId),
    colleges: await listColleges(db, actor),
    coordinations: await listCoordinations(db, actor),
    acceptances: await listAcceptances(db, actor, bodyId),
  };
}

export const ruleOn = (ground: Ground, day: Day): Rule | null => ground.rules.find((rule) => holdsOn(rule, day)) ?? null;

function countedOn(ground: Ground, holder: Holder, day: Day, what: Hypothesis): Trio[Step] {
  if (holder === null || holder === 'vacant') return holder;
  const row = ground.colleges.find((one) => one.organisation.id === holder.id && holdsOn(one, day));
  const through = row?.through ?? null;
  const coordinator = ground.coordinations.find((one) => one.system_id === through?.id && holdsOn(one, day))?.organisation ?? null;
  const college = what.counted?.organisationId === holder.id ? what.counted.college : (row?.college ?? null);
  return { organisation: holder, college, adjustable: row?.adjustable ?? false, through, coordinator };
}

/** Judges three holders as they count on a day, by the rule of that day or by the one supposed. */
export function judgeSeats(ground: Ground, seats: Record<Step, Holder>, day: Day, what: Hypothesis = {}) {
  const rule = what.ruleId ? (ground.rules.find((one) => one.id === what.ruleId) ?? null) : ruleOn(ground, day);
  const trio = Object.fromEntries(STEPS.map((step) => [step, countedOn(ground, seats[step], day, what)])) as Trio;
  return { rule, verdict: judge(trio, rule, enlargedOn(ground.turns, day)) };
}

export const trioIds = (seats: Record<Step, Holder>): number[] =>
  STEPS.flatMap((step) => (seats[step] as OrganisationName | null)?.id ?? []);
export const codesOf = (verdict: Verdict): string[] =>
  verdict.state === 'warning' ? [...new Set(verdict.warnings.map((warning) => warning.code))].sort() : [];

/** The acceptance that covers every warning of these three holders. */
function acceptanceOf(ground: Ground, { year, seats }: TrioYear, verdict: Verdict): Acceptance | null {
  if (verdict.state !== 'warning') return null;
  const ids = trioIds(seats).join();
  const covers = (one: Acceptance) => codesOf(verdict).every((code) => one.warned.includes(code));
  return ground.acceptances.find((one) => one.year === year && one.trio.join() === ids && covers(one)) ?? null;
}

/** Every year of the rotation with what its rule says of it. */
export function judgedYears(ground: Ground, today: Day, what: Hypothesis = {}): JudgedYear[] {
  return trioYears(ground.turns, today).map((year) => {
    const judged = judgeSeats(ground, year.seats, year.day, what);
    return { ...year, ...judged, acceptance: acceptanceOf(ground, year, judged.verdict) };
  });
}

/** One year of the rotation with what its rule says; nothing where no trio, or no such year, is known. */
export async function judgedYearOf(db: Db, actor: Actor, year: number): Promise<JudgedYear | undefined> {
  const ground = await rotationGround(db, actor);
  return ground ? judgedYears(ground, actor.today).find((one) => one.year === year) : undefined;
}
