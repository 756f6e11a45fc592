import { Decimal } from '../exact/decimal.ts';

const TEN = 10n;

/**
 * An exact part of a whole, in lowest terms: what remains exact where decimals do not (a third, 184 days of 365). Never changes.
 *
 * @example
 * Fraction.of(Decimal.of('35'), Decimal.of('100')).toString() // '7/20'
 * Fraction.of(Decimal.of('1'), Decimal.of('3')).times(Decimal.of('100'), 2).toString() // '33.33'
 */
export class Fraction {
  /** Over the line; carries the sign. */
  declare readonly part: bigint;
  /** Under the line; always above 0. */
  declare readonly whole: bigint;

  constructor(part: bigint, whole: bigint) {
    if (whole === 0n) throw new RangeError('a part of nothing: the whole of a fraction is 0');
    const common = commonDivisor(part, whole) * (whole < 0n ? -1n : 1n);
    this.part = part / common;
    this.whole = whole / common;
  }

  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  /** So much of so much. Throws a RangeError when the whole is 0. */
  static of(part: Decimal, whole: Decimal): Fraction {
    const scale = Math.max(part.scale, whole.scale);
    return new Fraction(part.digits * TEN ** BigInt(scale - part.scale), whole.digits * TEN ** BigInt(scale - whole.scale));
  }

  add(other: Fraction): Fraction {
    return new Fraction(this.part * other.whole + other.part * this.whole, this.whole * other.whole);
  }

  subtract(other: Fraction): Fraction {
    return this.add(new Fraction(-other.part, other.whole));
  }

  multiply(other: Fraction): Fraction {
    return new Fraction(this.part * other.part, this.whole * other.whole);
  }

  equals(other: Fraction): boolean {
    return this.part === other.part && this.whole === other.whole;
  }

  isZero(): boolean {
    return this.part === 0n;
  }

  isOne(): boolean {
    return this.part === 1n && this.whole === 1n;
  }

  /** This part of an amount, rounded to so many digits after the point, halves away from zero. */
  times(amount: Decimal, scale: number): Decimal {
    const digits = amount.digits * this.part * TEN ** BigInt(Math.max(0, scale - amount.scale));
    const below = this.whole * TEN ** BigInt(Math.max(0, amount.scale - scale));
    return new Decimal(roundedQuotient(digits, below), scale);
  }

  /**
   * This part of an amount without rounding; null where no decimal can say it (a third of 100).
   *
   * @example
   * Fraction.of(Decimal.of('35'), Decimal.of('100')).exactly(Decimal.of('12500000.50'))?.toString() // '4375000.175'
   */
  exactly(amount: Decimal): Decimal | null {
    const numerator = amount.digits * this.part;
    let scale = 0;
    let up = 1n;
    while ((numerator * up) % this.whole !== 0n) {
      if (this.whole !== 1n && !endsInDecimals(this.whole)) return null;
      scale += 1;
      up *= TEN;
    }
    return new Decimal((numerator * up) / this.whole, amount.scale + scale);
  }

  /** In hundredths of the whole, rounded to so many digits after the point (4 unless told). */
  percentage(scale = 4): Decimal {
    return this.times(new Decimal(100n, 0), scale);
  }

  /** `7/20` */
  toString(): string {
    return `${this.part}/${this.whole}`;
  }

  /** As text: a number of JSON would lose digits. */
  toJSON(): string {
    return this.toString();
  }
}

/** Whether a whole has no divisor but 2 and 5: its parts are decimals that end. */
function endsInDecimals(whole: bigint): boolean {
  let rest = whole;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** The whole number next to `digits / below`, halves away from zero; `below` is above 0. */
export function roundedQuotient(digits: bigint, below: bigint): bigint {
  const size = digits < 0n ? -digits : digits;
  const rounded = (size * 2n + below) / (below * 2n);
  return digits < 0n ? -rounded : rounded;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
