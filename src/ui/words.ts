import type { Lang } from '#kernel/i18n';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** The words of the house in the language of the page. */
export function words(page: { lang: Lang }): typeof fr {
  return page.lang === 'fr' ? fr : en;
}
