import type { House } from '#kernel/house';
import type { Library } from './library.ts';

/** The header in which the house tells the library who knocks. Only our own requests ever carry it. */
export const CLIENT_HEADER = 'x-toguna-client';
/** Where the library believes it lives. No address of the site leads there: it is called from inside only. */
export const LIBRARY_PATH = '/library';

export const LINK_MINUTES = 15;
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

export const MINUTE = 60;
/** How long the second factor is waited for. */
export const CHALLENGE_SECONDS = 10 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** How long a session lives after the last visit, and how often that is written down. */
export const SESSION_SECONDS = { whole: 30 * DAY, step: DAY } as const;

export const COOKIE_PREFIX = 'toguna';

/** The name the library gives its cookie. */
export const sessionCookie = (house: Pick<House, 'settings'>): string =>
  `${house.settings.publicUrl.startsWith('https:') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;

/** The accounts library itself: some four hundred files, read when somebody first knocks rather than before the site answers. */
export async function libraryOf(house: House): Promise<Library> {
  const { openLibrary } = await import('./library.ts');
  return openLibrary(house);
}
