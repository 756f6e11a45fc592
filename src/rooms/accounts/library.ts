import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { magicLink } from 'better-auth/plugins';
import { z } from 'zod';
import type { Db } from '#kernel/db';
import { HouseFault } from '#kernel/errors';
import type { House } from '#kernel/house';
import { inTurns } from './hashing.ts';
import { CLIENT_HEADER, COOKIE_PREFIX, LIBRARY_PATH, LINK_MINUTES, MINUTE, PASSWORD_LENGTH, SESSION_SECONDS } from './library-facts.ts';
import { departureLimits, departurePart } from './provider/library-part.ts';
import { askingPart, twoFactorLimits, twoFactorPart } from './second-factor/library-part.ts';
import { sealsOf } from './second-factor/sealing.ts';
import { mayOpen, noteClosed, noteOpened } from './session-hooks.ts';
import { sendSignInLink } from './sign-in-letter.ts';

/** A person who proved an invitation, or whom the identity provider answers for, is let in by the library's own session, without a password. */
const doorway = {
  id: 'toguna-doorway',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string(), openedBy: z.enum(['invitation', 'provider']) }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        const session = user && (await internalAdapter.createSession(user.id, false, { openedBy: ctx.body.openedBy }));
        if (!user || !session) throw new HouseFault('somebody was to be let in, but no session could be opened');
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ opened: true });
      },
    ),
  },
} satisfies BetterAuthPlugin;

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** Tables of the library under our names; our migration makes them. */
const tables = {
  user: { modelName: 'accounts_auth_user', fields: { ...stamps, emailVerified: 'email_verified' } },
  account: {
    modelName: 'accounts_auth_account',
    fields: {
      ...stamps,
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'accounts_auth_verification', fields: { ...stamps, expiresAt: 'expires_at' } },
} as const satisfies Pick<BetterAuthOptions, 'user' | 'account' | 'verification'>;

const session = {
  modelName: 'accounts_auth_session',
  fields: { ...stamps, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
  additionalFields: { openedBy: { type: 'string', required: false, input: false, fieldName: 'opened_by' } },
  expiresIn: SESSION_SECONDS.whole,
  updateAge: SESSION_SECONDS.step,
} as const satisfies BetterAuthOptions['session'];

const rateLimit = {
  enabled: true,
  storage: 'database',
  modelName: 'accounts_auth_rate',
  fields: { lastRequest: 'last_request' },
  window: MINUTE,
  max: 100,
  customRules: {
    '/sign-in/email': { window: 5 * MINUTE, max: 10 },
    '/sign-in/magic-link': { window: 5 * MINUTE, max: 5 },
    '/magic-link/verify': { window: MINUTE, max: 10 },
    '/change-password': { window: 5 * MINUTE, max: 10 },
    ...twoFactorLimits,
    ...departureLimits,
  },
} as const satisfies BetterAuthOptions['rateLimit'];

function advanced(https: boolean) {
  return {
    cookiePrefix: COOKIE_PREFIX,
    useSecureCookies: https,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
    disableCSRFCheck: false,
    disableOriginCheck: false,
  } as const satisfies BetterAuthOptions['advanced'];
}

/** Every setting of the library. The migration was written from what it asks for; a test holds the two together. */
export function libraryOptions(house: House) {
  const { publicUrl } = house.settings;
  return {
    appName: 'Toguna',
    baseURL: publicUrl,
    basePath: LIBRARY_PATH,
    ...sealsOf(house.secrets),
    trustedOrigins: [new URL(publicUrl).origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: house.db, type: 'postgres', transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: inTurns,
    },
    ...tables,
    session,
    rateLimit,
    advanced: advanced(publicUrl.startsWith('https:')),
    databaseHooks: {
      session: {
        create: {
          before: async (opened, context) => mayOpen(house, opened, context),
          after: async (opened) => noteOpened(house, opened),
        },
        delete: { after: async (closed) => noteClosed(house, closed) },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_MINUTES * MINUTE,
        storeToken: 'hashed',
        rateLimit: { window: 5 * MINUTE, max: 5 },
        sendMagicLink: ({ email, token }) => sendSignInLink(house, email, token),
      }),
      doorway,
      twoFactorPart(),
      askingPart,
      departurePart,
    ],
  } satisfies BetterAuthOptions;
}

const make = (house: House) => betterAuth(libraryOptions(house));
export type Library = ReturnType<typeof make>;

const made = new WeakMap<Db, Library>();

/** The accounts library of a house, known by its base: each request has a house of its own, with its own log. */
export function openLibrary(house: House): Library {
  const known = made.get(house.db);
  if (known) return known;
  const fresh = make(house);
  made.set(house.db, fresh);
  return fresh;
}
