import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'toguna-prepare-'));
  mkdirSync(join(root, 'bin'));
  for (const file of ['bin/prepare.js', 'package.json', 'package-lock.json']) cpSync(file, join(root, file));
  return () => rmSync(root, { recursive: true, force: true });
});

/** Runs the script in a folder of its own, before an npm that notes what it was asked, on the machine that is described. */
function prepare(machine: string, npm = 'process.exit(0)', environment: Record<string, string> = {}) {
  const told = join(root, 'npm.mjs');
  const preload = `data:text/javascript,${encodeURIComponent(machine)}`;
  spawnSync('sh', ['-c', `cat > ${told}`], { input: npm });
  const env = { PATH: process.env.PATH, LC_ALL: 'C', npm_execpath: told, ...environment };
  return spawnSync(process.execPath, ['--import', preload, join(root, 'bin/prepare.js')], { cwd: '/', env, encoding: 'utf8' });
}

const node = (version: string) => `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
const mips = `Object.defineProperty(process, 'arch', { value: 'mips' });`;
const makesFolder = `import { mkdirSync } from 'node:fs'; mkdirSync('node_modules', { recursive: true }); console.log('asked', process.argv[2]);`;

describe('the script before everything', () => {
  it('asks for a later Node in a sentence, in the language of the console', () => {
    const old = prepare(node('20.18.3'));
    expect(old.status).toBe(1);
    expect(old.stderr).toBe('Toguna needs Node 20.19 or later; this one is 20.18.3. Get one at https://nodejs.org\n');
    expect(prepare(node('18.0.0'), '', { LC_ALL: 'fr_FR.UTF-8' }).stderr).toContain('Toguna demande Node 20.19');
  });

  it('says what to do when the installation fails, and begins it again the next time', () => {
    const failed = prepare('', `console.log('asked', process.argv[2]); process.exit(1)`);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('asked ci');
    expect(failed.stderr).toContain('run the same command again');
    expect(prepare('', makesFolder).stderr).toContain('asked ci');
  });

  it('says to give a DATABASE_URL where npm has no PostgreSQL for the machine, and is content with one', () => {
    const without = prepare(mips, makesFolder);
    expect(without.status).toBe(1);
    expect(without.stderr).toContain('DATABASE_URL=postgresql://');
    expect(prepare(mips, makesFolder, { DATABASE_URL: 'postgresql://localhost/toguna' }).status).toBe(0);
  });

  it('installs again for another Node or another machine, not for the same', () => {
    const given = { DATABASE_URL: 'postgresql://localhost/toguna' };
    expect(prepare(mips, makesFolder, given).stderr).toContain('asked ci');
    expect(prepare(mips, makesFolder, given).stderr).toBe('');
    expect(prepare(mips.replace('mips', 's390'), makesFolder, given).stderr).toContain('asked ci');
  });
});
