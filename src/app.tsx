import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import { BadRequest, NotFound } from '#kernel/errors';
import type { Ctx, Env, House } from '#kernel/house';
import { ledger } from '#kernel/ledger';
import { CLIENT_PATH } from '#ui/layout';
import { splitAddress } from './app/address.ts';
import { serveAssets } from './app/assets.ts';
import { crowdLimit } from './app/crowd.ts';
import { door } from './app/door.ts';
import { headers } from './app/headers.ts';
import { health } from './app/health.ts';
import { loggedPath } from './app/logged-path.ts';
import { furnishNavigation } from './app/navigation.ts';
import { rememberWhere } from './app/once.ts';
import { pageOf } from './app/page-of.ts';
import { refuse } from './app/refuse.tsx';
import { standingOf } from './app/standing.ts';
import { sayDone, tokenHolds } from './app/tokens.ts';
import { weighed } from './app/weigh.ts';
import { openRooms } from './rooms.ts';

export interface AppParts extends House {
  /** Who asks: worked out by `accounts` from the session, or from a guest's link. */
  whoIs(c: Ctx, today: Day): Promise<Actor>;
}

/** Gives the request its house, its number and its log. */
function welcome(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    const requestId = randomUUID().slice(0, 8);
    c.set('requestId', requestId);
    c.set('house', { ...house, log: house.log.with({ request: requestId }) });
    c.set('asides', []);
    const from = house.clock.now().getTime();
    await next();
    for (const aside of c.var.asides) await aside.remove();
    const ms = house.clock.now().getTime() - from;
    c.var.house.log.info('answered', { method: c.req.method, path: loggedPath(c.req.path), status: c.res.status, ms });
  };
}

/** Finds out who asks and what the page knows, then checks the origin of what is sent. */
function reception(whoIs: AppParts['whoIs']): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { house } = c.var;
    const secret = house.secrets.session;
    c.set('checkToken', (token) => tokenHolds(c, secret, token));
    c.set('sayDone', (sentence) => sayDone(c, secret, sentence));
    const standing = await standingOf(house, splitAddress(new URL(c.req.url).pathname).lang);
    const asked = ledger();
    if (asked) asked.head = standing.head;
    const actor = await whoIs(c, standing.today);
    c.set('actor', actor);
    c.set('page', pageOf(c, secret, { actor, ...standing }));
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && isFromElsewhere(c)) throw new BadRequest('forged');
    await next();
    const taken = asked?.taken;
    const location = c.res.headers.get('location');
    if (taken && location) await rememberWhere(house.db, taken, location);
  };
}

/** A browser that says where a form comes from must say: from here. */
function isFromElsewhere(c: Ctx): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return true;
  const origin = c.req.header('origin');
  if (!origin || origin === 'null') return false;
  const own = [new URL(c.var.house.settings.publicUrl).origin, new URL(c.req.url).origin];
  return !own.includes(origin);
}

/** The whole site: a `Request` in, a `Response` out, no port. */
export function createApp({ whoIs, ...house }: AppParts): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => splitAddress(new URL(request.url).pathname).path });
  const rooms = openRooms();
  furnishNavigation(rooms);
  app.use(welcome(house));
  app.use(headers);
  app.use(compress());
  app.get(`${CLIENT_PATH}*`, serveAssets);
  app.get('/health', health);
  app.use(crowdLimit());
  app.use(bodyLimit({ maxSize: house.settings.uploadLimit + 1_000_000, onError: () => raise(new BadRequest('too-large')) }));
  app.use(weighed);
  app.use(door);
  app.use(reception(whoIs));
  for (const room of rooms) if (room.routes) app.route('/', room.routes);
  app.notFound((c) => refuse(new NotFound(), c));
  app.onError((error, c) => refuse(error, c));
  return app;
}

function raise(error: Error): never {
  throw error;
}
