import type { Tongue } from '#kernel/i18n';
import { errorsEn, termsEn } from './text.en.ts';
import { errorsFr, termsFr } from './text.fr.ts';

export const words: Tongue<typeof termsFr> = { fr: termsFr, en: termsEn };
export const errors: Tongue<typeof errorsFr> = { fr: errorsFr, en: errorsEn };
