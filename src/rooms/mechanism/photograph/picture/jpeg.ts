import type { Bare } from '../picture.ts';
import { orientationOf, orientationSegment } from './orientation.ts';

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee];

/** Frames, tables and scans: what draws the image (ITU-T T.81, table B.1). Of the application's own parts, those that say its colours and bear no small copy. */
function draws(marker: number, part: Buffer): boolean {
  const says = (name: string) => part.toString('latin1', 4, 4 + name.length) === name;
  if (marker === APP0) return part.length === 18 && says('JFIF\0');
  if (marker === APP2) return says('ICC_PROFILE\0');
  if (marker === APP14) return says('Adobe');
  return marker >= 0xc0 && marker <= 0xdf;
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const stands = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Where the compressed data of a scan end: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = content.indexOf(0xff, at);
    if (at < 0 || at + 1 >= content.length) return -1;
    const next = content[at + 1] as number;
    if (next !== 0 && next !== 0xff && !stands(next)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** A JPEG without its notes. How it must be turned is kept, alone, since cameras write that there and nowhere else. Null when it cannot be read whole. */
export function bareJpeg(content: Buffer): Bare | null {
  const parts: Buffer[] = [];
  let frame: { width: number; height: number } | null = null;
  let turn = 1;
  let at = 2;
  while (at + 1 < content.length) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1] as number;
    if (marker === 0xff) at += 1;
    else if (marker === EOI) return frame && parts.length > 0 ? whole(parts, frame, turn) : null;
    else if (marker === SOI || stands(marker)) at += 2;
    else {
      if (at + 4 > content.length) return null;
      const end = at + 2 + content.readUInt16BE(at + 2);
      if (end > content.length || end < at + 4) return null;
      const part = content.subarray(at, end);
      if (isFrame(marker)) {
        if (frame || part.length < 9) return null;
        frame = { height: part.readUInt16BE(5), width: part.readUInt16BE(7) };
      }
      if (marker === APP1 && turn === 1) turn = orientationOf(part);
      if (draws(marker, part)) parts.push(part);
      at = end;
      if (marker === SOS) {
        at = endOfScan(content, end);
        if (at < 0) return null;
        parts.push(content.subarray(end, at));
      }
    }
  }
  return null;
}

/** Five to eight turn the picture by a quarter: it is shown as high as it was wide. */
function whole(parts: readonly Buffer[], { width, height }: { width: number; height: number }, turn: number): Bare {
  const notes = turn === 1 ? [] : [orientationSegment(turn)];
  const content = Buffer.concat([Buffer.from([0xff, SOI]), ...notes, ...parts, Buffer.from([0xff, EOI])]);
  return turn >= 5 ? { content, width: height, height: width } : { content, width, height };
}
