import { z } from 'zod';
import type { IdentityProvider } from '#kernel/env';
import { NotFound } from '#kernel/errors';
import type { Ctx } from '#kernel/house';
import { urls } from '#urls';
import { wholeAddress } from '../addresses.ts';
import { CHALLENGE_SECONDS } from '../library-facts.ts';
import { callLibrary } from '../reach.ts';
import { providerOf } from './client.ts';

/** What a return must bring back, kept in the base while the person is away. */
const departure = z.object({ nonce: z.string(), verifier: z.string(), next: z.string().nullable() });
type Departure = z.infer<typeof departure>;

export type ProviderFault =
  | 'provider-down'
  | 'provider-refused'
  | 'provider-over'
  | 'provider-unproved'
  | 'provider-unverified'
  | 'provider-unknown'
  | 'code-sealed'
  | 'too-many';

export interface Fault {
  key: ProviderFault;
  minutes: number;
  /** What the provider says the address is. */
  address: string;
}

export const fault = (key: ProviderFault, more: Partial<Fault> = {}): Fault => ({ key, minutes: 0, address: '', ...more });

export function requireProvider(c: Ctx): IdentityProvider {
  const provider = c.var.house.settings.identityProvider;
  if (!provider) throw new NotFound('provider');
  return provider;
}

const returnAddress = (c: Ctx): string => wholeAddress(c.var.house, c.var.page.lang, urls.providerReturn());

/** Where the person is to go: to the provider, with what ties the return to this browser. */
export async function leaveForProvider(c: Ctx, next: string | null): Promise<{ to: URL } | Fault> {
  const { house, actor } = c.var;
  actor.may('session.open');
  const provider = requireProvider(c);
  const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier } = await import('openid-client');
  const config = await providerOf(house, provider, 'departure').catch((error: Error) => away(c, error));
  if (!config) return fault('provider-down');
  const kept: Departure = { nonce: randomNonce(), verifier: randomPKCECodeVerifier(), next };
  const until = new Date(house.clock.now().getTime() + CHALLENGE_SECONDS * 1000).toISOString();
  const answer = await callLibrary(c, 'POST', '/provider/depart', { kept: JSON.stringify(kept), until });
  if (!answer.ok) return fault('too-many', { minutes: Math.max(1, Math.ceil((answer.retryAfter ?? 60) / 60)) });
  const to = buildAuthorizationUrl(config, {
    redirect_uri: returnAddress(c),
    scope: 'openid email',
    state: String(answer.body.state),
    nonce: kept.nonce,
    code_challenge: await calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
  });
  return { to };
}

function away(c: Ctx, error: Error): undefined {
  c.var.house.log.warn('the identity provider did not answer', { error });
  return undefined;
}

export interface Proved {
  address: string;
  next: string | null;
}

/** What the provider proved: a verified address. Everything that came with the return is checked before, each departure once. */
export async function proofOf(c: Ctx): Promise<Proved | Fault> {
  const { house } = c.var;
  const provider = requireProvider(c);
  const answer = await callLibrary(c, 'POST', '/provider/come-back', { state: c.req.query('state') ?? '' });
  if (answer.retryAfter !== null) return fault('too-many', { minutes: Math.max(1, Math.ceil(answer.retryAfter / 60)) });
  if (!answer.ok) return fault('provider-over');
  const left = departure.parse(JSON.parse(String(answer.body.kept)));
  if (c.req.query('error')) return fault('provider-refused');
  const config = await providerOf(house, provider, 'return').catch((error: Error) => away(c, error));
  if (!config) return fault('provider-down');
  return askAddress(c, config, left).catch((error: Error) => failureOf(c, error));
}

async function askAddress(c: Ctx, config: Awaited<ReturnType<typeof providerOf>>, left: Departure): Promise<Proved | Fault> {
  const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client');
  const came = new URL(returnAddress(c));
  came.search = new URL(c.req.url).search;
  const checks = { expectedNonce: left.nonce, expectedState: c.req.query('state') ?? '', pkceCodeVerifier: left.verifier };
  const tokens = await authorizationCodeGrant(config, came, checks);
  const claims = tokens.claims();
  if (!claims) return fault('provider-unproved');
  const said = claims.email === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
  const address = typeof said.email === 'string' ? said.email.toLowerCase() : '';
  if (address === '' || said.email_verified !== true) return fault('provider-unverified', { address });
  return { address, next: left.next };
}

/** A provider that does not answer is away; one that answers what does not hold has proved nothing. */
function failureOf(c: Ctx, error: Error & { code?: string; cause?: unknown }): Fault {
  c.var.house.log.warn('the identity provider proved nothing', { error });
  const unreached = error instanceof TypeError || error.name === 'TimeoutError' || error.code === 'OAUTH_TIMEOUT';
  return fault(unreached ? 'provider-down' : 'provider-unproved');
}
