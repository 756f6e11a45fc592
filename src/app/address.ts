import type { Lang } from '#kernel/i18n';

/** English addresses begin with `/en`; the rest of the address is the same. */
export function splitAddress(pathname: string): { lang: Lang; path: string } {
  if (pathname === '/en') return { lang: 'en', path: '/' };
  if (pathname.startsWith('/en/')) return { lang: 'en', path: pathname.slice(3) };
  return { lang: 'fr', path: pathname };
}

export function addressIn(lang: Lang, address: string): string {
  if (lang === 'fr' || !address.startsWith('/')) return address;
  return address === '/' ? '/en' : `/en${address}`;
}
