import type { Page } from '#kernel/page';
import { withQuery } from './address.ts';
import { words } from './words.ts';

interface PagerProps {
  page: Page;
  /** The page shown, from 1. */
  at: number;
  size: number;
  /** How many rows the list has in all. */
  total: number;
}

/** Which page of a list the address asks for: `?page=3`. */
export function readPage(page: Page): number {
  const asked = Number(page.query.get('page') ?? 1);
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
}

/** Where one is in a long list, the page before, the page after. */
export function Pager({ page, at, size, total }: PagerProps) {
  const t = words(page);
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return null;
  return (
    <nav class="pager" aria-label={t.pages}>
      {at > 1 ? (
        <a class="b small" rel="prev" href={withQuery(page, { page: at === 2 ? null : at - 1 })}>
          {t.previous}
        </a>
      ) : null}
      <span>
        {t.rowsOf((at - 1) * size + 1, Math.min(at * size, total), total)}, {t.pageOf(at, last)}
      </span>
      {at < last ? (
        <a class="b small" rel="next" href={withQuery(page, { page: at + 1 })}>
          {t.next}
        </a>
      ) : null}
    </nav>
  );
}
