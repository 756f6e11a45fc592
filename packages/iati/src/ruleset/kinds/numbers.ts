import { Decimal } from '../../exact/decimal.ts';
import { textOfItem } from '../xpath/nodes.ts';
import { gather, type Kind } from './kind.ts';

const DIGITS = 4;

/** The exact sum, rounded to four decimals. A text that is no number breaks it; so does no number at all. */
export const strictSum: Kind = (reader) => {
  const paths = reader.paths('paths');
  const wanted = decimalOf(reader.number('sum'));
  return (at) => {
    const items = gather(paths, at);
    const numbers = items.map((item) => Decimal.parse(textOfItem(item)));
    const kept = numbers.every((number) => number !== null) && Decimal.sum(numbers).round(DIGITS).equals(wanted);
    return { kept, items };
  };
};

/** As `strict_sum`, but kept where there is no number at all. */
export const sum: Kind = (reader, options) => {
  const paths = reader.paths('paths');
  const strict = strictSum(reader, options);
  return (at, facts) => (gather(paths, at).length === 0 ? { kept: true, items: [] } : strict(at, facts));
};

/** Every text is a number between `min` and `max`, both included; either may be absent. */
export const range: Kind = (reader) => {
  const paths = reader.paths('paths');
  const min = reader.has('min') ? decimalOf(reader.number('min')) : null;
  const max = reader.has('max') ? decimalOf(reader.number('max')) : null;
  return (at) => {
    const items = gather(paths, at).filter((item) => {
      const number = Decimal.parse(textOfItem(item));
      return number === null || (min !== null && number.compare(min) < 0) || (max !== null && number.compare(max) > 0);
    });
    return { kept: items.length === 0, items };
  };
};

function decimalOf(number: number): Decimal {
  return Decimal.parse(String(number)) ?? Decimal.parse(number.toFixed(DIGITS))!;
}
