import { monthOf, yearOf } from '#kernel/day';
import { formatDay, type Lang } from '#kernel/i18n';
import type { FrancRate, Leg } from './rates.ts';
import { text } from './text.ts';

/** The period of a rate in words: «moyenne 2018», «déc. 2018», «parité fixe». */
export function describePeriod(row: Leg['row'], lang: Lang): string {
  const t = text[lang].rate;
  if (row.kind === 'year') return t.year(yearOf(row.from_day));
  if (row.kind === 'month') return t.month(formatDay(`${monthOf(row.from_day)}-01`, lang, 'month'));
  if (row.kind === 'point') return t.point(formatDay(row.from_day, lang, 'short'));
  return t.fixed;
}

/** How a conversion was made: «GBP → USD → XOF, moyenne 2018, IMF», and that the rate is an earlier one where it is. */
export function describeRate(rate: FrancRate, lang: Lang): string {
  const t = text[lang].rate;
  if (rate.basis === 'same') return t.same;
  const path = [rate.from, ...rate.legs.map((leg) => leg.to)].join(' → ');
  const periods = [...new Set(rate.legs.map((leg) => describePeriod(leg.row, lang)))].join(' + ');
  const whole = `${path}, ${periods}, ${rate.source}`;
  return rate.earlier ? t.earlier(whole) : whole;
}
