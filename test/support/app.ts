import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { Actor, type Held } from '#kernel/actor';
import { sql } from '#kernel/db';
import { HIDDEN } from '#kernel/form';
import type { Env, House } from '#kernel/house';
import { today } from '#kernel/settings';
import { FORM_COOKIE, tokenFor } from '../../src/app/tokens.ts';
import { type TestHouseOptions, testHouse } from './house.ts';

export interface Answer {
  status: number;
  text: string;
  location: string | null;
  headers: Headers;
}

type Fields = Record<string, string | number | string[] | File>;

/** One person before the site: what they ask, what they send. */
export interface Knocker {
  actor: Actor;
  get(path: string): Promise<Answer>;
  /** The file at an address, as it comes. */
  take(path: string): Promise<Uint8Array>;
  /** Sends a form, with its token; `once` repeats the very same form. */
  post(path: string, fields?: Fields, options?: { once?: string; version?: number }): Promise<Answer>;
}

export interface TestSite {
  house: House;
  url: string;
  app: Hono<Env>;
  as(actor: Actor): Knocker;
  /** Somebody made up: these roles today, and these audiences (all of them where left out). */
  somebody(roles: readonly Held[], audiences?: readonly string[]): Promise<Knocker>;
  visitor(): Promise<Knocker>;
  /** Closes it and removes its base; call it in `afterAll`. */
  drop(): Promise<void>;
}

const KEY = 'test-test-test-test-test';

async function audienceIds(house: House, keys?: readonly string[]): Promise<number[]> {
  const found = await sql<{ id: number; key: string }>`select id, key from kernel_audience`.execute(house.db);
  return found.rows.filter((row) => (keys ? keys.includes(row.key) : row.key !== 'house')).map((row) => row.id);
}

function bodyOf(token: string, fields: Fields, options: { once?: string; version?: number }): FormData {
  const form = new FormData();
  form.set(HIDDEN.token, token);
  form.set(HIDDEN.once, options.once ?? randomUUID());
  if (options.version !== undefined) form.set(HIDDEN.version, String(options.version));
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) for (const one of value) form.append(name, one);
    else if (value instanceof File) form.set(name, value);
    else form.set(name, String(value));
  }
  return form;
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, text: await response.text(), location: response.headers.get('location'), headers: response.headers };
}

/** The whole site on a copy of a template, asked without a port by whoever the test says. */
export async function testSite(options: TestHouseOptions = {}): Promise<TestSite> {
  const { house, url, drop } = await testHouse(options);
  const { createApp } = await import('#app');
  let asking: Actor;
  const app = createApp({ ...house, whoIs: async () => asking });
  const token = tokenFor(house.secrets.session, KEY);
  const send = (actor: Actor, path: string, init: RequestInit = {}) => {
    asking = actor;
    const headers = { cookie: `${FORM_COOKIE}=${KEY}` };
    return app.request(`http://localhost:3000${path}`, { ...init, headers });
  };
  const ask = async (actor: Actor, path: string, init?: RequestInit): Promise<Answer> => answerOf(await send(actor, path, init));
  const as = (actor: Actor): Knocker => ({
    actor,
    get: (path) => ask(actor, path),
    take: async (path) => {
      const response = await send(actor, path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    post: (path, fields = {}, sent = {}) => ask(actor, path, { method: 'POST', body: bodyOf(token, fields, sent) }),
  });
  const day = await today(house);
  return {
    house,
    url,
    app,
    as,
    somebody: async (roles, keys) =>
      as(new Actor({ kind: 'person', name: 'Test', personId: 1, roles, audiences: await audienceIds(house, keys), today: day })),
    visitor: async () => as(new Actor({ kind: 'visitor', name: 'visitor', audiences: await audienceIds(house, ['public']), today: day })),
    drop,
  };
}
