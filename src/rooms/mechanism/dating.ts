import type { Day } from '#kernel/day';
import { formatDay, type Lang } from '#kernel/i18n';
import { text } from './text.ts';

/** A day as exactly as it is known: «avril 2015», «2007», «vers le 1er avr. 2014». */
export function dayWords(day: Day, precision: string, lang: Lang): string {
  const t = text[lang].when;
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month') return t.month(formatDay(day, lang, 'month'));
  if (precision === 'about') return t.about(formatDay(day, lang, 'month'));
  const short = formatDay(day, lang, 'short');
  return precision === 'attested' ? t.attested(short) : short;
}

/** «depuis le 1er janv. 2018», «depuis avril 2015», «depuis avril 2014 environ», «attesté depuis le 2 avr. 2014». */
function sinceWords(day: Day, precision: string, lang: Lang): string {
  const t = text[lang].when;
  if (precision === 'about') return t.sinceAbout(formatDay(day, lang, 'month'));
  if (precision === 'attested') return t.sinceAttested(formatDay(day, lang, 'short'));
  return t.since(dayWords(day, precision, lang), precision === 'day');
}

export interface Span {
  from_day: Day | null;
  from_precision?: string;
  to_day: Day | null;
  to_precision?: string;
}

/** «depuis avril 2015», «1er janv. 2018 – 31 déc. 2018», «jusqu’au 15 janv. 2021». */
export function spanWords(span: Span, lang: Lang): string {
  const t = text[lang].when;
  const { from_precision = 'day', to_precision = 'day' } = span;
  const from = span.from_day === null ? null : dayWords(span.from_day, from_precision, lang);
  const to = span.to_day === null ? null : dayWords(span.to_day, to_precision, lang);
  if (from !== null && to !== null) return t.span(from, to);
  if (span.from_day !== null) return sinceWords(span.from_day, from_precision, lang);
  return to === null ? t.unknown : t.until(to, to_precision === 'day');
}
