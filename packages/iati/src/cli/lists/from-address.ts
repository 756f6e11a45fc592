import type { Codelists } from '../../codelists/list.ts';
import { Unreadable } from '../errors.ts';
import { gathered, type NamedText, setOf } from './from-files.ts';

/** Far above what a set of lists needs. */
const MOST_BYTES = 64_000_000;
const TIMEOUT_MS = 60_000;
const AT_ONCE = 4;

/**
 * Code lists from an address: of one list, of a set written by `iati codelists update`, or of an index that names lists. Those
 * stand beside it, as the standard publishes them: `codelists.json` and `xml/Sector.xml`, or `Sector.xml`.
 */
export async function listsFromAddress(address: string, asOf: string, signal: AbortSignal): Promise<Codelists> {
  const text = await textAt(address, signal);
  const names = namesIn(text);
  if (names === null) return /^\s*\{/.test(text) ? setOf(address, text) : gathered([{ path: address, text }], address, asOf);
  const texts: NamedText[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    texts.push(...(await Promise.all(names.slice(at, at + AT_ONCE).map((name) => listNamed(name, address, signal)))));
  }
  return gathered(texts, address, asOf);
}

/** The names in an index, `["Sector", …]` or `<codelist ref="Sector"/>`; null for what is none. */
function namesIn(text: string): string[] | null {
  if (/^\s*\[/.test(text)) {
    const names = JSON.parse(text) as unknown[];
    return names.filter((name) => typeof name === 'string');
  }
  if (!/<codelists[\s>]/.test(text.slice(0, 2000))) return null;
  return [...text.matchAll(/<codelist\s[^>]*?(?:ref|name)="([^"]+)"/g)].map((found) => found[1]!);
}

async function listNamed(name: string, index: string, signal: AbortSignal): Promise<NamedText> {
  const file = `${encodeURIComponent(name)}.xml`;
  const [inFolder, beside] = [new URL(`xml/${file}`, index).href, new URL(file, index).href];
  try {
    return { path: inFolder, text: await textAt(inFolder, signal) };
  } catch (error) {
    if (!(error instanceof Unreadable) || error.values.reason !== 404) throw error;
    return { path: beside, text: await textAt(beside, signal) };
  }
}

async function textAt(address: string, signal: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) });
    if (!answer.ok) throw new Unreadable('address.refused', { path: address, reason: answer.status });
    return await bounded(answer, address);
  } catch (error) {
    if (error instanceof Unreadable || signal.aborted) throw error;
    const { message, cause } = error as Error & { cause?: { code?: string } };
    throw new Unreadable('address.refused', { path: address, reason: cause?.code ?? message });
  }
}

async function bounded(answer: Response, address: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) throw new Unreadable('address.too-large', { path: address, most: MOST_BYTES / 1_000_000 });
    pieces.push(piece);
  }
  return await new Blob(pieces as BlobPart[]).text();
}
