import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { letFollow } from '#rooms/accounts';

/** «Les décisions que je porte»: followed by whoever carries one, of whatever institution. */
export const CARRIED = { kind: 'carried', subject: 'moi' } as const;

/** Whoever is named among those who carry a decision is told when it becomes late, without having to ask. */
export async function tellCarrier(tx: Db, actor: Actor, personId: number | null): Promise<void> {
  if (personId !== null) await letFollow(tx, actor, personId, CARRIED);
}
