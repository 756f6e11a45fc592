import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './env.ts';

export interface Secrets {
  /** Signs the cookies of sessions, seals the keys of phones. */
  session: string;
  /** The one before it: opens what it sealed, and signs nothing. */
  formerSession?: string | undefined;
  /** Signs the links that guests and mails carry. */
  link: string;
}

/** The secrets of this house: those given by setting, the others made at the first start into `data/secrets`, readable by their owner alone. */
export function readSecrets(settings: Pick<Settings, 'dataDir' | 'secrets'>): Secrets {
  const folder = join(settings.dataDir, 'secrets');
  return {
    session: settings.secrets.session ?? keptSecret(folder, 'session'),
    formerSession: settings.secrets.formerSession,
    link: settings.secrets.link ?? keptSecret(folder, 'link'),
  };
}

function keptSecret(folder: string, name: string): string {
  const path = join(folder, name);
  return readIfThere(path) ?? makeSecret(folder, path);
}

/** Written aside, then linked: of two processes that start together one secret wins, and neither reads half a file. */
function makeSecret(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
