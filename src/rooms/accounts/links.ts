import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A one-time link: the token goes out in the letter, only its digest stays in the base. */
export function makeToken(): { token: string; digest: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What a guest link says by itself. The edition changes when the link is sent anew, and the older ones die. */
export interface GuestMark {
  id: number;
  edition: number;
}

/** A guest link is signed: nothing in the base is enough to make one. */
export function signGuestLink(secret: string, { id, edition }: GuestMark): string {
  const body = `${id.toString(36)}-${edition.toString(36)}`;
  return `${body}.${sealOf(secret, body)}`;
}

/** What a guest link says, or nothing when its seal is not ours. */
export function readGuestLink(secret: string, token: string): GuestMark | undefined {
  const [body = '', seal = ''] = token.split('.');
  if (!sameText(seal, sealOf(secret, body))) return undefined;
  const [id, edition] = body.split('-').map((part) => Number.parseInt(part, 36));
  return id && edition ? { id, edition } : undefined;
}

function sealOf(secret: string, body: string): string {
  return createHmac('sha256', secret).update(`guest:${body}`).digest('base64url');
}

export function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
