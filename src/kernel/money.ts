import { Decimal } from '@toguna/iati/exact';
import type { Day } from './day.ts';
import type { Lang } from './i18n.ts';

export { Decimal };

/** An exact amount in its currency: `{ amount: '1500000.50', currency: 'EUR' }`. */
export interface Money {
  amount: string;
  currency: string;
}

/** A rate as it is named under every converted figure: so many units of `to` for one of `from`. */
export interface Rate {
  from: string;
  to: string;
  rate: string;
  source: string;
  day: Day;
}

/** Digits after the point of the smallest unit that is paid; two where nothing else is said. */
const MINOR: Readonly<Record<string, number>> = { XOF: 0, XAF: 0, JPY: 0, KRW: 0, GNF: 0, RWF: 0, BIF: 0, KMF: 0, VND: 0, TND: 3, KWD: 3 };
export const minorDigits = (currency: string): number => MINOR[currency] ?? 2;

/** The franc is tied to the euro since 1 January 1999. */
export const EURO_IN_FRANCS = '655.957';
export const EURO_TIED_FROM: Day = '1999-01-01';

export const decimal = (text: string): Decimal => Decimal.of(text);

/** A quotient to so many digits after the point; halves go away from zero. */
export function divide(top: Decimal, bottom: Decimal, scale: number): Decimal {
  if (bottom.isZero()) throw new RangeError('a rate of zero');
  const up = top.digits * 10n ** BigInt(Math.max(0, scale + bottom.scale - top.scale));
  const down = bottom.digits * 10n ** BigInt(Math.max(0, top.scale - scale - bottom.scale));
  const negative = up < 0n !== down < 0n;
  const [size, by] = [up < 0n ? -up : up, down < 0n ? -down : down];
  const rounded = (size * 2n + by) / (by * 2n);
  return new Decimal(negative ? -rounded : rounded, scale);
}

/**
 * Converts by a named rate, either way round, to the smallest unit of the other currency.
 * No rate between the two, no conversion: null, and the amount is counted apart.
 */
export function convert(money: Money, to: string, rate: Pick<Rate, 'from' | 'to' | 'rate'> | null): Money | null {
  if (money.currency === to) return money;
  if (!rate) return null;
  const [amount, factor] = [Decimal.of(money.amount), Decimal.of(rate.rate)];
  const scale = minorDigits(to);
  if (rate.from === money.currency && rate.to === to) return { amount: amount.multiply(factor).round(scale).toString(), currency: to };
  if (rate.to === money.currency && rate.from === to) return { amount: divide(amount, factor, scale).toString(), currency: to };
  return null;
}

/** The sum of amounts of one currency. Mixing two is a fault of the caller. */
export function sumOf(amounts: readonly Money[], currency: string): Money {
  const stranger = amounts.find((each) => each.currency !== currency);
  if (stranger) throw new RangeError(`${stranger.currency} among ${currency}`);
  return { amount: Decimal.sum(amounts.map((each) => Decimal.of(each.amount))).toString(), currency };
}

/**
 * Shares an amount by weights so that the parts add up to it, to the smallest unit: each is cut down,
 * and what is left goes unit by unit to the largest remainders, ties to whoever comes first.
 */
export function split(money: Money, weights: readonly string[]): Money[] {
  const whole = Decimal.of(money.amount);
  const scale = Math.max(whole.scale, minorDigits(money.currency));
  const units = whole.round(scale).digits;
  const shares = weights.map((weight) => Decimal.of(weight));
  const depth = Math.max(0, ...shares.map((share) => share.scale));
  const parts = shares.map((share) => share.round(depth).digits);
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (total <= 0n || parts.some((part) => part < 0n)) throw new RangeError('weights must be positive');
  return largestRemainder(units, parts, total).map((digits) => ({
    amount: new Decimal(digits, scale).toString(),
    currency: money.currency,
  }));
}

function largestRemainder(units: bigint, weights: readonly bigint[], total: bigint): bigint[] {
  const sign = units < 0n ? -1n : 1n;
  const size = units * sign;
  const parts = weights.map((weight) => (size * weight) / total);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const remainder = (i: number) => (size * weights[i]!) % total;
  const order = weights.map((_, i) => i).sort((a, b) => (remainder(a) === remainder(b) ? a - b : remainder(a) > remainder(b) ? -1 : 1));
  for (const i of order.slice(0, left)) parts[i] = parts[i]! + 1n;
  return parts.map((part) => part * sign);
}

const SPACE = '\u00a0';

/** An exact number with its thousands: «1 234 567,50» in French, “1,234,567.50” in English. Nothing goes through a float. */
export function formatDecimal(text: string, lang: Lang, digits?: number): string {
  const number = Decimal.of(text);
  const shown = (digits === undefined ? number : number.round(digits)).toString();
  const [whole = '0', part] = shown.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? SPACE : ',');
  const sign = shown.startsWith('-') && /[1-9]/.test(shown) ? '\u2212' : '';
  return sign + grouped + (part ? (lang === 'fr' ? ',' : '.') + part : '');
}

/** Our own words for the franc, in both languages; other currencies by their code. */
const unitOf = (currency: string) => (currency === 'XOF' ? 'FCFA' : currency);

/** The whole amount: «12 500 000 FCFA», «1 200,50 EUR». */
export function formatMoney(money: Money, lang: Lang): string {
  return formatDecimal(money.amount, lang, minorDigits(money.currency)) + SPACE + unitOf(money.currency);
}

const STEPS = [
  { power: 9, word: 'Md' },
  { power: 6, word: 'M' },
] as const;

/** The size of an amount for tables and charts: «12,5 M FCFA», «3,2 Md FCFA»; whole below a million. */
export function formatShort(money: Money, lang: Lang, digits = 1): string {
  const number = Decimal.of(money.amount);
  for (const { power, word } of STEPS) {
    const scaled = new Decimal(number.digits, number.scale + power);
    const size = scaled.round(3);
    if ((size.isNegative() ? size.negate() : size).compare(Decimal.of('1')) < 0) continue;
    return formatDecimal(scaled.toString(), lang, digits) + SPACE + word + SPACE + unitOf(money.currency);
  }
  return formatMoney(money, lang);
}
