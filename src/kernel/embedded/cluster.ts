import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Obstacle } from '../console.ts';
import type { Account } from './account.ts';
import { program } from './binaries.ts';
import { folderObstacle } from './folder.ts';
import type { Place } from './place.ts';
import { clusterOf, isMade, logOf } from './place.ts';
import { inspect, isAlive, tryKill } from './postmaster.ts';

export type Tuning = Readonly<Record<string, string>>;

/** `C.UTF-8` knows accents; macOS may lack it. `C` alone would make «»-marks part of the words of the full text. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];
const LOG_LIMIT = 10 * 1024 * 1024;

/** Makes a new cluster beside its place, then moves it there: an interrupted start leaves nothing half-made. */
export async function createCluster(place: Place): Promise<void> {
  sweepDrafts(place.folder);
  const draft = `${place.folder}.new-${process.pid}`;
  try {
    await fillDraft(draft, place);
    renameSync(draft, place.folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (isMade(place.folder)) return;
    throw folderObstacle(error, dirname(place.folder));
  }
}

async function fillDraft(draft: string, place: Place): Promise<void> {
  const cluster = join(draft, 'cluster');
  const password = randomBytes(24).toString('base64url');
  mkdirSync(cluster, { recursive: true });
  chmodSync(draft, place.account ? 0o711 : 0o700);
  chmodSync(cluster, 0o700);
  writeFileSync(join(draft, 'password'), password, { mode: 0o600 });
  const passwordFile = join(draft, 'for-initdb');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account) for (const path of [cluster, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
  await initialise(place, cluster, passwordFile);
  rmSync(passwordFile);
  writeFileSync(join(cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
}

async function initialise(place: Place, cluster: string, passwordFile: string): Promise<void> {
  const options = [
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--lc-messages=C',
    '--no-instructions',
  ];
  let said = '';
  for (const locale of LOCALES) {
    const args = ['-D', cluster, ...options, '--locale-provider=icu', '--icu-locale=fr', `--locale=${locale}`];
    const child = spawn(program(place.native, 'initdb'), args, {
      ...runAs(place.account),
      env: plainEnvironment(),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { code, errors } = await outcome(child);
    if (code === 0) return;
    said = errors;
    if (!/invalid locale/.test(errors)) break;
  }
  if (/No space left|Disk quota/.test(said)) throw Object.assign(new Error(said), { code: 'ENOSPC' });
  throw new Obstacle('postgres.failed', { log: cluster, tail: said.trim().split('\n').slice(-5).join('\n') });
}

function outcome(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, errors }));
  });
}

function sweepDrafts(folder: string): void {
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder))) {
    const [, maker] = name.match(/\.new-(\d+)$/) ?? [];
    if (maker && name.startsWith(`${basename(folder)}.new-`) && !isAlive(Number(maker))) {
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}

function runAs(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...(process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {}) };
}

/** A folder written by another major version cannot be opened: say which, and the way out. */
export function requireMajor(place: Place, ours: number): void {
  const found = Number.parseInt(readFileSync(join(clusterOf(place), 'PG_VERSION'), 'utf8'), 10);
  if (found !== ours) throw new Obstacle('postgres.major', { path: place.folder, found, ours });
}

const FIXED: Tuning = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  // Terse: the detail of an error quotes the values of the row, and a log keeps no personal data.
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  max_connections: '60',
};

/** Starts the server in a session of its own, so that the Ctrl-C of a terminal reaches Toguna alone, which ends it last. */
export function startServer(place: Place, port: number, tuning: Tuning): ChildProcess {
  const settings = Object.entries({ ...FIXED, ...tuning }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(logOf(place));
  try {
    const child = spawn(program(place.native, 'postgres'), ['-D', clusterOf(place), '-p', String(port), ...settings], {
      ...runAs(place.account),
      cwd: clusterOf(place),
      env: plainEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    child.on('error', () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The last lines of the server's log, for whoever must find out why it does not start. */
export function logTail(place: Place, from: number): string {
  const text = existsSync(logOf(place)) ? readFileSync(logOf(place)).subarray(from).toString('utf8') : '';
  return text.trim().split('\n').slice(-5).join('\n');
}

export function logSize(place: Place): number {
  return existsSync(logOf(place)) ? statSync(logOf(place)).size : 0;
}

/** Ends the server: it refuses new sessions, ends those left, writes everything down. */
export async function stopServer(place: Place): Promise<void> {
  const cluster = clusterOf(place);
  for (const [signal, turns] of [
    ['SIGINT', 400],
    ['SIGQUIT', 100],
  ] as const) {
    const found = inspect(cluster);
    if (found.state !== 'alive') return;
    if (process.platform === 'win32') await outcome(spawn(program(place.native, 'pg_ctl'), ['stop', '-w', '-m', 'fast', '-D', cluster]));
    else tryKill(found.pid, signal);
    for (let turn = 0; turn < turns && isAlive(found.pid); turn += 1) await wait(25);
  }
}

/** A port that nobody uses at this moment; should somebody take it in between, the start is tried again with another. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
