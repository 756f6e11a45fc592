import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Attendance } from '#ui/attendance';
import { Said } from '#ui/marks';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { shortCode } from '../decisions/decision.ts';
import { overCap, sitsAsMember } from '../session/attendance.ts';
import { text } from '../text.ts';
import type { MeetingView } from '../view.ts';
import { implementationMark } from './tracks.tsx';

interface Props {
  page: Page;
  view: MeetingView;
}

/** Who came, institution by institution; more persons than the rule admits is said, with its reason. */
export function AttendanceSection({ page, view }: Props) {
  const { attendance, meeting, body } = view;
  const t = text[page.lang].attendance;
  const members = attendance.filter(sitsAsMember);
  const guests = attendance.filter((row) => !sitsAsMember(row) && row.people.length > 0);
  if (attendance.length === 0) return null;
  const there = members.filter((row) => row.presence === 'present' || row.presence === 'alternate').length;
  const seats = members.map((row) => ({ name: row.key, presence: row.presence }));
  return (
    <Section id="presences" title={t.title} aside={t.thereOf(there, members.length)}>
      <Attendance page={page} seats={seats} />
      {guests.length > 0 ? (
        <p class="small">{t.guestsWords(guests.flatMap((row) => row.people.map((person) => `${person.name} (${row.key})`)).join(', '))}</p>
      ) : null}
      {overCap(members, body.persons_max).map((row) => (
        <Notice title={t.over(named(row, page.lang), row.people.length)}>
          <p>
            {t.overRule(body.persons_max)}{' '}
            {row.reason ? row.reason : view.keeper ? <a href={page.to(urls.attendance(meeting.id))}>{t.giveReason}</a> : null}
          </p>
        </Notice>
      ))}
    </Section>
  );
}

/** What the session came to, in one list. */
export function OutcomesSection({ page, view }: Props) {
  const t = text[page.lang];
  if (view.decisions.length === 0) return null;
  return (
    <Section id="issues" title={t.meeting.outcomes}>
      <ul class="plain">
        {view.decisions.map((decision) => (
          <li>
            <Said as={decision.code === null ? 'doing' : implementationMark(decision.implementation)}>
              <a href={page.to(urls.decision(decision.id))}>{decision.code === null ? t.decision.draft : shortCode(decision.code)}</a>
            </Said>{' '}
            {decision.text.length > 90 ? `${decision.text.slice(0, 88)}…` : decision.text}
            {decision.due_day ? <span class="quiet"> {formatDay(decision.due_day, page.lang, 'short')}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who answered what, for those who prepare the room. */
export function RepliesSection({ page, view }: Props) {
  const { invitations, meeting, keeper } = view;
  const t = text[page.lang].reply;
  if (!keeper || invitations.length === 0 || meeting.state !== 'convened') return null;
  const answered = invitations.filter((one) => one.reply !== null);
  return (
    <Section id="reponses" title={t.title} aside={t.answered(answered.length, invitations.length)}>
      <ul class="plain">
        {answered.map((one) => (
          <li>
            <b>{one.name}</b>
            {one.organisation ? ` (${one.organisation})` : ''}, {one.reply ? t.words[one.reply] : ''}
            {one.reply_note ? <span class="quiet"> · {one.reply_note}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
