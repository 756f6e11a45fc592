import { dayOf } from '#kernel/day';
import { formatDay, formatHour } from '#kernel/i18n';
import type { KeptMail, MailState } from '#kernel/mail';
import type { Page } from '#kernel/page';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { type MarkName, Said } from '#ui/marks';
import { Pager } from '#ui/pager';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { text } from '../text.ts';

export const MAIL_MARK: Record<MailState, MarkName> = { waiting: 'todo', kept: 'notified', sent: 'done', failed: 'late' };

export const instant = (at: Date, page: Page): string => `${formatDay(dayOf(at), page.lang, 'short')}, ${formatHour(at, page.lang)}`;

interface OutboxProps {
  page: Page;
  rows: readonly KeptMail[];
  total: number;
  at: number;
  size: number;
}

/** Everything the house wrote to people, newest first. */
export function OutboxPage({ page, rows, total, at, size }: OutboxProps) {
  const t = text[page.lang].outbox;
  const trail = [{ label: text[page.lang].house.title, href: urls.house() }, { label: t.title }];
  const states = Object.entries(t.states).map(([value, label]) => ({ value, label }));
  return (
    <Layout page={page} title={t.title} current="house" lead={t.lead} trail={trail}>
      <Filters page={page} filters={[{ kind: 'select', name: 'etat', label: t.filter, options: states, all: t.all }]} />
      {rows.length === 0 ? (
        <Empty title={t.none}>{t.noneWhy}</Empty>
      ) : (
        <Table
          page={page}
          caption={t.title}
          rows={rows}
          late={(row) => row.state === 'failed'}
          columns={[
            { key: 'objet', label: t.subject, head: true, cell: (row) => <a href={page.to(urls.outboxMail(row.id))}>{row.subject}</a> },
            { key: 'a', label: t.to, cell: (row) => row.to },
            { key: 'etat', label: t.state, cell: (row) => <Said as={MAIL_MARK[row.state]}>{t.states[row.state]}</Said> },
            { key: 'ecrit', label: t.written, cell: (row) => instant(row.writtenAt, page) },
          ]}
        />
      )}
      <Pager page={page} at={at} size={size} total={total} />
    </Layout>
  );
}
