import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openBase } from '#kernel/embedded';
import { leftOut } from './left-out.ts';
import { sweepCopies } from './templates.ts';

/** The PostgreSQL of the tests: who may make databases on it, and who owns them. */
export interface TestServer {
  adminUrl: string;
  ownerUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** Quick and forgetful: what a power cut would destroy here is made again. */
const FORGETFUL = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '120', shared_buffers: '64MB' };

/** One cluster a checkout, joined by every run and stopped by the last one: a second run finds its templates again. */
async function ownServer(): Promise<{ server: TestServer; close(): Promise<void> }> {
  const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8);
  const base = await openBase({ dataDir: join(tmpdir(), `toguna-test-${checkout}`) }, { as: 'command', tuning: FORGETFUL });
  return { server: { adminUrl: base.adminUrl as string, ownerUrl: base.url }, close: base.close };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.TOGUNA_LEFT_OUT ??= join(tmpdir(), `toguna-left-out-${process.pid}`);
  rmSync(process.env.TOGUNA_LEFT_OUT, { force: true });
  const given = process.env.TEST_DATABASE_URL;
  const { server, close } = given ? { server: { adminUrl: given, ownerUrl: given }, close: async () => {} } : await ownServer();
  await sweepCopies(server.adminUrl);
  if (!given && process.env.REQUIRE_ALL !== '1') leftOut('another PostgreSQL', 'TEST_DATABASE_URL is not set');
  project.provide('server', server);
  return async () => {
    await sweepCopies(server.adminUrl);
    await close();
  };
}
