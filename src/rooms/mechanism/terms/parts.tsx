import type { KeptFile } from '#kernel/files';
import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { urls } from '#urls';
import type { Terms } from './store.ts';
import { words } from './text.ts';

export const titleOf = (page: Page, terms: Pick<Terms, 'title_fr' | 'title_en'>): string =>
  page.lang === 'en' ? terms.title_en : terms.title_fr;

/** «mandat-gec.pdf (90 ko)» */
export function FileLink({ page, file }: { page: Page; file: KeptFile }) {
  const t = words[page.lang];
  const size =
    file.bytes < 1_000_000
      ? t.kilobytes(formatNumber(Math.max(1, Math.round(file.bytes / 1000)), page.lang))
      : t.megabytes(formatNumber(file.bytes / 1_000_000, page.lang, 1));
  return <a href={page.to(urls.file(file.id, file.name))}>{`${file.name} (${size})`}</a>;
}
