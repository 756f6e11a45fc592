import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken, Stale } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { getBody, namesOfPeople, organisationOptions, requireThere } from '#rooms/mechanism';
import { indexDecision } from '../indexing.ts';
import type { Meeting } from '../meeting.ts';
import { getItem } from '../store/agenda.ts';
import { deleteDraft, getDecisionRow, insertDecision, nextInSeries, updateDecision, writeOwners } from '../store/decisions.ts';
import { getMeeting } from '../store/meetings.ts';
import { tellCarrier } from './carrier.ts';
import { type Decision, type DecisionKind, type Owner, seriesOf } from './decision.ts';

export interface DecisionInput {
  kind: DecisionKind;
  text: string;
  lang: Lang;
  itemId: number | null;
  ownerIds: number[];
  ownerPersonId: number | null;
  dueDay: Day | null;
  /** Done within the session itself: an adopted text, a note taken. */
  closedInSession: boolean;
}

/** Those who carry it are there on the day of the session; those it names already stay. */
async function ownersOf(tx: Db, actor: Actor, ids: readonly number[], day: Day, named: readonly Owner[] = []): Promise<Owner[]> {
  const already = new Set(named.map((owner) => owner.organisation_id));
  for (const id of ids) if (!already.has(id)) await requireThere(tx, actor, id, day);
  const known = new Map((await organisationOptions(tx, actor)).map((each) => [each.id, each]));
  return [...new Set(ids)].map((id) => {
    const found = known.get(id);
    if (!found) throw new NotFound('organisation');
    return { organisation_id: id, key: found.key, name_fr: found.name_fr, name_en: found.name_en };
  });
}

/** A decision comes out of a session that has begun, and cannot fall due before it. */
function requireSense(meeting: Pick<Meeting, 'state' | 'day'>, input: DecisionInput): void {
  const begun = meeting.state === 'in-session' || meeting.state === 'held' || meeting.state === 'issued';
  if (!begun) throw new RuleBroken('decision.before-session');
  if (input.dueDay !== null && input.dueDay < meeting.day)
    throw new RuleBroken('decision.due-before-meeting', { due: input.dueDay, met: meeting.day });
}

async function rowOf(tx: Db, actor: Actor, meeting: Meeting, input: DecisionInput) {
  if (input.itemId !== null && (await getItem(tx, actor, input.itemId)).meeting_id !== meeting.id) throw new NotFound('item');
  const person = input.ownerPersonId;
  const name = person === null ? null : ((await namesOfPeople(tx, actor, [person])).get(person) ?? null);
  if (person !== null && name === null) throw new NotFound('person');
  return {
    kind: input.kind,
    text: input.text,
    lang: input.lang,
    item_id: input.itemId,
    owner_person_id: person,
    owner_person: name,
    due_day: input.dueDay,
    implementation: input.closedInSession ? ('closed' as const) : ('not-started' as const),
    closed_on: input.closedInSession ? meeting.day : null,
  };
}

/** Writes a draft in the session or after it. It has no number and binds nobody until it is validated. */
export async function recordDecision(db: Db, actor: Actor, meetingId: number, input: DecisionInput): Promise<number> {
  const meeting = await getMeeting(db, actor, meetingId);
  actor.may('decision.record', { bodyId: meeting.body_id });
  requireSense(meeting, input);
  return inTransaction(db, async (tx) => {
    const at = { audience_id: meeting.audience_id, body_id: meeting.body_id, meeting_id: meetingId, met_on: meeting.day };
    const fresh = { code: null, validated_on: null, acceptance: 'noted' as const };
    const id = await insertDecision(
      tx,
      { ...at, ...fresh, ...(await rowOf(tx, actor, meeting, input)) },
      await ownersOf(tx, actor, input.ownerIds, meeting.day),
    );
    journal({ actor, verb: 'decision.record', subject: { kind: 'decision', id }, audienceId: meeting.audience_id, after: { ...input } });
    await tellCarrier(tx, actor, input.ownerPersonId);
    return id;
  });
}

/** Corrects a draft. What was validated is corrected by another decision, or followed up. */
export async function correctDecision(db: Db, actor: Actor, id: number, version: number, input: DecisionInput): Promise<void> {
  const { decision, meeting } = await draftOf(db, actor, id, 'decision.record');
  requireSense(meeting, input);
  await inTransaction(db, async (tx) => {
    if (!(await updateDecision(tx, id, version, await rowOf(tx, actor, meeting, input)))) {
      const theirs = await getDecisionRow(tx, actor, id);
      throw new Stale(theirs.version, [{ name: 'text', label: 'text', mine: input.text, theirs: theirs.text }]);
    }
    await writeOwners(tx, id, await ownersOf(tx, actor, input.ownerIds, meeting.day, decision.owners));
    const entry = { actor, verb: 'decision.correct', subject: { kind: 'decision', id }, audienceId: decision.audience_id };
    journal({ ...entry, before: decision, after: { ...input } });
    await tellCarrier(tx, actor, input.ownerPersonId);
  });
}

export async function dropDecision(db: Db, actor: Actor, id: number): Promise<number> {
  const { decision } = await draftOf(db, actor, id, 'decision.record');
  await inTransaction(db, async (tx) => {
    await deleteDraft(tx, id);
    journal({ actor, verb: 'decision.drop', subject: { kind: 'decision', id }, audienceId: decision.audience_id, before: decision });
  });
  return decision.meeting_id;
}

/** Gives a draft its number, in the series of its body, its month and its kind. From then on it binds, and it is found. */
export async function validateDecision(db: Db, actor: Actor, id: number, version: number): Promise<string> {
  const { decision } = await draftOf(db, actor, id, 'decision.validate');
  if (decision.owners.length === 0 && decision.implementation !== 'closed') throw new RuleBroken('decision.owner-missing');
  return inTransaction(db, async (tx) => {
    const body = await getBody(tx, actor, decision.body_id, decision.met_on);
    const series = seriesOf(body.code, decision.met_on, decision.kind);
    const code = `${series}${await nextInSeries(tx, series)}`;
    const validated = { code, validated_on: actor.today };
    if (!(await updateDecision(tx, id, version, validated))) throw new Stale((await getDecisionRow(tx, actor, id)).version, []);
    await indexDecision(tx, { ...decision, ...validated });
    journal({ actor, verb: 'decision.validate', subject: { kind: 'decision', id }, audienceId: decision.audience_id, after: validated });
    return code;
  });
}

async function draftOf(db: Db, actor: Actor, id: number, rule: string): Promise<{ decision: Decision; meeting: Meeting }> {
  const decision = await getDecisionRow(db, actor, id);
  actor.may(rule, { bodyId: decision.body_id });
  if (decision.code !== null) throw new RuleBroken('decision.validated');
  return { decision, meeting: await getMeeting(db, actor, decision.meeting_id) };
}

/** A decision as the reader may see it: a draft is shown to those who write it. */
export async function getDecision(db: Db, actor: Actor, id: number): Promise<Decision> {
  const decision = await getDecisionRow(db, actor, id);
  if (decision.code === null && !actor.can('decision.record', { bodyId: decision.body_id })) throw new NotFound('decision');
  return decision;
}
