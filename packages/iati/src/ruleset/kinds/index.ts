import { atLeastOne, dependent, noMoreThanOne, oneOrAll, onlyOneOf } from './counting.ts';
import { betweenDates, dateNow, dateOrder, timeLimit } from './dates.ts';
import type { Kind } from './kind.ts';
import { ifThen } from './logic.ts';
import { range, strictSum, sum } from './numbers.ts';
import { noSpaces, regexMatches, regexNoMatches, startsWith, unique } from './texts.ts';

/** Rule kinds by name, as the published rulesets write them; `loop` is not among them, since it holds others. */
export const KINDS: Readonly<Record<string, Kind>> = {
  atleast_one: atLeastOne,
  no_more_than_one: noMoreThanOne,
  only_one_of: onlyOneOf,
  one_or_all: oneOrAll,
  dependent,
  unique,
  sum,
  strict_sum: strictSum,
  range,
  regex_matches: regexMatches,
  regex_no_matches: regexNoMatches,
  startswith: startsWith,
  no_spaces: noSpaces,
  date_order: dateOrder,
  date_now: dateNow,
  time_limit: timeLimit,
  between_dates: betweenDates,
  if_then: ifThen,
};

const plain = (name: string): string => name.replace(/_/g, '').toLowerCase();
const BY_PLAIN_NAME = new Map([...Object.keys(KINDS), 'loop'].map((name) => [plain(name), name]));

/** `atLeastOne`, `atleast_one` and `at_least_one` are one kind; null for none. */
export function kindNamed(name: string): string | null {
  return BY_PLAIN_NAME.get(plain(name)) ?? null;
}
