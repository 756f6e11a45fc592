import type { Page } from '#kernel/page';
import { type MarkName, Said } from '#ui/marks';
import { type Acceptance, type Decision, daysLate, type Implementation } from '../decisions/decision.ts';
import { text } from '../text.ts';

const WORD: Record<Acceptance, MarkName> = {
  noted: 'noted',
  notified: 'notified',
  accepted: 'accepted',
  partly: 'partly',
  'not-accepted': 'refused',
};

const WORK: Record<Implementation, MarkName> = {
  'not-started': 'todo',
  'under-way': 'doing',
  'done-awaiting-review': 'done',
  closed: 'closed',
  overtaken: 'void',
  postponed: 'todo',
};

export const implementationMark = (state: Implementation): MarkName => WORK[state];
export const acceptanceMark = (state: Acceptance): MarkName => WORD[state];

/** The word given. */
export function AcceptanceSaid({ page, state }: { page: Page; state: Acceptance }) {
  return <Said as={WORD[state]}>{text[page.lang].acceptances[state]}</Said>;
}

/** The work done. */
export function ImplementationSaid({ page, state }: { page: Page; state: Implementation }) {
  return <Said as={WORK[state]}>{text[page.lang].implementations[state]}</Said>;
}

/** «43 jours», when it is late. */
export function LateSaid({ page, decision }: { page: Page; decision: Decision }) {
  const days = daysLate(decision, page.today);
  return days > 0 ? <Said as="late">{text[page.lang].register.days(days)}</Said> : null;
}
