import type { Configuration, CustomFetch } from 'openid-client';
import type { Db } from '#kernel/db';
import type { IdentityProvider } from '#kernel/env';
import type { House } from '#kernel/house';

const SECONDS = 8;
const HOUR = 3_600_000;

const known = new WeakMap<Db, { at: number; found: Configuration }>();

/**
 * What the provider says of itself, asked at each departure: nobody is led to one that is away. The return takes what the departure
 * learnt. Nothing is asked at start: a provider that is away keeps nobody from the other doors.
 */
export async function providerOf(house: House, provider: IdentityProvider, when: 'departure' | 'return'): Promise<Configuration> {
  const now = house.clock.now().getTime();
  const kept = known.get(house.db);
  if (when === 'return' && kept && now - kept.at < HOUR) return kept.found;
  const { allowInsecureRequests, customFetch, discovery } = await import('openid-client');
  const reach: CustomFetch = (url, options) => house.fetch(url, options as RequestInit);
  const issuer = new URL(provider.issuer);
  const found = await discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
    timeout: SECONDS,
    [customFetch]: reach,
    execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
  known.set(house.db, { at: now, found });
  return found;
}
