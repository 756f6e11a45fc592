import { createHash } from 'node:crypto';
import type { Ctx } from '#kernel/house';

export interface Sent {
  body: string;
  type: 'text/calendar; charset=utf-8' | 'application/atom+xml; charset=utf-8';
  /** When anything that the reader may see last changed. */
  modified: Date;
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/** RFC 9110, 13.2.2: where a program says which text it holds, dates count no more. */
function holdsIt(c: Ctx, etag: string, modified: Date): boolean {
  const known = c.req.header('if-none-match');
  if (known !== undefined) return known.split(',').some((tag) => bare(tag) === etag || bare(tag) === '*');
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return since >= Math.floor(modified.getTime() / 1000) * 1000;
}

/** Sends a feed, or says that the program holds it already. Nobody on the way keeps it: rights are asked each time. */
export function answerFeed(c: Ctx, { body, type, modified }: Sent): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'last-modified': modified.toUTCString(), 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };
  if (holdsIt(c, etag, modified)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}
