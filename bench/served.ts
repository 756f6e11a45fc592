import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  /** How long a start on an existing base took, ms. */
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
  const child = fork(join(import.meta.dirname, 'site.ts'), { env, execArgv: ['--max-old-space-size=512', '--import', 'tsx'] });
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
    const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', LOG_LEVEL: 'error' };
    const first = await startChild(env);
    await first.close();
    const from = performance.now();
    const child = await startChild(env);
    const start = performance.now() - from;
    const close = () => child.close().finally(sweep);
    return { origin: `http://127.0.0.1:${port}`, dataDir, accounts: accountsOf(first.said), start, ask: child.ask, close };
  } catch (error) {
    sweep();
    throw error;
  }
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
