import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Env } from '#kernel/house';
import { WEIGHT } from '../ui/layout/weight.ts';
import { weighed } from './weigh.ts';

const text = Array.from({ length: 3_000 }, (_, at) => `décision ${(at * 7_919) % 10_007}`).join(' ');
const app = new Hono<Env>().use(weighed).get('/', (c) => c.html(`<p>${text}</p><footer>${WEIGHT} ko, à Bamako</footer>`, 422));

const ask = async (accepted: string) => {
  const response = await app.request('/', { headers: { 'accept-encoding': accepted } });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};
const said = (html: string) => Number(/<footer>([\d,]+) ko/.exec(html)?.[1]?.replace(',', '.'));

it.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
] as const)('sends to who reads %s a page in %s, that says its true weight', async (accepted, coding, open) => {
  const { response, bytes } = await ask(accepted);
  expect(response.status).toBe(422);
  expect(response.headers.get('content-encoding')).toBe(coding);
  const html = open(bytes).toString('utf8');
  expect(html).toContain(`<p>${text}</p>`);
  expect(html).toMatch(/ko, à Bamako<\/footer>$/);
  expect(Math.abs(said(html) - bytes.length / 1024)).toBeLessThanOrEqual(0.5);
});

it('sends a plain page to who reads nothing else', async () => {
  const { response, bytes } = await ask('identity');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(said(bytes.toString('utf8'))).toBe(Math.round(bytes.length / 1024));
});
