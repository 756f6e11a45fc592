import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

/** The unprivileged account under which PostgreSQL runs when Toguna is started by root, which PostgreSQL refuses. */
export interface Account {
  uid: number;
  gid: number;
  name: string;
}

const NOBODY: Account = { uid: 65_534, gid: 65_534, name: 'nobody' };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function whoRuns(account: Account | undefined): string {
  return account?.name ?? userInfo().username;
}

/** `postgres` where the machine has it, `nobody` otherwise; nobody at all when we are not root. */
export function findAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  return accountNamed('postgres') ?? accountNamed('nobody') ?? NOBODY;
}

/** An existing base keeps the account that owns it, even when a better one appeared on the machine since. */
export function accountOwning(uid: number, gid: number): Account | undefined {
  if (!isRoot() || uid === 0) return undefined;
  return { uid, gid, name: ask('id', ['-nu', String(uid)]) ?? String(uid) };
}

function accountNamed(name: string): Account | undefined {
  const uid = Number(ask('id', ['-u', name]) ?? Number.NaN);
  const gid = Number(ask('id', ['-g', name]) ?? Number.NaN);
  return uid > 0 && gid > 0 ? { uid, gid, name } : undefined;
}

function ask(command: string, args: string[]): string | undefined {
  const answer = spawnSync(command, args, { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** The first folder on the way to `path` that the account may not enter: asked of the system itself, which knows about access lists. */
export function closedFolder(path: string, account: Account): string | undefined {
  const way: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) way.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  const script = 'for folder in "$@"; do test -x "$folder" || { printf %s "$folder"; exit 1; }; done';
  const asked = spawnSync('/bin/sh', ['-c', script, 'sh', ...way], { uid: account.uid, gid: account.gid, cwd: '/', encoding: 'utf8' });
  return asked.status === 0 ? undefined : asked.stdout || path;
}
