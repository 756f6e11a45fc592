import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Obstacle } from '../console.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { type Contents, isChecksum, keyOf } from './contents.ts';
import { type Ask, type ObjectStoreSettings, type S3Parts, StoreRefusal, s3Client } from './s3.ts';

const isMissing = (error: unknown): boolean => error instanceof StoreRefusal && error.status === 404 && error.code !== 'NoSuchBucket';

/** A store that went away says so to the reader; what was to be written is undone with the transaction. */
const told = (key: 'file.store-away' | 'file.unreachable') => (error: unknown) => {
  throw error instanceof StoreRefusal ? new RuleBroken(key) : error;
};

/** What the store's own code means, for whoever set it up. */
function obstacleOf(error: unknown, { endpoint, bucket, region }: ObjectStoreSettings): unknown {
  if (!(error instanceof StoreRefusal)) return error;
  const { code, status } = error;
  if (code === 'away') return new Obstacle('store.away', { endpoint, reason: reasonOf(error.cause) });
  if (/^(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken)$/.test(code)) return new Obstacle('store.key', { endpoint, code });
  if (/^(RequestTimeTooSkewed|RequestExpired)$/.test(code)) return new Obstacle('store.clock', { endpoint });
  if (/^(AuthorizationHeaderMalformed|PermanentRedirect|TemporaryRedirect)$/.test(code) || (status >= 300 && status < 400))
    return new Obstacle('store.region', { endpoint, region });
  if (code === 'NoSuchBucket') return new Obstacle('store.bucket', { endpoint, bucket });
  if (status === 403) return new Obstacle('store.rights', { bucket, code });
  return new Obstacle('store.other', { endpoint, code });
}

function reasonOf(cause: unknown): string {
  const { code, cause: below, message } = (cause ?? {}) as NodeJS.ErrnoException & { cause?: unknown };
  return below ? reasonOf(below) : (code ?? message ?? '');
}

const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp|#(\d+));/g, (_, name: string, digits?: string) =>
    digits ? String.fromCodePoint(Number(digits)) : ({ lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? '&'),
  );

const inside = (xml: string, tag: string): string | undefined => {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** Each answer begins after the last name of the one before: no token is kept, and every kind of store knows it. */
async function* listAll(ask: (ask: Ask) => Promise<Response>, page: number): AsyncIterable<{ sha256: string; since: Date }> {
  let after: string | undefined;
  do {
    const query: Record<string, string> = { 'list-type': '2', 'max-keys': String(page), ...(after ? { 'start-after': after } : {}) };
    const xml = await (await ask({ method: 'GET', query })).text();
    if (!xml.includes('<ListBucketResult')) throw new StoreRefusal('not an S3 store', 200);
    let last: string | undefined;
    for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      last = inside(entry, 'Key');
      const sha256 = last?.split('/').at(-1) ?? '';
      if (isChecksum(sha256)) yield { sha256, since: new Date(inside(entry, 'LastModified') ?? 0) };
    }
    after = inside(xml, 'IsTruncated') === 'true' ? last : undefined;
  } while (after);
}

const PROBE = { key: 'toguna', text: 'Toguna may write here.\n' };

/** Contents in an S3-compatible object store, under the same names as in a folder. */
export function inObjectStore(settings: ObjectStoreSettings, parts: S3Parts): Contents {
  const ask = s3Client(settings, parts);
  const { page = 1000 } = parts;

  async function probe(): Promise<void> {
    for await (const _ of listAll(ask, 1)) break;
    const sha256 = createHash('sha256').update(PROBE.text).digest('hex');
    const body = { bytes: PROBE.text.length, sha256, make: () => PROBE.text };
    await ask({ method: 'PUT', key: PROBE.key, body });
    await ask({ method: 'DELETE', key: PROBE.key });
  }

  return {
    async put(aside, { sha256, bytes }) {
      const content = await openAsBlob(aside);
      await ask({ method: 'PUT', key: keyOf(sha256), body: { bytes, sha256, make: () => content } }).catch(told('file.store-away'));
    },
    async open(sha256, range) {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const answer = await ask({ method: 'GET', key: keyOf(sha256), headers }).catch((error: unknown) => {
        if (isMissing(error)) throw new NotFound('file');
        return told('file.unreachable')(error);
      });
      return Readable.fromWeb(answer.body as ReadableStream);
    },
    async since(sha256) {
      try {
        const answer = await ask({ method: 'HEAD', key: keyOf(sha256) });
        return new Date(answer.headers.get('last-modified') ?? 0);
      } catch (error) {
        return isMissing(error) ? null : told('file.unreachable')(error);
      }
    },
    remove: async (sha256) => void (await ask({ method: 'DELETE', key: keyOf(sha256) }).catch(told('file.unreachable'))),
    async *list() {
      try {
        yield* listAll(ask, page);
      } catch (error) {
        told('file.unreachable')(error);
      }
    },
    verify: () =>
      probe().catch((error: unknown) => {
        throw obstacleOf(error, settings);
      }),
  };
}
