import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../console.ts';
import { whoRuns } from './account.ts';

const MEGABYTE = 1024 * 1024;
const FIRST_START_MB = 150;
const LATER_MB = 24;

type Code = { code?: string };

/** Turns what the system says about a folder into a sentence; anything else passes unchanged. */
export function folderObstacle(error: unknown, path: string): unknown {
  switch ((error as Code).code) {
    case 'EROFS':
      return new Obstacle('folder.read-only', { path });
    case 'EACCES':
    case 'EPERM':
      return new Obstacle('folder.refused', { path, user: whoRuns(undefined) });
    case 'ENOSPC':
    case 'EDQUOT':
      return new Obstacle('folder.full', { path, left: roomLeft(path), needed: LATER_MB });
    case 'ENOTDIR':
    case 'EEXIST':
      return new Obstacle('folder.no-folder', { path });
    default:
      return error;
  }
}

function roomLeft(path: string): number {
  try {
    const disk = statfsSync(path);
    return Math.floor((disk.bavail * disk.bsize) / MEGABYTE);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Makes the data folder, and makes sure that it can be written, before anything is begun in it. */
export function requireWritable(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    if (!statSync(path).isDirectory()) throw new Obstacle('folder.no-folder', { path });
    const probe = join(path, `.written-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw folderObstacle(error, path);
  }
}

/** A server that starts on a nearly full disk would only fail later, in the middle of something. */
export function requireRoom(path: string, isNew: boolean): void {
  const needed = isNew ? FIRST_START_MB : LATER_MB;
  const left = roomLeft(path);
  if (left < needed) throw new Obstacle('folder.full', { path, left, needed });
}
