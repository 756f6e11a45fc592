import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { inTransaction } from '#kernel/transaction';
import type { Origin } from './dated.ts';
import { type Change, fieldsOf } from './reform/change.ts';
import { openDuties, requireRead } from './reform/duties.ts';
import { planOf } from './reform/plan.ts';
import { worldNow } from './reform/world.ts';
import { writePlan } from './reform/write.ts';
import { stale } from './stale.ts';
import { getBody } from './store/bodies.ts';
import { waitForOthers } from './store/keep-bodies.ts';

export interface ActInput extends Omit<Change, 'bodies'> {
  /** Signs of further bodies, merged with this one. */
  bodies?: string[];
  /** The first day of the new state; of a body that ends, the day after its last. */
  day: Day;
  /** The decision, the minutes or the note that says so. */
  reference: string | null;
  /** Keys of the open duties that were read, where the act ends the body. */
  acknowledged?: readonly string[];
  origin?: Origin;
}

/** Records one act on a body: its term of before ends the day before, the next one begins, and the act stays in its history with its reference. */
export async function changeBody(db: Db, actor: Actor, id: number, version: number, input: ActInput): Promise<void> {
  actor.may('body.change', { bodyId: id });
  const { bodies = [], day, reference, acknowledged = [], origin = 'real', ...act } = input;
  await inTransaction(db, async (tx) => {
    await waitForOthers(tx);
    const body = await getBody(tx, actor, id);
    const change = { ...act, bodies: [body.code, ...bodies] };
    if (body.version !== version) throw stale(body.version, { ...fieldsOf(change), day, reference }, {});
    const world = await worldNow(tx, actor, day);
    const plan = planOf(world, [change], day);
    const refusal = plan.steps[0]?.refusal;
    if (refusal) throw refusal;
    requireRead(await openDuties(tx, actor, plan.closed, day), acknowledged);
    await writePlan(tx, actor, world, plan, { decidedById: null, reference, decidedOn: null, reformId: null, origin });
  });
}
