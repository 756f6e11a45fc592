import type { AnyNode } from '../model/node.ts';
import { type CompareOptions, canonical } from './canonical.ts';

/**
 * SHA-256 of the canonical form of a record, as 64 hexadecimal digits: the same for everything that says the same, today and on
 * any machine. Uses the platform's Web Crypto, which browsers offer on secure pages only; a TypeError says where it is missing.
 *
 * @example
 * (await hashOf(activity)).length // 64
 */
export async function hashOf(record: AnyNode, options: CompareOptions = {}): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) throw new TypeError('no Web Crypto here: browsers offer it on secure pages (https, localhost) only');
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonical(record, options)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
