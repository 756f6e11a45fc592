import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '#kernel/house';
import { ledger, withLedger } from '#kernel/ledger';
import { loggedPath } from './logged-path.ts';

/**
 * The door: an answer during which no rule was asked and no list was narrowed to its reader does not leave the house.
 * Static assets and the health page pass before it.
 */
export const door: MiddlewareHandler<Env> = (c, next) =>
  withLedger(async (asked) => {
    await next();
    if (c.res.status < 400 && asked.rules.size === 0 && asked.lists === 0) withhold(c);
  });

function withhold(c: Context<Env>): void {
  c.var.house.log.error('an answer was withheld: nothing was asked for it', { method: c.req.method, path: loggedPath(c.req.path) });
  const refused = new Response('500', { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  c.res = undefined;
  c.res = refused;
}

/** True while a request is being answered behind the door. */
export const behindTheDoor = (): boolean => ledger() !== undefined;
