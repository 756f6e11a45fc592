import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, run } from '#test/processes';

export interface Demo {
  origin: string;
  /** Address and password of one of the accounts that the first start shows. */
  account(role: string): { address: string; password: string };
  /** A command of the house, beside the site that runs. */
  command(...words: string[]): Promise<void>;
  close(): Promise<void>;
}

const READY = /Toguna is open/;
const FIRST_START = 600_000;

/** A demonstration started as a newcomer does, in a folder that goes with it. */
export async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'toguna-tour-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  // The pictures show the address that the README gives, whatever port was free.
  const env = {
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: '',
    LOG_LEVEL: 'warn',
  };
  const site = run(['src/server.ts'], { env });
  const close = async () => {
    await site.end('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await site.until(READY, FIRST_START);
  } catch (error) {
    await close();
    throw error;
  }
  const account = (role: string) => {
    const [, address = '', password = ''] = new RegExp(`^\\s+${role}\\s+(\\S+@\\S+)\\s+(\\S+)$`, 'm').exec(site.said()) ?? [];
    return { address, password };
  };
  const command = async (...words: string[]) => {
    const running = run(['src/cli/main.ts', ...words], { env });
    if ((await running.ended) !== 0) throw new Error(running.said());
  };
  return { origin: `http://localhost:${port}`, account, command, close };
}
