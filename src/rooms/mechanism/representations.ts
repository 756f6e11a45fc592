import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { stale } from './stale.ts';
import { endCapacity, type HoldingRow, holdingsFrom, insertRepresentation, updateRepresentation } from './store/keep-seats.ts';
import { getPerson } from './store/people.ts';
import { getSeat, listRepresentations, type Represented, type Seat } from './store/seat-history.ts';

export const CAPACITIES = ['titular', 'alternate', 'accompanying'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export interface DesignationInput {
  personId: number;
  capacity: Capacity;
  /** An alternate normally decides in the titular's place; without it, the page says so. Nobody who accompanies decides. */
  decides: boolean;
  fromDay: Day;
  toDay: Day | null;
}

async function holderOn(db: Db, seatId: number, day: Day): Promise<HoldingRow | undefined> {
  return (await holdingsFrom(handle(db), seatId, day)).find((held) => held.from_day <= day);
}

/** What the rule is asked about: the body, and the organisation that holds the seat on the day. */
export async function designationSubject(db: Db, seat: Seat, day: Day) {
  const holding = await holderOn(db, seat.id, day);
  return { bodyId: seat.body_id, organisationId: holding?.organisation_id ?? undefined };
}

/** The mandate of a person never outlives the organisation's own. */
function lastDay(holding: HoldingRow, asked: Day | null): Day | null {
  if (holding.to_day === null) return asked;
  return asked === null || asked > holding.to_day ? holding.to_day : asked;
}

/**
 * Names the person through whom an organisation acts on its seat. Whoever had the same capacity ends the day before:
 * one titular and one alternate at a time, which the database itself keeps true.
 */
export async function designate(db: Db, actor: Actor, seatId: number, input: DesignationInput): Promise<number> {
  const seat = await getSeat(db, actor, seatId);
  const holding = await holderOn(db, seatId, input.fromDay);
  actor.may('representation.designate', { bodyId: seat.body_id, organisationId: holding?.organisation_id ?? undefined });
  if (seat.held_by === 'person') throw new RuleBroken('representation.person-seat');
  if (!holding?.organisation_id) throw new RuleBroken('representation.seat-not-held', { day: input.fromDay });
  if (input.toDay !== null && input.toDay < input.fromDay)
    throw new RuleBroken('representation.term-order', { from: input.fromDay, to: input.toDay });
  await getPerson(db, actor, input.personId);
  const { organisation_id: organisationId } = holding;
  return inTransaction(db, async (tx) => {
    const audience = await audienceId(tx, 'signed-in');
    const { personId, capacity, fromDay } = input;
    const replaced = capacity === 'accompanying' ? undefined : await endCapacity(tx, seatId, capacity, fromDay);
    const decides = capacity === 'titular' || (capacity === 'alternate' && input.decides);
    const row = { seat_id: seatId, organisation_id: organisationId, person_id: personId, capacity, decides };
    const id = await insertRepresentation(tx, { ...row, from_day: fromDay, to_day: lastDay(holding, input.toDay), audience_id: audience });
    const subject = { kind: 'seat', id: seatId };
    journal({
      actor,
      verb: 'representation.designate',
      subject,
      audienceId: audience,
      before: replaced ? { ended: replaced } : null,
      after: { ...row, id, fromDay },
    });
    return id;
  });
}

export async function getRepresentation(db: Db, actor: Actor, id: number): Promise<Represented> {
  const [found] = await listRepresentations(db, actor, { id });
  if (!found) throw new NotFound('representation');
  return found;
}

/** Ends a mandate on its last day, or says whether its alternate may decide. */
export async function correctRepresentation(
  db: Db,
  actor: Actor,
  id: number,
  version: number,
  input: { toDay: Day | null; decides: boolean },
): Promise<void> {
  const before = await getRepresentation(db, actor, id);
  actor.may('representation.end', { bodyId: before.body_id, organisationId: before.organisation_id });
  if (input.toDay !== null && input.toDay < before.from_day)
    throw new RuleBroken('representation.term-order', { from: before.from_day, to: input.toDay });
  const holding = await holderOn(db, before.seat_id, before.from_day);
  const toDay = holding ? lastDay(holding, input.toDay) : input.toDay;
  const decides = before.capacity === 'titular' || (before.capacity === 'alternate' && input.decides);
  await inTransaction(db, async (tx) => {
    if (!(await updateRepresentation(tx, id, version, { to_day: toDay, decides }))) {
      const theirs = await getRepresentation(tx, actor, id);
      throw stale(theirs.version, { ...input }, { toDay: theirs.to_day, decides: theirs.decides });
    }
    const audience = await audienceId(tx, 'signed-in');
    const subject = { kind: 'seat', id: before.seat_id };
    journal({ actor, verb: 'representation.end', subject, audienceId: audience, before, after: { toDay, decides } });
  });
}
