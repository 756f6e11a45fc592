import type { Actor } from '#kernel/actor';
import type { BlockKey } from './slots.ts';

/** The home of each role, at most seven blocks, the most pressing first. The first role that the reader holds decides. */
export const HOMES: readonly (readonly [role: string, blocks: readonly BlockKey[]])[] = [
  ['pool-coordinator', ['week', 'waiting', 'late-decisions', 'next-occasions', 'imports', 'partners-figure', 'house']],
  ['pool-information-manager', ['week', 'waiting', 'imports', 'late-decisions', 'partners-figure', 'next-occasions', 'house']],
  ['pool-assistant', ['week', 'waiting', 'next-meeting', 'late-decisions', 'next-occasions']],
  ['pool', ['week', 'waiting', 'next-meeting', 'late-decisions', 'next-occasions', 'imports']],
  ['chef-de-file', ['week', 'waiting', 'next-meeting', 'late-decisions', 'my-decisions', 'partners-figure', 'next-occasions']],
  ['troika', ['week', 'waiting', 'next-meeting', 'late-decisions', 'my-decisions', 'partners-figure', 'next-occasions']],
  ['ambassador', ['waiting', 'next-meeting', 'my-decisions', 'partners-figure', 'next-occasions']],
  ['coordinator', ['week', 'waiting', 'my-body', 'next-meeting', 'my-decisions', 'next-occasions']],
  ['focal-point', ['waiting', 'my-organisation', 'next-meeting', 'my-decisions', 'next-occasions']],
  ['sha', ['week', 'waiting', 'partners-figure', 'my-decisions', 'next-occasions', 'imports']],
  ['ct-cslp', ['week', 'waiting', 'my-decisions', 'next-occasions', 'partners-figure']],
  ['fund-manager', ['waiting', 'my-organisation', 'my-decisions', 'next-occasions']],
  ['ptf', ['waiting', 'my-organisation', 'next-meeting', 'my-decisions', 'next-occasions']],
  ['government', ['waiting', 'my-decisions', 'next-occasions', 'partners-figure']],
  ['administrator', ['waiting', 'house', 'next-occasions']],
];

const SIGNED_IN: readonly BlockKey[] = ['waiting', 'my-decisions', 'next-occasions'];
const VISITOR: readonly BlockKey[] = ['next-occasions', 'partners-figure', 'mechanism'];

/** The role whose home a reader gets, and its blocks. */
export function homeFor(actor: Actor): { role: string; blocks: readonly BlockKey[] } {
  if (actor.kind === 'visitor' || actor.kind === 'guest') return { role: 'visitor', blocks: VISITOR };
  const found = HOMES.find(([role]) => actor.holds(role));
  return found ? { role: found[0], blocks: found[1] } : { role: 'signed-in', blocks: SIGNED_IN };
}
