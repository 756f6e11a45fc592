import type { Child } from 'hono/jsx';
import type { Column, TableProps } from '../table.tsx';

/** Rows under one band: «En retard (4)». */
export interface Group<Row> {
  title: Child;
  rows: readonly Row[];
}

type RowsProps<Row> = TableProps<Row> & {
  role(name: string): { role?: string };
  label(column: Column<Row>): string | undefined;
};

/** The body of a table: one, or one a band. */
export function Rows<Row>(props: RowsProps<Row>) {
  const { groups, rows = [], role } = props;
  if (!groups) return <tbody {...role('rowgroup')}>{rows.map((row) => line(props, row))}</tbody>;
  return (
    <>
      {groups.map((group) => (
        <tbody {...role('rowgroup')}>
          <tr class="band" {...role('row')}>
            <th scope="rowgroup" colspan={props.columns.length} {...role('rowheader')}>
              {group.title}
            </th>
          </tr>
          {group.rows.map((row) => line(props, row))}
        </tbody>
      ))}
    </>
  );
}

function line<Row>(props: RowsProps<Row>, row: Row) {
  const { columns, role, late, chosen, opened } = props;
  const under = opened?.(row) ?? null;
  const classes = [late?.(row) ? 'rail' : '', chosen?.(row) || under !== null ? 'chosen' : ''].filter(Boolean).join(' ');
  return (
    <>
      <tr class={classes || undefined} {...role('row')}>
        {columns.map((column) => cell(props, column, row))}
      </tr>
      {under === null ? null : (
        <tr class="opened" {...role('row')}>
          <td colspan={columns.length} {...role('cell')}>
            {under}
          </td>
        </tr>
      )}
    </>
  );
}

function cell<Row>({ role, label }: RowsProps<Row>, column: Column<Row>, row: Row) {
  const content = column.cell(row);
  if (column.head) {
    return (
      <th scope="row" class={column.number ? 'n' : undefined} {...role('rowheader')}>
        {content}
      </th>
    );
  }
  return (
    <td class={column.number ? 'n' : column.whole ? 'nb' : undefined} data-l={label(column)} {...role('cell')}>
      {content}
    </td>
  );
}
