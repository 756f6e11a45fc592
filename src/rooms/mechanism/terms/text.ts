import type { Tongue } from '#kernel/i18n';
import { termsEn, termsErrorsEn } from './text.en.ts';
import { termsErrorsFr, termsFr } from './text.fr.ts';

export const words: Tongue<typeof termsFr> = { fr: termsFr, en: termsEn };
export const errors: Tongue<typeof termsErrorsFr> = { fr: termsErrorsFr, en: termsErrorsEn };
