import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { BadRequest, RuleBroken } from '../errors.ts';
import { type Aside, createFiles } from '../files.ts';
import type { Env, House } from '../house.ts';
import { readSent, type Sent } from './sent.ts';

const LIMIT = 1_000;
let folder: string;
let sent: Sent;
let refused: unknown;
let asides: Aside[];
let contents: Record<string, string>;
const app = new Hono<Env>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toguna-sent-'));
  const house = { files: createFiles({ dataDir: folder, objectStore: undefined }), settings: { uploadLimit: LIMIT } } as unknown as House;
  app.post('/', async (c) => {
    c.set('house', house);
    asides = [];
    c.set('asides', asides);
    sent = await readSent(c);
    for (const [name, { content }] of Object.entries(sent.uploads)) {
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      contents[name] = Buffer.concat(parts).toString('utf8');
    }
    return c.text('read');
  });
  app.onError((error, c) => {
    refused = error;
    return c.text('refused', 400);
  });
});
beforeEach(() => {
  contents = {};
  refused = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const post = (body: BodyInit, headers: Record<string, string> = {}) => app.request('/', { method: 'POST', body, headers });

function formOf(fields: Record<string, string | string[] | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

it('reads values, values given twice, and files, whatever their names', async () => {
  const name = 'été – ../secret.xml';
  await post(formOf({ titre: 'Réunion du 14', jour: ['lundi', 'mardi'], fichier: new File(['<été/>'], name), __proto__: 'x' }));
  expect({ ...sent.values }).toEqual({ titre: 'Réunion du 14', jour: ['lundi', 'mardi'] });
  expect(contents).toEqual({ fichier: '<été/>' });
  expect(sent.uploads.fichier?.bytes).toBe(8);
  expect(sent.uploads.fichier?.name).toMatch(/secret\.xml$/);
});

it('reads a form without files', async () => {
  await post(
    new URLSearchParams([
      ['q', 'santé'],
      ['jour', 'lundi'],
      ['jour', 'mardi'],
    ]),
  );
  expect({ ...sent.values }).toEqual({ q: 'santé', jour: ['lundi', 'mardi'] });
});

it('counts a field of file left empty as no file', async () => {
  await post(formOf({ fichier: new File([], '') }));
  expect(Object.keys(sent.uploads)).toEqual([]);
});

it('cuts a file one byte past the limit, so that whoever keeps it can refuse it', async () => {
  await post(formOf({ fichier: new File(['x'.repeat(LIMIT * 3)], 'lourd.xml') }));
  expect(sent.uploads.fichier?.bytes).toBe(LIMIT + 1);
});

it('leaves on the disk nothing that was set aside once it is thrown away', async () => {
  const waiting = () => readdirSync(join(folder, 'files', 'incoming')).length;
  const before = waiting();
  await post(formOf({ un: new File(['1'], '1.txt'), deux: new File(['2'], '2.txt') }));
  expect(waiting()).toBe(before + 2);
  for (const aside of asides) await aside.remove();
  expect(waiting()).toBe(before);
});

it('keeps what was typed when the disk takes no file, and says why to whoever reads it', async () => {
  const elsewhere = new Hono<Env>().post('/', async (c) => {
    c.set('asides', []);
    const closed = {
      files: createFiles({ dataDir: join('/proc', 'self', 'nowhere'), objectStore: undefined }),
      settings: { uploadLimit: LIMIT },
    } as unknown as House;
    c.set('house', closed);
    sent = await readSent(c);
    return c.text('read');
  });
  await elsewhere.request('/', { method: 'POST', body: formOf({ titre: 'gardé', fichier: new File(['x'], 'a.txt') }) });
  expect(sent.values.titre).toBe('gardé');
  const reading = (async () => {
    for await (const part of sent.uploads.fichier!.content) void part;
  })();
  await expect(reading).rejects.toThrow();
});

it.each([
  ['cut in the middle', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf', 'multipart/form-data; boundary=b'],
  ['without its boundary', 'anything', 'multipart/form-data'],
  ['of a type nobody announced', '{}', 'application/json'],
])('refuses as unreadable a form %s', async (_, body, type) => {
  expect((await post(body, { 'content-type': type })).status).toBe(400);
  expect(refused).toBeInstanceOf(BadRequest);
  expect(refused).not.toBeInstanceOf(RuleBroken);
});

it('refuses a field without end', async () => {
  await post(formOf({ texte: 'x'.repeat(1_100_000) }));
  expect(refused).toMatchObject({ key: 'too-large' });
});
