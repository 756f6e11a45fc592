import type { Lang, Tongue } from '#kernel/i18n';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export const text: Tongue<typeof fr> = { fr, en };

export const words = (page: { lang: Lang }): typeof fr => text[page.lang];
