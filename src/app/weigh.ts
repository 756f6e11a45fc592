import { once } from 'node:events';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { HtmlEscapedCallbackPhase, resolveCallback } from 'hono/utils/html';
import type { Env } from '#kernel/house';
import { type Weighable, weighable } from '#ui/layout';

/** At this quality brotli takes the time of gzip, and leaves less; a page needs no larger window. */
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: 18,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

const CODINGS = [
  { name: 'br', asked: /\bbr\b/, make: () => createBrotliCompress(BROTLI) },
  { name: 'gzip', asked: /\bgzip\b/, make: () => createGzip() },
] as const;

/** What follows the weight takes about this much once compressed. */
const FOOT = 90;

/** Compresses a page in one go, off the thread that answers: the weight of what went before is known when the footer is reached. */
async function squeezed({ head, foot }: Weighable, make: (typeof CODINGS)[number]['make']): Promise<Uint8Array<ArrayBuffer>> {
  const stream = make();
  const parts: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (part: Buffer) => {
    parts.push(part);
    bytes += part.length;
  });
  const ended = once(stream, 'end');
  stream.write(head);
  stream.flush(() => stream.end(foot(bytes + FOOT)));
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

type Html = Context<Env>['html'];
type Sent = Parameters<Html>[0];

const drawn = async (page: Sent): Promise<string> => {
  const given = await page;
  return typeof given === 'string' ? given : resolveCallback(given, HtmlEscapedCallbackPhase.Stringify, false, {});
};

/** Writes, at the foot of each page, what the page weighs on the line, for the reader pays for it; and compresses it. */
export const weighed: MiddlewareHandler<Env> = async (c, next) => {
  const html = async (page: Sent, ...rest: [arg?: never, headers?: never]): Promise<Response> => {
    const whole = weighable(await drawn(page), c.var.page?.lang ?? 'fr');
    const coding = CODINGS.find(({ asked }) => asked.test(c.req.header('accept-encoding') ?? ''));
    c.header('content-type', 'text/html; charset=UTF-8');
    c.header('vary', 'accept-encoding', { append: true });
    if (!coding) return c.body(whole.head + whole.foot(Buffer.byteLength(whole.head)), ...rest);
    c.header('content-encoding', coding.name);
    return c.body(await squeezed(whole, coding.make), ...rest);
  };
  c.html = html as unknown as Html;
  await next();
};
