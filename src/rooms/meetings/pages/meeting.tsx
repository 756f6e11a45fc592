import type { Child } from 'hono/jsx';
import { formatHour, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { bodyShort } from '#rooms/mechanism';
import { Layout, safeUrl } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import { whenWords } from '../convocation/letter.ts';
import { meetingTitle, mustTellAgain, placeOf } from '../meeting.ts';
import { text } from '../text.ts';
import type { MeetingView } from '../view.ts';
import { MeetingActs } from './acts.tsx';
import { AgendaSection } from './agenda.tsx';
import { AttendanceSection, OutcomesSection, RepliesSection } from './beside.tsx';
import { Life } from './states.tsx';

/** A meeting, from its planning to its minutes: one page, whose main act follows its state. `next` is the address that lasts. */
export function MeetingPage({ page, view, next, followed }: { page: Page; view: MeetingView; next: string; followed: Child }) {
  const { meeting, body } = view;
  const short = bodyShort(body, page.lang);
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: short, href: urls.body(body.code) },
    { label: meetingTitle(meeting, body, page.lang) },
  ];
  return (
    <Layout
      page={page}
      title={meetingTitle(meeting, body, page.lang)}
      current="meetings"
      trail={trail}
      lead={leadOf(page, view)}
      acts={<MeetingActs page={page} view={view} />}
    >
      <Life page={page} meeting={meeting} />
      {followed}
      <Warnings page={page} view={view} />
      <TwoColumns>
        <Column>
          <AgendaSection page={page} view={view} />
        </Column>
        <Column>
          <AttendanceSection page={page} view={view} />
          <OutcomesSection page={page} view={view} />
          <RepliesSection page={page} view={view} />
          <Lasting page={page} view={view} next={next} />
        </Column>
      </TwoColumns>
    </Layout>
  );
}

function leadOf(page: Page, { meeting, chair }: MeetingView): string {
  const t = text[page.lang].meeting;
  const { day, last_day, from_hour, to_hour } = meeting;
  const when = whenWords({ day, lastDay: last_day, fromHour: from_hour, toHour: to_hour }, page.lang);
  const facts = [
    `${when.charAt(0).toUpperCase()}${when.slice(1)}`,
    placeOf(meeting, page.lang),
    chair ? t.chair(named(chair, page.lang)) : null,
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

/** What the reader must know before the rest: that it will not take place, that it moved, that it was called late. */
function Warnings({ page, view }: { page: Page; view: MeetingView }) {
  const { meeting, body, keeper } = view;
  const t = text[page.lang].meeting;
  const missed = meeting.notice_missed ?? 0;
  return (
    <>
      {meeting.stands === 'stands' ? null : (
        <Notice tone="grave" title={meeting.stands === 'cancelled' ? t.cancelled : t.postponed}>
          {meeting.reason ? <p>{meeting.reason}</p> : null}
        </Notice>
      )}
      {keeper && mustTellAgain(meeting) ? (
        <Notice title={t.changedTitle}>
          <p>
            {t.changed(meeting.convocation)} <a href={page.to(urls.convene(meeting.id))}>{t.tellThem}</a>
          </p>
        </Notice>
      ) : null}
      {missed > 0 ? <p class="quiet">{t.lateNotice(missed, body.notice_days)}</p> : null}
    </>
  );
}

/** Where the next session of the body is always found, and the ways in from afar. */
function Lasting({ page, view, next }: { page: Page; view: MeetingView; next: string }) {
  const { meeting, body } = view;
  const t = text[page.lang].meeting;
  const link = meeting.link ? safeUrl(meeting.link) : null;
  return (
    <Section id="adresse" title={t.lasting}>
      <p>
        {t.lastingWords(bodyShort(body, page.lang))} <a href={page.to(urls.nextMeeting(body.code))}>{next}</a>
      </p>
      {link ? (
        <p>
          <a href={link}>{t.online}</a>
        </p>
      ) : null}
      <p class="meta">
        <span>
          <a href={page.to(urls.occasion(meeting.occasion_id))}>{t.inCalendar}</a>
        </span>
        {meeting.convocation > 0 ? (
          <span>
            <a href={page.to(urls.convocation(meeting.id))}>{t.convocationNo(meeting.convocation)}</a>
          </span>
        ) : null}
        {view.keeper ? (
          <span>
            <a href={page.to(urls.editMeeting(meeting.id))}>{t.editNumber}</a>
          </span>
        ) : null}
        {meeting.opened_at && meeting.closed_at ? (
          <span>{t.sat(formatHour(meeting.opened_at, page.lang), formatHour(meeting.closed_at, page.lang))}</span>
        ) : null}
      </p>
    </Section>
  );
}
