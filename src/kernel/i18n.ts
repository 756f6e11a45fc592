import { type Day, noonOf, ZONE } from './day.ts';

export const LANGS = ['fr', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Both faces of a text: `text.fr.ts` is the source, `text.en.ts` has the same keys by type. */
export type Tongue<T> = { fr: T; en: T };

export function isLang(text: string): text is Lang {
  return text === 'fr' || text === 'en';
}

/** The name of a thing that carries both languages; French where English is not known. */
export function named(thing: { name_fr: string; name_en: string | null }, lang: Lang): string {
  return lang === 'en' ? (thing.name_en ?? thing.name_fr) : thing.name_fr;
}

const LOCALE: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' };
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules | Intl.Collator | Intl.DisplayNames>();

function once<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules | Intl.Collator | Intl.DisplayNames>(
  key: string,
  make: () => T,
): T {
  const known = made.get(key);
  if (known) return known as T;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** The font has no narrow no-break space: a plain no-break space stands between thousands. */
const plainSpace = (text: string) => text.replace(/[\u202f\u2009]/g, '\u00a0');

/** A whole number or a decimal given as text, with `digits` after the point. Never goes through a float when given text. */
export function formatNumber(value: number | string, lang: Lang, digits = 0): string {
  const format = once(
    `n${lang}${digits}`,
    () => new Intl.NumberFormat(LOCALE[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  return plainSpace(format.format(value as number));
}

export function formatPercent(ratio: number, lang: Lang, digits = 0): string {
  return `${formatNumber(ratio * 100, lang, digits)}${lang === 'fr' ? '\u00a0' : ''}%`;
}

export type DayStyle = 'long' | 'short' | 'month' | 'weekday' | 'numeric';

const DAY_STYLE: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const MOST_DAYS = 10_000;
const days = new Map<string, string>();

/** «mercredi 14 novembre 2018» in text (`long`), «14 nov. 2018» in tables (`short`). The first of a month is «1er» in French. */
export function formatDay(day: Day, lang: Lang, style: DayStyle = 'long'): string {
  const key = `${lang}${style}${day}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const fresh = writtenDay(day, lang, style);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, fresh);
  return fresh;
}

function writtenDay(day: Day, lang: Lang, style: DayStyle): string {
  const format = once(`d${lang}${style}`, () => new Intl.DateTimeFormat(LOCALE[lang], { ...DAY_STYLE[style], timeZone: 'UTC' }));
  const text = plainSpace(format.format(noonOf(day)));
  return lang === 'fr' && style !== 'numeric' && style !== 'month' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text;
}

/** «9 h 30» in French, “9:30” in English, from `09:30` or an instant read in Bamako. */
export function formatHour(hour: string | Date, lang: Lang): string {
  const text =
    typeof hour === 'string'
      ? hour
      : once('h', () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE })).format(
          hour,
        );
  const [h = '0', m = '00'] = text.split(':');
  if (lang === 'en') return `${Number(h)}:${m}`;
  return m === '00' ? `${Number(h)}\u00a0h` : `${Number(h)}\u00a0h\u00a0${m}`;
}

/** Picks a form by number: `plural(n, lang, { one: 'réponse', other: 'réponses' })`. */
export function plural(count: number, lang: Lang, forms: { one: string; other: string }): string {
  const rule = once(`p${lang}`, () => new Intl.PluralRules(LOCALE[lang])).select(count);
  return rule === 'one' ? forms.one : forms.other;
}

/** «5 réponses», the number written with its thousands. */
export function counted(count: number, lang: Lang, forms: { one: string; other: string }): string {
  return `${formatNumber(count, lang)}\u00a0${plural(count, lang, forms)}`;
}

export function compareNames(lang: Lang): (a: string, b: string) => number {
  return once(`c${lang}`, () => new Intl.Collator(LOCALE[lang], { sensitivity: 'base', numeric: true })).compare;
}

/** The name of a country by its ISO code, or the code itself. */
export function countryName(code: string, lang: Lang): string {
  const names = once(`r${lang}`, () => new Intl.DisplayNames([LOCALE[lang]], { type: 'region', fallback: 'code' }));
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
