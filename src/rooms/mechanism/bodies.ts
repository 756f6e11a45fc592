import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { bodyAudienceKey, ensureAudience } from './audiences.ts';
import type { Origin } from './dated.ts';
import { indexBody } from './indexing.ts';
import { stale } from './stale.ts';
import { type Body, getBody, listTerms } from './store/bodies.ts';
import {
  type BodyRow,
  insertBody,
  insertChairDraw,
  insertLineage,
  insertTerm,
  lifeOf,
  setRecordsAudience,
  standsUnder,
  type TermRow,
  updateBody,
  updateTerm,
  waitForOthers,
} from './store/keep-bodies.ts';
import { bodyKinds } from './store/vocabulary.ts';

export interface BodyInput {
  nameFr: string;
  nameEn: string;
  shortFr: string;
  shortEn: string;
  kinds: string[];
  parentId: number | null;
  /** RFC 5545 rule: `FREQ=MONTHLY;BYDAY=2WE`. */
  cadence: string | null;
  noticeDays: number;
  minutesDays: number;
  representation: string;
  note: string | null;
}

export interface NewBodyInput extends BodyInput {
  code: string;
  fromDay: Day;
  /** Key of the audience its records take; without it, the body's own seats. */
  recordsAudience?: string;
  /** The body whose chair presides here too, when this one has no chair of its own. */
  chairOfId?: number;
  /** True for one that is put to sleep by the reform that makes it. */
  suspended?: boolean;
  reference?: string | null;
  origin?: Origin;
}

const termOf = (input: BodyInput): TermRow => ({
  name_fr: input.nameFr,
  name_en: input.nameEn,
  short_fr: input.shortFr,
  short_en: input.shortEn,
  kinds: input.kinds,
  parent_id: input.parentId,
  cadence: input.cadence,
  cadence_origin: input.cadence === null ? null : 'real',
  suspended: false,
});

const rowOf = (input: BodyInput): Omit<BodyRow, 'records_audience_id'> => ({
  notice_days: input.noticeDays,
  minutes_days: input.minutesDays,
  representation: input.representation,
  note: input.note,
});

export async function checkKinds(db: Db, kinds: readonly string[]): Promise<void> {
  const known = new Set((await bodyKinds(db)).map((kind) => kind.key));
  const stranger = kinds.find((kind) => !known.has(kind));
  if (stranger !== undefined || kinds.length === 0) throw new RuleBroken('body.unknown-kind', { kind: stranger ?? '' });
}

async function checkParent(tx: Db, parentId: number | null, bodyId: number | null, day: Day): Promise<void> {
  if (parentId === null) return;
  const life = await lifeOf(tx, parentId);
  if (!life || life.from_day > day || (life.to_day !== null && life.to_day < day)) throw new RuleBroken('body.parent-not-alive', { day });
  if (bodyId !== null && (await standsUnder(tx, bodyId, parentId, day))) throw new RuleBroken('body.parent-loop');
}

/** Lays a body with its first term, its audience and its place in the search; what made it is for the caller to say. */
export async function layBody(tx: Db, input: NewBodyInput): Promise<number> {
  const open = await audienceId(tx, 'public');
  const code = input.code.toUpperCase();
  const made = { ...rowOf(input), code, origin: input.origin ?? 'real', audience_id: open, records_audience_id: open };
  const id = await insertBody(tx, made);
  const own = await ensureAudience(tx, bodyAudienceKey(id), { name_fr: input.shortFr, name_en: input.shortEn });
  await setRecordsAudience(tx, id, input.recordsAudience ? await audienceId(tx, input.recordsAudience) : own);
  await insertTerm(tx, id, { ...termOf(input), suspended: input.suspended ?? false, from_day: input.fromDay, to_day: null });
  if (input.chairOfId) await insertChairDraw(tx, id, input.chairOfId);
  await indexBody(tx, { ...termOf(input), id, audience_id: open, code, from_day: input.fromDay });
  return id;
}

/** Creates a body, with the audience of those who sit on it. */
export async function addBody(db: Db, actor: Actor, input: NewBodyInput): Promise<number> {
  actor.may('body.add');
  await checkKinds(db, input.kinds);
  return inTransaction(db, async (tx) => {
    await checkParent(tx, input.parentId, null, input.fromDay);
    const id = await layBody(tx, input);
    const act = { key: `create-${input.code.toUpperCase()}`, act: 'create', day: input.fromDay, name_fr: null, name_en: null };
    const said = { decided_by_id: null, reference: input.reference ?? null, origin: input.origin ?? 'real' };
    await insertLineage(tx, { ...act, ...said }, [], [id]);
    const audience = await audienceId(tx, 'public');
    journal({ actor, verb: 'body.add', subject: { kind: 'body', id }, audienceId: audience, after: { ...input } });
    return id;
  });
}

/** Puts right what was wrongly written of a body as it is today. A change of the mechanism itself is an act: `changeBody`. */
export async function correctBody(db: Db, actor: Actor, id: number, version: number, input: BodyInput): Promise<void> {
  actor.may('body.correct', { bodyId: id });
  const before = await getBody(db, actor, id);
  await checkKinds(db, input.kinds);
  await inTransaction(db, async (tx) => {
    await waitForOthers(tx);
    await checkParent(tx, input.parentId, id, before.from_day);
    if (!(await updateBody(tx, id, version, rowOf(input)))) {
      const theirs = await getBody(tx, actor, id);
      throw stale(theirs.version, { ...input }, { ...saidOf(theirs) });
    }
    const { suspended: _, cadence_origin: __, ...term } = termOf(input);
    await updateTerm(tx, before.term_id, { ...term, cadence_origin: input.cadence === before.cadence ? before.cadence_origin : 'real' });
    await reindex(tx, actor, id);
    journal({
      actor,
      verb: 'body.correct',
      subject: { kind: 'body', id },
      audienceId: before.audience_id,
      before: saidOf(before),
      after: { ...input },
    });
  });
}

/** A body in the words of its form. */
export function saidOf(body: Body): BodyInput {
  return {
    nameFr: body.name_fr,
    nameEn: body.name_en,
    shortFr: body.short_fr,
    shortEn: body.short_en,
    kinds: body.kinds,
    parentId: body.parent_id,
    cadence: body.cadence,
    noticeDays: body.notice_days,
    minutesDays: body.minutes_days,
    representation: body.representation,
    note: body.note,
  };
}

export async function reindex(tx: Db, actor: Actor, id: number): Promise<void> {
  const body = await getBody(tx, actor, id);
  const names = (await listTerms(tx, id)).flatMap((term) => [term.name_fr, term.name_en]);
  await indexBody(tx, body, [...new Set(names)]);
}
