import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the workers of one run note what they left out; the reporter reads it at the end. */
export function notesFile(): string {
  return process.env.TOGUNA_LEFT_OUT ?? join(tmpdir(), `toguna-left-out-${process.ppid}`);
}

/**
 * Says that something was not tested, and why, in the last lines of the run. With `REQUIRE_ALL=1` it fails instead,
 * save for what no machine but ours has (`optional`).
 */
export function leftOut(what: string, why: string, { optional = false } = {}): void {
  if (process.env.REQUIRE_ALL === '1' && !optional) throw new Error(`${what} is required here, but was left out: ${why}`);
  appendFileSync(notesFile(), `${what}: ${why}\n`);
}

/** What was noted, once each; the note does not outlive the run. */
export function takeLeftOut(): string[] {
  const path = notesFile();
  if (!existsSync(path)) return [];
  const noted = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  rmSync(path);
  return [...new Set(noted)].sort();
}
