import { HouseFault } from '#kernel/errors';
import type { Ctx } from '#kernel/house';
import { runOutside } from '#kernel/transaction';
import { CLIENT_HEADER, LIBRARY_PATH, libraryOf, sessionCookie } from './library-facts.ts';

/** Who knocks: the peer of the connection, or what the one proxy before us saw when the settings say there is one. */
export function clientAddress(c: Ctx): string {
  if (c.var.house.settings.trustProxy) {
    const hops = (c.req.header('x-forwarded-for') ?? '').split(',');
    return hops.at(-1)?.trim() ?? '';
  }
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  return socket?.remoteAddress ?? '';
}

/** What the library may know of the request: its cookies, its browser, who knocks. `anew` leaves a session that is open here aside. */
export function headersFor(c: Ctx, anew = false): Headers {
  const headers = new Headers({ origin: new URL(c.var.house.settings.publicUrl).origin });
  const agent = c.req.header('user-agent');
  if (agent) headers.set('user-agent', agent);
  const cookies = (c.req.header('cookie') ?? '').split(/;\s*/);
  const kept = anew ? cookies.filter((cookie) => !cookie.startsWith(`${sessionCookie(c.var.house)}=`)) : cookies;
  if (kept.some(Boolean)) headers.set('cookie', kept.join('; '));
  const client = clientAddress(c);
  if (client) headers.set(CLIENT_HEADER, client);
  return headers;
}

/** What the library answered, its cookies already on the way to the reader. */
export interface Answer {
  ok: boolean;
  status: number;
  /** Seconds to wait, when there were too many tries. */
  retryAfter: number | null;
  /** Where it would send the browser, with its error in the query. */
  location: string | null;
  code: string | null;
  body: Readonly<Record<string, unknown>>;
  /** Who must give a second factor first, and how they came. */
  asked: Asked | null;
}

export interface Asked {
  userId: string;
  how: string;
}

/**
 * Calls the library through its HTTP handler, where its limits hold (its functions called directly have none),
 * outside any transaction of ours, since it has its own.
 */
export async function callLibrary(
  c: Ctx,
  method: 'GET' | 'POST',
  path: string,
  sent: Record<string, string | boolean>,
  anew = false,
): Promise<Answer> {
  const address = new URL(`${LIBRARY_PATH}${path}`, c.var.house.settings.publicUrl);
  const headers = headersFor(c, anew);
  if (method === 'GET') for (const [name, value] of Object.entries(sent)) address.searchParams.set(name, String(value));
  else headers.set('content-type', 'application/json');
  const body = method === 'POST' ? JSON.stringify(sent) : undefined;
  const library = await libraryOf(c.var.house);
  const response = await runOutside(() => library.handler(new Request(address, { method, headers, body })));
  return answerOf(c, path, response);
}

/** Reads what the library said, and hands its cookies to the reader. */
export async function answerOf(c: Ctx, path: string, response: Response): Promise<Answer> {
  if (response.status >= 500) throw new HouseFault(`the accounts library failed at ${path}: ${response.status}`);
  handOver(c, response.headers);
  const said: unknown = await response.json().catch(() => null);
  const body = typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  const code = typeof body.code === 'string' ? body.code : null;
  const retry = response.headers.get('x-retry-after');
  return {
    ok: response.status < 400,
    status: response.status,
    retryAfter: response.status === 429 ? Number(retry ?? 60) : null,
    location: response.headers.get('location'),
    code,
    body,
    asked: code === 'SECOND_FACTOR' ? { userId: String(body.userId), how: String(body.how) } : null,
  };
}

/** Passes the library's cookies on to the reader. */
export function handOver(c: Ctx, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}
