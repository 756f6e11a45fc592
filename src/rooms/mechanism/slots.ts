import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
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

/** Something open on a body that is about to end: a decision to follow, a meeting to come, a seat held. */
export interface Duty {
  /** `decision:12`: by it one says that it was read. */
  key: string;
  words: (lang: Lang) => string;
  day: Day | null;
  /** An address of `urls`. */
  href: string;
}

/** What lower rooms keep open for a body that would end on the day. */
export const bodyDuties = slot<{ db: Db; actor: Actor; body: Body; day: Day }, Duty[]>('mechanism.duties');
