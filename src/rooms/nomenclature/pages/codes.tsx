import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Tag } from '#ui/marks';
import { type Column, Table } from '#ui/table';
import type { Code } from '../store/lists.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

export function CodesPage({ page, list, codes }: { page: Page; list: string; codes: readonly Code[] }) {
  const t = text[page.lang];
  const columns: Column<Code>[] = [
    { key: 'code', label: t.code, cell: (row) => <span class="num">{row.code}</span> },
    {
      key: 'name',
      label: t.name,
      head: true,
      cell: (row) => (
        <>
          {named(row, page.lang)} {row.withdrawn ? <Tag>{t.codes.withdrawn}</Tag> : null}
        </>
      ),
    },
  ];
  if (codes.some((row) => row.category)) columns.push({ key: 'category', label: t.codes.category, cell: (row) => row.category });
  return (
    <Frame page={page} title={list} lead={t.index.codesLead}>
      <Table page={page} caption={list} columns={columns} rows={codes} />
    </Frame>
  );
}
