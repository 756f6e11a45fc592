import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { RuleBroken, Stale } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { namesOfPeople } from '#rooms/mechanism';
import { getDecisionRow, updateDecision } from '../store/decisions.ts';
import { tellCarrier } from './carrier.ts';
import { isOver } from './decision.ts';

/** Gives a decision that is not over to another person of those who carry it, or to nobody: the institution carries it still. */
export async function handDecisionOver(db: Db, actor: Actor, id: number, version: number, to: number | null): Promise<void> {
  const decision = await getDecisionRow(db, actor, id);
  actor.may('decision.hand-over', { bodyId: decision.body_id });
  if (isOver(decision)) throw new RuleBroken('decision.over');
  await inTransaction(db, async (tx) => {
    const name = to === null ? null : ((await namesOfPeople(tx, actor, [to])).get(to) ?? null);
    const after = { owner_person_id: to, owner_person: name };
    if (!(await updateDecision(tx, id, version, after))) throw new Stale((await getDecisionRow(tx, actor, id)).version, []);
    const entry = { actor, verb: 'decision.hand-over', subject: { kind: 'decision', id }, audienceId: decision.audience_id };
    const before = { owner_person_id: decision.owner_person_id, owner_person: decision.owner_person };
    journal({ ...entry, before, after });
    await tellCarrier(tx, actor, to);
  });
}
