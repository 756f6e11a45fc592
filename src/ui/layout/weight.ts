import { formatNumber, type Lang } from '#kernel/i18n';

/** Stands in the footer until the page is whole and can be weighed. */
export const WEIGHT = '{{weight}}';

export interface Weighable {
  /** All that stands before the weight. */
  head: string;
  /** What ends the page, when it is known how many bytes it is on the line. */
  foot(bytes: number): string;
}

/** Opens a page where its footer says what it weighs; a page that says nothing of it is all head. */
export function weighable(html: string, lang: Lang): Weighable {
  const at = html.lastIndexOf(WEIGHT);
  if (at < 0) return { head: html, foot: () => '' };
  const written = (kilobytes: number) => formatNumber(kilobytes, lang, kilobytes < 10 ? 1 : 0);
  return { head: html.slice(0, at), foot: (bytes) => written(bytes / 1024) + html.slice(at + WEIGHT.length) };
}
