import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '#kernel/house';
import { weigh } from '#ui/layout';

/** At this quality brotli takes the time of gzip, and leaves less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };

/** A page is short and whole: made small at once, it costs a fraction of what a stream does. */
function squeezed(page: string, accepted: string): { coding: string; body: Uint8Array<ArrayBuffer> } | undefined {
  if (/\bbr\b/.test(accepted)) return { coding: 'br', body: new Uint8Array(brotliCompressSync(page, BROTLI)) };
  if (/\bgzip\b/.test(accepted)) return { coding: 'gzip', body: new Uint8Array(gzipSync(page)) };
  return undefined;
}

/** Writes, at the foot of each page, what the page weighs once compressed, for the reader pays for it; and compresses it. */
export const weighed: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.get('content-type')?.startsWith('text/html')) return;
  const page = weigh(await c.res.text(), c.var.page?.lang ?? 'fr');
  const small = squeezed(page, c.req.header('accept-encoding') ?? '');
  c.res = new Response(small?.body ?? page, c.res);
  c.res.headers.append('vary', 'accept-encoding');
  if (small) c.res.headers.set('content-encoding', small.coding);
};
