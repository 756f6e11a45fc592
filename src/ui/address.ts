import type { Page } from '#kernel/page';

/** The address of this page with some of its query changed: `null` takes a name out. Filters, sorts and pages are addresses. */
export function withQuery(page: Page, changes: Record<string, string | number | null>): string {
  const query = new URLSearchParams(page.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return page.to(text === '' ? page.path : `${page.path}?${text}`);
}

/** The same page in the other language. */
export function inOtherLanguage(page: Page): string {
  const text = page.query.toString();
  const query = text === '' ? '' : `?${text}`;
  if (page.lang === 'en') return `${page.path}${query}`;
  return `/en${page.path === '/' ? '' : page.path}${query}`;
}

const FOLLOWED = /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#|\?)[^\p{Cc}]*$/iu;

/** An address somebody typed, if it may be followed; null for `javascript:` and its kind. */
export function safeUrl(address: string | null | undefined): string | null {
  const text = (address ?? '').trim();
  return FOLLOWED.test(text) ? text : null;
}
