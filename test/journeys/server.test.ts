import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBase } from '#kernel/embedded';
import { inspect } from '#kernel/embedded/postmaster';
import { lineTo } from '#test/line';
import { allowed, freePort, type Running, run } from '#test/processes';
import { urlOf, withAdmin } from '#test/templates';

let folder: string;
let dataDir: string;
let port: number;
const begun: Running[] = [];

const cluster = () => join(dataDir, 'postgres', 'cluster');
const postmaster = () => {
  const found = inspect(cluster());
  return found.state === 'alive' ? found.pid : undefined;
};

function start(environment: Record<string, string> = {}): Running {
  const env = { DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, DATABASE_URL: '', ...environment };
  const site = run(['src/server.ts', '--empty'], { env });
  begun.push(site);
  return site;
}

const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });

async function statusOf(path: string): Promise<number> {
  return get(path).then(
    (answer) => answer.status,
    () => 0,
  );
}

async function untilStatus(path: string, wanted: number, milliseconds = 60_000): Promise<number> {
  const from = performance.now();
  while ((await statusOf(path)) !== wanted) {
    if (performance.now() - from > milliseconds)
      throw new Error(`${path} did not answer ${wanted} within ${milliseconds} ms:\n${begun.at(-1)?.said()}`);
    await wait(20);
  }
  return performance.now() - from;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toguna-server-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
  port = await freePort();
});

afterEach(async () => {
  for (const site of begun.splice(0)) if (site.child.exitCode === null) await site.end('SIGKILL');
});

afterAll(async () => {
  const left = postmaster();
  if (left) process.kill(left, 'SIGINT');
  while (postmaster()) await wait(20);
  rmSync(folder, { recursive: true, force: true });
});

describe('the first start', () => {
  it('stopped half-way by Ctrl-C leaves nothing running, and by a kill nothing half-made', async () => {
    const first = start();
    while (!postmaster()) await wait(10);
    expect(await first.end('SIGINT')).toBe(0);
    expect(postmaster()).toBeUndefined();
    const second = start();
    while (!postmaster()) await wait(10);
    await wait(100);
    await second.end('SIGKILL');
  });

  it('says where the site is and where the data lies', async () => {
    const site = start();
    // What is written in one go may be heard in two.
    await site.until(/Ctrl-C/, 60_000);
    expect(site.said()).toContain(`Toguna is open: http://localhost:${port}`);
    expect(site.said()).toContain(`Data: ${dataDir}`);
    expect(await statusOf('/health')).toBe(200);
    expect(await site.end('SIGINT')).toBe(0);
    expect(postmaster()).toBeUndefined();
  });
});

describe('the server, on a base that exists', () => {
  it('answers soon after the command', async () => {
    const site = start();
    expect(await untilStatus('/health', 200)).toBeLessThan(allowed(3000));
    await site.end('SIGTERM');
  });

  it('lets a request finish at Ctrl-C, takes no other, then stops PostgreSQL', async () => {
    const site = start();
    await untilStatus('/health', 200);
    const base = await openBase({ dataDir }, { as: 'command' });
    const client = new pg.Client({ connectionString: base.url });
    await client.connect();
    await client.query('begin; lock table kernel_setting');
    const answer = get('/');
    await wait(300);
    const ended = site.end('SIGINT');
    await site.until(/Stopping/);
    await wait(300);
    expect(await statusOf('/health')).toBe(0);
    expect(site.child.exitCode).toBeNull();
    await client.query('rollback');
    expect((await answer).status).toBeLessThan(400);
    expect(await ended).toBe(0);
    await client.end();
    await base.close();
    expect(postmaster()).toBeUndefined();
  });

  it('says that the port is taken, and leaves nothing running', async () => {
    const { createServer } = await import('node:http');
    const other = createServer().listen(port, '127.0.0.1');
    const site = start();
    expect(await site.ended).toBe(1);
    expect(site.said()).toContain(`Port ${port} is already taken`);
    expect(site.said()).not.toMatch(/at .*\.ts:\d+/);
    expect(postmaster()).toBeUndefined();
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses to be the second on one data folder', async () => {
    const site = start();
    await untilStatus('/health', 200);
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`A site already runs on this data folder (${dataDir}): pid ${site.child.pid}, port ${port}`);
    expect(await statusOf('/health')).toBe(200);
    await site.end('SIGINT');
  });

  it('killed, leaves its database to the next, which answers within five seconds and stops it in the end', async () => {
    const killed = start();
    await untilStatus('/health', 200);
    const orphan = postmaster();
    await killed.end('SIGKILL');
    const site = start();
    expect(await untilStatus('/health', 200)).toBeLessThan(allowed(5000));
    expect(postmaster()).toBe(orphan);
    expect(await site.end('SIGINT')).toBe(0);
    expect(postmaster()).toBeUndefined();
  });

  it('goes on when its PostgreSQL was killed: it starts it again', async () => {
    const site = start();
    await untilStatus('/health', 200);
    const killed = postmaster() as number;
    process.kill(killed, 'SIGKILL');
    const from = performance.now();
    while (!postmaster() || postmaster() === killed) await wait(20);
    await untilStatus('/health', 200);
    expect(performance.now() - from).toBeLessThan(allowed(5000));
    await untilStatus('/', 200);
    expect(site.child.exitCode).toBeNull();
    expect(await site.end('SIGINT')).toBe(0);
    expect(postmaster()).toBeUndefined();
  });
});

describe('on a PostgreSQL server of its own (DATABASE_URL)', () => {
  const name = `toguna_copy_${process.pid}_server`;
  const url = () => urlOf(inject('server').ownerUrl, name);
  beforeAll(async () => {
    const { adminUrl, ownerUrl } = inject('server');
    const owner = decodeURIComponent(new URL(ownerUrl).username);
    await withAdmin(adminUrl, (client) => client.query(`create database ${name} owner ${client.escapeIdentifier(owner)}`));
  });
  afterAll(() => withAdmin(inject('server').adminUrl, (client) => client.query(`drop database ${name} with (force)`)));

  it('does not migrate by itself: it says the command, which is all that is needed', async () => {
    const refused = start({ DATABASE_URL: url() });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('npm run db:migrate');
    const migrate = run(['src/cli/main.ts', 'migrate'], { env: { DATABASE_URL: url(), DATA_DIR: dataDir } });
    expect(await migrate.ended).toBe(0);
    const site = start({ DATABASE_URL: url() });
    await untilStatus('/health', 200);
    expect(await site.end('SIGINT')).toBe(0);
  });

  it('answers 503 while the database is away, and goes on by itself when it is back', async () => {
    const line = await lineTo(new URL(url()));
    const site = start({ DATABASE_URL: line.url });
    await untilStatus('/health', 200);
    line.cut();
    await untilStatus('/health', 503);
    const page = await get('/');
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('<main');
    await line.mend();
    await untilStatus('/health', 200);
    await untilStatus('/', 200);
    expect(await site.end('SIGINT')).toBe(0);
    line.cut();
  });

  it('says that the server does not answer', async () => {
    const refused = start({ DATABASE_URL: `postgresql://nobody:x@127.0.0.1:${await freePort()}/toguna` });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toMatch(/The database of DATABASE_URL does not answer \(.*ECONNREFUSED/);
  });
});
