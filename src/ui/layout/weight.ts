import { gzipSync } from 'node:zlib';
import { formatNumber, type Lang } from '#kernel/i18n';

/** Stands in the footer until the page is whole and can be weighed. */
export const WEIGHT = '{{weight}}';

/** Writes in its footer what a page weighs on the line, once it is whole. */
export function weigh(html: string, lang: Lang): string {
  if (!html.includes(WEIGHT)) return html;
  const kilobytes = gzipSync(html, { level: 1 }).length / 1024;
  return html.replace(WEIGHT, formatNumber(kilobytes, lang, kilobytes < 10 ? 1 : 0));
}
