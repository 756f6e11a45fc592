import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBase } from '#kernel/embedded';
import { inspect } from '#kernel/embedded/postmaster';
import { allowed, run } from '#test/processes';

let folder: string;
let dataDir: string;
const begun: { pid: number }[] = [];

const resident = (...habits: string[]) => {
  const running = run(['test/support/resident.ts', dataDir, ...habits]);
  begun.push({ pid: running.child.pid as number });
  return running;
};
const cluster = () => join(dataDir, 'postgres', 'cluster');
const postmaster = () => {
  const found = inspect(cluster());
  return found.state === 'alive' ? found.pid : undefined;
};

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toguna-journey-'));
  // A temporary folder is closed to others: here the base is to lie where it was asked.
  mkdirSync(join(folder, 'open'));
  dataDir = join(folder, 'open', 'data');
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const { pid } of begun.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
  const left = postmaster();
  if (left) process.kill(left, 'SIGQUIT');
  while (postmaster()) await wait(20);
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded server', () => {
  it('is started at the first start, stopped by the last who leaves, and quick to come back', async () => {
    const first = resident('site');
    await first.until(/"open":true/);
    expect(postmaster()).toBeDefined();
    expect(await first.end('SIGINT')).toBe(0);
    expect(postmaster()).toBeUndefined();
    const from = performance.now();
    const again = resident('site');
    await again.until(/"open":true/);
    expect(performance.now() - from).toBeLessThan(allowed(3000));
    await again.end('SIGTERM');
    expect(postmaster()).toBeUndefined();
  });

  it('lets nobody in without the password, kept in a file for its owner alone', async () => {
    const base = await openBase({ dataDir }, { as: 'command' });
    const stranger = new URL(base.url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    stranger.username = 'postgres';
    stranger.password = '';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow();
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    expect(stranger.hostname).toBe('127.0.0.1');
    const [role] = await ask<{ rolsuper: boolean }>(base.url, 'select rolsuper from pg_roles where rolname = current_user');
    expect(role?.rolsuper).toBe(false);
    await base.close();
  });

  it('refuses a second site and says who is the first; a command joins it and leaves it running', async () => {
    const site = resident('site');
    await site.until(/"open":true/);
    const second = resident('site');
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('A site already runs on this data folder');
    expect(second.said()).toContain(`resident ${site.child.pid}`);
    const command = resident('command', 'leave');
    expect(await command.ended).toBe(0);
    expect(postmaster()).toBeDefined();
    await site.end('SIGINT');
    expect(postmaster()).toBeUndefined();
  });

  it('serves a command that outlives the site, and is stopped by it', async () => {
    const site = resident('site');
    await site.until(/"open":true/);
    const command = resident('command');
    await command.until(/"open":true/);
    await site.end('SIGINT');
    expect(postmaster()).toBeDefined();
    await command.end('SIGINT');
    expect(postmaster()).toBeUndefined();
  });

  it('gives six starters one server and one site', async () => {
    const starters = Array.from({ length: 6 }, () => resident('site'));
    await Promise.all(starters.map((starter) => starter.until(/"open":true|refused/)));
    expect(starters.filter((starter) => starter.said().includes('"open":true'))).toHaveLength(1);
    await Promise.all(starters.map((starter) => starter.end('SIGINT')));
    expect(postmaster()).toBeUndefined();
  });

  it('is joined when Node was killed in the middle of writes, and has kept all that was confirmed', async () => {
    const site = resident('site', 'write');
    await site.until(/"confirmed":200\b/);
    await site.end('SIGKILL');
    const orphan = postmaster();
    expect(orphan).toBeDefined();
    const from = performance.now();
    const base = await openBase({ dataDir }, { as: 'site' });
    expect(performance.now() - from).toBeLessThan(allowed(5000));
    expect(postmaster()).toBe(orphan);
    const confirmed = site.said().match(/"confirmed":\d+/g)?.length ?? 0;
    const [row] = await ask<{ n: number }>(base.url, 'select count(*)::int as n from trial_written');
    expect(row?.n).toBeGreaterThanOrEqual(confirmed);
    await base.close();
    expect(postmaster()).toBeUndefined();
  });

  it('is started again under the site when it was killed itself, at the same address, with all that was confirmed', async () => {
    const site = resident('site', 'write');
    const [, url = ''] = await site.until(/"url":"([^"]+)"/);
    await site.until(/"confirmed":200\b/);
    const killed = postmaster() as number;
    process.kill(killed, 'SIGKILL');
    await site.until(/"failed"/);
    const from = performance.now();
    while (!postmaster() || postmaster() === killed) await wait(20);
    let rows: { n: number }[] = [];
    while (rows.length === 0) rows = await ask<{ n: number }>(url, 'select count(*)::int as n from trial_written').catch(() => []);
    expect(performance.now() - from).toBeLessThan(allowed(5000));
    expect(rows[0]?.n).toBeGreaterThanOrEqual(site.said().match(/"confirmed":\d+/g)?.length ?? 0);
    await site.end('SIGINT');
    expect(postmaster()).toBeUndefined();
  });

  it('is replaced within five seconds when both were killed', async () => {
    const site = resident('site', 'write');
    await site.until(/"confirmed":50\b/);
    const killed = postmaster() as number;
    await site.end('SIGKILL');
    process.kill(killed, 'SIGKILL');
    const from = performance.now();
    const base = await openBase({ dataDir }, { as: 'site' });
    expect(performance.now() - from).toBeLessThan(allowed(5000));
    const [row] = await ask<{ n: number }>(base.url, 'select count(*)::int as n from trial_written');
    expect(row?.n).toBeGreaterThanOrEqual(50);
    await base.close();
  });

  it.skipIf(process.platform !== 'linux')(
    'is known to be dead although its number still answers: a zombie that nobody collected',
    async () => {
      const site = resident('site');
      await site.until(/"open":true/);
      const killed = postmaster() as number;
      site.child.kill('SIGSTOP');
      process.kill(killed, 'SIGKILL');
      while (!/\) Z /.test(readFileSync(`/proc/${killed}/stat`, 'utf8'))) await wait(10);
      process.kill(killed, 0);
      const from = performance.now();
      const base = await openBase({ dataDir }, { as: 'command' });
      expect(performance.now() - from).toBeLessThan(allowed(5000));
      expect(postmaster()).not.toBe(killed);
      await base.close();
      site.child.kill('SIGCONT');
    },
  );

  it('does not take another program for its server when the number was given out again', async () => {
    const base = await openBase({ dataDir }, { as: 'command' });
    await base.close();
    writeFileSync(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n`);
    const again = await openBase({ dataDir }, { as: 'command' });
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.close();
  });

  it('begins again after a first start that was killed half-way', async () => {
    const first = resident('site');
    while (!first.child.killed) {
      await wait(150);
      first.child.kill('SIGKILL');
    }
    await first.ended;
    const base = await openBase({ dataDir }, { as: 'site' });
    expect(await ask(base.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await base.close();
  });

  it('refuses a base of another PostgreSQL, and says the way out', async () => {
    mkdirSync(cluster(), { recursive: true });
    writeFileSync(join(cluster(), 'PG_VERSION'), '17\n');
    await expect(openBase({ dataDir }, { as: 'site' })).rejects.toThrow(/PostgreSQL 17.*PostgreSQL 18.*npm run backup.*npm run restore/s);
  });

  it('says where its password should be when the file was changed', async () => {
    await (await openBase({ dataDir }, { as: 'command' })).close();
    writeFileSync(join(dataDir, 'postgres', 'password'), 'another');
    await expect(openBase({ dataDir }, { as: 'command' })).rejects.toThrow(join(dataDir, 'postgres', 'password'));
  });
});
