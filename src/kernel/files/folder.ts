import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotFound } from '../errors.ts';
import { makeFolder } from './aside.ts';
import { type Contents, isChecksum, keyOf } from './contents.ts';

async function putInPlace(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  await rename(from, to);
  const folder = await open(dirname(to), 'r');
  await folder.sync().finally(() => folder.close());
}

/** Contents in a local folder. */
export function inFolder(root: string): Contents {
  const placeOf = (sha256: string) => join(root, keyOf(sha256));
  return {
    put: (aside, { sha256 }) => putInPlace(aside, placeOf(sha256)),
    async open(sha256, range) {
      const path = placeOf(sha256);
      await stat(path).catch(() => {
        throw new NotFound('file');
      });
      return createReadStream(path, range);
    },
    since: (sha256) =>
      stat(placeOf(sha256)).then(
        (found) => found.mtime,
        () => null,
      ),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    async *list() {
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile() || !isChecksum(entry.name)) continue;
        const found = await stat(placeOf(entry.name)).catch(() => null);
        if (found) yield { sha256: entry.name, since: found.mtime };
      }
    },
    verify: async () => undefined,
  };
}
