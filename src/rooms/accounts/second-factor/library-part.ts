import { randomUUID } from 'node:crypto';
import { APIError, type BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import { z } from 'zod';
import type { House } from '#kernel/house';
import { CHALLENGE_SECONDS, MINUTE } from '../library-facts.ts';
import { recoveryCodes } from './recovery.ts';
import { sealAnew } from './sealing.ts';
import { hasSecondFactor, takeCode } from './store.ts';

/** How somebody came to the door before the second factor was asked: `2fa-link-…`. The cookie that carries it is signed. */
const CHALLENGE = /^2fa-(password|link|invitation|provider)-/;
const CHALLENGE_COOKIE = 'two_factor';

/** Paths of the library that open a session after the second factor, or carry on one that is open. */
const PASSED: ReadonlySet<string> = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code', '/change-password']);

/** The library's own second factor, with our names for its table. */
export const twoFactorPart = () =>
  twoFactor({
    issuer: 'Toguna',
    allowPasswordless: true,
    backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
    twoFactorCookieMaxAge: CHALLENGE_SECONDS,
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'accounts_auth_two_factor',
        fields: {
          backupCodes: 'backup_codes',
          userId: 'user_id',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });

export const twoFactorLimits = {
  '/two-factor/enable': { window: 5 * MINUTE, max: 10 },
  '/two-factor/verify-totp': { window: 5 * MINUTE, max: 20 },
  '/two-factor/verify-backup-code': { window: 5 * MINUTE, max: 20 },
  '/verify-password': { window: 5 * MINUTE, max: 10 },
} as const;

export interface Opening {
  userId: string;
  openedBy?: unknown;
}
export type Context = { path?: string; body?: unknown; context: unknown } | null | undefined;

/**
 * The one gate: whatever door somebody proved, a session of a person who asked for a second factor opens after it, and after
 * nothing else. Throws what the doors then answer: who is asked, and how they came.
 */
export async function secondFactorGate(house: House, opening: Opening, how: string | undefined, context: Context): Promise<void> {
  if (!(await hasSecondFactor(house.db, opening.userId))) return;
  const path = context?.path ?? '';
  if (!PASSED.has(path))
    throw new APIError('UNAUTHORIZED', { code: 'SECOND_FACTOR', userId: opening.userId, how: how ?? opening.openedBy });
  const code = (context?.body as { code?: string } | undefined)?.code;
  if (path === '/two-factor/verify-totp' && code !== undefined && !(await takeCode(house.db, opening.userId, code)))
    throw new APIError('UNAUTHORIZED', { code: 'CODE_USED' });
  await sealAnew(house, opening.userId);
}

interface Cookies {
  getSignedCookie(name: string, secret: string): Promise<string | null | false | undefined>;
  context: { createAuthCookie(name: string): { name: string }; secret: string };
}

/** How the session that a second factor opens was begun. */
export async function begunBy(context: Context): Promise<string | undefined> {
  if (!context) return undefined;
  const ctx = context as unknown as Cookies;
  const cookie = await ctx.getSignedCookie(ctx.context.createAuthCookie(CHALLENGE_COOKIE).name, ctx.context.secret);
  return CHALLENGE.exec(cookie || '')?.[1];
}

/** What only the house may ask of the library: the question put to somebody who proved a first factor. */
export const askingPart = {
  id: 'toguna-second-factor',
  endpoints: {
    askSecondFactor: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string(), how: z.string(), expiresAt: z.date() }) },
      async (ctx) => {
        const { internalAdapter, secret, createAuthCookie } = ctx.context;
        const identifier = `2fa-${ctx.body.how}-${randomUUID()}`;
        const { expiresAt } = ctx.body;
        await internalAdapter.createVerificationValue({ value: ctx.body.userId, identifier, expiresAt });
        await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt });
        const cookie = createAuthCookie(CHALLENGE_COOKIE, { maxAge: CHALLENGE_SECONDS });
        await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
        return ctx.json({ asked: true });
      },
    ),
  },
} satisfies BetterAuthPlugin;
