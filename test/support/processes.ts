import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

export interface Running {
  child: ChildProcess;
  /** Everything said so far, on both outputs. */
  said(): string;
  /** Waits until what was said matches, or fails with what was said instead. */
  until(pattern: RegExp, milliseconds?: number): Promise<RegExpMatchArray>;
  /** Ends it, and waits for its end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
}

/** Starts a program of the house by Node itself, as a service does. */
export function run(args: readonly string[], options: { env?: Record<string, string>; cwd?: string } = {}): Running {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', LOG_FORMAT: 'json', ...options.env };
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env,
    cwd: options.cwd ?? process.cwd(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const until = async (pattern: RegExp, milliseconds = 30_000) => {
    for (const from = performance.now(); performance.now() - from < milliseconds; await wait(10)) {
      const found = pattern.exec(said);
      if (found) return found;
      if (child.exitCode !== null) break;
    }
    const found = pattern.exec(said);
    if (found) return found;
    throw new Error(`waited for ${pattern}, but was told:\n${said}`);
  };
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { child, said: () => said, until, end, ended };
}

/** A bound past which something hangs, stretched by what else the machine is doing. How fast a start is, the bench measures. */
export function allowed(milliseconds: number): number {
  return 4 * milliseconds * Math.max(1, loadavg()[0]! / availableParallelism());
}

export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
