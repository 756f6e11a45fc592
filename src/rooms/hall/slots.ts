import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { slot } from '#kernel/slots';

/** What a room is told when it fills the home page. */
export interface HomeArgs {
  house: House;
  actor: Actor;
  page: Page;
  /** Keys of the blocks that this reader's home has; others need not be worked out. */
  wanted: ReadonlySet<BlockKey>;
}

/** Every block a home may have. Who sees which, and in what order, stands in `homes.ts`. */
export type BlockKey =
  | 'week'
  | 'waiting'
  | 'late-decisions'
  | 'my-decisions'
  | 'next-occasions'
  | 'next-meeting'
  | 'my-organisation'
  | 'my-body'
  | 'last-papers'
  | 'my-imports'
  | 'imports'
  | 'partners-figure'
  | 'mechanism'
  | 'house';

export interface HomeBlock {
  key: BlockKey;
  title: string;
  /** A short fact at the right of the title, with its address when it leads somewhere. */
  fact?: { text: string; href?: string };
  /** Work stands at the left, context at the right; a whole block crosses both. */
  side: 'work' | 'context' | 'whole';
  body: Child;
}

/** Something that waits for this very reader. */
export interface Waiting {
  /** The day it is due, when it has one. */
  day: Day | null;
  title: string;
  href: string;
  note: string;
  /** The verb of its button. */
  act: string;
}

/** Blocks of the home page. */
export const homeBlocks = slot<HomeArgs, HomeBlock[]>('hall.home');

/** What waits for the reader, from every room. */
export const waiting = slot<HomeArgs, Waiting[]>('hall.waiting');

/** A date of a body that comes, for the starter page. */
export interface BodyDate {
  bodyId: number;
  day: Day;
  title: string;
  href: string;
  note: string | null;
}

/** The next dates of some bodies, first days first. */
export const bodyDates = slot<Pick<HomeArgs, 'house' | 'actor' | 'page'> & { bodyIds: readonly number[] }, BodyDate[]>('hall.body-dates');
