import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { slot } from '#kernel/slots';
import type { Body } from './store/bodies.ts';
import type { Organisation } from './store/organisations.ts';

interface Args {
  house: House;
  actor: Actor;
  page: Page;
  /** The day the page shows; the institution's day unless the reader asked for another. */
  day: Day;
}

/** Sections that lower rooms put on the page of an organisation: its activities, its decisions. */
export const organisationSections = slot<Args & { organisation: Organisation }, Child>('mechanism.organisation');

/** Sections that lower rooms put on the page of a body: its meetings, its papers. */
export const bodySections = slot<Args & { body: Body }, Child>('mechanism.body');
