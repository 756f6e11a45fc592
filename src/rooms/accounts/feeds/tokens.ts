import { createHmac } from 'node:crypto';
import { digestOf, makeToken, sameText } from '../links.ts';

const sealOf = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(`feed:${body}`).digest('base64url').slice(0, 22);

/** The secret part of a feed’s address, and the digest that the base keeps. A seal that is not ours is refused before the base is asked. */
export function makeFeedToken(secret: string): { token: string; digest: string } {
  const { token: body, digest } = makeToken();
  return { token: `${body}.${sealOf(secret, body)}`, digest };
}

export function feedDigest(secret: string, token: string): string | undefined {
  const [body = '', seal = ''] = token.split('.');
  return sameText(seal, sealOf(secret, body)) ? digestOf(body) : undefined;
}
