import { Readable } from 'node:stream';
import type { FileType, KeptFile } from '../files.ts';
import type { Ctx } from '../house.ts';
import { disposition } from './name.ts';

/** Types that a browser may show in its window, in a sandbox; all others are handed over as files. */
const SHOWN: ReadonlySet<FileType> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain']);

type Range = { start: number; end: number };

/** One range by RFC 9110, 14.2; null for none or for what we do not serve in parts, false for one that cannot be satisfied. */
function rangeOf(header: string | undefined, size: number): Range | null | false {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  if (match[1] === '') {
    const last = Number(match[2]);
    return last === 0 ? false : { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start >= size) return false;
  return start > end ? null : { start, end };
}

function headersOf(file: KeptFile): Record<string, string> {
  const shown = SHOWN.has(file.type);
  return {
    'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
    'content-disposition': disposition(shown ? 'inline' : 'attachment', file.name),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache, no-transform',
    etag: `"${file.sha256}"`,
    'accept-ranges': 'bytes',
  };
}

/** Sends a kept file so that nothing in it runs in the site's origin. The caller has found it through `getFile`, with the reader's rights. */
export async function serveFile(c: Ctx, file: KeptFile): Promise<Response> {
  const headers = headersOf(file);
  const etag = headers.etag as string;
  if (c.req.header('if-none-match')?.split(/,\s*/).includes(etag)) return new Response(null, { status: 304, headers });
  const asked = c.req.header('if-range');
  const range = asked && asked !== etag ? null : rangeOf(c.req.header('range'), file.bytes);
  if (range === false) return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` } });
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  const all = { ...headers, 'content-length': String(end - start + 1) };
  const part = range ? { ...all, 'content-range': `bytes ${start}-${end}/${file.bytes}` } : all;
  if (c.req.method === 'HEAD') return new Response(null, { status: range ? 206 : 200, headers: part });
  const stream = await c.var.house.files.open(file, range ?? undefined);
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { status: range ? 206 : 200, headers: part });
}
