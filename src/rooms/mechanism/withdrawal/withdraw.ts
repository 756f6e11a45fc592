import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { addDays, type Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { getRepresentation } from '../representations.ts';
import { bumpSeat, holdingsFrom } from '../store/keep-seats.ts';
import { getPost } from '../store/people.ts';
import { getSeat } from '../store/seat-history.ts';
import { deleteHoldingToCome, deleteMandateToCome, deletePostToCome, prolongHolding } from './store.ts';

/** Takes back a post that has not begun: what was announced does not come. One that has begun is ended by its last day. */
export async function withdrawPost(db: Db, actor: Actor, id: number): Promise<void> {
  const before = await getPost(db, actor, id);
  actor.may('post.correct', { organisationId: before.organisation_id });
  await inTransaction(db, async (tx) => {
    if (!(await deletePostToCome(tx, id, actor.today))) throw new RuleBroken('post.begun', { from: before.from_day });
    const subject = { kind: 'person', id: before.person_id };
    journal({ actor, verb: 'post.withdraw', subject, audienceId: await audienceId(tx, 'signed-in'), before });
  });
}

/** Takes back a mandate that has not begun. */
export async function withdrawMandate(db: Db, actor: Actor, id: number): Promise<void> {
  const before = await getRepresentation(db, actor, id);
  actor.may('representation.end', { bodyId: before.body_id, organisationId: before.organisation_id });
  await inTransaction(db, async (tx) => {
    if (!(await deleteMandateToCome(tx, id, actor.today))) throw new RuleBroken('representation.begun', { from: before.from_day });
    const subject = { kind: 'seat', id: before.seat_id };
    journal({ actor, verb: 'representation.withdraw', subject, audienceId: await audienceId(tx, 'signed-in'), before });
  });
}

/** Takes back the holder who was to come on a day; whoever holds the seat until then stays, to the last day given. */
export async function withdrawHolder(db: Db, actor: Actor, seatId: number, from: Day, lastDay: Day | null): Promise<void> {
  const seat = await getSeat(db, actor, seatId);
  actor.may('seat.hold', { bodyId: seat.body_id });
  await inTransaction(db, async (tx) => {
    const rows = await holdingsFrom(tx, seatId, addDays(from, -1));
    const before = rows.find((held) => held.from_day === from);
    if (!before) throw new NotFound('holding');
    if (!(await deleteHoldingToCome(tx, before.id, actor.today))) throw new RuleBroken('holding.begun', { from });
    const stays = rows.find((held) => held.from_day < from);
    if (stays) await prolongHolding(tx, stays.id, lastDay);
    await bumpSeat(tx, seatId, seat.version);
    const entry = { actor, verb: 'seat.withdraw-holder', subject: { kind: 'seat', id: seatId }, audienceId: seat.audience_id };
    journal({ ...entry, before, after: { lastDay } });
  });
}
