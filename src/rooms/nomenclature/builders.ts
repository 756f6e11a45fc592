import { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import type { Db } from '#kernel/db';
import type { RateRow } from './rates.ts';

/** A row of the table of rates, for tests that need no database. */
export function buildRate(changes: Partial<RateRow> & Pick<RateRow, 'from_currency' | 'value'>): RateRow {
  made += 1;
  return { id: made, to_currency: 'XOF', kind: 'year', from_day: '2018-01-01', to_day: '2018-12-31', source: 'FMI', ...changes };
}
let made = 0;

export const parity = buildRate({
  from_currency: 'EUR',
  value: '655.957',
  kind: 'fixed',
  from_day: '1999-01-01',
  to_day: null,
  source: 'K',
});

/** Somebody of the Pool who reads what is public. */
export async function buildPoolReader(db: Db): Promise<Actor> {
  const audiences = [await audienceId(db, 'public')];
  return new Actor({ kind: 'person', name: 'Awa D. (démo)', personId: 1, roles: [{ role: 'pool' }], audiences, today: '2018-11-12' });
}

export async function buildVisitor(db: Db): Promise<Actor> {
  return new Actor({ kind: 'visitor', name: 'visitor', audiences: [await audienceId(db, 'public')], today: '2018-11-12' });
}
