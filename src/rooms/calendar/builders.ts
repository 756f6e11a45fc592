import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { type NewOccasion, planOccasion } from './planning.ts';

/** A meeting of no body, which everybody may read, on the fourteenth of November 2018. */
export const anOccasion = (changes: Partial<NewOccasion> = {}): NewOccasion => ({
  kind: 'meeting',
  origin: 'ptf',
  bodyId: null,
  titleFr: 'Réunion de coordination (démo)',
  titleEn: null,
  fromDay: '2018-11-14',
  fromHour: '09:00',
  toHour: '11:00',
  audience: 'public',
  ...changes,
});

export function buildOccasion(db: Db, actor: Actor, changes: Partial<NewOccasion> = {}): Promise<number> {
  return withLedger(() => planOccasion(db, actor, anOccasion(changes)));
}
