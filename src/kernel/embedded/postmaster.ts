import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What `postmaster.pid` and the system say of the server of a cluster. */
export type Postmaster = { state: 'absent' } | { state: 'dead'; pid: number } | { state: 'alive'; pid: number; port: number | undefined };

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Looks who serves this cluster, without trusting the file: a number may be a zombie's, or another program's since a reboot. */
export function inspect(cluster: string): Postmaster {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return { state: 'absent' };
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]) || undefined;
  if (!Number.isInteger(pid) || pid < 2) return { state: 'dead', pid: 0 };
  return isAlive(pid) && serves(pid, cluster) ? { state: 'alive', pid, port } : { state: 'dead', pid };
}

/** False for a zombie too: killed, not yet collected by its parent, it answers to signal 0 although it is dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = procFile(pid, 'stat');
  if (stat === undefined) return true;
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  return state !== 'Z' && state !== 'X';
}

/** Every process of PostgreSQL works in its cluster's folder. Where the system does not say, the connection will tell. */
function serves(pid: number, cluster: string): boolean {
  const folder = workingFolder(pid);
  return folder === undefined || folder === realpathSync(cluster);
}

function workingFolder(pid: number | string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function procFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

function processesOf(cluster: string): number[] {
  const folder = realpathSync(cluster);
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder && basename(procCommand(name)).startsWith('postgres'))
      .map(Number)
      .filter(isAlive);
  } catch {
    return [];
  }
}

function procCommand(name: string): string {
  return (procFile(Number(name), 'cmdline') ?? '').split('\0')[0]?.split(':')[0] ?? '';
}

/** Clears what a dead server left. Its backends see by themselves that it died; removing the file while one still
 *  writes would let two servers into the same files, so we wait for them, and end those that linger. */
export async function clearRemains(cluster: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    const remaining = processesOf(cluster);
    if (remaining.length === 0) break;
    if (turn >= 30) for (const pid of remaining) tryKill(pid, 'SIGKILL');
    await wait(50);
  }
  if (inspect(cluster).state === 'dead') rmSync(pidFile(cluster), { force: true });
}

export function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
