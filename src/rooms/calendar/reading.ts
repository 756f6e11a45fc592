import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { type Body, findBody } from '#rooms/mechanism';
import { titleOf } from './naming.ts';
import type { Occasion } from './occasion.ts';
import { movesOf, nextOfBody, type OccasionFilters, occasionById, occasionsBetween } from './store.ts';

export async function getOccasion(db: Db, actor: Actor, id: number): Promise<Occasion> {
  const found = await occasionById(db, actor, id);
  if (!found) throw new NotFound('occasion');
  return found;
}

/** Whatever touches a span of days, first days first. */
export const listOccasions = (db: Db, actor: Actor, filters: OccasionFilters): Promise<Occasion[]> => occasionsBetween(db, actor, filters);
export const listMoves = movesOf;

const stands = (occasion: Occasion) => occasion.state !== 'cancelled' && occasion.state !== 'postponed';

/** The occasion of a body on a day, if it has one that stands. */
export async function occasionForBodyOn(db: Db, actor: Actor, bodyId: number, day: Day): Promise<Occasion | undefined> {
  return (await occasionsBetween(db, actor, { from: day, to: day, bodyIds: [bodyId] })).find(stands);
}

/** The next occasion of a body, on a day or after. */
export const nextOccasionOf = (db: Db, actor: Actor, bodyId: number, day: Day): Promise<Occasion | undefined> =>
  nextOfBody(db, actor, bodyId, day);

/** An occasion with its body as it was called then, and its name in a language. */
export async function getOccasionWithBody(
  db: Db,
  actor: Actor,
  id: number,
  lang: Lang,
): Promise<{ occasion: Occasion; body: Body | undefined; title: string }> {
  const occasion = await getOccasion(db, actor, id);
  const body = occasion.body_id === null ? undefined : await findBody(db, actor, occasion.body_id, occasion.from_day);
  return { occasion, body, title: titleOf(occasion, body, lang) };
}
