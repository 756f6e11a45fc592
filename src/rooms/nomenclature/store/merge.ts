import { type Db, sql, type Tables } from '#kernel/db';

/**
 * Lays published rows over a table in one statement: new ones come in, changed ones are brought up to date, equal ones are left alone.
 * Returns how many were touched: nought the second time.
 */
export async function merge<T extends keyof Tables & string>(
  tx: Db,
  table: T,
  keys: readonly (keyof Tables[T] & string)[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return 0;
  const rest = columns.filter((column) => !(keys as readonly string[]).includes(column));
  const mine = sql.join(rest.map((column) => sql.ref(`${table}.${column}`)));
  const theirs = sql.join(rest.map((column) => sql.ref(`excluded.${column}`)));
  const sets = sql.join(rest.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`));
  const done = await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((column) => sql.ref(`given.${column}`)))}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) given
    on conflict (${sql.join(keys.map((key) => sql.ref(key)))}) do update set ${sets}
    where (${mine}) is distinct from (${theirs})`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
