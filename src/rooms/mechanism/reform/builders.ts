import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { buildActor } from '../builders.ts';
import type { Change } from './change.ts';
import { addAct, prepareReform } from './drafts.ts';
import { openDuties } from './duties.ts';
import { type Decision, enactReform } from './ending.ts';
import { endedBy } from './plan.ts';
import { getReform } from './store.ts';

/** Somebody of the Pool who reads what the Pool reads. */
export const buildKeeper = (db: Db): Promise<Actor> => buildActor(db, [{ role: 'pool' }], ['public', 'signed-in', 'pool', 'ptf']);

/** A draft with these acts. */
export async function buildReform(
  db: Db,
  actor: Actor,
  changes: readonly Change[] = [],
  facts: { day?: Day; titleFr?: string; motive?: string } = {},
): Promise<number> {
  const { day = '2019-01-01', titleFr = 'Réforme', motive = 'Deux groupes dorment.' } = facts;
  const said = { titleFr, titleEn: titleFr, motive, motiveLang: 'fr' as const, day };
  const id = await withLedger(() => prepareReform(db, actor, { ...said, origin: 'demo' }));
  for (const change of changes) await withLedger(async () => addAct(db, actor, id, (await getReform(db, actor, id)).version, change));
  return id;
}

/** Enacts a draft once everything open was read. */
export async function enact(db: Db, actor: Actor, id: number, decidedById: number, changes: Partial<Decision> = {}): Promise<void> {
  const reform = await getReform(db, actor, id);
  const open = await openDuties(db, actor, endedBy(reform.acts), reform.day);
  const acknowledged = open.flatMap(({ duties }) => duties.map((duty) => duty.key));
  const decision = { decidedById, reference: 'GEC/2018/130-1', decidedOn: '2018-11-07', acknowledged, ...changes };
  await withLedger(() => enactReform(db, actor, id, reform.version, decision));
}
