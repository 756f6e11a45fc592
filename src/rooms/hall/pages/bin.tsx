import { BIN_DAYS, type Thrown } from '#kernel/bin';
import { addDays, dayOf, daysBetween } from '#kernel/day';
import { counted, formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { PostButton } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { text } from '../text.ts';

/** What was thrown away and can still come back. */
export function BinPage({ page, rows, total, at, size }: { page: Page; rows: readonly Thrown[]; total: number; at: number; size: number }) {
  const t = text[page.lang].bin;
  const today = dayOf(page.now);
  const left = (row: Thrown) => Math.max(0, daysBetween(today, addDays(dayOf(row.thrownAt), BIN_DAYS)));
  return (
    <Layout page={page} title={t.title} current="house" lead={t.lead(BIN_DAYS)}>
      {rows.length === 0 ? (
        <Empty title={t.none}>{t.noneWhy}</Empty>
      ) : (
        <Table
          page={page}
          caption={t.title}
          rows={rows}
          columns={[
            { key: 'quoi', label: t.what, head: true, cell: (row) => row.title },
            { key: 'quand', label: t.when, cell: (row) => formatDay(dayOf(row.thrownAt), page.lang, 'short') },
            { key: 'reste', label: t.left, cell: (row) => counted(left(row), page.lang, t.days) },
            {
              key: 'reprendre',
              label: t.takeBack,
              cell: (row) => <PostButton page={page} action={urls.takeBack(row.id)} label={t.takeBack} small />,
            },
          ]}
        />
      )}
      <Pager page={page} at={at} size={size} total={total} />
    </Layout>
  );
}
