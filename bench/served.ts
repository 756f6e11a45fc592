import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Question } from './site.ts';

/** An account of the demonstration, as the first start shows it. */
export interface Account {
  role: string;
  address: string;
  password: string;
}

export interface Served {
  origin: string;
  dataDir: string;
  accounts: Account[];
  /** From the command `npm start`, on an existing base, to the first answer: the median of three, ms. */
  start: number;
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

const SHOWN = /^\s+(\S+)\s+(\S+@\S+)\s+([a-z2-9]{4}(?:-[a-z2-9]{4}){3})$/;

interface Child {
  said: string[];
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

async function startChild(env: NodeJS.ProcessEnv): Promise<Child> {
  const child = fork(join(import.meta.dirname, 'site.ts'), {
    env,
    execArgv: ['--max-old-space-size=512', '--max-semi-space-size=8', '--import', 'tsx'],
  });
  const gone = once(child, 'exit');
  const failed = gone.then(([code]) => Promise.reject(new Error(`the site ended with ${code}`)));
  failed.catch(() => undefined);
  const heard = async <T>() => ((await Promise.race([once(child, 'message'), failed])) as [T])[0];
  const { said } = await heard<{ said: string[] }>();
  const ask = (question: Question): Promise<Answer> => {
    child.send(question);
    return heard<Answer>();
  };
  const close = async () => {
    await ask('close');
    await gone;
  };
  return { said, ask, close };
}

/** A demonstration made as at a first start, in a folder of its own, with the settings of a real base; then served as on any other day. */
export async function serveDemo(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'toguna-bench-'));
  const sweep = () => rmSync(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o755);
    const dataDir = join(folder, 'data');
    const port = await freePort();
    const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', LOG_LEVEL: 'error', TRUST_PROXY: '1' };
    const first = await startChild(env);
    await first.close();
    const starts: number[] = [];
    for (let time = 0; time < 3; time += 1) starts.push(await startByCommand(env, port));
    const start = starts.sort((a, b) => a - b)[1] ?? Number.NaN;
    const child = await startChild(env);
    const close = () => child.close().finally(sweep);
    return { origin: `http://127.0.0.1:${port}`, dataDir, accounts: accountsOf(first.said), start, ask: child.ask, close };
  } catch (error) {
    sweep();
    throw error;
  }
}

/** Types `npm start`, waits for an answer, and ends it as Ctrl-C does: the signal reaches the whole group. */
async function startByCommand(env: NodeJS.ProcessEnv, port: number): Promise<number> {
  const from = performance.now();
  const started = spawn('npm', ['start'], { cwd: join(import.meta.dirname, '..'), env, detached: true, stdio: 'ignore' });
  const gone = once(started, 'exit');
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) await wait(20);
  const took = performance.now() - from;
  if (started.pid) process.kill(-started.pid, 'SIGINT');
  await gone;
  while (await answers()) await wait(20);
  return took;
}

function accountsOf(said: readonly string[]): Account[] {
  return said.flatMap((line) => {
    const [, role, address, password] = SHOWN.exec(line) ?? [];
    return role && address && password ? [{ role, address, password }] : [];
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
