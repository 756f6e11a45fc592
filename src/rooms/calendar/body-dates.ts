import { addDays } from '#kernel/day';
import type { BodyDate, HomeArgs } from '#rooms/hall';
import { bodyNames } from '#rooms/mechanism';
import { urls } from '#urls';
import { titleOf } from './naming.ts';
import { listOccasions } from './reading.ts';
import { hoursInWords } from './words.ts';

/** How far a newcomer looks ahead, and how many dates of a body. */
const AHEAD = 184;
const MOST = 3;

/** The next dates of some bodies that are still to be held, for whoever has just come. */
export async function datesOfBodies({
  house,
  actor,
  page,
  bodyIds,
}: Pick<HomeArgs, 'house' | 'actor' | 'page'> & { bodyIds: readonly number[] }): Promise<BodyDate[]> {
  if (bodyIds.length === 0) return [];
  const states = ['planned', 'confirmed'] as const;
  const found = await listOccasions(house.db, actor, { from: page.today, to: addDays(page.today, AHEAD), bodyIds, states });
  const names = new Map((await bodyNames(house.db, actor)).map((body) => [body.id, body]));
  return bodyIds.flatMap((bodyId) =>
    found
      .filter((each) => each.body_id === bodyId)
      .slice(0, MOST)
      .map((each) => ({
        bodyId,
        day: each.from_day,
        title: titleOf(each, names.get(bodyId), page.lang),
        href: urls.occasion(each.id),
        note: hoursInWords(each, page.lang),
      })),
  );
}
