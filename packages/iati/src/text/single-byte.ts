/** Code points of windows-1252 for bytes 80 to 9F; 0 where it defines none. Everything else is as in ISO-8859-1. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019,
  0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];
/** The eight places where ISO-8859-15 differs from ISO-8859-1. */
const LATIN_9 = new Map([
  [0xa4, 0x20ac],
  [0xa6, 0x0160],
  [0xa8, 0x0161],
  [0xb4, 0x017d],
  [0xb8, 0x017e],
  [0xbc, 0x0152],
  [0xbd, 0x0153],
  [0xbe, 0x0178],
]);

/** One character for each byte: ISO-8859-1, the first 256 characters of Unicode. */
export function asLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

export type SingleByte = 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

export function isSingleByte(encoding: string): encoding is SingleByte {
  return encoding === 'iso-8859-1' || encoding === 'iso-8859-15' || encoding === 'windows-1252';
}

/**
 * Decodes bytes of one character each, by hand: by the rules of the web the platform's decoder of ISO-8859-1 is windows-1252,
 * and in Node 20 that of windows-1252 is ISO-8859-1. Returns the offset of a byte that windows-1252 does not define instead.
 */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string | number {
  const text = asLatin1(bytes);
  if (encoding === 'iso-8859-1') return text;
  if (encoding === 'iso-8859-15') return text.replace(/[¤¦¨´¸¼½¾]/g, (sign) => String.fromCharCode(LATIN_9.get(sign.charCodeAt(0)) ?? 0));
  const undefinedAt = text.search(/[\x81\x8d\x8f\x90\x9d]/);
  if (undefinedAt >= 0) return undefinedAt;
  return text.replace(/[\x80-\x9f]/g, (sign) => String.fromCharCode(WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? 0));
}
