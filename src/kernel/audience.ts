import { AsyncLocalStorage } from 'node:async_hooks';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Db } from './db.ts';
import { HouseFault } from './errors.ts';
import { ledger } from './ledger.ts';

/**
 * The only way to write what a reader may see:
 * `.where('m.audience_id', '=', visible(actor))` becomes `"m"."audience_id" = any($1)`.
 */
export function visible(actor: Pick<Actor, 'audiences'>): RawBuilder<number> {
  const open = ledger();
  if (open) open.lists += 1;
  return sql<number>`any(${written(actor.audiences)}::int[])`;
}

const writtenLists = new WeakMap<readonly number[], string>();

/** The list as PostgreSQL reads it, written once a reader: a page asks with it dozens of times. */
function written(ids: readonly number[]): string {
  const known = writtenLists.get(ids);
  if (known !== undefined) return known;
  const list = `{${ids.join(',')}}`;
  writtenLists.set(ids, list);
  return list;
}

const round = new AsyncLocalStorage<string>();

/** The only way round the guard: work that must see every record, with the reason why. A test lists its uses. */
export function everyAudience<T>(why: string, work: () => Promise<T>): Promise<T> {
  return round.run(why, work);
}

/** The reason in force, if any; read by the guard. */
export function roundReason(): string | undefined {
  return round.getStore();
}

/** The id of an audience by its key: `public`, `signed-in`, `administrator`, or one a room keeps. */
export async function audienceId(db: Db, key: string): Promise<number> {
  const found = await sql<{ id: number }>`select id from kernel_audience where key = ${key}`.execute(db);
  const row = found.rows[0];
  if (!row) throw new HouseFault(`no such audience: ${key}`);
  return row.id;
}

export interface NamedAudience {
  /** `body:gec`: the room's word, then what it is. */
  key: string;
  nameFr: string;
  nameEn: string;
  room: string;
}

/** Keeps an audience of a room under its key, with its name of today. Gives its id. */
export async function keepAudience(tx: Db, { key, nameFr, nameEn, room }: NamedAudience): Promise<number> {
  const kept = await sql<{
    id: number;
  }>`insert into kernel_audience (key, name_fr, name_en, room) values (${key}, ${nameFr}, ${nameEn}, ${room})
    on conflict (key) do update set name_fr = excluded.name_fr, name_en = excluded.name_en returning id`.execute(tx);
  return kept.rows[0]!.id;
}
