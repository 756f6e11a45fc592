import { addDays, addMonths, firstDay, type Month } from '#kernel/day';
import { formatDay, type Lang } from '#kernel/i18n';
import { text } from './text.ts';

export const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A Monday: weekdays are named by Intl from days that fall on them. */
const MONDAY = '2018-01-01';

interface Rule {
  freq: 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  months: number[];
  days: { rank: number | null; weekday: number }[];
}

const SHAPE =
  /^FREQ=(WEEKLY|MONTHLY|YEARLY)(;BYMONTH=\d{1,2}(,\d{1,2})*)?(;BYDAY=(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU))*)?$/;

/** A recurrence rule that the mechanism knows, taken apart. */
export function ruleOf(cadence: string): Rule | undefined {
  if (!SHAPE.test(cadence)) return undefined;
  const parts = new Map(cadence.split(';').map((part) => part.split('=') as [string, string]));
  const months = (parts.get('BYMONTH')?.split(',') ?? []).map(Number);
  if (months.some((month) => month < 1 || month > 12)) return undefined;
  const days = (parts.get('BYDAY')?.split(',') ?? []).map((day) => ({
    rank: day.length > 2 ? Number(day.slice(0, -2)) : null,
    weekday: WEEKDAYS.indexOf(day.slice(-2)),
  }));
  return { freq: parts.get('FREQ') as Rule['freq'], months, days };
}

/** True for the recurrence rules the mechanism knows: by week, month or year, on weekdays and months (RFC 5545). */
export function isCadence(cadence: string): boolean {
  return ruleOf(cadence) !== undefined;
}

export const weekdayName = (weekday: number, lang: Lang) =>
  formatDay(addDays(MONDAY, weekday), lang, 'weekday').split(/[ ,\u00a0]/)[0] as string;
export const monthName = (month: number, lang: Lang) =>
  formatDay(firstDay(addMonths('2018-01' as Month, month - 1)), lang, 'month').split(/[ \u00a0]/)[0] as string;

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`;
}

/** A cadence in words: «chaque mois, le 2e mercredi». */
export function cadenceWords(cadence: string | null, lang: Lang): string {
  const t = text[lang].cadence;
  if (cadence === null) return t.none;
  const rule = ruleOf(cadence);
  if (!rule) return t.other(cadence);
  const days = listed(
    rule.days.map(({ rank, weekday }) => (rank === null ? weekdayName(weekday, lang) : `${t.ordinal(rank)} ${weekdayName(weekday, lang)}`)),
    t.and,
  );
  const months = listed(
    rule.months.map((month) => monthName(month, lang)),
    t.and,
  );
  if (rule.freq === 'WEEKLY') return months ? t.other(cadence) : t.weekly(days);
  if (months) return t.yearly(months, days);
  return rule.freq === 'MONTHLY' ? t.monthly(days) : t.other(cadence);
}
