/** XML Schema part 2, 3.2.3: an optional sign, digits, at most one point. No exponent, no comma, no blank inside. */
const LEXICAL = /^([+-]?)([0-9]*)(?:\.([0-9]*))?$/;
const BLANK_ENDS = /^[ \t\r\n]+|[ \t\r\n]+$/g;
/** Longer numbers are refused: no amount needs them, and very long ones cost time that grows with their square. */
const MOST_DIGITS = 400;

const TEN = 10n;

/**
 * An exact decimal number: a big integer and the count of digits after the point. Amounts of IATI are `xsd:decimal`
 * (https://www.w3.org/TR/xmlschema-2/#decimal) and may hold more digits than a floating point number can. Never changes.
 *
 * @example
 * Decimal.parse('1000.50')?.percent(Decimal.of('35')).toString() // '350.1750'
 */
export class Decimal {
  /** All digits as one whole number: 12.50 has 1250. */
  declare readonly digits: bigint;
  /** How many of them stand after the point: 12.50 has 2. */
  declare readonly scale: number;

  constructor(digits: bigint, scale: number) {
    this.digits = digits;
    this.scale = scale;
  }

  static readonly zero = new Decimal(0n, 0);

  /**
   * Reads the text of a value; blanks around it are dropped. Null when it is not an `xsd:decimal`.
   *
   * @example
   * Decimal.parse(' -12.50 ')?.toString() // '-12.50'
   * Decimal.parse('90,000,000') // null
   */
  static parse(text: string): Decimal | null {
    const match = LEXICAL.exec(text.replace(BLANK_ENDS, ''));
    if (!match) return null;
    const whole = match[2] ?? '';
    const part = match[3] ?? '';
    const length = whole.length + part.length;
    if (length === 0 || length > MOST_DIGITS) return null;
    const digits = BigInt(whole + part);
    return new Decimal(match[1] === '-' ? -digits : digits, part.length);
  }

  /** As `parse`, for texts that must be numbers. Throws a RangeError otherwise. */
  static of(text: string): Decimal {
    const number = Decimal.parse(text);
    if (!number) throw new RangeError(`not a decimal number: ${text.slice(0, 40)}`);
    return number;
  }

  /** The exact sum; 0 for none. */
  static sum(numbers: Iterable<Decimal>): Decimal {
    let total = Decimal.zero;
    for (const number of numbers) total = total.add(number);
    return total;
  }

  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.digitsAt(scale) + other.digitsAt(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  negate(): Decimal {
    return new Decimal(-this.digits, this.scale);
  }

  multiply(other: Decimal): Decimal {
    return new Decimal(this.digits * other.digits, this.scale + other.scale);
  }

  /** So many hundredths of this number, exactly: the share of an amount under `@percentage`. */
  percent(percentage: Decimal): Decimal {
    return new Decimal(this.digits * percentage.digits, this.scale + percentage.scale + 2);
  }

  /** Negative, zero or positive, as a sort wants it; 1.0 equals 1. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.digitsAt(scale) - other.digitsAt(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.digits === 0n;
  }

  isNegative(): boolean {
    return this.digits < 0n;
  }

  /** The same number with so many digits after the point; halves go away from zero. */
  round(scale: number): Decimal {
    if (scale >= this.scale) return new Decimal(this.digitsAt(scale), scale);
    const unit = TEN ** BigInt(this.scale - scale);
    const size = this.digits < 0n ? -this.digits : this.digits;
    const rounded = (size * 2n + unit) / (unit * 2n);
    return new Decimal(this.digits < 0n ? -rounded : rounded, scale);
  }

  /** Canonical text without exponent, with the zeros as entered: `Decimal.of('.50').toString()` is `0.50`. */
  toString(): string {
    const negative = this.digits < 0n;
    const all = (negative ? -this.digits : this.digits).toString().padStart(this.scale + 1, '0');
    const point = all.length - this.scale;
    const text = this.scale === 0 ? all : `${all.slice(0, point)}.${all.slice(point)}`;
    return negative ? `-${text}` : text;
  }

  /** As text: a number of JSON would lose digits. */
  toJSON(): string {
    return this.toString();
  }

  private digitsAt(scale: number): bigint {
    return scale === this.scale ? this.digits : this.digits * TEN ** BigInt(scale - this.scale);
  }
}
