import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { addDays, type Day, holdsOn } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { passAffiliations, standsUnder } from '../affiliation.ts';
import { bumpOrganisation } from '../rotation/keep.ts';
import { stale } from '../stale.ts';
import { insertMembership } from '../store/keep-organisations.ts';
import { getOrganisation, getOrganisationParts, type Organisation } from '../store/organisations.ts';
import { endMembership, insertAct, passColleges, passIdentifiers } from './keep.ts';
import { closeOwn } from './leave.ts';
import { passMandate, passPost, passSeat } from './pass.ts';
import {
  type HeldAfter,
  heldAfter,
  listMemberships,
  type MandateAfter,
  mandatesAfter,
  mergedInto,
  type PostAfter,
  postsAfter,
} from './store.ts';
import { passDuties } from './succession.ts';

export interface MergePlan {
  day: Day;
  into: Organisation;
  /** Seats that the result takes over. */
  passed: HeldAfter[];
  /** Seats in bodies where the result has its own: one seat a member. */
  closed: HeldAfter[];
  mandatesPassed: MandateAfter[];
  mandatesEnded: MandateAfter[];
  postsPassed: PostAfter[];
  postsEnded: PostAfter[];
  identifiers: string[];
  /** Agencies and members of a system that pass to the result. */
  family: Organisation[];
  /** The result becomes a member with this act. */
  joins: boolean;
}

/** What a merge may not be: into itself, into what is no more, round in a circle, or into one of its own agencies. */
async function checkMerge(db: Db, actor: Actor, from: Organisation, into: Organisation, day: Day): Promise<void> {
  if (from.id === into.id) throw new RuleBroken('partner.merge-itself');
  if ((await mergedInto(db, actor, from.id)).length > 0) throw new RuleBroken('partner.merged-once', { name: from.name_fr });
  const chain = await mergedInto(db, actor, into.id);
  if (chain.includes(from.id)) throw new RuleBroken('partner.merge-loop', { name: from.name_fr, into: into.name_fr });
  if (chain.length > 0) throw new RuleBroken('partner.merge-into-gone', { name: into.name_fr });
  if ((await standsUnder(db, into.id, { from_day: day, to_day: null })).includes(from.id))
    throw new RuleBroken('partner.merge-under', { name: from.name_fr, into: into.name_fr });
}

const overlaps = (a: { from_day: Day; to_day: Day | null }, b: { from_day: Day; to_day: Day | null }): boolean =>
  (a.to_day === null || b.from_day <= a.to_day) && (b.to_day === null || a.from_day <= b.to_day);

const ONE_HOLDER = new Set(['ambassador', 'head-of-cooperation']);

/** A post passes unless somebody has it there already, or the person does. */
const postTaken = (post: PostAfter, there: readonly PostAfter[]): boolean =>
  there.some((one) => one.kind === post.kind && overlaps(one, post) && (ONE_HOLDER.has(post.kind) || one.person_id === post.person_id));

/** What would pass and what would end if one organisation went into another on a day. Nothing is written. */
export async function planMerge(db: Db, actor: Actor, from: Organisation, into: Organisation, day: Day): Promise<MergePlan> {
  await checkMerge(db, actor, from, into, day);
  const parts = await getOrganisationParts(db, actor, from.id, day);
  const family = [...parts.agencies, ...parts.system].filter((one) => one.id !== into.id);
  const eve = addDays(day, -1);
  const held = await heldAfter(db, actor, from.id, eve);
  const own = (await heldAfter(db, actor, into.id, eve)).filter((seat) => !seat.single);
  const closes = (seat: HeldAfter) => !seat.single && own.some((one) => one.body_id === seat.body_id && overlaps(one, seat));
  const closed = held.filter(closes);
  const shut = new Set(closed.map((seat) => seat.seat_id));
  const mandates = await mandatesAfter(db, actor, from.id, eve);
  const posts = await postsAfter(db, actor, from.id, eve);
  const there = await postsAfter(db, actor, into.id, eve);
  const memberships = { from: await listMemberships(db, from.id), into: await listMemberships(db, into.id) };
  const isMember = (terms: typeof memberships.from, on: Day) => terms.some((term) => holdsOn(term, on));
  return {
    day,
    into,
    passed: held.filter((seat) => !closes(seat)),
    closed,
    mandatesPassed: mandates.filter((one) => !shut.has(one.seat_id)),
    mandatesEnded: mandates.filter((one) => shut.has(one.seat_id)),
    postsPassed: posts.filter((post) => !postTaken(post, there)),
    postsEnded: posts.filter((post) => postTaken(post, there)),
    identifiers: parts.identifiers.filter((one) => one.to_day === null || one.to_day >= day).map((one) => one.code),
    family,
    joins: (isMember(memberships.from, eve) || isMember(memberships.from, day)) && !isMember(memberships.into, day),
  };
}

/** The result becomes a member from the day, up to a membership of its own that was to begin later. */
async function joinWith(tx: Db, plan: MergePlan): Promise<void> {
  if (!plan.joins) return;
  const later = (await listMemberships(tx, plan.into.id)).find((term) => term.from_day !== null && term.from_day > plan.day);
  await insertMembership(tx, plan.into.id, { from_day: plan.day, to_day: later?.from_day ? addDays(later.from_day, -1) : null });
}

async function passAll(tx: Db, from: Organisation, plan: MergePlan): Promise<void> {
  const { day, into } = plan;
  for (const mandate of [...plan.mandatesPassed, ...plan.mandatesEnded])
    await passMandate(tx, mandate, plan.mandatesPassed.includes(mandate) ? into.id : null, day);
  for (const seat of plan.closed) await closeOwn(tx, seat, addDays(day, -1));
  for (const seat of plan.passed) await passSeat(tx, seat, into.id, day);
  for (const post of [...plan.postsEnded, ...plan.postsPassed])
    await passPost(tx, post, plan.postsPassed.includes(post) ? into.id : null, day);
  await passIdentifiers(tx, from.id, into.id, day);
  await passColleges(tx, from.id, into.id, day);
  await joinWith(tx, plan);
  await endMembership(tx, from.id, addDays(day, -1));
  await passAffiliations(tx, from.id, into.id, day);
}

/** One organisation goes into another from a day, by one act: what it held passes, what it was called still names it, its address says where it went. */
export async function merge(
  db: Db,
  actor: Actor,
  id: number,
  version: number,
  input: { intoId: number; day: Day; reason: string | null },
): Promise<MergePlan> {
  actor.may('partner.merge', { organisationId: id });
  return inTransaction(db, async (tx) => {
    const from = await getOrganisation(tx, actor, id);
    const plan = await planMerge(tx, actor, from, await getOrganisation(tx, actor, input.intoId), input.day);
    if (!(await bumpOrganisation(tx, id, version))) throw stale(from.version, { ...input }, {});
    await passAll(tx, from, plan);
    const { day, reason, intoId } = input;
    const act = await insertAct(tx, { audience_id: from.audience_id, act: 'merge', organisation_id: id, into_id: intoId, day, reason });
    const duties = day <= actor.today ? await passDuties(tx, actor, act, { fromId: id, intoId, day }) : {};
    const ids = (rows: readonly { id: number }[]) => rows.map((row) => row.id);
    journal({
      actor,
      verb: 'partner.merge',
      subject: { kind: 'organisation', id },
      audienceId: from.audience_id,
      before: { key: from.key, name: from.name_fr, identifiers: plan.identifiers, family: ids(plan.family) },
      after: {
        intoId,
        day,
        passed: { holdings: ids(plan.passed), mandates: ids(plan.mandatesPassed), posts: ids(plan.postsPassed) },
        duties,
        ended: { holdings: ids(plan.closed), mandates: ids(plan.mandatesEnded), posts: ids(plan.postsEnded) },
      },
      why: reason ?? undefined,
    });
    return plan;
  });
}
