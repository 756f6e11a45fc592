import { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { addMonths, type Day, lastDay, monthOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { addRate } from './rate-book.ts';
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

let month = 0;
/** A rate of a month of its own, entered by the Pool. */
async function buildBookedRate(kit: WalkKit): Promise<number> {
  month += 1;
  const from_day: Day = `${addMonths('2000-01', month)}-01`;
  const given = { from_currency: 'USD', to_currency: 'XOF', value: '600', kind: 'month', source: 'démo', note: null } as const;
  return withLedger(() => addRate(kit.house.db, kit.pool, { ...given, from_day, to_day: lastDay(monthOf(from_day)) }));
}

const still = (path: string): RouteWalk => ({ '-': () => ({ path }) });
const onRate = (path: (id: number) => string, body?: Record<string, string>): RouteWalk => ({
  public: async (kit) => ({ path: path(await buildBookedRate(kit)), body }),
});

/** Everything here is for everybody; only the Pool writes. */
export const walk: Walk = {
  'GET /nomenclatures': still(urls.nomenclature()),
  'GET /nomenclatures/secteurs': still(urls.sectors()),
  'GET /nomenclatures/regions': still(urls.regions()),
  'GET /nomenclatures/devises': still(urls.currencies()),
  'GET /nomenclatures/codes/:list{[A-Za-z-]+}': still(urls.codes('TransactionType')),
  'GET /nomenclatures/taux': still(urls.rates()),
  'GET /nomenclatures/taux/nouveau': still(urls.newRate()),
  'POST /nomenclatures/taux/nouveau': {
    '-': () => {
      month += 1;
      const period = addMonths('2000-01', month);
      return { path: urls.newRate(), body: { from: 'USD', to: 'XOF', value: '601,5', period, source: 'démo' } };
    },
  },
  'GET /nomenclatures/taux/:id{[0-9]+}': onRate(urls.rate),
  'GET /nomenclatures/taux/:id{[0-9]+}/corriger': onRate(urls.correctRate),
  'POST /nomenclatures/taux/:id{[0-9]+}/corriger': onRate(urls.correctRate, { value: '602', source: 'démo', why: 'démo' }),
};
