import type { MiddlewareHandler } from 'hono';
import { BadRequest } from '#kernel/errors';
import type { Env } from '#kernel/house';
import { clientAddress } from '#rooms/accounts';

/** As many forms of one address of the network are looked at together: an office behind one line never comes near it, a machine that tries passwords does at once. */
const AT_ONCE = 40;

/**
 * Keeps the connections of the base for everybody: of ten thousand forms sent together from one place, forty are looked at and the
 * others are refused before anything is asked of the base. How many tries an account or an address has is counted further on.
 */
export function crowdLimit(): MiddlewareHandler<Env> {
  const inside = new Map<string, number>();
  return async (c, next) => {
    const address = clientAddress(c);
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || address === '') return next();
    const there = inside.get(address) ?? 0;
    if (there >= AT_ONCE) throw new BadRequest('crowd');
    inside.set(address, there + 1);
    try {
      await next();
    } finally {
      const left = (inside.get(address) ?? 1) - 1;
      if (left === 0) inside.delete(address);
      else inside.set(address, left);
    }
  };
}
