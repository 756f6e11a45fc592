import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/main.ts';

/** What a command left behind. */
export interface Left {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  /** What comes by standard input. */
  readonly input?: string;
  readonly lang?: string;
  /** Pressed before the command begins, or by the test while it runs. */
  readonly interrupt?: AbortSignal;
  readonly terminal?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
}

/** The moment at which every test runs. */
export const NOW = Date.parse('2026-06-30T12:00:00Z');

/** A case of the package, by its path from the working folder, as a person would give it. */
export function file(path: string): string {
  return fileURLToPath(new URL(`../../cases/${path}`, import.meta.url));
}

/** What would stand on a terminal. */
export class Sheet extends Writable {
  text = '';
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string, _: unknown, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Runs the command line in this process: the same code, without the second of starting Node. */
export async function iati(args: readonly string[], given: Given = {}): Promise<Left> {
  const [stdout, stderr] = [new Sheet(given.terminal === true), new Sheet(given.terminal === true)];
  const code = await run({
    argv: args,
    variables: { LANG: given.lang ?? 'en_GB.UTF-8', ...given.variables },
    stdout,
    stderr,
    stdin: async function* () {
      yield Buffer.from(given.input ?? '');
    },
    now: () => NOW,
    interrupt: given.interrupt ?? new AbortController().signal,
  });
  return { code, out: stdout.text, err: stderr.text };
}

const BIN = fileURLToPath(new URL('../../bin/iati.js', import.meta.url));

/** A real process, by the bin of the repository. */
export function start(args: readonly string[], variables: Record<string, string> = {}) {
  return spawn(process.execPath, [BIN, ...args], { env: { ...process.env, LC_ALL: 'C.UTF-8', ...variables } });
}

/** A real process to its end. */
export async function iatiProcess(args: readonly string[], input = '', variables: Record<string, string> = {}): Promise<Left> {
  const child = start(args, variables);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', (exit) => resolve(exit)));
  return { code, out, err };
}
