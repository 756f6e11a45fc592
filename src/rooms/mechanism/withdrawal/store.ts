import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';

/** Each removes a row of the future only, so that nothing that has begun is ever lost. */

export async function deletePostToCome(tx: Db, id: number, today: Day): Promise<boolean> {
  const done = await tx.deleteFrom('mechanism_post').where('id', '=', id).where('from_day', '>', today).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export async function deleteMandateToCome(tx: Db, id: number, today: Day): Promise<boolean> {
  const done = await tx.deleteFrom('mechanism_representation').where('id', '=', id).where('from_day', '>', today).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export async function deleteHoldingToCome(tx: Db, id: number, today: Day): Promise<boolean> {
  const done = await tx.deleteFrom('mechanism_holding').where('id', '=', id).where('from_day', '>', today).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** Gives the holder who stays the last day of before. */
export async function prolongHolding(tx: Db, id: number, lastDay: Day | null): Promise<void> {
  await tx.updateTable('mechanism_holding').set({ to_day: lastDay }).where('id', '=', id).execute();
}
