import { type Db, sql } from '../db.ts';

export interface TableShape {
  name: string;
  /** Columns that are written, in order; those the server works out are left out. */
  columns: string[];
  key: string[];
}

/** Every table of the house, with its written columns and its key. */
export async function listTables(tx: Db): Promise<TableShape[]> {
  const found = await sql<TableShape>`
    select c.relname::text as name,
      array(select a.attname::text from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_catalog.pg_index i
        cross join lateral unnest(i.indkey) with ordinality k(attnum, place)
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.place) as key
    from pg_catalog.pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`.execute(tx);
  return found.rows;
}

/** The last value of each sequence that was used. */
export async function listSequences(tx: Db): Promise<Record<string, string>> {
  const found = await sql<{ name: string; value: string }>`select s.sequencename::text as name, s.last_value::text as value
    from pg_catalog.pg_sequences s where s.schemaname = current_schema() and s.last_value is not null order by 1`.execute(tx);
  return Object.fromEntries(found.rows.map((row) => [row.name, row.value]));
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ');
