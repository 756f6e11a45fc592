import type { MiddlewareHandler } from 'hono';
import type { Env } from '#kernel/house';
import { weigh } from '#ui/layout';

/** Writes, at the foot of each page, what the page weighs once compressed: the reader pays for it. */
export const weighed: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.get('content-type')?.startsWith('text/html')) return;
  const body = await c.res.text();
  c.res = new Response(weigh(body, c.var.page?.lang ?? 'fr'), c.res);
};
