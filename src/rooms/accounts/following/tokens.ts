import { createHmac } from 'node:crypto';
import { sameText } from '../links.ts';

/** What a signed link of a letter may do: confirm one follow, or end everything of one follower. */
export type Use = 'confirm' | 'stop';

const sealOf = (secret: string, use: Use, body: string): string =>
  createHmac('sha256', secret).update(`follow-${use}:${body}`).digest('base64url');

export function signLink(secret: string, use: Use, { id, edition }: { id: number; edition: number }): string {
  const body = `${id.toString(36)}-${edition.toString(36)}`;
  return `${body}.${sealOf(secret, use, body)}`;
}

export function readLink(secret: string, use: Use, token: string): { id: number; edition: number } | undefined {
  const [body = '', seal = ''] = token.split('.');
  if (!sameText(seal, sealOf(secret, use, body))) return undefined;
  const [id, edition] = body.split('-').map((part) => Number.parseInt(part, 36));
  return id && edition ? { id, edition } : undefined;
}
