import { ruleOf, WEEKDAYS } from './cadence.ts';

/** How often a body meets, as its form asks: no fixed rhythm, each week, each month, some months of the year. */
export const RHYTHMS = ['WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
/** Weeks of the month; the last is -1. */
export const WEEKS = ['1', '2', '3', '4', '-1'] as const;

export interface CadenceChoice {
  /** One of `RHYTHMS`, nothing, or a whole rule that is kept as it stands. */
  cadence: string;
  cadenceMonths: string[];
  cadenceWeeks: string[];
  cadenceDays: string[];
}

/** What a choice lacks or has too much, under the field where it is said. */
export const CADENCE_FAULTS = [
  {
    field: 'cadence',
    key: 'rhythm-missing',
    when: (given: CadenceChoice) =>
      !isRhythm(given.cadence) && !isSaid(given.cadence) && [given.cadenceMonths, given.cadenceWeeks, given.cadenceDays].some(some),
  },
  {
    field: 'cadenceMonths',
    key: 'months-missing',
    when: (given: CadenceChoice) => given.cadence === 'YEARLY' && !some(given.cadenceMonths),
  },
  {
    field: 'cadenceMonths',
    key: 'months-too-many',
    when: (given: CadenceChoice) => ['WEEKLY', 'MONTHLY'].includes(given.cadence) && some(given.cadenceMonths),
  },
  { field: 'cadenceWeeks', key: 'weeks-too-many', when: (given: CadenceChoice) => given.cadence === 'WEEKLY' && some(given.cadenceWeeks) },
  {
    field: 'cadenceDays',
    key: 'weekday-missing',
    when: (given: CadenceChoice) => ['MONTHLY', 'YEARLY'].includes(given.cadence) && some(given.cadenceWeeks) && !some(given.cadenceDays),
  },
] as const;

const some = (ticked: readonly string[]) => ticked.length > 0;
const isRhythm = (given: string) => RHYTHMS.some((rhythm) => rhythm === given);

/** A whole rule that boxes say too comes from the page of a stale form, which carries them beside it: the rule is what counts. */
const isSaid = (given: string) => given !== '' && choiceOf(given) !== undefined;

/** What was ticked among the boxes, once each and in their order. */
export const among = (boxes: readonly string[], ticked: readonly string[]) => boxes.filter((box) => ticked.includes(box));

const part = (name: string, values: readonly string[]) => (some(values) ? `${name}=${values.join(',')}` : '');

/** The rule that a choice makes; null where there is no fixed rhythm. */
export function cadenceOf(given: CadenceChoice): string | null {
  if (!isRhythm(given.cadence)) return given.cadence || null;
  const weeks = among(WEEKS, given.cadenceWeeks);
  const days = among(WEEKDAYS, given.cadenceDays);
  const byDay = weeks.length === 0 ? days : weeks.flatMap((week) => days.map((day) => `${week}${day}`));
  const parts = [`FREQ=${given.cadence}`, part('BYMONTH', among(MONTHS, given.cadenceMonths)), part('BYDAY', byDay)];
  return parts.filter(Boolean).join(';');
}

/** The choice that makes this rule; nothing where no choice does: other weeks for other weekdays, a fifth week. */
export function choiceOf(cadence: string | null): CadenceChoice | undefined {
  if (cadence === null) return { cadence: '', cadenceMonths: [], cadenceWeeks: [], cadenceDays: [] };
  const rule = ruleOf(cadence);
  if (!rule) return undefined;
  const choice = {
    cadence: rule.freq,
    cadenceMonths: among(MONTHS, rule.months.map(String)),
    cadenceWeeks: among(
      WEEKS,
      rule.days.map(({ rank }) => String(rank)),
    ),
    cadenceDays: among(
      WEEKDAYS,
      rule.days.map(({ weekday }) => WEEKDAYS[weekday] ?? ''),
    ),
  };
  const whole = !CADENCE_FAULTS.some((fault) => fault.when(choice));
  return whole && inOrder(cadenceOf(choice) ?? '') === inOrder(cadence) ? choice : undefined;
}

/** A rule with its lists in one order, each value once: two rules of the same days are the same text. */
function inOrder(cadence: string): string {
  const values = (part: string) => [...new Set(part.split(','))].toSorted().join(',');
  return cadence
    .split(';')
    .map((part) => part.replace(/(?<==).*/, values))
    .join(';');
}
