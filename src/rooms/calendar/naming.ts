import type { Lang } from '#kernel/i18n';
import { type BodyName, bodyShort } from '#rooms/mechanism';
import type { Occasion } from './occasion.ts';

/** The name of an occasion: its title where it has one, else the short name of its body. */
export function titleOf(occasion: Pick<Occasion, 'title_fr' | 'title_en'>, body: BodyName | undefined, lang: Lang): string {
  const { title_fr, title_en } = occasion;
  const title = lang === 'en' ? (title_en ?? title_fr) : (title_fr ?? title_en);
  return title ?? (body ? bodyShort(body, lang) : '');
}

export function placeOf(occasion: Pick<Occasion, 'place_fr' | 'place_en'>, lang: Lang): string | null {
  return lang === 'en' ? (occasion.place_en ?? occasion.place_fr) : (occasion.place_fr ?? occasion.place_en);
}
