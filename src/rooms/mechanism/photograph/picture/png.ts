import type { Bare } from '../picture.ts';

const SIGNATURE = 8;
/** What draws the image: its own chunks, its transparency, its colours (PNG, 3rd edition, 5.6 and 11). Frames of a moving one are not kept. */
const DRAWS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP']);

/** A PNG without its notes. Null when it cannot be read whole. */
export function barePng(content: Buffer): Bare | null {
  const parts = [content.subarray(0, SIGNATURE)];
  if (content.length < SIGNATURE + 33 || content.toString('latin1', 12, 16) !== 'IHDR') return null;
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  let drawn = false;
  for (let at = SIGNATURE; at + 12 <= content.length; ) {
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) return null;
    const kind = content.toString('latin1', at + 4, at + 8);
    if (DRAWS.has(kind)) parts.push(content.subarray(at, end));
    drawn ||= kind === 'IDAT';
    if (kind === 'IEND') return drawn ? { content: Buffer.concat(parts), width, height } : null;
    at = end;
  }
  return null;
}
