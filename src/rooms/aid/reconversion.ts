import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { ratesTable } from '#rooms/nomenclature';
import { convertedBy } from './conversion.ts';
import { amountsToConvert, rewriteRates } from './store/convert.ts';
import { partnersOf, refreshActivities, refreshTotals } from './store/derived.ts';

interface Changed {
  tx: Db;
  actor: Actor;
  currencies: readonly string[];
  fromDay: Day;
}

const BATCH = 2_000;

/**
 * A rate changed: amounts of that day and later are converted again, in the same transaction, and the totals with them.
 * Whoever changed the rate was asked for it; this is its consequence. Amounts in other currencies too, since their way to the franc may pass by the pair that changed.
 */
export async function convertAgain({ tx, actor, currencies, fromDay }: Changed): Promise<void> {
  const rates = await ratesTable(tx, actor);
  const touched = new Set<number>();
  let [after, rows] = [0, 0];
  for (;;) {
    const batch = await amountsToConvert(tx, fromDay, after, BATCH);
    const last = batch.at(-1);
    if (!last) break;
    after = last.id;
    const changed = batch.flatMap((row) => {
      const now = convertedBy(rates, row);
      return now.francs === row.francs && now.rate_ids.join() === row.rate_ids.join() ? [] : [{ id: row.id, ...now }];
    });
    await rewriteRates(tx, changed);
    rows += changed.length;
    const ids = new Set(changed.map((row) => row.id));
    for (const row of batch) if (ids.has(row.id)) touched.add(row.activity_id);
  }
  if (rows === 0) return;
  await refreshActivities(tx, [...touched]);
  await refreshTotals(tx, await partnersOf(tx, [...touched]));
  const audience = await audienceId(tx, 'public');
  journal({
    actor,
    verb: 'aid.convert',
    subject: { kind: 'rate', id: currencies.join('-') },
    audienceId: audience,
    after: { rows, fromDay },
  });
}
