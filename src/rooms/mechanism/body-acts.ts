import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { reindex } from './bodies.ts';
import { dayBefore } from './organisations.ts';
import { closeSeat } from './seats.ts';
import { stale } from './stale.ts';
import { type Body, getBody } from './store/bodies.ts';
import { childrenOn, endTerm, insertLineage, insertTerm, lifeOf, standsUnder, type TermRow, updateBody } from './store/keep-bodies.ts';
import { seatsBeyond } from './store/keep-seats.ts';

export const ACTS = ['rename', 'move', 'promote', 'suspend', 'revive', 'merge', 'dissolve'] as const;
export type Act = (typeof ACTS)[number];

export interface ActInput {
  act: Act;
  /** The first day of the new state; of a body dissolved or merged, the day after its last. */
  day: Day;
  nameFr?: string | null;
  nameEn?: string | null;
  shortFr?: string | null;
  shortEn?: string | null;
  kinds?: string[];
  parentId?: number | null;
  /** The body this one is merged into. */
  intoId?: number | null;
  /** The decision, the minutes or the note that says so. */
  reference: string | null;
}

function newTerm(before: Body, input: ActInput): TermRow {
  const { name_fr, name_en, short_fr, short_en, kinds, parent_id, cadence, cadence_origin, suspended } = before;
  const term = { name_fr, name_en, short_fr, short_en, kinds, parent_id, cadence, cadence_origin, suspended };
  if (input.act === 'suspend') return { ...term, suspended: true };
  if (input.act === 'revive') return { ...term, suspended: false };
  if (input.act === 'rename') {
    const names = { name_fr: input.nameFr ?? name_fr, name_en: input.nameEn ?? name_en };
    return { ...term, ...names, short_fr: input.shortFr ?? short_fr, short_en: input.shortEn ?? short_en };
  }
  const parent = input.parentId === undefined ? parent_id : input.parentId;
  if (input.act === 'promote')
    return { ...term, parent_id: parent, kinds: input.kinds ?? kinds.map((kind) => (kind === 'sgt' ? 'gt' : kind)) };
  return { ...term, parent_id: parent };
}

const ENDS = new Set<Act>(['merge', 'dissolve']);

/** What an act may not be: before the state it changes began, on a body that is no more, or without what it needs. */
function checkAct(before: Body, input: ActInput): void {
  if (!before.alive || before.to_day !== null) throw new RuleBroken('body.not-alive', { day: input.day });
  if (input.day <= before.from_day) throw new RuleBroken('body.act-before-term', { day: input.day, from: before.from_day });
  if (input.act === 'suspend' && before.suspended) throw new RuleBroken('body.already-suspended');
  if (input.act === 'revive' && !before.suspended) throw new RuleBroken('body.not-suspended');
  if (input.act === 'rename' && !input.nameFr) throw new RuleBroken('body.rename-needs-name');
  if (input.act === 'promote' && !input.kinds && !before.kinds.includes('sgt')) throw new RuleBroken('body.cannot-be-promoted');
  if (input.act === 'merge' && (!input.intoId || input.intoId === before.id)) throw new RuleBroken('body.merge-needs-another');
}

async function checkNeighbours(tx: Db, before: Body, input: ActInput): Promise<void> {
  if (ENDS.has(input.act)) {
    const children = await childrenOn(tx, before.id, input.day);
    if (children.length > 0) throw new RuleBroken('body.has-children', { count: children.length });
  }
  const other = input.act === 'merge' ? input.intoId : input.parentId;
  if (!other) return;
  const life = await lifeOf(tx, other);
  if (!life || life.from_day > input.day || (life.to_day !== null && life.to_day < input.day))
    throw new RuleBroken('body.parent-not-alive', { day: input.day });
  if (input.act !== 'merge' && (await standsUnder(tx, before.id, other, input.day))) throw new RuleBroken('body.parent-loop');
}

/** Records an act on a body: its term of before ends the day before, the next one begins, and the act stays in its history with its reference. */
export async function changeBody(db: Db, actor: Actor, id: number, version: number, input: ActInput): Promise<void> {
  actor.may('body.change', { bodyId: id });
  const before = await getBody(db, actor, id, input.day);
  checkAct(before, input);
  await inTransaction(db, async (tx) => {
    await checkNeighbours(tx, before, input);
    if (!(await updateBody(tx, id, version, {}))) throw stale((await getBody(tx, actor, id)).version, { ...input }, {});
    const last = dayBefore(input.day);
    await endTerm(tx, before.term_id, last);
    if (ENDS.has(input.act)) for (const seat of await seatsBeyond(tx, id, last)) await closeSeat(tx, actor, seat.id, seat.version, last);
    else await insertTerm(tx, id, { ...newTerm(before, input), from_day: input.day, to_day: null });
    const results = input.act === 'merge' ? [input.intoId as number] : input.act === 'dissolve' ? [] : [id];
    const act = { key: `${input.act}-${before.code}-${input.day}`, act: input.act, day: input.day, name_fr: null, name_en: null };
    await insertLineage(tx, { ...act, decided_by_id: null, reference: input.reference }, [id], results);
    await reindex(tx, actor, id);
    const was = { name: before.name_fr, kinds: before.kinds, parentId: before.parent_id, suspended: before.suspended };
    const why = input.reference ?? undefined;
    journal({
      actor,
      verb: 'body.change',
      subject: { kind: 'body', id },
      audienceId: before.audience_id,
      before: was,
      after: { ...input },
      why,
    });
  });
}
