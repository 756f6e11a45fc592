import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import type { Origin } from './dated.ts';
import { requireThere } from './membership/standing.ts';
import { dayBefore } from './organisations.ts';
import { stale } from './stale.ts';
import { getBody } from './store/bodies.ts';
import { lifeOf } from './store/keep-bodies.ts';
import {
  bumpSeat,
  dropHoldingsAfter,
  endHolding,
  endRepresentations,
  freeSlot,
  type HoldingRow,
  holdingsFrom,
  insertHolding,
  insertSeat,
  replaceHolding,
} from './store/keep-seats.ts';
import { getSeat, type Seat } from './store/seat-history.ts';

/** Kinds of which a body has one seat for each member that comes; of the others it has one, or a counted few. */
const ONE_A_MEMBER = new Set(['member', 'observer', 'enlarged']);

export interface SeatInput {
  kind: string;
  heldBy: 'organisation' | 'person';
  fromDay: Day;
  toDay: Day | null;
  origin?: Origin;
  note?: string | null;
}

/** Who holds a seat: an organisation, a person of the secretariat or of the State, or known to be nobody. */
export type Holder = { organisationId: number } | { personId: number; organisationId?: number } | 'vacant';

/** Opens a seat on a body, within the body's life. Nobody holds it yet. */
export async function openSeat(db: Db, actor: Actor, bodyId: number, input: SeatInput): Promise<number> {
  actor.may('seat.open', { bodyId });
  const body = await getBody(db, actor, bodyId, input.fromDay);
  if (input.toDay !== null && input.toDay < input.fromDay)
    throw new RuleBroken('seat.term-order', { from: input.fromDay, to: input.toDay });
  return inTransaction(db, async (tx) => {
    const life = await lifeOf(tx, bodyId);
    if (!life || input.fromDay < life.from_day)
      throw new RuleBroken('seat.before-body', { from: input.fromDay, body: life?.from_day ?? '' });
    if (life.to_day !== null && (input.toDay === null || input.toDay > life.to_day))
      throw new RuleBroken('seat.after-body', { body: life.to_day });
    const single = !ONE_A_MEMBER.has(input.kind);
    const slot = single && input.heldBy === 'person' ? await freeSlot(tx, bodyId, input.kind) : 1;
    const { kind, heldBy, fromDay, toDay, origin = 'real', note = null } = input;
    const row = { kind, slot, single, held_by: heldBy, from_day: fromDay, to_day: toDay, origin, note };
    const id = await insertSeat(tx, { ...row, body_id: bodyId, audience_id: body.audience_id });
    journal({ actor, verb: 'seat.open', subject: { kind: 'seat', id }, audienceId: body.audience_id, after: { ...row, body: body.code } });
    return id;
  });
}

/** Closes a seat on its last day, with whoever held and represented it. */
export async function closeSeat(db: Db, actor: Actor, seatId: number, version: number, lastDay: Day): Promise<void> {
  const seat = await getSeat(db, actor, seatId);
  actor.may('seat.close', { bodyId: seat.body_id });
  if (lastDay < seat.from_day) throw new RuleBroken('seat.term-order', { from: seat.from_day, to: lastDay });
  await inTransaction(db, async (tx) => {
    if (!(await bumpSeat(tx, seatId, version, lastDay))) throw await staleSeat(tx, actor, seatId, { lastDay });
    await dropHoldingsAfter(tx, seatId, lastDay);
    for (const held of await holdingsFrom(tx, seatId, lastDay))
      if (held.to_day === null || held.to_day > lastDay) await endHolding(tx, held.id, lastDay);
    await endRepresentations(tx, seatId, lastDay);
    journal({
      actor,
      verb: 'seat.close',
      subject: { kind: 'seat', id: seatId },
      audienceId: seat.audience_id,
      before: seat,
      after: { lastDay },
    });
  });
}

/** The seat as somebody else left it, in the words of its forms. */
async function staleSeat(tx: Db, actor: Actor, seatId: number, mine: Record<string, unknown>): Promise<Error> {
  const seat = await getSeat(tx, actor, seatId);
  const held = (await holdingsFrom(tx, seatId, seat.from_day)).at(-1);
  const holder = held?.vacant ? 'vacant' : (held?.organisation_id ?? held?.person_id);
  return stale(seat.version, mine, { lastDay: seat.to_day, holder, fromDay: held?.from_day, toDay: held?.to_day });
}

export interface HolderInput {
  holder: Holder;
  fromDay: Day;
  /** Last day of the term; null when it has none. */
  toDay: Day | null;
  origin?: Origin;
  note?: string | null;
}

function saidOf({ holder, fromDay, toDay, note }: HolderInput): Record<string, unknown> {
  const who = holder === 'vacant' ? holder : 'personId' in holder ? holder.personId : holder.organisationId;
  return { holder: who, fromDay, toDay, note };
}

function columnsOf(holder: Holder): { vacant: boolean; organisation_id: number | null; person_id: number | null } {
  if (holder === 'vacant') return { vacant: true, organisation_id: null, person_id: null };
  return { vacant: false, organisation_id: holder.organisationId ?? null, person_id: 'personId' in holder ? holder.personId : null };
}

function checkHolder(seat: Seat, { holder, fromDay, toDay }: HolderInput): void {
  if (toDay !== null && toDay < fromDay) throw new RuleBroken('holding.term-order', { from: fromDay, to: toDay });
  if (fromDay < seat.from_day || (seat.to_day !== null && (toDay === null || toDay > seat.to_day))) {
    throw new RuleBroken('holding.outside-seat', { from: seat.from_day, to: seat.to_day ?? '' });
  }
  if (holder !== 'vacant' && 'personId' in holder !== (seat.held_by === 'person')) throw new RuleBroken('holding.of-its-sort');
}

/** Makes room for a holder: whoever holds the seat then ends the day before, with the persons who represented it. */
async function makeRoom(tx: Db, seat: Seat, fromDay: Day, toDay: Day | null): Promise<HoldingRow | undefined> {
  const later = await holdingsFrom(tx, seat.id, fromDay);
  const next = later.find((held) => held.from_day > fromDay && (toDay === null || held.from_day <= toDay));
  if (next) throw new RuleBroken('holding.another-follows', { from: next.from_day });
  const current = later.find((held) => held.from_day <= fromDay);
  if (!current || current.from_day === fromDay) return current;
  await endHolding(tx, current.id, dayBefore(fromDay));
  return current;
}

/** Gives a seat to another holder from a day, or declares it vacant. The former holder's row ends; it is never overwritten. */
export async function changeHolder(db: Db, actor: Actor, seatId: number, version: number, input: HolderInput): Promise<void> {
  const seat = await getSeat(db, actor, seatId);
  actor.may('seat.hold', { bodyId: seat.body_id });
  checkHolder(seat, input);
  await inTransaction(db, async (tx) => {
    const columns = columnsOf(input.holder);
    if (columns.organisation_id !== null) await requireThere(tx, actor, columns.organisation_id, input.toDay);
    if (!(await bumpSeat(tx, seatId, version))) throw await staleSeat(tx, actor, seatId, saidOf(input));
    const before = await makeRoom(tx, seat, input.fromDay, input.toDay);
    const row = { ...columns, from_day: input.fromDay, to_day: input.toDay, origin: input.origin ?? 'real', note: input.note ?? null };
    const another = before === undefined || before.organisation_id !== columns.organisation_id || before.vacant !== columns.vacant;
    if (another && before) await endRepresentations(tx, seatId, dayBefore(input.fromDay), before.to_day);
    if (before?.from_day === input.fromDay) await replaceHolding(tx, before.id, row);
    else await insertHolding(tx, seat, row);
    if (input.toDay !== null) await endRepresentations(tx, seatId, input.toDay, input.toDay);
    journal({ actor, verb: 'seat.hold', subject: { kind: 'seat', id: seatId }, audienceId: seat.audience_id, before, after: { ...input } });
  });
}

/** Opens a seat and says at once who holds it. */
export async function openHeldSeat(db: Db, actor: Actor, bodyId: number, input: SeatInput, holder: Holder): Promise<number> {
  actor.may('seat.open', { bodyId });
  return inTransaction(db, async (tx) => {
    const seatId = await openSeat(tx, actor, bodyId, input);
    const { fromDay, toDay, origin } = input;
    await changeHolder(tx, actor, seatId, 1, { holder, fromDay, toDay, origin });
    return seatId;
  });
}

/** Seats an organisation on a body from a day, as one of its members. */
export function addMember(
  db: Db,
  actor: Actor,
  bodyId: number,
  organisationId: number,
  input: { fromDay: Day; toDay?: Day | null; kind?: 'member' | 'observer' | 'enlarged'; origin?: Origin },
): Promise<number> {
  const { fromDay, toDay = null, kind = 'member', origin = 'real' } = input;
  return openHeldSeat(db, actor, bodyId, { kind, heldBy: 'organisation', fromDay, toDay, origin }, { organisationId });
}
