import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { slot } from '#kernel/slots';
import type { Occasion } from './occasion.ts';

/** Pieces that lower rooms put on the page of an occasion: its meeting, its papers. */
export const occasionPieces = slot<{ house: House; actor: Actor; page: Page; occasion: Occasion }, Child>('calendar.occasion');

/** A day by which something is due, brought by the room that keeps it. */
export interface Deadline {
  day: Day;
  title: string;
  /** An address of `urls`. */
  href: string;
  done: boolean;
}

/** Deadlines of a span of days that the reader may see. */
export const deadlines = slot<{ house: House; actor: Actor; page: Page; from: Day; to: Day }, Deadline[]>('calendar.deadlines');
