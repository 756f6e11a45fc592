import type { Actor } from '#kernel/actor';
import { addDays, type Day } from '#kernel/day';
import { getOccasion } from '#rooms/calendar';
import { findOrganisationByKey } from '#rooms/mechanism';
import {
  addItem,
  closeSession,
  convene,
  expectedOf,
  getDecision,
  getMeeting,
  issueMinutes,
  openSession,
  planMeeting,
  prepareCall,
  prepareIssue,
  recordAttendance,
  recordDecision,
  reportProgress,
  validateDecision,
  writeNotes,
} from '#rooms/meetings';
import type { Life } from './lived.ts';
import type { Outcome, Point, Session, Step } from './sessions.ts';

/** Who runs the secretariat of meetings. */
const SECRETARY = 'awa-dolibari';

async function organisationId(life: Life, actor: Actor, key: string): Promise<number> {
  const found = await findOrganisationByKey(life.house.db, actor, key);
  if (!found) throw new Error(`no such organisation: ${key}`);
  return found.id;
}

async function addPoint(life: Life, actor: Actor, meetingId: number, point: Point): Promise<number> {
  return addItem(life.house.db, actor, meetingId, {
    ...{ title: point.title, nature: point.nature, planned: point.minutes },
    presenterOrganisationId: await organisationId(life, actor, point.by),
    ...{ presenterPersonId: null, presenter: null, note: null, nodeId: null },
  });
}

/** A session under way through its life: its meeting, its points, its decisions. */
export interface Sitting {
  session: Session;
  meetingId: number;
  points: number[];
  day: Day;
  decisions: { id: number; steps: readonly Step[] }[];
}

/** The session is planned on its occasion, then its agenda is written: who plans reads what was planned from the next act on. */
export async function prepare(life: Life, occasionId: number, session: Session): Promise<Sitting> {
  const planned = await life.as(SECRETARY, async (actor) => {
    const { db } = life.house;
    const occasion = await getOccasion(db, actor, occasionId);
    if (occasion.body_id === null) throw new Error(`${session.occasion} is of no body`);
    const given = { bodyId: occasion.body_id, occasionId, number: session.number, readers: 'records', demo: true } as const;
    return { meetingId: await planMeeting(db, actor, given), day: occasion.from_day };
  });
  const points = await life.as(SECRETARY, async (actor) => {
    const ids: number[] = [];
    for (const point of session.points) ids.push(await addPoint(life, actor, planned.meetingId, point));
    return ids;
  });
  return { ...planned, session, points, decisions: [] };
}

/** The convocation leaves, to whom the seats say. */
export function call(life: Life, sitting: Sitting): Promise<void> {
  return life.as(SECRETARY, async (actor) => {
    const { list, meeting } = await prepareCall(life.house.db, actor, sitting.meetingId);
    await convene(life.house, actor, sitting.meetingId, meeting.version, { list });
  });
}

async function attend(life: Life, actor: Actor, sitting: Sitting): Promise<void> {
  const { db } = life.house;
  const meeting = await getMeeting(db, actor, sitting.meetingId);
  const { excused = [], absent = [], alternates = [] } = sitting.session;
  const presenceOf = (key: string) =>
    excused.includes(key) ? 'excused' : absent.includes(key) ? 'absent' : alternates.includes(key) ? 'alternate' : 'present';
  const expected = await expectedOf(db, actor, meeting);
  const lines = Object.fromEntries(
    expected.map((line) => [line.field, { presence: presenceOf(line.row.key), names: [], reason: null } as const]),
  );
  await recordAttendance(db, actor, meeting.id, meeting.version, { lines, guests: [] });
}

async function decide(life: Life, actor: Actor, sitting: Sitting, outcome: Outcome): Promise<number> {
  const ownerIds: number[] = [];
  for (const key of outcome.owners) ownerIds.push(await organisationId(life, actor, key));
  return recordDecision(life.house.db, actor, sitting.meetingId, {
    ...{ kind: outcome.kind, text: outcome.text, lang: 'fr', dueDay: outcome.due, ownerIds, ownerPersonId: null },
    ...{ itemId: sitting.points[outcome.point - 1] ?? null, closedInSession: outcome.closed ?? false },
  });
}

/** The day itself: opened, attended, noted, decided, closed. */
export function sit(life: Life, sitting: Sitting): Promise<void> {
  return life.as(SECRETARY, async (actor) => {
    const { db } = life.house;
    const at = async () => (await getMeeting(db, actor, sitting.meetingId)).version;
    await openSession(db, actor, sitting.meetingId, await at(), { hour: null });
    await attend(life, actor, sitting);
    for (const [index, point] of sitting.session.points.entries()) {
      const notes = { notes: point.notes ?? null, actual: point.minutes, concluded: true };
      if (point.notes) await writeNotes(db, actor, sitting.points[index] ?? 0, 1, notes);
    }
    for (const outcome of sitting.session.outcomes ?? []) {
      const id = await decide(life, actor, sitting, outcome);
      await validateDecision(db, actor, id, (await getDecision(db, actor, id)).version);
      sitting.decisions.push({ id, steps: outcome.steps ?? [] });
    }
    await closeSession(db, actor, sitting.meetingId, await at(), { hour: null });
  });
}

export function publish(life: Life, sitting: Sitting): Promise<void> {
  return life.as(SECRETARY, async (actor) => {
    const { list, meeting } = await prepareIssue(life.house.db, actor, sitting.meetingId);
    await issueMinutes(life.house, actor, sitting.meetingId, meeting.version, { list });
  });
}

/** Whoever carries a decision says how far it is. */
export function say(life: Life, decisionId: number, step: Step): Promise<void> {
  return life.as(step.by, async (actor) => {
    const { version } = await getDecision(life.house.db, actor, decisionId);
    const { implementation = null, acceptance = null, note, due: dueDay = null } = step;
    await reportProgress(life.house, actor, decisionId, version, { implementation, acceptance, note, dueDay, file: null });
  });
}

/** The days of a session before and after it: its convocation, its minutes. */
export const convenedOn = (sitting: Sitting): Day | null =>
  sitting.session.convened === null ? null : addDays(sitting.day, -sitting.session.convened);
export const issuedOn = (sitting: Sitting): Day | null =>
  sitting.session.minutes === null ? null : addDays(sitting.day, sitting.session.minutes);
