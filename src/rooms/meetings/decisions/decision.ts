import { type Day, daysBetween, monthOf } from '#kernel/day';
import type { Lang } from '#kernel/i18n';

export const KINDS = ['decision', 'recommendation', 'action'] as const;
export type DecisionKind = (typeof KINDS)[number];
/** The word given. */
export const ACCEPTANCES = ['noted', 'notified', 'accepted', 'partly', 'not-accepted'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];
/** The work done: «done» is claimed by whoever carries it, «closed» is said by the body. */
export const IMPLEMENTATIONS = ['not-started', 'under-way', 'done-awaiting-review', 'closed', 'overtaken', 'postponed'] as const;
export type Implementation = (typeof IMPLEMENTATIONS)[number];

/** An institution that carries a decision, under its name of the day it was written. */
export interface Owner {
  organisation_id: number;
  key: string;
  name_fr: string;
  name_en: string;
}

export interface Decision {
  id: number;
  audience_id: number;
  version: number;
  body_id: number;
  meeting_id: number;
  item_id: number | null;
  met_on: Day;
  /** Null while it is a draft. */
  code: string | null;
  validated_on: Day | null;
  kind: DecisionKind;
  text: string;
  lang: Lang;
  owner_person_id: number | null;
  owner_person: string | null;
  due_day: Day | null;
  acceptance: Acceptance;
  implementation: Implementation;
  closed_on: Day | null;
  owners: Owner[];
}

type Tracked = Pick<Decision, 'due_day' | 'implementation' | 'acceptance'>;

/** Nothing more is expected of it. */
export const isOver = (decision: Pick<Tracked, 'implementation' | 'acceptance'>): boolean =>
  decision.implementation === 'closed' || decision.implementation === 'overtaken' || decision.acceptance === 'not-accepted';

/** Late is worked out on a day, never typed. What was refused is not late: it was answered. */
export const isOverdue = (decision: Tracked, today: Day): boolean =>
  !isOver(decision) && decision.due_day !== null && decision.due_day < today;

/** Days by which it is late; 0 when it is not. */
export const daysLate = (decision: Tracked, today: Day): number =>
  isOverdue(decision, today) && decision.due_day !== null ? daysBetween(decision.due_day, today) : 0;

const LETTER: Record<DecisionKind, string> = { decision: 'D', recommendation: 'R', action: 'A' };

/** The series a decision is numbered in: its body, the month of its meeting, its kind: `GEC-2018-03-D`. */
export const seriesOf = (bodyCode: string, metOn: Day, kind: DecisionKind): string => `${bodyCode}-${monthOf(metOn)}-${LETTER[kind]}`;

/** The short number, as a list of one session's outcomes writes it: `D2`. */
export const shortCode = (code: string): string => code.split('-').at(-1) ?? code;
