import { everyAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql, type Tables } from '#kernel/db';

/** Inserts rows that are not there yet, found by their natural key, and leaves alone what people have corrected since. Returns how many came in. */
export async function layMissing<T extends keyof Tables & string>(
  tx: Db,
  table: T,
  keys: readonly (keyof Tables[T] & string)[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return 0;
  const same = sql.join(
    keys.map((key) => sql`there.${sql.ref(key)} is not distinct from given.${sql.ref(key)}`),
    sql` and `,
  );
  const done = await everyAudience('a published row is missing only where nobody at all has it', () =>
    sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(columns.map((column) => sql`given.${sql.ref(column)}`))}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) given
      where not exists (select from ${sql.table(table)} there where ${same})`.execute(tx),
  );
  return Number(done.numAffectedRows ?? 0n);
}

/** The same for dated rows that may not overlap: one comes in where nothing reaches into its days. */
export async function layDated<T extends keyof Tables & string>(
  tx: Db,
  table: T,
  owner: keyof Tables[T] & string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return 0;
  const done = await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((column) => sql`given.${sql.ref(column)}`))}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) given
    where not exists (select from ${sql.table(table)} there where there.${sql.ref(owner)} = given.${sql.ref(owner)}
      and daterange(there.from_day, there.to_day, '[]') && daterange(given.from_day, given.to_day, '[]'))`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** The id of a key said in a file; a key that names nothing is a fault of the file, said with its place. */
export function idIn(ids: ReadonlyMap<string, number>, key: string, where: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`${where}: nothing is called ${key}`);
  return id;
}

/** What every real row of the files says of where it comes from. */
export interface Sourced {
  origin?: 'real' | 'demo';
  mark?: string;
  source?: string[];
  note?: string;
}

export interface DatedFile {
  from_day: Day;
  from_precision?: string;
  to_day: Day | null;
  to_precision?: string;
}

export const sourced = ({ origin, mark, source, note }: Sourced) => ({
  origin: origin ?? 'real',
  mark: mark ?? null,
  source: source ?? [],
  note: note ?? null,
});

export const dated = ({ from_day, from_precision, to_day, to_precision }: DatedFile) => ({
  from_day,
  from_precision: from_precision ?? 'day',
  to_day,
  to_precision: to_precision ?? 'day',
});
