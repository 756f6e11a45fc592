import { formatDay, formatNumber, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { type Column, Table } from '#ui/table';
import { urls } from '#urls';
import type { Framework } from '../store.ts';
import { text } from '../text.ts';

type Line = Framework & { nodes: number };

export function IndexPage({ page, frameworks }: { page: Page; frameworks: readonly Line[] }) {
  const t = text[page.lang];
  return (
    <Layout page={page} title={t.room} current="strategy" lead={t.index.lead}>
      {frameworks.length === 0 ? (
        <Empty title={t.index.none}>
          <p>{t.index.noneWhy}</p>
        </Empty>
      ) : (
        <Table page={page} caption={t.index.caption} columns={columns(page)} rows={frameworks} />
      )}
    </Layout>
  );
}

function columns(page: Page): Column<Line>[] {
  const t = text[page.lang].index;
  const standing = (row: Line) => (page.today < row.from_day ? t.toCome : page.today > row.to_day ? t.ended : t.inForce);
  const short = (row: Line) => named({ name_fr: row.short_fr, name_en: row.short_en }, page.lang);
  return [
    {
      key: 'name',
      label: t.name,
      head: true,
      cell: (row) => (
        <>
          <a href={page.to(urls.strategy(row.code))}>{short(row)}</a>
          <p class="small quiet">{named(row, page.lang)}</p>
        </>
      ),
    },
    {
      key: 'period',
      label: t.period,
      cell: (row) => `${formatDay(row.from_day, page.lang, 'short')} – ${formatDay(row.to_day, page.lang, 'short')}, ${standing(row)}`,
    },
    { key: 'owner', label: t.owner, cell: (row) => row.owner },
    { key: 'nodes', label: t.nodes, number: true, cell: (row) => formatNumber(row.nodes, page.lang) },
  ];
}
