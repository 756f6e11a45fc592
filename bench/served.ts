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
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

const SHOWN = /^\s+(\S+)\s+(\S+@\S+)\s+([a-z2-9]{4}(?:-[a-z2-9]{4}){3})$/;

/** A demonstration made as at a first start, in a folder of its own, with the settings of a real base. */
export async function serveDemo(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'toguna-bench-'));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', LOG_LEVEL: 'error' };
  const child = fork(join(import.meta.dirname, 'site.ts'), { env, execArgv: ['--import', 'tsx'] });
  const gone = once(child, 'exit').finally(() => rmSync(folder, { recursive: true, force: true }));
  const failed = gone.then(([code]) => Promise.reject(new Error(`the site ended with ${code}`)));
  failed.catch(() => undefined);
  const [{ said }] = (await Promise.race([once(child, 'message'), failed])) as [{ said: string[] }];
  const ask = async (question: Question): Promise<Answer> => {
    child.send(question);
    const [answer] = (await Promise.race([once(child, 'message'), failed])) as [Answer];
    return answer;
  };
  const close = async () => {
    await ask('close');
    await gone;
  };
  return { origin: `http://127.0.0.1:${port}`, dataDir, accounts: accountsOf(said), ask, close };
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
