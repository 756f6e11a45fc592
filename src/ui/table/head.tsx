import type { Page } from '#kernel/page';
import { withQuery } from '../address.ts';
import type { Column } from '../table.tsx';
import { words } from '../words.ts';
import { nextSort, type Sort } from './sort.ts';

interface HeadProps<Row> {
  page: Page;
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  role(name: string): { role?: string };
}

/** The names of the columns; those that sort are links, because a sorted list has an address. */
export function TableHead<Row>({ page, columns, sort, role }: HeadProps<Row>) {
  return (
    <thead {...role('rowgroup')}>
      <tr {...role('row')}>
        {columns.map((column) => (
          <th scope="col" class={column.number ? 'n' : undefined} aria-sort={direction(column, sort)} {...role('columnheader')}>
            {named(page, column, sort)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function named<Row>(page: Page, column: Column<Row>, sort: Sort | undefined) {
  if (column.sort) return <SortLink page={page} column={column} sort={sort} />;
  return column.act ? <span class="unseen">{column.label}</span> : column.label;
}

function direction<Row>(column: Column<Row>, sort: Sort | undefined): 'ascending' | 'descending' | undefined {
  if (!column.sort || sort?.key !== column.key) return undefined;
  return sort.down ? 'descending' : 'ascending';
}

function SortLink<Row>({ page, column, sort }: { page: Page; column: Column<Row>; sort: Sort | undefined }) {
  const current = sort?.key === column.key;
  return (
    <a href={withQuery(page, { tri: nextSort(sort, column.key), page: null })} title={words(page).sortBy(column.label)}>
      {column.label}
      {current ? <span aria-hidden="true">{sort?.down ? ' ▾' : ' ▴'}</span> : null}
    </a>
  );
}
