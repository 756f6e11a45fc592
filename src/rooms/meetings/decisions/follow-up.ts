import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken, Stale } from '#kernel/errors';
import type { ToKeep } from '#kernel/files';
import type { House } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { getDecisionRow, updateDecision } from '../store/decisions.ts';
import { insertFollowUp } from '../store/follow-ups.ts';
import type { Acceptance, Decision, Implementation } from './decision.ts';

export interface ReportInput {
  implementation: Implementation | null;
  acceptance: Exclude<Acceptance, 'noted' | 'notified'> | null;
  note: string | null;
  /** The new due day of what is put off. */
  dueDay: Day | null;
  /** A proof. */
  file: Pick<ToKeep, 'name' | 'content'> | null;
}

/** What the body says, and not whoever carries it: that it is closed, that it has no object any more, that it is put off. */
const SAID_BY_THE_BODY: readonly Implementation[] = ['closed', 'overtaken', 'postponed'];
const over = (state: Implementation): boolean => state === 'closed' || state === 'overtaken';

function requireRight(actor: Actor, decision: Decision, input: ReportInput): void {
  const ownerIds = decision.owners.map((owner) => owner.organisation_id);
  actor.may('decision.report', { bodyId: decision.body_id, ownerIds });
  const { implementation, dueDay } = input;
  const reopens = implementation !== null && over(decision.implementation);
  if (dueDay !== null || reopens || (implementation !== null && SAID_BY_THE_BODY.includes(implementation))) {
    actor.may('decision.close', { bodyId: decision.body_id });
  }
}

function requireSense(decision: Decision, input: ReportInput): void {
  if (decision.code === null) throw new RuleBroken('decision.not-validated');
  const { implementation, acceptance, note, dueDay, file } = input;
  if (!implementation && !acceptance && !note && !file) throw new RuleBroken('follow-up.empty');
  if (implementation === 'postponed' && dueDay === null) throw new RuleBroken('follow-up.postponed-without-day');
  if (dueDay !== null && dueDay < decision.met_on)
    throw new RuleBroken('decision.due-before-meeting', { due: dueDay, met: decision.met_on });
  if (acceptance === 'not-accepted' && note === null) throw new RuleBroken('follow-up.refusal-without-reason');
}

/** Says how far a decision has come. The entry stays in its history; the two tracks of the decision take what it says. */
export async function reportProgress(
  house: Pick<House, 'db' | 'files' | 'settings'>,
  actor: Actor,
  id: number,
  version: number,
  input: ReportInput,
): Promise<void> {
  const decision = await getDecisionRow(house.db, actor, id);
  requireRight(actor, decision, input);
  requireSense(decision, input);
  await inTransaction(house.db, async (tx) => {
    if (!(await updateDecision(tx, id, version, tracksAfter(decision, actor, input)))) {
      throw new Stale((await getDecisionRow(tx, actor, id)).version, [{ name: 'note', label: 'note', mine: input.note ?? '', theirs: '' }]);
    }
    const file = await keepProof(house, tx, actor, decision, input);
    const { implementation, acceptance, note, dueDay } = input;
    const said = { implementation, acceptance, note, due_day: dueDay, file_id: file };
    const who = { day: actor.today, person_id: actor.personId, name: actor.name };
    await insertFollowUp(tx, { audience_id: decision.audience_id, decision_id: id, ...who, ...said });
    const entry = { actor, verb: 'decision.report', subject: { kind: 'decision', id }, audienceId: decision.audience_id };
    journal({
      ...entry,
      before: { implementation: decision.implementation, acceptance: decision.acceptance, due_day: decision.due_day },
      after: said,
    });
  });
}

function tracksAfter(decision: Decision, actor: Actor, input: ReportInput): Partial<Omit<Decision, 'owners'>> {
  const implementation = input.implementation ?? decision.implementation;
  return {
    implementation,
    acceptance: input.acceptance ?? decision.acceptance,
    due_day: input.dueDay ?? decision.due_day,
    closed_on: over(implementation) ? (decision.closed_on ?? actor.today) : null,
  };
}

async function keepProof(
  house: Pick<House, 'files' | 'settings'>,
  tx: Db,
  actor: Actor,
  decision: Decision,
  { file }: ReportInput,
): Promise<number | null> {
  if (!file) return null;
  const kept = await house.files.keep(tx, actor, { ...file, audienceId: decision.audience_id, limit: house.settings.uploadLimit });
  return kept.id;
}
