import { formatDay, type Lang } from '#kernel/i18n';
import { Decimal, formatDecimal, formatMoney } from '#kernel/money';
import type { Page } from '#kernel/page';
import { text } from '../text.ts';

const MILLION = 6;

/** Francs in millions, for the cells of tables whose head says the unit. */
export function inMillions(francs: string | null, lang: Lang, digits = 1): string {
  if (francs === null) return text[lang].noValue;
  const amount = Decimal.of(francs);
  return formatDecimal(new Decimal(amount.digits, amount.scale + MILLION).toString(), lang, digits);
}

/** Digits after the point for a table of millions: none where its largest amount is a thousand millions. */
export const digitsFor = (largest: string | null | undefined): number => (Number(largest ?? 0) >= 1e9 ? 0 : 1);

/** An amount as published, all its digits. */
export const asPublished = (amount: string, currency: string, lang: Lang): string =>
  `${formatDecimal(amount, lang)}\u00a0${currency === 'XOF' ? 'FCFA' : currency}`;

export const wholeFrancs = (francs: string, lang: Lang): string => formatMoney({ amount: francs, currency: 'XOF' }, lang);

interface Converted {
  currency: string;
  francs: string | null;
  rate: string | null;
  rate_basis: string | null;
  rate_day?: string | null;
  rate_earlier?: boolean;
}

/** With which rate an amount was converted, in a few words. */
export function rateWords(line: Converted, lang: Lang): string {
  const t = text[lang];
  if (line.francs === null || line.rate_basis === null) return t.activity.rateNone;
  const basis = t.figure.bases[line.rate_basis] ?? line.rate_basis;
  if (line.rate_basis === 'same') return basis;
  const rate = line.rate === null ? '' : `${formatDecimal(Decimal.of(line.rate).round(3).toString(), lang)}, `;
  return `${rate}${basis}${line.rate_earlier ? `, ${t.activity.rateEarlier}` : ''}`;
}

/** A text in the language it was published in, marked where it is not the reader's. */
export function Published({ page, text: said, lang }: { page: Page; text: string; lang: string | null }) {
  const own = lang?.slice(0, 2).toLowerCase();
  return <span lang={own && own !== page.lang ? own : undefined}>{said || text[page.lang].untitled}</span>;
}

export const shortDay = (day: string | null, lang: Lang): string => (day === null ? text[lang].noValue : formatDay(day, lang, 'short'));
