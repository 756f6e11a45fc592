import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Clock, systemClock } from '../clock.ts';
import type { Settings } from '../env.ts';
import { HouseFault, RuleBroken } from '../errors.ts';
import type { Files, ToKeep } from '../files.ts';
import type { Log } from '../log.ts';
import { passAside, setAside, sweepAsides } from './aside.ts';
import { checked } from './checked.ts';
import type { Contents, Weighed } from './contents.ts';
import { inFolder } from './folder.ts';
import { cleanName } from './name.ts';
import { inObjectStore } from './object-store.ts';
import { writeFile } from './rows.ts';

function requireGood(found: Weighed, { accept }: Pick<ToKeep, 'accept'>): void {
  if (found.bytes === 0) throw new RuleBroken('file.empty');
  const good = accept ? accept.includes(found.type) : found.type !== 'application/octet-stream';
  if (!good) throw new RuleBroken('file.wrong-type', { type: found.type });
}

async function sweep(contents: Contents, isNamed: (sha256: string) => boolean, before: Date): Promise<number> {
  let gone = 0;
  for await (const { sha256, since } of contents.list()) {
    if (isNamed(sha256) || since >= before) continue;
    // Asked again: the same content may have come anew while the list was read.
    const now = await contents.since(sha256);
    if (!now || now >= before) continue;
    await contents.remove(sha256);
    gone += 1;
  }
  return gone;
}

/** What arrives waits on this machine's disk, whichever store it then goes to: it is weighed before it is sent. */
function filesIn(contents: Contents, asides: string): Files {
  const open: Files['open'] = async ({ sha256 }, range) =>
    range ? contents.open(sha256, range) : checked(await contents.open(sha256), sha256);
  return {
    open,
    aside: (content) => setAside(asides, content),
    async keep(tx, actor, what) {
      const found = await passAside(asides, what.content, what.limit ?? Number.POSITIVE_INFINITY, async (path, weighed) => {
        requireGood(weighed, what);
        await contents.put(path, weighed);
      });
      return writeFile(tx, actor, { name: cleanName(what.name), audienceId: what.audienceId, ...found });
    },
    async bring(sha256, content) {
      await passAside(asides, content, Number.POSITIVE_INFINITY, async (path, weighed) => {
        if (weighed.sha256 !== sha256) throw new HouseFault(`not the content ${sha256}`);
        await contents.put(path, weighed);
      });
    },
    read: async (file) => buffer(await open(file)),
    has: async ({ sha256 }) => (await contents.since(sha256)) !== null,
    list: () => contents.list(),
    sweep: async (isNamed, before) => (await sweep(contents, isNamed, before)) + (await sweepAsides(asides, before)),
    verify: () => contents.verify(),
  };
}

export interface FilesParts {
  clock?: Clock;
  fetch?: typeof fetch;
  log?: Log;
}

/** The files of a house: in the folder of its data, or in an object store where the settings name one. */
export function createFiles({ dataDir, objectStore }: Pick<Settings, 'dataDir' | 'objectStore'>, parts: FilesParts = {}): Files {
  const root = join(dataDir, 'files');
  const { clock = systemClock, fetch = globalThis.fetch, log } = parts;
  return filesIn(objectStore ? inObjectStore(objectStore, { clock, fetch, log }) : inFolder(root), join(root, 'incoming'));
}
