import { isUtf8 } from 'node:buffer';
import type { FileType } from '../files.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/** Names of the entries in the directory at the end of a zip, without opening any of them. */
function zipNames(tail: Buffer): string[] {
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length) return [];
  const names: string[] = [];
  const start = end - tail.readUInt32LE(end + 12);
  let at = start >= 0 ? start : tail.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  while (at >= 0 && at + 46 <= end && names.length < 10_000 && tail.readUInt32LE(at) === 0x02014b50) {
    const length = tail.readUInt16LE(at + 28);
    names.push(tail.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  return names;
}

/** OpenDocument writes its type, uncompressed, as the first entry of the zip. */
function openDocument(head: Buffer): FileType | null {
  const text = head.toString('latin1', 30, 120);
  if (!text.startsWith('mimetype')) return null;
  if (text.includes('application/vnd.oasis.opendocument.text')) return 'application/vnd.oasis.opendocument.text';
  if (text.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'application/vnd.oasis.opendocument.spreadsheet';
  return null;
}

function zipType(head: Buffer, tail: Buffer): FileType {
  const open = openDocument(head);
  if (open) return open;
  const names = zipNames(tail);
  if (!names.includes('[Content_Types].xml')) return 'application/zip';
  if (names.includes('word/document.xml')) return `${OFFICE}.wordprocessingml.document`;
  if (names.includes('xl/workbook.xml')) return `${OFFICE}.spreadsheetml.sheet`;
  if (names.includes('ppt/presentation.xml')) return `${OFFICE}.presentationml.presentation`;
  return 'application/zip';
}

/** The start of a text, cut where a character may have been. */
function isText(head: Buffer): boolean {
  for (let cut = 0; cut < 4; cut += 1) if (isUtf8(head.subarray(0, head.length - cut))) return !head.includes(0);
  return false;
}

function isCsv(text: string): boolean {
  const lines = text.split(/\r?\n/).slice(0, 5);
  const full = lines.slice(0, Math.max(1, lines.length - 1)).filter((line) => line.trim() !== '');
  return [';', ',', '\t'].some(
    (mark) => full.length > 1 && full.every((line) => line.split(mark).length === full[0]!.split(mark).length && line.includes(mark)),
  );
}

function textType(head: Buffer): FileType {
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<\?xml\s/.test(text) || /^<[A-Za-z_][\w.:-]*(\s|>|\/>)/.test(text))
    return /^<(!doctype\s+html|html|svg)/i.test(text) ? 'text/plain' : 'application/xml';
  if (/^BEGIN:VCALENDAR\r?\n/.test(text)) return 'text/calendar';
  if (/^[[{]\s*["[{\]}\d-]/.test(text)) return 'application/json';
  return isCsv(text) ? 'text/csv' : 'text/plain';
}

/**
 * What a file is, from its own bytes; its name says nothing. `head` is its first 4 kB, `tail` its last 64 kB (both the whole of a short one).
 */
export function sniff(head: Buffer, tail: Buffer): FileType {
  if (head.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return zipType(head, tail);
  if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) return utf16Type(head);
  return isText(head) ? textType(head) : latinType(head);
}

/** XML may come in UTF-16, and the reader of XML copes. */
function utf16Type(head: Buffer): FileType {
  const text = new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head.subarray(0, head.length & ~1));
  return /^\ufeff?\s*<\?xml\s/.test(text) ? 'application/xml' : 'text/plain';
}

/** A text of an older encoding: XML says so itself, a list of an old spreadsheet does not. */
function latinType(head: Buffer): FileType {
  const printable = head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
  if (!printable) return 'application/octet-stream';
  return textType(Buffer.from(head.toString('latin1')));
}
