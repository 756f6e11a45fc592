import { randomBytes } from 'node:crypto';
import { setCookie } from 'hono/cookie';
import { type Day, daysBetween } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Ctx } from '#kernel/house';
import { digestOf, sameText } from './links.ts';
import { type GuestLink, guestLinkById } from './store/guest-links.ts';

export const GUEST_COOKIE = 'toguna_invite';

const rules = (c: Ctx) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: c.var.house.settings.publicUrl.startsWith('https:') }) as const;

/** A secret of the one browser that opened the link; the base keeps its digest. */
export function makeGuestSession(): { secret: string; digest: string } {
  const secret = randomBytes(24).toString('base64url');
  return { secret, digest: digestOf(secret) };
}

export function rememberGuest(c: Ctx, link: Pick<GuestLink, 'id' | 'lastDay'>, secret: string, today: Day): void {
  const days = Math.min(daysBetween(today, link.lastDay) + 1, 365);
  setCookie(c, GUEST_COOKIE, `${link.id}.${secret}`, { ...rules(c), maxAge: days * 86_400 });
}

export function forgetGuest(c: Ctx): void {
  setCookie(c, GUEST_COOKIE, '', { ...rules(c), maxAge: 0 });
}

/** The link behind a guest's cookie, while it lives. */
export async function guestBehind(db: Db, cookie: string, today: Day): Promise<GuestLink | undefined> {
  const [id = '', secret = ''] = cookie.split('.');
  if (!/^\d{1,9}$/.test(id)) return undefined;
  const link = await guestLinkById(db, Number(id));
  if (!link?.sessionDigest || !sameText(link.sessionDigest, digestOf(secret))) return undefined;
  return link.revokedAt === null && today <= link.lastDay ? link : undefined;
}
