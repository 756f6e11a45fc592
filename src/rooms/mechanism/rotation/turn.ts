import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { addDays, addMonths, type Day, firstDay, isDay, monthOf, yearOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { stale } from '../stale.ts';
import { bumpSeat, endHolding, endRepresentations, holdingsFrom, insertHolding, insertRepresentation } from '../store/keep-seats.ts';
import { findOrganisation } from '../store/organisations.ts';
import { STEPS, type Step, type Verdict } from './judge.ts';
import { type Follower, followersOn, insertAcceptance, type StepSeat, stepSeats } from './keep.ts';
import { codesOf, judgeSeats, rotationGround, ruleOn, trioIds } from './rotation.ts';
import type { Rule } from './store.ts';
import { type Holder, seatsOnDay } from './years.ts';

export interface TurnInput {
  day: Day;
  /** The new lead partner; the incoming member unless the group decided otherwise. */
  chairId: number;
  /** Null when nobody has been chosen yet: the seat is then not said, rather than vacant. */
  incomingId: number | null;
}

export interface TurnPlan {
  bodyId: number;
  day: Day;
  lastDay: Day;
  before: Record<Step, Holder>;
  after: Record<Step, Holder>;
  rule: Rule | null;
  verdict: Verdict;
  seats: Record<Step, StepSeat>;
  /** Representatives of those who stay in the trio, with the seat they go to. */
  followers: (Follower & { to: Step })[];
}

/** The last day of a term of so many months. From 29 February 2020, twelve months end on 28 February 2021. */
export function termEnd(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  const same = `${month}${day.slice(7)}`;
  return addDays(isDay(same) ? same : firstDay(addMonths(month, 1)), -1);
}

/** Where an organisation sits; the chair first, should it hold two seats. */
const heldBy = (seats: Record<Step, Holder>, organisationId: number): Step | undefined =>
  (['chair', 'incoming', 'outgoing'] as const).find((step) => (seats[step] as { id?: number } | null)?.id === organisationId);

async function seatsFor(db: Db, actor: Actor, bodyId: number, day: Day): Promise<Record<Step, StepSeat>> {
  const found = await stepSeats(db, actor, bodyId, day);
  const entries = STEPS.map((step) => [step, found.find((seat) => seat.kind === step)] as const);
  if (entries.some(([, seat]) => seat === undefined)) throw new RuleBroken('rotation.seat-missing', { day });
  return Object.fromEntries(entries) as Record<Step, StepSeat>;
}

/** What a change of lead partner would do on a day: who moves where, who follows, what the rule would say. Nothing is written. */
export async function planTurn(db: Db, actor: Actor, input: TurnInput): Promise<TurnPlan> {
  const ground = await rotationGround(db, actor);
  if (!ground) throw new RuleBroken('rotation.no-trio');
  const { day } = input;
  const next = ground.turns.find((turn) => turn.kind !== 'enlarged' && turn.from_day >= day);
  if (next) throw new RuleBroken('rotation.turn-recorded', { from: next.from_day });
  const eve = addDays(day, -1);
  const before = seatsOnDay(ground.turns, eve);
  const chosen = async (id: number | null): Promise<Holder> => (id === null ? null : ((await findOrganisation(db, actor, id)) ?? null));
  const after = { outgoing: before.chair, chair: await chosen(input.chairId), incoming: await chosen(input.incomingId) };
  const seats = await seatsFor(db, actor, ground.bodyId, day);
  const persons = await followersOn(
    db,
    actor,
    STEPS.map((step) => seats[step].id),
    eve,
  );
  const followers = persons.flatMap((person) => {
    const to = heldBy(after, person.organisation_id);
    return to ? [{ ...person, to }] : [];
  });
  const lastDay = termEnd(day, ruleOn(ground, day)?.term_months ?? 12);
  return { bodyId: ground.bodyId, day, lastDay, before, after, seats, followers, ...judgeSeats(ground, after, day) };
}

async function moveSeat(tx: Db, plan: TurnPlan, step: Step): Promise<void> {
  const [seat, holder, eve] = [plan.seats[step], plan.after[step], addDays(plan.day, -1)];
  for (const held of await holdingsFrom(tx, seat.id, plan.day)) await endHolding(tx, held.id, eve);
  await endRepresentations(tx, seat.id, eve);
  if (holder === null) return;
  const vacant = holder === 'vacant';
  const row = { vacant, organisation_id: vacant ? null : holder.id, person_id: null, from_day: plan.day, to_day: plan.lastDay };
  await insertHolding(tx, seat, { ...row, origin: 'real', note: null });
}

async function follow(tx: Db, plan: TurnPlan, keep: ReadonlySet<number>, audience_id: number): Promise<Follower[]> {
  const kept = plan.followers.filter((person) => keep.has(person.id));
  for (const { to, person_id, organisation_id, capacity, decides } of kept) {
    const row = { seat_id: plan.seats[to].id, organisation_id, person_id, capacity, decides };
    await insertRepresentation(tx, { ...row, from_day: plan.day, to_day: plan.lastDay, audience_id });
  }
  return kept;
}

/**
 * The lead partner hands over on a day: the three seats move one step with those who represent them, as dated holdings.
 * A trio that does not keep the rule is recorded with the reason for which it is accepted, or not at all.
 */
export async function recordTurn(
  db: Db,
  actor: Actor,
  version: number,
  input: TurnInput & { reason: string | null; followers: readonly number[] },
): Promise<TurnPlan> {
  actor.may('rotation.turn');
  return inTransaction(db, async (tx) => {
    const plan = await planTurn(tx, actor, input);
    const warned = codesOf(plan.verdict);
    if (warned.length > 0 && !input.reason) throw new RuleBroken('rotation.reason-missing');
    const { day, chairId, incomingId, reason } = input;
    if (!(await bumpSeat(tx, plan.seats.chair.id, version)))
      throw stale(plan.seats.chair.version, { day, chairId, incomingId, reason }, { chairId: trioIds(plan.before)[1] });
    for (const step of STEPS) await moveSeat(tx, plan, step);
    const [open, signedIn] = [await audienceId(tx, 'public'), await audienceId(tx, 'signed-in')];
    const kept = await follow(tx, plan, new Set(input.followers), signedIn);
    const trio = { bodyId: plan.bodyId, ...plan.after };
    if (warned.length > 0) {
      const accepted = { year: yearOf(day), trio: trioIds(plan.after), warned, reason: reason as string };
      const who = { accepted_on: actor.today, person_id: actor.personId };
      await insertAcceptance(tx, { audience_id: signedIn, body_id: plan.bodyId, ...accepted, ...who });
    }
    journal({
      actor,
      verb: 'rotation.turn',
      subject: { kind: 'body', id: plan.bodyId },
      audienceId: warned.length > 0 ? signedIn : open,
      before: plan.before,
      after: { day, lastDay: plan.lastDay, ...trio, warned, followed: kept.map((person) => person.person_id) },
      why: reason ?? undefined,
    });
    return plan;
  });
}
