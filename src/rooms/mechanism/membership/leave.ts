import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { addDays, type Day, holdsOn } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { bumpOrganisation } from '../rotation/keep.ts';
import { stale } from '../stale.ts';
import { endHolding, holdingsFrom, insertHolding, replaceHolding } from '../store/keep-seats.ts';
import { getOrganisation, type Organisation } from '../store/organisations.ts';
import { closeSeatOn, dropHolding, dropSeat, endMembership, endPersons, insertAct, touchSeat } from './keep.ts';
import { type HeldAfter, heldAfter, listMemberships, type MandateAfter, mandatesAfter, type PostAfter, postsAfter } from './store.ts';

/** All that ends with a partner, each line of which is read before the act. */
export interface LeavePlan {
  lastDay: Day;
  /** Counted seats: nobody holds them any more, and it shows. */
  vacant: HeldAfter[];
  /** The partner's own seats close. */
  closed: HeldAfter[];
  mandates: MandateAfter[];
  posts: PostAfter[];
}

const NOBODY = { vacant: true, organisation_id: null, person_id: null };

/** What would end if a partner left after this day. Nothing is written. */
export async function planLeave(db: Db, actor: Actor, organisation: Organisation, lastDay: Day): Promise<LeavePlan> {
  const memberships = await listMemberships(db, organisation.id);
  if (!memberships.some((term) => holdsOn(term, lastDay))) {
    const first = memberships.find((term) => term.from_day !== null && term.from_day > lastDay);
    if (first?.from_day) throw new RuleBroken('partner.leave-before-join', { from: first.from_day, to: lastDay });
    throw new RuleBroken('partner.not-member', { day: lastDay });
  }
  const held = (await heldAfter(db, actor, organisation.id, lastDay)).filter((seat) => seat.held_by === 'organisation');
  return {
    lastDay,
    vacant: held.filter((seat) => seat.single),
    closed: held.filter((seat) => !seat.single),
    mandates: await mandatesAfter(db, actor, organisation.id, lastDay),
    posts: await postsAfter(db, actor, organisation.id, lastDay),
  };
}

/** A counted seat goes on without a holder, to the end of the term that was begun. */
export async function vacate(tx: Db, held: HeldAfter, lastDay: Day): Promise<void> {
  await touchSeat(tx, held.seat_id);
  if (held.from_day > lastDay) return replaceHolding(tx, held.id, NOBODY);
  await endHolding(tx, held.id, lastDay);
  const seat = { id: held.seat_id, body_id: held.body_id, kind: held.kind, held_by: held.held_by };
  const term = { from_day: addDays(lastDay, 1), to_day: held.to_day };
  await insertHolding(tx, seat, { ...NOBODY, ...term, origin: 'real', note: null });
}

/** A member's own seat closes with the member, unless somebody else holds it afterwards; one that was to open later never does. */
export async function closeOwn(tx: Db, held: HeldAfter, lastDay: Day): Promise<void> {
  if (held.from_day > lastDay) await dropHolding(tx, held.id);
  else await endHolding(tx, held.id, lastDay);
  const others = await holdingsFrom(tx, held.seat_id, addDays(lastDay, 1));
  if (others.length > 0) await touchSeat(tx, held.seat_id);
  else if (held.seat_from > lastDay) await dropSeat(tx, held.seat_id);
  else await closeSeatOn(tx, held.seat_id, lastDay);
}

/** A partner leaves: its membership, its seats, its persons' mandates and posts end on one day, by one act. What was stays in the history. */
export async function leave(
  db: Db,
  actor: Actor,
  id: number,
  version: number,
  input: { lastDay: Day; reason: string | null },
): Promise<LeavePlan> {
  actor.may('partner.leave', { organisationId: id });
  return inTransaction(db, async (tx) => {
    const before = await getOrganisation(tx, actor, id);
    const { lastDay, reason } = input;
    const plan = await planLeave(tx, actor, before, lastDay);
    if (!(await bumpOrganisation(tx, id, version))) throw stale(before.version, { ...input }, {});
    await endPersons(tx, id, lastDay);
    for (const held of plan.vacant) await vacate(tx, held, lastDay);
    for (const held of plan.closed) await closeOwn(tx, held, lastDay);
    await endMembership(tx, id, lastDay);
    const day = addDays(lastDay, 1);
    await insertAct(tx, { audience_id: before.audience_id, act: 'leave', organisation_id: id, into_id: null, day, reason });
    journal({
      actor,
      verb: 'partner.leave',
      subject: { kind: 'organisation', id },
      audienceId: before.audience_id,
      before: {
        seats: [...plan.vacant, ...plan.closed].map(({ seat_id, from_day, to_day }) => ({ seat_id, from_day, to_day })),
        mandates: plan.mandates.map(({ id: mandate, from_day, to_day }) => ({ mandate, from_day, to_day })),
        posts: plan.posts.map(({ id: post, from_day, to_day }) => ({ post, from_day, to_day })),
      },
      after: { lastDay },
      why: reason ?? undefined,
    });
    return plan;
  });
}
