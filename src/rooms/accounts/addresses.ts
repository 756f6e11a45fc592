import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';

/** An address as a letter carries it: whole, and in the language of its reader. */
export function wholeAddress(house: Pick<House, 'settings'>, lang: Lang, address: string): string {
  return `${house.settings.publicUrl}${lang === 'en' ? '/en' : ''}${address}`;
}

/** Where to go after signing in: an address of ours, or nothing. */
export function ownAddress(given: string | null | undefined): string | null {
  return given && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : null;
}
