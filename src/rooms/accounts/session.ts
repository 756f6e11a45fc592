import { createHmac } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import type { Ctx } from '#kernel/house';
import { runOutside } from '#kernel/transaction';
import { libraryOf, SESSION_SECONDS, sessionCookie } from './library-facts.ts';
import { sameText } from './links.ts';
import { handOver, headersFor } from './reach.ts';
import { type LiveSession, sessionByToken } from './store/sessions.ts';

/** The token a cookie carries, if the library signed it: `token.signature`, HMAC-SHA256 in base64. */
function tokenIn(cookie: string, secret: string): string | undefined {
  const dot = cookie.lastIndexOf('.');
  const token = cookie.slice(0, Math.max(dot, 0));
  return token !== '' && sameText(cookie.slice(dot + 1), createHmac('sha256', secret).update(token).digest('base64')) ? token : undefined;
}

/**
 * The session behind the cookie of a request, read in one question. The library itself is called when there is something to write:
 * a session to lengthen, a day after the last time, or one that is over and is to be put away.
 */
export async function sessionOf(c: Ctx): Promise<LiveSession | undefined> {
  const { house } = c.var;
  const cookie = getCookie(c, sessionCookie(house));
  const token = cookie && tokenIn(cookie, house.secrets.session);
  const session = token ? await sessionByToken(house.db, token, SESSION_SECONDS) : undefined;
  if (!session) return undefined;
  if (session.due) await lengthen(c);
  return session.alive ? session : undefined;
}

async function lengthen(c: Ctx): Promise<void> {
  const library = await libraryOf(c.var.house);
  const { headers } = await runOutside(() => library.api.getSession({ headers: headersFor(c), returnHeaders: true }));
  handOver(c, headers);
}
