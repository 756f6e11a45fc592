import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleKey } from '../console.ts';
import { Obstacle } from '../console.ts';
import type { Account } from './account.ts';
import { accountOwning, closedFolder, findAccount, whoRuns } from './account.ts';
import type { Binaries } from './binaries.ts';
import { folderObstacle } from './folder.ts';
import { inspect, tryKill } from './postmaster.ts';

/** Where the embedded PostgreSQL of one data folder lies, and under which account it runs. */
export interface Place {
  /** Holds `cluster`, `password` and `log`; made whole, then moved here. */
  folder: string;
  native: string;
  account: Account | undefined;
  /** What to tell the administrator when it is not where it was asked to be. */
  notes: Note[];
}

export interface Note {
  key: ConsoleKey;
  values: Record<string, string>;
}

export const clusterOf = (place: Pick<Place, 'folder'>): string => join(place.folder, 'cluster');
export const logOf = (place: Pick<Place, 'folder'>): string => join(place.folder, 'log');
export const passwordOf = (place: Pick<Place, 'folder'>): string => join(place.folder, 'password');
export const isMade = (folder: string): boolean => existsSync(join(folder, 'cluster', 'PG_VERSION'));

const AWAY = '/var/lib/toguna';
const MARKER = 'postgres-elsewhere.json';

/** Chooses the place: inside the data folder, or, as root where the unprivileged account may not enter, in one of its own. */
export function findPlace(dataDir: string, binaries: Binaries, away = AWAY): Place {
  const folder = join(dataDir, 'postgres');
  const account = ownerOf(folder) ?? findAccount();
  if (!account) return { folder, native: binaries.native, account, notes: [] };
  const own = join(away, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  const closed = closedFolder(dataDir, account);
  const notes: Note[] = [];
  if (closed && isMade(folder)) throw new Obstacle('postgres.closed-later', { path: folder, user: whoRuns(account) });
  const elsewhere = closed !== undefined || existsSync(join(dataDir, MARKER));
  const chosen = elsewhere ? placeAway(dataDir, own, notes) : folder;
  const native = closedFolder(binaries.native, account) ? binariesAway(own, binaries, away) : binaries.native;
  if (elsewhere) notes.unshift({ key: 'postgres.elsewhere', values: { user: whoRuns(account), closed: closed ?? dataDir, path: own } });
  return { folder: chosen, native, account: ownerOf(chosen) ?? account, notes };
}

function ownerOf(folder: string): Account | undefined {
  if (!isMade(folder)) return undefined;
  const { uid, gid } = statSync(join(folder, 'cluster'));
  return accountOwning(uid, gid);
}

/** The marker in the data folder and the base bear the same number, so that a new folder at an old path never revives a base that was thrown away. */
function placeAway(dataDir: string, own: string, notes: Note[]): string {
  const folder = join(own, 'postgres');
  const marker = join(dataDir, MARKER);
  try {
    const known = existsSync(marker) ? (JSON.parse(readFileSync(marker, 'utf8')) as { id: string; folder: string }) : undefined;
    if (known && known.folder !== folder) throw new Obstacle('postgres.moved', { path: known.folder, ours: folder, marker });
    const id = known?.id ?? randomUUID();
    mkdirSync(own, { recursive: true, mode: 0o755 });
    const mark = join(own, 'id');
    if (existsSync(mark) && readFileSync(mark, 'utf8') !== id) notes.push(...setAside(folder));
    writeFileSync(mark, id, { mode: 0o600 });
    if (!known) writeFileSync(marker, `${JSON.stringify({ id, folder })}\n`);
    return folder;
  } catch (error) {
    throw folderObstacle(error, own);
  }
}

function setAside(folder: string): Note[] {
  if (!existsSync(folder)) return [];
  const server = inspect(join(folder, 'cluster'));
  if (server.state === 'alive') tryKill(server.pid, 'SIGINT');
  const aside = `${folder}.aside-${randomUUID().slice(0, 8)}`;
  renameSync(folder, aside);
  return [{ key: 'postgres.set-aside', values: { path: aside } }];
}

/** A copy that the unprivileged account can reach, written aside then named, so that a half-copied one is never used. */
function binariesAway(own: string, binaries: Binaries, away: string): string {
  const native = join(own, `postgresql-${binaries.version}`);
  if (existsSync(native)) return native;
  const draft = `${native}.${process.pid}`;
  try {
    mkdirSync(own, { recursive: true, mode: 0o755 });
    cpSync(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, native);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(native)) return native;
    throw folderObstacle(error, away);
  }
  return native;
}
