import { z } from 'zod';
import type { Actor } from './actor.ts';
import { audienceId } from './audience.ts';
import { journal } from './audit.ts';
import { type Day, dayOf, isDay } from './day.ts';
import { handle } from './db/current.ts';
import { type Db, sql } from './db.ts';
import { RuleBroken, Stale } from './errors.ts';
import type { House } from './house.ts';
import { inTransaction } from './transaction.ts';

interface Row {
  value: unknown;
  version: number;
}

async function row(db: Db, key: string): Promise<Row | undefined> {
  const found = await sql<Row>`select value, version from kernel_setting where key = ${key}`.execute(db);
  return found.rows[0];
}

/** A setting, or the fallback where none was written. A value of an older shape counts as none. */
export async function readSetting<S extends z.ZodType>(db: Db, key: string, schema: S, fallback: z.output<S>): Promise<z.output<S>> {
  return (await readSettingAt(db, key, schema, fallback)).value;
}

/** The same with its version, for the form that changes it (0 where none was written yet). */
export async function readSettingAt<S extends z.ZodType>(
  db: Db,
  key: string,
  schema: S,
  fallback: z.output<S>,
): Promise<{ value: z.output<S>; version: number }> {
  const found = await row(handle(db), key);
  const read = found && schema.safeParse(found.value);
  return { value: read?.success ? read.data : fallback, version: found?.version ?? 0 };
}

export interface SettingWrite {
  key: string;
  value: unknown;
  /** The version the form was read at; left out by the house's own notes, which nobody edits. */
  version?: number;
  why?: string;
  /** The verb of the journal entry, where it is more than a setting changed. */
  verb?: string;
  /** Key of the audience of the journal entry (default `signed-in`). */
  audience?: string;
}

/** Writes a setting with its history in the journal. Two people may edit: the second is told what the first wrote. */
export async function writeSetting(tx: Db, actor: Actor, write: SettingWrite): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(current_schema() || ${`.kernel_setting.${write.key}`}))`.execute(tx);
  const before = await row(tx, write.key);
  const json = JSON.stringify(write.value);
  if (write.version !== undefined && write.version !== (before?.version ?? 0)) {
    throw new Stale(before?.version ?? 0, [{ name: write.key, label: write.key, mine: json, theirs: JSON.stringify(before?.value) }]);
  }
  await sql`insert into kernel_setting (key, value) values (${write.key}, ${json}::jsonb)
    on conflict (key) do update set value = excluded.value, version = kernel_setting.version + 1, changed_at = now()`.execute(tx);
  const audience = await audienceId(tx, write.audience ?? 'signed-in');
  const entry = { actor, verb: write.verb ?? 'setting.write', subject: { kind: 'setting', id: write.key }, audienceId: audience };
  journal({ ...entry, before: before?.value, after: write.value, why: write.why });
}

const DEMO_DAY = 'demo.day';
const demoDay = z.string().refine(isDay).nullable();

/** A database says that it is a demonstration by the day it lives on. */
export async function isDemo(db: Db): Promise<boolean> {
  return (await readSetting(db, DEMO_DAY, demoDay, null)) !== null;
}

/** The institution's day: a demonstration has its own, everybody else lives on the clock's in Bamako. */
export async function today(house: Pick<House, 'db' | 'clock'>): Promise<Day> {
  return (await readSetting(house.db, DEMO_DAY, demoDay, null)) ?? dayOf(house.clock.now());
}

/** Makes an empty database a demonstration, on its first day. */
export async function declareDemo(db: Db, actor: Actor, day: Day): Promise<void> {
  await inTransaction(db, (tx) => writeSetting(tx, actor, { key: DEMO_DAY, value: day, audience: 'public' }));
}

/** Moves the demonstration to another day. A real base lives on the clock's and refuses. */
export async function moveDemoDay(db: Db, actor: Actor, day: Day): Promise<void> {
  if (!isDay(day)) throw new RuleBroken('demo.no-such-day');
  if (!(await isDemo(db))) throw new RuleBroken('demo.not-a-demo');
  await inTransaction(db, (tx) => writeSetting(tx, actor, { key: DEMO_DAY, value: day, audience: 'public' }));
}
