import { randomUUID } from 'node:crypto';
import { APIError, type BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { z } from 'zod';
import { CHALLENGE_SECONDS, MINUTE } from '../library-facts.ts';

/** Remembers, in the one browser that left for the provider, what its return must bring back. Each departure serves one return. */
export const departurePart = {
  id: 'toguna-departure',
  endpoints: {
    depart: createAuthEndpoint(
      '/provider/depart',
      { method: 'POST', body: z.object({ kept: z.string(), until: z.string() }) },
      async (ctx) => {
        const state = randomUUID();
        const expiresAt = new Date(ctx.body.until);
        await ctx.context.internalAdapter.createVerificationValue({ identifier: `provider-${state}`, value: ctx.body.kept, expiresAt });
        const cookie = ctx.context.createAuthCookie('provider', { maxAge: CHALLENGE_SECONDS });
        await ctx.setSignedCookie(cookie.name, state, ctx.context.secret, cookie.attributes);
        return ctx.json({ state });
      },
    ),
    comeBack: createAuthEndpoint('/provider/come-back', { method: 'POST', body: z.object({ state: z.string() }) }, async (ctx) => {
      const cookie = ctx.context.createAuthCookie('provider');
      const left = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
      const kept = left && left === ctx.body.state ? await ctx.context.internalAdapter.consumeVerificationValue(`provider-${left}`) : null;
      if (!kept) throw new APIError('UNAUTHORIZED', { code: 'NO_DEPARTURE' });
      ctx.setCookie(cookie.name, '', { ...cookie.attributes, maxAge: 0 });
      return ctx.json({ kept: kept.value });
    }),
  },
} satisfies BetterAuthPlugin;

export const departureLimits = {
  '/provider/depart': { window: 5 * MINUTE, max: 20 },
  '/provider/come-back': { window: 5 * MINUTE, max: 20 },
} as const;
