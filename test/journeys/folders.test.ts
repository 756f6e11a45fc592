import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBase } from '#kernel/embedded';
import { findBinaries } from '#kernel/embedded/binaries';
import { findPlace } from '#kernel/embedded/place';
import { leftOut } from '#test/left-out';
import { canMount, makeReadOnly, mountSmallDisk, unmount } from '#test/mounts';

const isRoot = process.getuid?.() === 0;
if (!isRoot) leftOut('closed folders as root', 'the tests do not run as root', { optional: true });
const mounts = canMount(join(tmpdir(), `toguna-probe-${process.pid}`));

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toguna-folders-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
  return () => {
    unmount(dataDir);
    rmSync(folder, { recursive: true, force: true });
  };
});

const command = () => openBase({ dataDir }, { as: 'command' });

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then((result) => result.rows)
    .finally(() => client.end());
}

describe.skipIf(!isRoot)('as root, in a folder that the unprivileged account may not enter', () => {
  beforeEach(() => chmodSync(folder, 0o700));

  it('puts the base in a place of its own, says where, and finds it again', async () => {
    const base = await command();
    expect(base.where).toMatch(/^\/var\/lib\/toguna\/[0-9a-f]{12}\/postgres$/);
    expect(base.notes.join()).toContain(dirname(base.where));
    await ask(base.url, 'create table trial_kept as select 1 as one');
    await base.close();
    const again = await command();
    expect(again.where).toBe(base.where);
    expect(await ask(again.url, 'select one from trial_kept')).toEqual([{ one: 1 }]);
    await again.close();
    rmSync(dirname(base.where), { recursive: true });
  });

  it('keeps two data folders apart', async () => {
    const one = await command();
    dataDir = join(folder, 'other');
    const other = await command();
    expect(other.where).not.toBe(one.where);
    for (const base of [one, other]) {
      await base.close();
      rmSync(dirname(base.where), { recursive: true });
    }
  });

  it('begins a new base for a new folder at an old path, and sets the old one aside', async () => {
    const old = await command();
    await ask(old.url, 'create table trial_old ()');
    await old.close();
    rmSync(dataDir, { recursive: true });
    const fresh = await command();
    expect(fresh.where).toBe(old.where);
    expect(fresh.notes.join()).toContain('set aside');
    expect(await ask(fresh.url, `select to_regclass('trial_old') as old`)).toEqual([{ old: null }]);
    await fresh.close();
    expect(readdirSync(dirname(old.where)).filter((name) => name.startsWith('postgres.aside-'))).toHaveLength(1);
    rmSync(dirname(old.where), { recursive: true });
  });

  it('refuses a copied data folder whose base stayed behind', async () => {
    const base = await command();
    await base.close();
    cpSync(dataDir, join(folder, 'copy'), { recursive: true });
    dataDir = join(folder, 'copy');
    await expect(command()).rejects.toThrow(base.where);
    rmSync(dirname(base.where), { recursive: true });
  });

  it('copies the binaries where the account may run them', () => {
    const native = join(folder, 'native');
    cpSync(findBinaries().native, native, { recursive: true, verbatimSymlinks: true });
    const away = mkdtempSync(join(tmpdir(), 'toguna-away-'));
    chmodSync(away, 0o755);
    mkdirSync(dataDir);
    const place = findPlace(dataDir, { native, version: '18.0.0', major: 18 }, away);
    expect(place.native).toContain(away);
    const { uid, gid } = place.account as { uid: number; gid: number };
    const ran = spawnSync(join(place.native, 'bin', 'postgres'), ['--version'], { uid, gid, cwd: '/', encoding: 'utf8' });
    expect(ran.stdout).toContain('PostgreSQL) 18');
    rmSync(away, { recursive: true });
  });
});

describe.skipIf(!isRoot)('as root', () => {
  it('does not silently begin another base when the way to the first was closed', async () => {
    const base = await command();
    expect(base.where).toBe(join(dataDir, 'postgres'));
    await base.close();
    chmodSync(folder, 0o700);
    await expect(command()).rejects.toThrow(/chmod a\+x/);
    chmodSync(folder, 0o755);
    await (await command()).close();
  });
});

describe('a data folder', () => {
  it('that is a file is refused', async () => {
    writeFileSync(dataDir, 'not a folder');
    await expect(command()).rejects.toThrow(`${dataDir} is not a folder`);
  });

  it.skipIf(isRoot)('that belongs to somebody else is refused', async () => {
    mkdirSync(dataDir, { mode: 0o500 });
    await expect(command()).rejects.toThrow(/is closed to the account/);
  });

  it.skipIf(!mounts)('on a read-only disk is refused, at the first start and later', async () => {
    mountSmallDisk(dataDir, 300);
    makeReadOnly(dataDir);
    await expect(command()).rejects.toThrow(`${dataDir} is read-only`);
    expect(readdirSync(dataDir)).toEqual([]);
    unmount(dataDir);
    mountSmallDisk(dataDir, 300);
    await (await command()).close();
    makeReadOnly(dataDir);
    await expect(command()).rejects.toThrow(`${dataDir} is read-only`);
  });

  it.skipIf(!mounts)('on a disk too small for a base is refused, with nothing begun', async () => {
    mountSmallDisk(dataDir, 20);
    await expect(command()).rejects.toThrow(/full \(\d+ MB left, 150 MB needed\)/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.skipIf(!mounts)('that fills up refuses a write whole, keeps what it had, and goes on when there is room again', async () => {
    mountSmallDisk(dataDir, 300);
    const base = await command();
    await ask(base.url, 'create table trial_kept as select 1 as one');
    const ballast = join(dataDir, 'ballast');
    spawnSync('sh', ['-c', `dd if=/dev/zero of=${ballast} bs=1M 2>/dev/null`]);
    await expect(
      ask(base.url, `create table trial_big as select repeat('x', 7000) || n as x from generate_series(1, 3000) n`),
    ).rejects.toThrow(/No space left/);
    expect(await ask(base.url, 'select one from trial_kept').catch(() => 'away')).not.toBe(undefined);
    rmSync(ballast);
    let kept: unknown;
    for (let turn = 0; turn < 100 && !Array.isArray(kept); turn += 1) {
      kept = await ask(base.url, `select one, to_regclass('trial_big') as big from trial_kept`).catch(
        () => new Promise((resolve) => setTimeout(resolve, 50)),
      );
    }
    expect(kept).toEqual([{ one: 1, big: null }]);
    await base.close();
    expect(existsSync(join(base.where, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it.skipIf(!mounts)('that is full is refused at the next start, and opened when there is room again', async () => {
    mountSmallDisk(dataDir, 300);
    await (await command()).close();
    const ballast = join(dataDir, 'ballast');
    spawnSync('sh', ['-c', `dd if=/dev/zero of=${ballast} bs=1M 2>/dev/null`]);
    await expect(command()).rejects.toThrow(/is full/);
    rmSync(ballast);
    await (await command()).close();
  });
});
