import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { leftOut } from './left-out.ts';

const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;

/** A small disk of its own at `path`; false where none can be mounted, which is then said at the end of the run. */
export function mountSmallDisk(path: string, megabytes: number): boolean {
  mkdirSync(path, { recursive: true });
  return mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path);
}

export function makeReadOnly(path: string): boolean {
  return mount('-o', 'remount,ro', path);
}

export function unmount(path: string): void {
  spawnSync('umount', ['-l', path]);
}

/** Whether this machine lets us mount at all: root in an ordinary container may not. */
export function canMount(probe: string): boolean {
  const can = process.platform === 'linux' && process.getuid?.() === 0 && mountSmallDisk(probe, 1);
  if (can) unmount(probe);
  else leftOut('a full and a read-only data folder', 'no small disk can be mounted here', { optional: true });
  return can;
}
