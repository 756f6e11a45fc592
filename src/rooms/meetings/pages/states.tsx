import { formatDay, formatHour } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { States, type Step } from '#ui/state';
import { type Meeting, type MeetingState, STATES } from '../meeting.ts';
import { text } from '../text.ts';

/** The life of a meeting: what was done, where it stands, what comes. */
export function Life({ page, meeting }: { page: Page; meeting: Meeting }) {
  const now = STATES.indexOf(meeting.state);
  const steps = STATES.map((state, index): Step => {
    const over = index < now || meeting.state === 'issued';
    return { label: labelOf(page, meeting, state), state: over ? 'done' : index === now ? 'now' : 'next' };
  });
  return <States page={page} steps={steps} />;
}

/** «convoquée le 31 oct. 2018», «en séance depuis 9 h» */
function labelOf(page: Page, meeting: Meeting, state: MeetingState): string {
  const t = text[page.lang];
  const { convened_on, opened_at, issued_on } = meeting;
  if (state === 'convened' && convened_on) return t.life.convened(formatDay(convened_on, page.lang, 'short'));
  if (state === 'in-session' && meeting.state === 'in-session' && opened_at) return t.life.inSession(formatHour(opened_at, page.lang));
  if (state === 'issued' && issued_on) return t.life.issued(formatDay(issued_on, page.lang, 'short'));
  return t.states[state];
}

/** One word for a list: where the meeting stands, or that it does not. */
export function standing(page: Page, meeting: Meeting): string {
  const t = text[page.lang];
  return meeting.stands === 'stands' ? t.states[meeting.state] : t.stands[meeting.stands];
}
