import type { Child } from 'hono/jsx';
import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { type Filter, Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Tag } from '#ui/marks';
import { Pager } from '#ui/pager';
import { type Column, type Sort, Table } from '#ui/table';
import { urls } from '#urls';
import type { PartnerNames } from '../partners.ts';
import type { ActivityLine } from '../store/activities.ts';
import { text } from '../text.ts';
import { inMillions, Published, shortDay } from './amounts.tsx';

interface Props {
  page: Page;
  rows: readonly ActivityLine[];
  total: number;
  at: number;
  size: number;
  sort: Sort;
  filters: readonly Filter[];
  filtered: boolean;
  names: PartnerNames;
  statuses: ReadonlyMap<string, string>;
  followed: Child;
}

export function ActivitiesPage({ page, rows, total, at, size, sort, filters, filtered, names, statuses, followed }: Props) {
  const t = text[page.lang];
  const query = Object.fromEntries([...page.query].filter(([name]) => name !== 'page'));
  const acts = (
    <>
      <ActLink page={page} href={urls.activitiesExport('xlsx', query)} label={t.list.excel} />
      <ActLink page={page} href={urls.activitiesExport('csv', query)} label={t.list.csv} />
    </>
  );
  const trail = [{ label: t.room, href: urls.aid() }, { label: t.list.title }];
  return (
    <Layout page={page} title={t.list.title} current="aid" lead={t.list.lead} trail={trail} acts={total > 0 ? acts : undefined}>
      {total > 0 || filtered ? <Filters page={page} filters={filters} count={t.list.count(formatNumber(total, page.lang))} /> : null}
      {total > 0 || filtered ? followed : null}
      {rows.length === 0 ? (
        <Empty title={filtered ? t.list.none : t.list.nothing}>
          <p>{filtered ? t.list.noneWhy : t.list.nothingWhy}</p>
        </Empty>
      ) : (
        <Table
          page={page}
          caption={t.list.caption}
          unit={t.list.unit}
          captioned
          rows={rows}
          columns={columns(page, names, statuses)}
          sort={sort}
        />
      )}
      <Pager page={page} at={at} size={size} total={total} />
    </Layout>
  );
}

function columns(page: Page, names: PartnerNames, statuses: ReadonlyMap<string, string>): Column<ActivityLine>[] {
  const t = text[page.lang].list;
  return [
    { key: 'title', label: t.name, head: true, sort: true, cell: (row) => <NameCell page={page} row={row} /> },
    { key: 'partner', label: t.partner, cell: (row) => <PartnerCell page={page} row={row} names={names} /> },
    { key: 'status', label: t.status, cell: (row) => (row.status === null ? '' : (statuses.get(row.status) ?? row.status)) },
    { key: 'end', label: t.end, sort: true, cell: (row) => <span class="nb">{shortDay(row.end, page.lang)}</span> },
    { key: 'committed', label: t.committed, number: true, sort: true, cell: (row) => inMillions(row.committed, page.lang) },
    { key: 'disbursed', label: t.disbursed, number: true, sort: true, cell: (row) => inMillions(row.disbursed, page.lang) },
  ];
}

function NameCell({ page, row }: { page: Page; row: ActivityLine }) {
  const t = text[page.lang].list;
  const marks = [row.absent_since ? t.absent : '', row.secondary_reporter ? t.secondary : '', row.status === '5' ? t.cancelled : ''].filter(
    Boolean,
  );
  return (
    <>
      <a href={page.to(urls.activity(row.id))}>
        <Published page={page} text={row.title} lang={row.title_lang} />
      </a>
      {marks.map((mark) => (
        <>
          {' '}
          <Tag>{mark}</Tag>
        </>
      ))}
      {row.apart > 0 ? <p class="small quiet">{t.apart(formatNumber(row.apart, page.lang))}</p> : null}
    </>
  );
}

interface PartnerProps {
  page: Page;
  row: Pick<ActivityLine, 'organisation_id' | 'reporting_name' | 'partner'>;
  names: PartnerNames;
}

/** Who reports it: a link where the mechanism knows them, the name as published where it does not. */
export function PartnerCell({ page, row, names }: PartnerProps) {
  const { label, key } = names.of({ ...row, name: row.reporting_name }, page.lang);
  return key === null ? <span>{label}</span> : <a href={page.to(urls.organisation(key))}>{label}</a>;
}
