import { IatiReadError } from '../read/errors.ts';
import { asLatin1 } from './single-byte.ts';

/** The encodings that are read. `iso-8859-1` is the true one: bytes 80 to 9F stay control characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

/** What the first bytes of a file say about its encoding. */
export interface EncodingFound {
  readonly encoding: Encoding;
  /** How it was found: by the byte order mark, the XML declaration, the shape of the first bytes, or as the default of XML. */
  readonly by: 'mark' | 'declaration' | 'shape' | 'default';
  /** The name in the XML declaration, as written, or null. */
  readonly declared: string | null;
  /** Length of the byte order mark. */
  readonly markLength: number;
}

const NAMES: Record<string, Encoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  'iso_8859-1': 'iso-8859-1',
  latin1: 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
};

const DECLARATION = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]{1,40})["']/;

/**
 * Finds the encoding of an XML file from its first bytes (1,024 are enough): the mark, then the declaration, then UTF-8
 * (XML 1.0, 4.3.3 and appendix F). Throws `not-xml`, `html`, `encoding-unsupported` or `encoding-mismatch`.
 *
 * @example
 * findEncoding(new TextEncoder().encode('<?xml version="1.0" encoding="CP1252"?>')).encoding // 'windows-1252'
 */
export function findEncoding(head: Uint8Array): EncodingFound {
  refuseUtf32(head);
  const marked = byMark(head);
  if (marked) return { ...marked, by: 'mark', declared: null };
  const wide = byShape(head);
  if (wide) return { encoding: wide, by: 'shape', declared: null, markLength: 0 };
  const text = asLatin1(head.subarray(0, 1024));
  const kind = otherKind(head);
  if (kind) throw new IatiReadError('not-xml', `this is a ${kind} file, not XML`, null, { kind });
  if (/^\s*(<!doctype\s+html|<html[\s>])/i.test(text)) throw new IatiReadError('html', 'this is a web page, not an IATI file');
  return byDeclaration(text);
}

function byDeclaration(text: string): EncodingFound {
  const declared = DECLARATION.exec(text)?.[1] ?? null;
  if (declared === null) return { encoding: 'utf-8', by: 'default', declared, markLength: 0 };
  const name = declared.trim().toLowerCase();
  if (name.startsWith('utf-16') || name.startsWith('utf-32') || name === 'ucs-2') {
    throw new IatiReadError('encoding-mismatch', `declared ${declared}, but the bytes are single`, null, { declared, probable: 'utf-8' });
  }
  const encoding = NAMES[name];
  if (!encoding) throw new IatiReadError('encoding-unsupported', `encoding not read: ${declared}`, null, { declared });
  return { encoding, by: 'declaration', declared, markLength: 0 };
}

function byMark(head: Uint8Array): { encoding: Encoding; markLength: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  return null;
}

function byShape(head: Uint8Array): Encoding | null {
  if (head[0] === 0x3c && head[1] === 0 && head[2] !== 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c && head[2] === 0) return 'utf-16be';
  return null;
}

function refuseUtf32(head: Uint8Array): void {
  const [a, b, c, d] = head;
  const wide =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) ||
    (a === 0 && b === 0 && (c === 0xfe || d === 0x3c)) ||
    (a === 0x3c && b === 0 && c === 0);
  if (wide) throw new IatiReadError('encoding-unsupported', 'encoding not read: UTF-32', null, { declared: 'utf-32' });
}

function otherKind(head: Uint8Array): string | null {
  const start = asLatin1(head.subarray(0, 8));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return kindOfZip(asLatin1(head));
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'xls';
  if (start.startsWith('%PDF')) return 'pdf';
  if (/^\s*[[{]/.test(start)) return 'json';
  return null;
}

function kindOfZip(names: string): string {
  if (names.includes('opendocument.spreadsheet')) return 'ods';
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/') || names.includes('[Content_Types].xml')) return 'xlsx';
  return 'zip';
}
