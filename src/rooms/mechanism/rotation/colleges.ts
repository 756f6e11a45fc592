import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { stale } from '../stale.ts';
import { getOrganisation } from '../store/organisations.ts';
import type { College } from './judge.ts';
import { bumpOrganisation, putCollege, putCoordination } from './keep.ts';
import { listColleges, listCoordinations } from './store.ts';

export interface CollegeInput {
  college: College;
  /** The system this agency counts for; null for itself. */
  throughId: number | null;
  /** Null for «since ever». */
  fromDay: Day | null;
  reason: string;
}

/** A decision made for a later day stays: what comes before it may not run over it. */
function checkFollows(rows: readonly { from_day: Day | null }[], fromDay: Day | null): void {
  const next = rows.find((row) => row.from_day !== null && (fromDay === null || row.from_day > fromDay));
  if (next?.from_day) throw new RuleBroken('college.follows', { from: next.from_day });
}

async function checkThrough(db: Db, actor: Actor, id: number, throughId: number | null): Promise<void> {
  if (throughId === null) return;
  if (throughId === id) throw new RuleBroken('college.through-itself');
  const through = await getOrganisation(db, actor, throughId);
  const chained = (await listColleges(db, actor, throughId)).some((row) => row.through !== null);
  if (chained) throw new RuleBroken('college.through-chain', { name: through.name_fr });
}

/** Decides how an organisation counts in the rotation from a day, with the reason. What was decided before stays, until the day before. */
export async function decideCollege(db: Db, actor: Actor, id: number, version: number, input: CollegeInput): Promise<void> {
  actor.may('college.decide', { organisationId: id });
  await inTransaction(db, async (tx) => {
    const organisation = await getOrganisation(tx, actor, id);
    await checkThrough(tx, actor, id, input.throughId);
    const before = await listColleges(tx, actor, id);
    checkFollows(before, input.fromDay);
    if (!(await bumpOrganisation(tx, id, version))) {
      const last = before.at(-1);
      const theirs = { college: last?.college, throughId: last?.through?.id, fromDay: last?.from_day, reason: last?.note };
      throw stale(organisation.version, { ...input }, theirs);
    }
    const { college, throughId, fromDay, reason } = input;
    await putCollege(tx, { organisation_id: id, college, counted_through_id: throughId, from_day: fromDay, note: reason });
    const subject = { kind: 'organisation', id };
    const audienceId = organisation.audience_id;
    journal({ actor, verb: 'college.decide', subject, audienceId, before, after: { college, throughId, fromDay }, why: reason });
  });
}

export interface CoordinationInput {
  agencyId: number;
  fromDay: Day;
  reason: string;
}

/** Decides which agency sits for a system whose agencies count once. */
export async function decideCoordination(db: Db, actor: Actor, id: number, version: number, input: CoordinationInput): Promise<void> {
  actor.may('college.decide', { organisationId: id });
  await inTransaction(db, async (tx) => {
    const system = await getOrganisation(tx, actor, id);
    const through = (await listColleges(tx, actor, input.agencyId)).some((row) => row.through?.id === id);
    if (!through && input.agencyId !== id) throw new RuleBroken('coordination.not-counted-through');
    const before = (await listCoordinations(tx, actor)).filter((row) => row.system_id === id);
    checkFollows(before, input.fromDay);
    if (!(await bumpOrganisation(tx, id, version))) {
      const last = before.at(-1);
      throw stale(system.version, { ...input }, { agencyId: last?.organisation.id, fromDay: last?.from_day, reason: last?.note });
    }
    await putCoordination(tx, { system_id: id, organisation_id: input.agencyId, from_day: input.fromDay, note: input.reason });
    const subject = { kind: 'organisation', id };
    journal({
      actor,
      verb: 'coordination.decide',
      subject,
      audienceId: system.audience_id,
      before,
      after: { ...input },
      why: input.reason,
    });
  });
}
