import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createApp } from '#app';
import { Actor } from '#kernel/actor';
import { fixedClock, systemClock } from '#kernel/clock';
import { Forbidden } from '#kernel/errors';
import { HIDDEN } from '#kernel/form';
import type { Env, House } from '#kernel/house';
import { type Log, silentLog } from '#kernel/log';
import { whoIs } from '#rooms/accounts';
import { testHouse } from '#test/house';
import type { Stop } from '#test/walk';
import { FORM_COOKIE, tokenFor } from '../../src/app/tokens.ts';
import { castOf, invite, type Role } from './rights-cast.ts';

/** What came back, who the house took the reader for, and which rules were asked on the way. */
export interface Answer {
  status: number;
  text: string;
  reader: Actor;
  granted: string[];
  refused: string[];
  /** What the log said of a fault. */
  fault: string | null;
}

export interface RightsSite {
  house: House;
  app: Hono<Env>;
  roles: readonly Role[];
  ask(role: Role, method: string, stop: Stop): Promise<Answer>;
  /** A guest of this very thing. */
  invited(stop: Stop): Promise<Role | null>;
  drop(): Promise<void>;
}

const KEY = 'walk-walk-walk-walk-walk';

function formOf(token: string, fields: NonNullable<Stop['body']>): FormData {
  const form = new FormData();
  form.set(HIDDEN.token, token);
  form.set(HIDDEN.once, randomUUID());
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

/** The site on the demonstration, asked by its people through their own sessions: who they are is worked out as at any other time. */
export async function rightsSite(): Promise<RightsSite> {
  let fault: string | null = null;
  const note = (event: string, fields: Parameters<Log['error']>[1] = {}) => {
    fault = `${event}${fields.error instanceof Error ? `: ${fields.error.message}` : ''}`;
  };
  const log: Log = { ...silentLog, error: note, with: () => log };
  // The clock stands still: what two answers say differs by what was written between them, and by no minute.
  const clock = fixedClock(systemClock.now().toISOString());
  const { house, drop } = await testHouse({ template: 'demo', environment: { TRUST_PROXY: '1' }, log, clock });
  let reader: Actor;
  const app = createApp({
    ...house,
    whoIs: async (c, today) => {
      reader = await whoIs(c, today);
      return reader;
    },
  });
  const token = tokenFor(house.secrets.session, KEY);
  const rules = watchRules();
  let callers = 0;

  const send = (path: string, cookie: string, init: RequestInit) => {
    callers += 1;
    const from = `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}`;
    const headers = { cookie: [`${FORM_COOKIE}=${KEY}`, cookie].filter(Boolean).join('; '), 'x-forwarded-for': from };
    return app.request(`http://localhost:3000${path}`, { ...init, headers });
  };
  const knock = async (path: string, cookie: string) => {
    const response = await send(path, cookie, { method: 'POST', body: formOf(token, {}) });
    return response.headers.getSetCookie();
  };
  const ask = async (role: Role, method: string, stop: Stop): Promise<Answer> => {
    fault = null;
    rules.forget();
    const response = await send(stop.path, role.cookie, method === 'GET' ? {} : { method, body: formOf(token, stop.body ?? {}) });
    const answer = { status: response.status, text: await response.text(), reader, ...rules.asked(), fault };
    if (method !== 'GET') await role.comeBack();
    return answer;
  };
  const roles = await castOf(house, knock);
  const invited = async (stop: Stop) => (stop.guest ? invite(house, knock, 'invited', stop.guest) : null);
  const leave = async () => {
    rules.stop();
    await drop();
  };
  return { house, app, roles, ask, invited, drop: leave };
}

/** Listens where every verb asks; what it hears changes nothing. */
function watchRules() {
  const { may } = Actor.prototype;
  const heard = { granted: new Set<string>(), refused: new Set<string>() };
  Actor.prototype.may = function listened(rule, subject) {
    try {
      may.call(this, rule, subject);
      heard.granted.add(rule);
    } catch (error) {
      if (error instanceof Forbidden) heard.refused.add(rule);
      throw error;
    }
  };
  return {
    forget: () => {
      heard.granted.clear();
      heard.refused.clear();
    },
    asked: () => ({ granted: [...heard.granted], refused: [...heard.refused] }),
    stop: () => {
      Actor.prototype.may = may;
    },
  };
}
