import { dayOf } from '#kernel/day';
import { formatDay, type Lang, type Tongue } from '#kernel/i18n';
import { text } from '../text.ts';
import type { Keeping, Told } from './keeping.ts';

type Words = keyof typeof text.fr.personalData.kept;

/** A kind of data in the words of both languages. */
export const said = (key: Words): Pick<Keeping, 'key' | 'what' | 'why' | 'who' | 'long'> => {
  const both = (part: 'what' | 'why' | 'who' | 'long'): Tongue<string> => ({
    fr: text.fr.personalData.kept[key][part],
    en: text.en.personalData.kept[key][part],
  });
  return { key, what: both('what'), why: both('why'), who: both('who'), long: both('long') };
};

export const told = (sentence: string, data: unknown): Told => ({ said: sentence, data });
export const at = (instant: Date, lang: Lang) => formatDay(dayOf(instant), lang, 'short');
export const span = (row: { from_day: string; to_day: string | null }, lang: Lang) =>
  text[lang].personalData.span(row.from_day, row.to_day);
