import type { MiddlewareHandler } from 'hono';
import type { Env } from '#kernel/house';

/** What every page may load: our own files only, one style by nonce, no script inline, no frame, no form to elsewhere. */
export const headers: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const h = c.res.headers;
  if (!h.has('content-security-policy')) {
    const nonce = c.var.page ? ` 'nonce-${c.var.page.nonce}'` : '';
    h.set(
      'content-security-policy',
      `default-src 'none'; script-src 'self'; style-src 'self'${nonce}; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'`,
    );
  }
  h.set('x-content-type-options', 'nosniff');
  h.set('referrer-policy', 'same-origin');
  h.set('cross-origin-opener-policy', 'same-origin');
  h.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
  if (c.var.house.settings.publicUrl.startsWith('https:')) h.set('strict-transport-security', 'max-age=31536000');
  if (!h.has('cache-control')) h.set('cache-control', 'private, no-cache');
};
