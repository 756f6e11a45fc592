import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';
import { ratesChanged } from './rate-book.ts';
import type { RateKind } from './rates.ts';
import { insertRate, type NewRate, type RateRecord, rateRecords, withdrawRate } from './store/rates.ts';

const KINDS: readonly string[] = ['fixed', 'peg', 'point', 'month', 'year'];

/** The cells of a line of CSV; a cell that holds a comma is quoted. */
function cells(line: string): string[] {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** Reads `rates.csv`. A line that cannot be understood stops everything: no rate is guessed. */
export function readRates(csv: string): NewRate[] {
  const lines = csv.trim().split(/\r?\n/).slice(1);
  return lines.map((line, index) => {
    const [from_currency = '', to_currency = '', value = '', from_day = '', to_day, kind = '', source = '', note] = cells(line);
    if (!KINDS.includes(kind) || !source) throw new RangeError(`rates.csv, line ${index + 2}: ${line}`);
    return { from_currency, to_currency, value, kind: kind as RateKind, from_day, to_day: to_day || null, source, note: note || null };
  });
}

const keyOf = (rate: Pick<NewRate, 'from_currency' | 'to_currency' | 'kind' | 'from_day'>) =>
  [rate.from_currency, rate.to_currency, rate.kind, rate.from_day].join('|');

/**
 * Brings published rates in. One already known, in force or withdrawn, is left alone; one that the publisher changed replaces the old row;
 * one that the Pool corrected stays as the Pool has it.
 */
export async function loadRates(tx: Db, actor: Actor, files: ReferenceFiles, audienceId: number): Promise<number> {
  const known = new Map<string, RateRecord[]>();
  for (const row of await rateRecords(tx, actor, { withdrawn: true })) known.set(keyOf(row), [...(known.get(keyOf(row)) ?? []), row]);
  const fresh: NewRate[] = [];
  for (const rate of files.names.includes('rates.csv') ? readRates(files.text('rates.csv')) : []) {
    const rows = known.get(keyOf(rate)) ?? [];
    if (rows.some((row) => row.value === rate.value && row.source === rate.source)) continue;
    const now = rows.find((row) => row.withdrawn_on === null);
    if (now?.entered_by === 'pool') continue;
    if (now) await withdrawRate(tx, now.id, actor.today);
    await insertRate(tx, rate, { audienceId, enteredBy: 'reference', person: null, day: actor.today, replaces: now?.id ?? null });
    fresh.push(rate);
  }
  const first = fresh.map((rate) => rate.from_day).sort()[0];
  const currencies = [...new Set(fresh.flatMap((rate) => [rate.from_currency, rate.to_currency]))];
  if (first !== undefined) await ratesChanged.gather({ tx, actor, currencies, fromDay: first });
  return fresh.length;
}
