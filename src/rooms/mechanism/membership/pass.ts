import { addDays, type Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { insertPost } from '../store/keep-people.ts';
import { endHolding, insertHolding, insertRepresentation, replaceHolding } from '../store/keep-seats.ts';
import { dropMandateOrPost, endMandateOrPost, handMandateOrPost, touchSeat } from './keep.ts';
import type { HeldAfter, MandateAfter, PostAfter } from './store.ts';

// A dated row that passes from a day: what was before stays as it was, what begins later simply changes hands.

export async function passSeat(tx: Db, held: HeldAfter, intoId: number, day: Day): Promise<void> {
  await touchSeat(tx, held.seat_id);
  if (held.from_day >= day) return replaceHolding(tx, held.id, { organisation_id: intoId });
  await endHolding(tx, held.id, addDays(day, -1));
  const seat = { id: held.seat_id, body_id: held.body_id, kind: held.kind, held_by: held.held_by };
  const row = { vacant: false, organisation_id: intoId, person_id: held.person_id, from_day: day, to_day: held.to_day };
  await insertHolding(tx, seat, { ...row, origin: 'real', note: null });
}

/** Ends a mandate or a post on the eve, and begins it again in the other organisation where it passes (`intoId`). */
async function pass(
  tx: Db,
  table: 'mechanism_representation' | 'mechanism_post',
  row: { id: number; from_day: Day },
  intoId: number | null,
  day: Day,
  again: (organisationId: number) => Promise<unknown>,
): Promise<void> {
  if (row.from_day < day) {
    await endMandateOrPost(tx, table, row.id, addDays(day, -1));
    if (intoId !== null) await again(intoId);
  } else if (intoId === null) await dropMandateOrPost(tx, table, row.id);
  else await handMandateOrPost(tx, table, row.id, intoId);
}

export function passMandate(tx: Db, mandate: MandateAfter, intoId: number | null, day: Day): Promise<void> {
  const { seat_id, person_id, capacity, decides, to_day, audience_id } = mandate;
  const row = { seat_id, person_id, capacity, decides, from_day: day, to_day, audience_id };
  return pass(tx, 'mechanism_representation', mandate, intoId, day, (organisation_id) =>
    insertRepresentation(tx, { ...row, organisation_id }),
  );
}

export function passPost(tx: Db, post: PostAfter, intoId: number | null, day: Day): Promise<void> {
  const { person_id, kind, title_fr, title_en, to_day, audience_id } = post;
  const row = { person_id, kind, title_fr, title_en, from_day: day, to_day, audience_id };
  return pass(tx, 'mechanism_post', post, intoId, day, (organisation_id) => insertPost(tx, { ...row, organisation_id }));
}
