import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

export interface ObjectStoreSettings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

/** What the store answered when it did not do what was asked: its own code, or `away` when nothing answered. */
export class StoreRefusal extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number, cause?: unknown) {
    super(`object store: ${code}`, { cause });
    this.name = 'StoreRefusal';
    this.code = code;
    this.status = status;
  }
}

export interface Ask {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  key?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Made anew at each try; `sha256` is signed, so that the store itself refuses a body changed on its way. */
  body?: { bytes: number; sha256: string; make(): BodyInit };
}

export interface S3Parts {
  clock: Clock;
  fetch: typeof fetch;
  log?: Log;
  /** How many contents one answer of the store may list. */
  page?: number;
}

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const TRIES = 3;
const PATIENCE = 30_000;
/** A line slower than this, in bytes a millisecond, is taken for one that is cut. */
const SLOWEST = 50;

const codeIn = (xml: string): string | undefined => /<Code>([^<]{1,80})<\/Code>/.exec(xml)?.[1];

async function refusalOf(answer: Response): Promise<StoreRefusal> {
  const text = await answer.text().catch(() => '');
  return new StoreRefusal(codeIn(text) ?? `HTTP ${answer.status}`, answer.status);
}

const isPassing = ({ code, status }: StoreRefusal): boolean => code === 'away' || status === 429 || status >= 500;

/** Asks an S3-compatible store, path style, every request signed. What passes (a cut line, a busy store) is tried again. */
export function s3Client(settings: ObjectStoreSettings, { clock, fetch, log }: S3Parts): (ask: Ask) => Promise<Response> {
  const { endpoint, bucket, region, accessKey: accessKeyId, secretKey: secretAccessKey } = settings;
  const cache = new Map<string, ArrayBuffer>();

  async function once({ method, key, query = {}, headers = {}, body }: Ask): Promise<Response> {
    const url = `${endpoint}/${bucket}${key ? `/${key}` : ''}?${new URLSearchParams(query)}`.replace(/\?$/, '');
    const datetime = clock
      .now()
      .toISOString()
      .replace(/[:-]|\.\d{3}/g, '');
    const own = { ...headers, 'x-amz-content-sha256': body?.sha256 ?? EMPTY };
    const signer = new AwsV4Signer({ method, url, headers: own, service: 's3', accessKeyId, secretAccessKey, region, datetime, cache });
    const signed = await signer.sign();
    // Added once signed: proxies on the way may change it. A compressed answer would not be the content.
    signed.headers.set('accept-encoding', 'identity');
    const patience = Math.ceil(PATIENCE + (body?.bytes ?? 0) / SLOWEST);
    const sent = { method, headers: signed.headers, redirect: 'manual', duplex: 'half', signal: AbortSignal.timeout(patience) } as const;
    const answer = await fetch(signed.url, { ...sent, body: body?.make() }).catch((error: unknown) => {
      throw new StoreRefusal('away', 0, error);
    });
    if (!answer.ok) throw await refusalOf(answer);
    return answer;
  }

  return async (ask) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(ask);
      } catch (error) {
        if (!(error instanceof StoreRefusal)) throw error;
        if (tries < TRIES && isPassing(error)) await pause(tries * 200);
        else {
          if (error.status !== 404)
            log?.warn('object store', { code: error.code, status: error.status, ask: `${ask.method} ${ask.key ?? ''}` });
          throw error;
        }
      }
    }
  };
}
