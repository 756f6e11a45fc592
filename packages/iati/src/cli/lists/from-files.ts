import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codelistsFrom, loadLists } from '../../codelists/gather.ts';
import type { Codelists } from '../../codelists/list.ts';
import { IatiReadError } from '../../read/errors.ts';
import { Misuse, refusedBySystem, Unreadable } from '../errors.ts';

/** Whether a text is an official list: anything else in a folder (a mapping, a schema) is left alone. */
const LIST = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<codelist[\s>]/;

/** Code lists from a folder of official XML files, one such file, or what `iati codelists update` wrote. Lists not there are those of the package. */
export async function listsFromFiles(path: string, asOf: string): Promise<Codelists> {
  const texts = await textsAt(path);
  if (texts.length === 1 && /^\s*[{[]/.test(texts[0]!.text)) return setOf(path, texts[0]!.text);
  return gathered(
    texts.filter(({ text }) => LIST.test(text)),
    path,
    asOf,
  );
}

export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** The set of lists in these texts; throws `Misuse` naming the one that is at fault. */
export function gathered(texts: readonly NamedText[], from: string, asOf: string): Codelists {
  if (texts.length === 0) throw new Misuse('lists.none', { path: from });
  for (const { path, text } of texts) {
    try {
      codelistsFrom([text], { asOf, others: null });
    } catch (error) {
      if (error instanceof IatiReadError) throw new Unreadable('lists.broken', { path, reason: error.message });
      throw error;
    }
  }
  return codelistsFrom(
    texts.map(({ text }) => text),
    { asOf },
  );
}

/** A set that was written before. */
export function setOf(path: string, json: string): Codelists {
  try {
    return loadLists(json);
  } catch (error) {
    throw new Unreadable('lists.broken', { path, reason: (error as Error).message });
  }
}

async function textsAt(path: string): Promise<NamedText[]> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const names = isFolder ? await readdir(path, { recursive: true }) : [];
    const files = isFolder
      ? names
          .filter((name) => /\.xml$/i.test(name))
          .sort()
          .map((name) => join(path, name))
      : [path];
    return await Promise.all(files.map(async (file) => ({ path: file, text: await readFile(file, 'utf8') })));
  } catch (error) {
    throw refusedBySystem(error, path);
  }
}
