import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from '#kernel/house';

export const FORM_COOKIE = 'toguna_formulaire';
const DONE_COOKIE = 'toguna_fait';

function seal(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

const cookieRules = (c: Ctx) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: c.var.house.settings.publicUrl.startsWith('https:') }) as const;

/** The token of every form on this page: bound to a cookie that is set the first time a form asks. */
export function formToken(c: Ctx, secret: string): () => string {
  let token: string | undefined;
  return () => {
    if (token) return token;
    let key = getCookie(c, FORM_COOKIE);
    if (!key || !/^[\w-]{20,}$/.test(key)) {
      key = randomBytes(18).toString('base64url');
      setCookie(c, FORM_COOKIE, key, { ...cookieRules(c), maxAge: 60 * 60 * 24 * 30 });
    }
    token = tokenFor(secret, key);
    return token;
  };
}

/** The token that goes with a form cookie. */
export const tokenFor = (secret: string, key: string): string => seal(secret, `form:${key}`);

export function tokenHolds(c: Ctx, secret: string, token: string): boolean {
  const key = getCookie(c, FORM_COOKIE);
  return key !== undefined && same(token, tokenFor(secret, key));
}

/** What was just done travels to the next page in a sealed cookie, and is said once. */
export function sayDone(c: Ctx, secret: string, sentence: string): void {
  const text = Buffer.from(sentence).toString('base64url');
  setCookie(c, DONE_COOKIE, `${text}.${seal(secret, `done:${text}`)}`, { ...cookieRules(c), maxAge: 60 });
}

export function takeDone(c: Ctx, secret: string): string | null {
  const cookie = getCookie(c, DONE_COOKIE);
  if (!cookie) return null;
  setCookie(c, DONE_COOKIE, '', { ...cookieRules(c), maxAge: 0 });
  const [text = '', mark = ''] = cookie.split('.');
  return same(mark, seal(secret, `done:${text}`)) ? Buffer.from(text, 'base64url').toString('utf8') : null;
}
