import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { bumpOrganisation } from '../rotation/keep.ts';
import { stale } from '../stale.ts';
import { getBody } from '../store/bodies.ts';
import { lifeOf } from '../store/keep-bodies.ts';
import { insertMembership } from '../store/keep-organisations.ts';
import { insertHolding, insertRepresentation, insertSeat } from '../store/keep-seats.ts';
import { getOrganisation } from '../store/organisations.ts';
import { getPerson } from '../store/people.ts';
import { insertAct } from './keep.ts';
import { listMemberships, mergedInto } from './store.ts';

/** Kinds of seat that open with a member. The others are there, and are given to somebody. */
export const OWN_KINDS = ['member', 'observer', 'enlarged'] as const;

export interface JoinSeat {
  bodyId: number;
  kind: (typeof OWN_KINDS)[number];
  titularId: number | null;
  alternateId: number | null;
}

export interface JoinInput {
  fromDay: Day;
  reason: string | null;
  seats: readonly JoinSeat[];
}

async function openOwn(tx: Db, actor: Actor, organisationId: number, seat: JoinSeat, fromDay: Day, persons: number): Promise<number> {
  const body = await getBody(tx, actor, seat.bodyId, fromDay);
  const life = await lifeOf(tx, body.id);
  if (!life || fromDay < life.from_day) throw new RuleBroken('seat.before-body', { from: fromDay, body: life?.from_day ?? '' });
  if (life.to_day !== null && life.to_day < fromDay) throw new RuleBroken('seat.after-body', { body: life.to_day });
  const row = { kind: seat.kind, slot: 1, single: false, held_by: 'organisation', from_day: fromDay, to_day: life.to_day };
  const id = await insertSeat(tx, { ...row, body_id: body.id, audience_id: body.audience_id, origin: 'real', note: null });
  const holder = { vacant: false, organisation_id: organisationId, person_id: null, from_day: fromDay, to_day: life.to_day };
  await insertHolding(tx, { id, body_id: body.id, kind: seat.kind, held_by: 'organisation' }, { ...holder, origin: 'real', note: null });
  const named = [
    ['titular', seat.titularId],
    ['alternate', seat.alternateId],
  ] as const;
  for (const [capacity, personId] of named) {
    if (personId === null) continue;
    await getPerson(tx, actor, personId);
    const mandate = { seat_id: id, organisation_id: organisationId, person_id: personId, capacity, decides: true };
    await insertRepresentation(tx, { ...mandate, from_day: fromDay, to_day: life.to_day, audience_id: persons });
  }
  return id;
}

async function checkJoin(db: Db, actor: Actor, id: number, fromDay: Day): Promise<void> {
  if ((await mergedInto(db, actor, id)).length > 0) throw new RuleBroken('partner.gone');
  const term = (await listMemberships(db, id)).find((one) => one.to_day === null || one.to_day >= fromDay);
  if (term) throw new RuleBroken('partner.already-member', { from: term.from_day ?? '', to: term.to_day ?? '' });
}

/** A partner joins: its membership, its seats in the chosen bodies and the persons who sit on them begin on one day, by one act. */
export async function join(db: Db, actor: Actor, id: number, version: number, input: JoinInput): Promise<void> {
  actor.may('partner.join', { organisationId: id });
  await inTransaction(db, async (tx) => {
    const before = await getOrganisation(tx, actor, id);
    const { fromDay, reason, seats } = input;
    await checkJoin(tx, actor, id, fromDay);
    if (!(await bumpOrganisation(tx, id, version))) throw stale(before.version, { fromDay, reason }, {});
    await insertMembership(tx, id, { from_day: fromDay, to_day: null });
    const persons = await audienceId(tx, 'signed-in');
    const opened: number[] = [];
    for (const seat of seats) opened.push(await openOwn(tx, actor, id, seat, fromDay, persons));
    await insertAct(tx, { audience_id: before.audience_id, act: 'join', organisation_id: id, into_id: null, day: fromDay, reason });
    journal({
      actor,
      verb: 'partner.join',
      subject: { kind: 'organisation', id },
      audienceId: before.audience_id,
      after: { fromDay, seats: seats.map((seat, index) => ({ ...seat, seatId: opened[index] })) },
      why: reason ?? undefined,
    });
  });
}
