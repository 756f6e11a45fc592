import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Ctx } from '#kernel/house';
import { CLIENT_FOLDER, CLIENT_PATH } from '#ui/layout';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

interface Asset {
  type: string;
  etag: string;
  plain: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer> | null;
  gzip: Uint8Array<ArrayBuffer> | null;
}

const kept = new Map<string, Asset>();

function load(path: string): Asset | undefined {
  const known = kept.get(path);
  if (known) return known;
  const file = join(CLIENT_FOLDER, normalize(path));
  const type = TYPES[extname(file)];
  if (!type || !file.startsWith(CLIENT_FOLDER) || !existsSync(file)) return undefined;
  const plain = new Uint8Array(readFileSync(file));
  const squeezable = !type.startsWith('font/') && type !== 'image/png';
  const asset: Asset = {
    type,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`,
    plain,
    brotli: squeezable ? new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })) : null,
    gzip: squeezable ? new Uint8Array(gzipSync(plain, { level: 9 })) : null,
  };
  kept.set(path, asset);
  return asset;
}

/** Built files: their names carry a digest, so a reader fetches each once. Compressed once, not at each request. */
export function serveAssets(c: Ctx): Response {
  const asset = load(c.req.path.slice(CLIENT_PATH.length));
  if (!asset) return new Response('404', { status: 404 });
  const accepted = c.req.header('accept-encoding') ?? '';
  const coding = asset.brotli && /\bbr\b/.test(accepted) ? 'br' : asset.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: asset.etag,
    vary: 'accept-encoding',
  });
  if (c.req.header('if-none-match') === asset.etag) return new Response(null, { status: 304, headers });
  if (coding) headers.set('content-encoding', coding);
  const body = coding === 'br' ? asset.brotli : coding === 'gzip' ? asset.gzip : asset.plain;
  return new Response(body, { headers });
}
