import type { Child } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { TableHead } from './table/head.tsx';
import { roles } from './table/roles.ts';
import { type Group, Rows } from './table/rows.tsx';
import type { Sort } from './table/sort.ts';
import { words } from './words.ts';

export type { Group } from './table/rows.tsx';
export { readSort, type Sort } from './table/sort.ts';

export interface Column<Row> {
  key: string;
  label: string;
  cell(row: Row): Child;
  /** The title of the row: its header, and the title of its card on a phone. */
  head?: boolean;
  /** Aligned right, figures under figures. */
  number?: boolean;
  /** The text of the row: its card does not repeat the name of the column. */
  text?: boolean;
  /** What can be done with the row: its column is named for those who listen only. */
  act?: boolean;
  /** Days and numbers that are not cut at the end of a line, where there is room. */
  whole?: boolean;
  /** The column can be sorted; `key` is its name in the address. */
  sort?: boolean;
  /** What the last line says under this column. */
  total?: Child;
}

export interface TableProps<Row> {
  page: Page;
  columns: readonly Column<Row>[];
  /** Either plain rows, or rows under bands. */
  rows?: readonly Row[];
  groups?: readonly Group<Row>[];
  /** What the table holds, read aloud; shown when `captioned`. */
  caption: string;
  captioned?: boolean;
  /** Precision after a shown caption: the unit. */
  unit?: string;
  sort?: Sort;
  dense?: boolean;
  /** Rows become cards on a phone; false for a few columns of pure figures. */
  fold?: boolean;
  /** A matrix of many columns: it does not fold, it is moved sideways inside a named region. */
  scroll?: boolean;
  /** A rail of laterite beside the row. */
  late?(row: Row): boolean;
  chosen?(row: Row): boolean;
  /** What opens under a row. */
  opened?(row: Row): Child | null;
}

/** A register: ruled lines, aligned figures, sorted by address, cards on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { page, columns, caption, captioned, unit, dense, scroll, fold = !scroll } = props;
  const role = roles(fold);
  const table = (
    <table class={['t', dense ? 'dense' : '', fold ? 'fold' : ''].filter(Boolean).join(' ')} {...role('table')}>
      <caption class={captioned ? undefined : 'unseen'}>
        {caption}
        {unit ? <span> ({unit})</span> : null}
      </caption>
      <TableHead page={page} columns={columns} sort={props.sort} role={role} />
      <Rows
        {...props}
        role={role}
        label={(column) => (column.head || column.text || column.act ? undefined : `${column.label}${words(page).colon}`)}
      />
      {columns.some((column) => column.total !== undefined) ? <Totals page={page} columns={columns} role={role} /> : null}
    </table>
  );
  if (!scroll) return table;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      {table}
    </section>
  );
}

interface TotalsProps<Row> {
  page: Page;
  columns: readonly Column<Row>[];
  role(name: string): { role?: string };
}

function Totals<Row>({ page, columns, role }: TotalsProps<Row>) {
  const t = words(page);
  return (
    <tfoot {...role('rowgroup')}>
      <tr {...role('row')}>
        {columns.map((column, index) =>
          index === 0 ? (
            <th scope="row" {...role('rowheader')}>
              {column.total ?? t.total}
            </th>
          ) : (
            <td
              class={column.number ? 'n' : undefined}
              data-l={column.total === undefined ? undefined : `${column.label}${t.colon}`}
              {...role('cell')}
            >
              {column.total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
