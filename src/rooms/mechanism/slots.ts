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

/** Small sections beside what the page says of an organisation: what its reader may do with it. */
export const organisationAsides = slot<Args & { organisation: Organisation }, Child>('mechanism.organisation-aside');

/** Sections that lower rooms put on the page of a body: its meetings, its papers. */
export const bodySections = slot<Args & { body: Body }, Child>('mechanism.body');

/** Small sections beside what the page says of a body. */
export const bodyAsides = slot<Args & { body: Body }, Child>('mechanism.body-aside');

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

/** One organisation has gone into another. */
export interface Succession {
  fromId: number;
  intoId: number;
  day: Day;
}

/** Something that an organisation carries and that is no seat, post or mandate: a decision in course, people who follow it. */
export interface CarriedLine {
  words: string;
  href: string | null;
}

export interface CarriedSource {
  /** `decisions`: under which the journal says how many passed. */
  name: string;
  /** What would pass, as far as the reader may know. */
  list(asked: { db: Db; actor: Actor; organisationId: number; lang: Lang }): Promise<CarriedLine[]>;
  /** Gives everything it still carries to the one it went into, with its journal; how many. What is over stays where it was. */
  pass(asked: Succession & { tx: Db; actor: Actor }): Promise<number>;
}

/** What organisations carry in the rooms below, so that it passes with a merger. */
export const organisationSucceeded = slot<null, CarriedSource>('mechanism.organisation-succeeded');
