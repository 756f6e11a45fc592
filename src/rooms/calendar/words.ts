import { monthOf, yearOf } from '#kernel/day';
import { counted, formatDay, formatHour, type Lang } from '#kernel/i18n';
import type { MarkName } from '#ui/marks';
import type { Occasion, OccasionState } from './occasion.ts';
import { text } from './text.ts';
import { slippage } from './view.ts';

type Days = Pick<Occasion, 'from_day' | 'to_day'>;

/** «mercredi 14 novembre 2018», «du mercredi 21 février au jeudi 22 février 2018»; in tables «21 – 22 févr. 2018», «30 janv. – 2 févr. 2018». */
export function daysInWords({ from_day, to_day }: Days, lang: Lang, style: 'long' | 'short' = 'long'): string {
  const last = formatDay(to_day, lang, style);
  if (from_day === to_day) return last;
  const sameYear = yearOf(from_day) === yearOf(to_day);
  if (style === 'long') return text[lang].show.span(formatDay(from_day, lang, sameYear ? 'weekday' : 'long'), last);
  const first = formatDay(from_day, lang, style);
  if (monthOf(from_day) === monthOf(to_day)) return `${first.split(/\s/)[0]}\u00a0– ${last}`;
  return `${sameYear ? first.replace(/\s\d{4}$/, '') : first} – ${last}`;
}

/** «de 9 h à 11 h»; null when no hour is said. */
export function hoursInWords({ from_hour, to_hour }: Pick<Occasion, 'from_hour' | 'to_hour'>, lang: Lang): string | null {
  if (from_hour === null) return null;
  return text[lang].show.hours(formatHour(from_hour, lang), to_hour === null ? null : formatHour(to_hour, lang));
}

/** When it stands, with how exactly that is known and the hours. */
export function whenInWords(occasion: Occasion, lang: Lang): string {
  const t = text[lang].show;
  const precision = t.precision[occasion.precision];
  const days = `${precision}${precision ? ' ' : ''}${daysInWords(occasion, lang)}`;
  const hours = hoursInWords(occasion, lang);
  return hours ? `${days}, ${hours}` : days;
}

/** How far from the first plan: «8 jours après»; null when it stands where it was planned. */
export function slippageInWords(occasion: Occasion, lang: Lang): string | null {
  const t = text[lang].year;
  const days = slippage(occasion);
  if (days === 0) return null;
  const words = counted(Math.abs(days), lang, t.days);
  return days > 0 ? t.late(words) : t.early(words);
}

/** The mark of a state: what is given a day is a word given, what is over is a work done. */
export const STATE_MARK: Readonly<Record<OccasionState, MarkName>> = {
  planned: 'notified',
  provisional: 'noted',
  confirmed: 'accepted',
  held: 'closed',
  postponed: 'soon',
  cancelled: 'void',
};
