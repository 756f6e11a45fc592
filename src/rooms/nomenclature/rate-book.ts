import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { slot } from '#kernel/slots';
import { inTransaction } from '#kernel/transaction';
import { type FrancRate, RatesTable } from './rates.ts';
import { insertRate, type NewRate, type RateRecord, rateRecord, ratesInForce, withdrawRate } from './store/rates.ts';

/** Told, inside the transaction, that rates changed from a day on: rooms that keep converted amounts convert them again. */
export const ratesChanged = slot<{ tx: Db; actor: Actor; currencies: readonly string[]; fromDay: Day }, void>('nomenclature.rates-changed');

/** The rates in force, for the conversion of many rows. */
export async function ratesTable(db: Db, actor: Actor): Promise<RatesTable> {
  return new RatesTable(await ratesInForce(db, actor));
}

/** One rate to the franc, or undefined where none is known: no rate, no conversion. */
export async function rateFor(db: Db, actor: Actor, currency: string, day: Day): Promise<FrancRate | undefined> {
  return (await ratesTable(db, actor)).toFrancs(currency, day);
}

export async function getRate(db: Db, actor: Actor, id: number): Promise<RateRecord> {
  const found = await rateRecord(db, actor, id);
  if (!found) throw new NotFound('rate');
  return found;
}

const asSaid = ({ from_currency, to_currency, value, kind, from_day, to_day, source, note }: NewRate) => ({
  from_currency,
  to_currency,
  value,
  kind,
  from_day,
  to_day,
  source,
  note,
});

async function enter(tx: Db, actor: Actor, verb: string, rate: NewRate, replaced: RateRecord | null, why?: string): Promise<number> {
  if (rate.from_currency === rate.to_currency) throw new RuleBroken('rate.two-currencies');
  const audience = replaced?.audience_id ?? (await audienceId(tx, 'public'));
  const enteredBy = actor.kind === 'house' ? 'reference' : 'pool';
  const id = await insertRate(tx, rate, {
    audienceId: audience,
    enteredBy,
    person: actor.personId,
    day: actor.today,
    replaces: replaced?.id ?? null,
  });
  const before = replaced ? { id: replaced.id, ...asSaid(replaced) } : undefined;
  journal({ actor, verb, subject: { kind: 'rate', id }, audienceId: audience, before, after: asSaid(rate), why });
  await ratesChanged.gather({ tx, actor, currencies: [rate.from_currency, rate.to_currency], fromDay: rate.from_day });
  return id;
}

/** Enters a rate with its source. One pair has one rate of a kind for a period: a second one is refused, and corrected instead. */
export async function addRate(db: Db, actor: Actor, rate: NewRate): Promise<number> {
  actor.may('rate.add');
  return inTransaction(db, (tx) => enter(tx, actor, 'rate.add', rate, null));
}

/** Withdraws a rate and puts another in its place. The old row stays, with its day: what was converted by it can still be explained. */
export async function correctRate(
  db: Db,
  actor: Actor,
  id: number,
  correction: { value: string; source: string; note: string | null; why: string },
): Promise<number> {
  actor.may('rate.correct');
  return inTransaction(db, async (tx) => {
    const old = await getRate(tx, actor, id);
    if ((await withdrawRate(tx, id, actor.today)) === 0) throw new RuleBroken('rate.already-withdrawn');
    const { why, ...said } = correction;
    return enter(tx, actor, 'rate.correct', { ...asSaid(old), ...said }, old, why);
  });
}
