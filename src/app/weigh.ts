import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '#kernel/house';
import { WEIGHT_MARK } from '#ui/weight';

/** Writes, at the foot of each page, what the page weighs once compressed: the reader pays for it. */
export const weigh: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.get('content-type')?.startsWith('text/html')) return;
  const body = await c.res.text();
  const bytes = gzipSync(body, { level: 1 }).length;
  const kilobytes = (Math.max(bytes, 100) / 1000).toFixed(1);
  const shown = c.var.page?.lang === 'en' ? kilobytes : kilobytes.replace('.', ',');
  c.res = new Response(body.replace(WEIGHT_MARK, shown), c.res);
};
