import { randomBytes } from 'node:crypto';
import type { Actor } from '#kernel/actor';
import type { Ctx } from '#kernel/house';
import type { Page } from '#kernel/page';
import { addressIn, splitAddress } from './address.ts';
import type { Standing } from './standing.ts';
import { formToken, takeDone } from './tokens.ts';

/** What the page of this request knows. */
export function pageOf(c: Ctx, secret: string, standing: Omit<Standing, 'head'> & { actor: Actor }): Page {
  const url = new URL(c.req.url);
  const { lang, path } = splitAddress(url.pathname);
  return {
    lang,
    path,
    query: url.searchParams,
    ...standing,
    now: c.var.house.clock.now(),
    nonce: randomBytes(12).toString('base64'),
    done: c.req.method === 'GET' ? takeDone(c, secret) : null,
    to: (address) => addressIn(lang, address),
    token: formToken(c, secret),
  };
}
