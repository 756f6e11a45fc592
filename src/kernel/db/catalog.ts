import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** Tables and views of the current schema that bear an audience. */
export async function guardedTables(db: Db): Promise<ReadonlySet<string>> {
  const found = await sql<{ name: string }>`
    select c.relname as name from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'audience_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'v', 'm', 'p')`.execute(db);
  return new Set(found.rows.map((row) => row.name));
}

/** Views over guarded tables that hide the audience, and plain functions over them: both would be a way round the guard. */
export async function audienceGap(db: Db, guarded: ReadonlySet<string>): Promise<string[]> {
  const names = [...guarded];
  const found = await sql<{ name: string }>`
    select distinct v.relname as name from pg_catalog.pg_depend d
    join pg_catalog.pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass
    join pg_catalog.pg_class v on v.oid = r.ev_class
    join pg_catalog.pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
    where t.relname = any(${names}::text[]) and t.relnamespace = current_schema()::regnamespace
      and not (v.relname = any(${names}::text[]))
    union
    select p.proname from pg_catalog.pg_proc p
    where p.pronamespace = current_schema()::regnamespace and p.prorettype <> 'trigger'::regtype
      and (exists (select 1 from pg_catalog.pg_depend d join pg_catalog.pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
          where d.objid = p.oid and d.classid = 'pg_proc'::regclass and t.relname = any(${names}::text[])
            and t.relnamespace = current_schema()::regnamespace)
        or exists (select 1 from unnest(${names}::text[]) g(name) where p.prosrc ~ ('\\m' || g.name || '\\M')))`.execute(db);
  return found.rows.map((row) => row.name);
}
