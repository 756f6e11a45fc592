import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { listPartnerActs } from './store.ts';

/** Refuses what an organisation would hold or carry on a day when it has gone into another; null: with no last day. */
export async function requireThere(db: Db, actor: Actor, organisationId: number, until: Day | null): Promise<void> {
  const acts = await listPartnerActs(db, actor, organisationId);
  const gone = acts.find((act) => act.act === 'merge' && act.organisation.id === organisationId);
  if (!gone || (until !== null && until < gone.day)) return;
  const { organisation, into, day } = gone;
  throw new RuleBroken('organisation.gone', { name: organisation.name_fr, into: into?.name_fr ?? '', day });
}
