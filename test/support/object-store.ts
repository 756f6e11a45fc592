import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TestStore {
  endpoint: string;
  bucket: string;
  /** Where the store keeps its objects, to spoil them. */
  folder: string;
  /** As the settings of a house would be given. */
  environment: Record<string, string>;
  /** Takes it away, as a power cut does. */
  stop(): Promise<void>;
  /** Opens it anew at the same address. */
  open(): Promise<void>;
  /** Stops it and removes its objects; call it in `afterAll`. */
  drop(): Promise<void>;
}

const KEY = 'S3RVER';
const SERVER = fileURLToPath(new URL('./object-store-server.js', import.meta.url));

/** The tokens of this server's long lists are written in an older cipher. */
const OPTIONS = ['--openssl-legacy-provider', '--no-warnings'];

async function start(folder: string, bucket: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [...OPTIONS, SERVER, folder, bucket, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = once(child.stdout, 'data').then(([line]) => Number(String(line)));
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the object store of the tests ended with ${code}`)));
  ended.catch(() => undefined);
  return { child, port: await Promise.race([said, ended]) };
}

/** A real S3-compatible server on the loopback, with one bucket. */
export async function testStore(bucket = 'toguna-files'): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'toguna-s3-'));
  let running = await start(folder, bucket, 0);
  const { port } = running;
  const endpoint = `http://127.0.0.1:${port}`;
  const isRunning = () => running.child.exitCode === null && running.child.signalCode === null;
  const stop = async () => {
    if (!isRunning()) return;
    const ended = once(running.child, 'exit');
    running.child.kill('SIGKILL');
    await ended;
  };
  return {
    ...{ endpoint, bucket, folder, stop },
    environment: { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_ACCESS_KEY: KEY, FILES_S3_SECRET_KEY: KEY },
    open: async () => {
      if (!isRunning()) running = await start(folder, bucket, port);
    },
    drop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
