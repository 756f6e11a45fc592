import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { type Body, bodyShort } from '#rooms/mechanism';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { type Meeting, meetingTitle } from '../meeting.ts';
import { text } from '../text.ts';
import { standing } from './states.tsx';

interface Props {
  page: Page;
  bodies: readonly Body[];
  years: readonly number[];
  next: readonly Meeting[];
  past: { rows: Meeting[]; total: number };
  at: number;
  size: number;
  mayPlan: boolean;
}

/** Meetings: those to come, the next first; then those that took place, the last first. */
export function MeetingsPage({ page, bodies, years, next, past, at, size, mayPlan }: Props) {
  const t = text[page.lang].list;
  const body = new Map(bodies.map((each) => [each.id, each]));
  const options = bodies.map((each) => ({ value: each.code, label: bodyShort(each, page.lang) }));
  return (
    <Layout
      page={page}
      title={text[page.lang].room}
      current="meetings"
      lead={t.lead}
      acts={
        mayPlan ? <ActLink page={page} href={urls.newMeeting({ instance: page.query.get('instance') })} label={t.plan} main /> : undefined
      }
    >
      <Filters
        page={page}
        filters={[
          { kind: 'select', name: 'instance', label: t.body, options, all: t.allBodies },
          {
            kind: 'select',
            name: 'annee',
            label: t.year,
            options: years.map((year) => ({ value: year, label: String(year) })),
            all: t.allYears,
          },
        ]}
      />
      <Section id="a-venir" title={t.next}>
        {next.length === 0 ? (
          <Empty title={t.noneNext}>
            <p>{t.noneNextWhy}</p>
          </Empty>
        ) : (
          <MeetingTable page={page} rows={next} bodies={body} caption={t.next} />
        )}
      </Section>
      <Section id="passees" title={t.past}>
        {past.rows.length === 0 ? (
          <Empty title={t.nonePast}>
            <p>{t.nonePastWhy}</p>
          </Empty>
        ) : (
          <>
            <MeetingTable page={page} rows={past.rows} bodies={body} caption={t.past} />
            <Pager page={page} at={at} size={size} total={past.total} />
          </>
        )}
      </Section>
    </Layout>
  );
}

interface TableProps {
  page: Page;
  rows: readonly Meeting[];
  bodies: ReadonlyMap<number, Body>;
  caption: string;
}

/** Sessions on lines; the minutes of one that has them stand on its line. */
export function MeetingTable({ page, rows, bodies, caption }: TableProps) {
  const t = text[page.lang].list;
  const title = (meeting: Meeting) => meetingTitle(meeting, bodies.get(meeting.body_id), page.lang);
  return (
    <Table
      page={page}
      caption={caption}
      rows={rows}
      columns={[
        { key: 'what', label: t.meeting, head: true, cell: (row) => <a href={page.to(urls.meeting(row.id))}>{title(row)}</a> },
        { key: 'day', label: t.day, cell: (row) => formatDay(row.day, page.lang, 'short') },
        { key: 'state', label: t.state, cell: (row) => standing(page, row) },
        { key: 'minutes', label: t.minutes, cell: (row) => (row.minutes > 0 ? <a href={page.to(urls.minutes(row.id))}>{t.read}</a> : '–') },
      ]}
    />
  );
}
