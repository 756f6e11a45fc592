import { Decimal } from '../exact/decimal.ts';
import type { TransactionNode } from '../model/money.ts';
import type { ActivityNode } from '../model/records.ts';
import { type Flow, flowOf } from './flows.ts';
import { Fraction } from './fraction.ts';
import { vocabularyOf } from './sectors.ts';
import { gather, rebase, type Shared, type ShareReason } from './shares.ts';

/**
 * How a share came to be known.
 * - `percentages`: by the published percentages of the activity · `alone`: the only destination of the activity
 * - `own`: the transaction itself names its country or region
 * - `commitments`, `incoming-commitments`, `spend`: by how those transactions divide over countries, each naming its own
 * - `unnamed`: the activity names other countries, and not this one: the share is 0
 */
export type ShareMethod = 'percentages' | 'alone' | 'own' | 'commitments' | 'incoming-commitments' | 'spend' | 'unnamed';

export type CountryReason =
  | ShareReason
  /** Regions stand beside countries that make 100 by themselves, or that have no percentages: not taken into account. */
  | 'regions-ignored'
  /** The activity names regions and no country: what of it is for one country cannot be known. */
  | 'regions-only'
  /** Neither the activity nor its transactions name a country or a region. */
  | 'no-destination'
  /** Amounts to be divided are in several currencies: they cannot be added without rates. */
  | 'several-currencies'
  /** Some of the transactions by which it was divided name no destination: they were left out. */
  | 'some-without-destination';

export interface CountryShare {
  /** The part of an amount that is the country's, exact; null when it cannot be known. */
  readonly fraction: Fraction | null;
  readonly method: ShareMethod | null;
  readonly reasons: CountryReason[];
  /** The percentage published for the country, added up where it stands several times; null without one. */
  readonly published: Decimal | null;
  /** All countries that the share was worked out from, with published and used figures; codes in capitals. */
  readonly countries: Shared[];
  /** The regions beside them, of one vocabulary; `used` is 0 where they were ignored. */
  readonly regions: Shared[];
}

const NOTHING = { published: null, countries: [], regions: [] } as const;
const HUNDRED = new Decimal(100n, 0);

/**
 * What part of a whole activity is for a country, for its budgets and planned disbursements, which have no country of their own
 * (standard 2.03, recipient-country): the published percentages, rebased where they do not make 100; all of it where it
 * stands alone; else as the outgoing commitments of the activity divide over countries, else the incoming ones, else what was
 * spent. Regions count beside countries unless these make 100 alone. Codes are compared without case or blanks.
 *
 * @example
 * countryShare(activity, 'SN').fraction?.toString() // '3/5'
 */
export function countryShare(activity: ActivityNode, country: string): CountryShare {
  const code = codeOf(country);
  const reasons = new Set<CountryReason>();
  const named = byPlaces(activity, reasons);
  if (isKnown(named)) return shareOf(code, named, reasons);
  for (const [flow, method] of DIVIDERS) {
    const split = bySplit(activity, flow, reasons);
    if (split !== null) return shareOf(code, { method, ...split }, reasons);
  }
  return unknown(code, named, reasons);
}

/**
 * What part of a transaction is for a country: all or nothing where it names its own country or region (a transaction owns
 * its destination), else the share of its activity by percentages or because it stands alone. Transactions divide no
 * transaction: null where the activity does not say.
 */
export function transactionShare(activity: ActivityNode, transaction: TransactionNode, country: string): CountryShare {
  const code = codeOf(country);
  const own = transaction.country?.code?.trim().toUpperCase() || null;
  const region = transaction.region?.code?.trim().toUpperCase() || null;
  if (own !== null || region !== null) {
    const fraction = own === code ? Fraction.one : Fraction.zero;
    return { ...NOTHING, fraction, method: 'own', reasons: [], countries: whole(own), regions: own === null ? whole(region) : [] };
  }
  const reasons = new Set<CountryReason>();
  const named = byPlaces(activity, reasons);
  return isKnown(named) ? shareOf(code, named, reasons) : unknown(code, named, reasons);
}

const whole = (code: string | null): Shared[] => (code === null ? [] : [{ code, published: null, used: Fraction.one }]);

function codeOf(country: string): string {
  const code = country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) throw new RangeError(`not a country code of two letters (ISO 3166-1): ${country.slice(0, 40)}`);
  return code;
}

const isKnown = ({ countries }: Places): boolean => countries.length > 0 && countries.every((each) => each.used !== null);

function unknown(code: string, { countries, regions }: Places, reasons: Set<CountryReason>): CountryShare {
  if (countries.length === 0) reasons.add(regions.length > 0 ? 'regions-only' : 'no-destination');
  const published = countries.find((each) => each.code === code)?.published ?? null;
  return { fraction: null, method: null, reasons: [...reasons], published, countries, regions };
}

interface Places {
  readonly method: ShareMethod;
  readonly countries: Shared[];
  readonly regions: Shared[];
}

function shareOf(code: string, { method, countries, regions }: Places, reasons: ReadonlySet<CountryReason>): CountryShare {
  const mine = countries.find((each) => each.code === code);
  const fraction = mine ? mine.used : Fraction.zero;
  return { fraction, method: mine ? method : 'unnamed', reasons: [...reasons], published: mine?.published ?? null, countries, regions };
}

/** The destinations that the activity itself names. */
function byPlaces(activity: ActivityNode, reasons: Set<CountryReason>): Places {
  const told = reasons as Set<ShareReason>;
  const countries = gather(activity.recipientCountries, told);
  const regions = gather(regionsOf(activity), told);
  const percentages = [...countries.values()].filter((each) => each !== null);
  const method = percentages.length === 0 ? 'alone' : 'percentages';
  if (countries.size === 0) return { method, countries: [], regions: rebase(regions, told) };
  if (regions.size === 0) return { method, countries: rebase(countries, told), regions: [] };
  const enough = Decimal.sum(percentages).equals(HUNDRED) || percentages.every((each) => each.equals(HUNDRED));
  if (enough) {
    reasons.add('regions-ignored');
    const beside = [...regions].map(([code, published]) => ({ code, published, used: Fraction.zero }));
    return { method, countries: rebase(countries, told), regions: beside };
  }
  const together = rebase(new Map([...tagged(countries, 'c'), ...tagged(regions, 'r')]), told);
  const untagged = (tag: string) => together.filter(({ code }) => code[0] === tag).map((each) => ({ ...each, code: each.code.slice(1) }));
  return { method, countries: untagged('c'), regions: untagged('r') };
}

const tagged = (sums: ReadonlyMap<string, Decimal | null>, tag: string) =>
  [...sums].map(([code, sum]): [string, Decimal | null] => [tag + code, sum]);

/** Vocabularies describe the same places in several ways: those of the DAC where there are any, else of the first vocabulary. */
function regionsOf(activity: ActivityNode) {
  const regions = activity.recipientRegions.filter((region) => region.code?.trim());
  const vocabularies = regions.map(vocabularyOf);
  const chosen = vocabularies.includes('1') ? '1' : vocabularies[0];
  return regions.filter((region) => vocabularyOf(region) === chosen);
}

const DIVIDERS: readonly (readonly [Flow, ShareMethod])[] = [
  ['commitment', 'commitments'],
  ['incoming-commitment', 'incoming-commitments'],
  ['spend', 'spend'],
];

/** How transactions that name their own destination divide over them; null where they cannot divide anything. */
function bySplit(activity: ActivityNode, flow: Flow, reasons: Set<CountryReason>): Omit<Places, 'method'> | null {
  const sums = new Map<string, Decimal>();
  const currencies = new Set<string>();
  let without = false;
  for (const transaction of activity.transactions) {
    const { value } = transaction;
    if (flowOf(transaction.typeCode) !== flow || !value?.amount || value.currency === null) continue;
    const country = transaction.country?.code?.trim().toUpperCase();
    const region = transaction.region?.code?.trim().toUpperCase();
    const place = country ? `c${country}` : region ? `r${region}` : null;
    if (place === null) {
      without = true;
      continue;
    }
    currencies.add(value.currency);
    sums.set(place, (sums.get(place) ?? Decimal.zero).add(value.amount));
  }
  const total = Decimal.sum(sums.values());
  if (currencies.size > 1) reasons.add('several-currencies');
  if (currencies.size !== 1 || total.isZero() || [...sums.values()].some((sum) => sum.isNegative())) return null;
  if (without) reasons.add('some-without-destination');
  const of = (tag: string) =>
    [...sums].flatMap(([place, sum]) =>
      place[0] === tag ? [{ code: place.slice(1), published: null, used: Fraction.of(sum, total) }] : [],
    );
  return { countries: of('c'), regions: of('r') };
}
