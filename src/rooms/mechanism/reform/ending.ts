import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import type { Origin } from '../dated.ts';
import { type Body, getBody } from '../store/bodies.ts';
import { waitForOthers } from '../store/keep-bodies.ts';
import { openDraft, planOfReform, writeDraft } from './drafts.ts';
import { openDuties, requireRead } from './duties.ts';
import type { Reform } from './store.ts';
import type { World } from './world.ts';
import { writePlan } from './write.ts';

export interface Decision {
  /** The body that decided. */
  decidedById: number;
  /** The number of the decision, or what stands in its place. */
  reference: string;
  decidedOn: Day;
  /** Keys of the open duties that were read. */
  acknowledged: readonly string[];
}

/** A reform in force is public where the body that decided and all those it changes are; otherwise it is read as the decision is. */
async function readersOfEnacted(tx: Db, { acts }: Reform, world: World, decider: Body): Promise<number> {
  const open = await audienceId(tx, 'public');
  const changed = acts.flatMap((act) => act.bodies.flatMap((code) => world.get(code) ?? []));
  const allOpen = decider.audience_id === open && changed.every((stand) => stand.audienceId === open);
  return allOpen ? open : decider.records_audience_id;
}

/** Enacts a draft by a decision: every act on its day, in one transaction, or none when one of them no longer holds. */
export async function enactReform(db: Db, actor: Actor, id: number, version: number, input: Decision): Promise<void> {
  actor.may('reform.enact');
  const { acknowledged, decidedById, reference, decidedOn } = input;
  const reform = await openDraft(db, actor, id);
  if (reform.acts.length === 0) throw new RuleBroken('reform.empty');
  if (decidedOn > actor.today) throw new RuleBroken('reform.decision-to-come', { day: decidedOn });
  const decider = await getBody(db, actor, decidedById);
  await inTransaction(db, async (tx) => {
    await waitForOthers(tx);
    const { world, plan } = await planOfReform(tx, actor, reform);
    const broken = plan.steps.filter((step) => step.refusal !== null);
    if (broken.length > 0) throw new RuleBroken('reform.no-longer-holds', { count: broken.length });
    requireRead(await openDuties(tx, actor, plan.closed, reform.day), acknowledged);
    const decided = { decided_by_id: decidedById, reference, decided_on: decidedOn };
    const ended = { state: 'enacted' as const, ended_on: actor.today, ...decided };
    const audience_id = await readersOfEnacted(tx, reform, world, decider);
    await writeDraft(
      tx,
      actor,
      reform,
      version,
      { ...ended, audience_id },
      {
        verb: 'reform.enact',
        after: { ...decided, acts: reform.acts },
        mine: { ...input },
      },
    );
    await writePlan(tx, actor, world, plan, { decidedById, reference, decidedOn, reformId: id, origin: reform.origin as Origin });
  });
}

/** Gives a draft up, with the reason why. It stays readable. */
export async function withdrawReform(db: Db, actor: Actor, id: number, version: number, reason: string): Promise<void> {
  actor.may('reform.withdraw');
  const reform = await openDraft(db, actor, id);
  const ended = { state: 'withdrawn' as const, ended_on: actor.today, reason };
  await inTransaction(db, (tx) =>
    writeDraft(tx, actor, reform, version, ended, { verb: 'reform.withdraw', after: ended, why: reason, mine: { reason } }),
  );
}
