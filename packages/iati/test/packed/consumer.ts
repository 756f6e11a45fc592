import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackage } from '../../build.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A folder into which the packed archive was installed, as by somebody who knows nothing of this repository. */
export interface Consumer {
  readonly folder: string;
  /** Bytes of the archive. */
  readonly packed: number;
  /** Names of the files in the archive. */
  readonly files: readonly string[];
  write(name: string, text: string | Uint8Array): string;
  /** A program of Node, with its output. */
  node(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string };
  remove(): void;
}

/** Builds, packs, and installs without network: the two packages it needs come packed from this repository's own. */
export async function installed(): Promise<Consumer> {
  const place = mkdtempSync(join(tmpdir(), 'iati-packed-'));
  const folder = join(place, 'consumer');
  mkdirSync(folder);
  const built = await buildPackage(join(place, 'iati'));
  const archives = [built, join(root, 'node_modules/saxes'), join(root, 'node_modules/xmlchars')].map((source) => pack(source, place));
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
  npm(folder, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...archives);
  return {
    folder,
    packed: statSync(archives[0]!).size,
    files: readdirSync(join(folder, 'node_modules/@toguna/iati'), { recursive: true }).map(String),
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    node(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      return { code: status, out: stdout, err: stderr };
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

function pack(source: string, target: string): string {
  const said = npm(source, 'pack', '--ignore-scripts', '--json', '--pack-destination', target);
  const [{ filename }] = JSON.parse(said) as [{ filename: string }];
  return join(target, filename.replace('@', '').replace('/', '-'));
}

function npm(cwd: string, ...args: string[]): string {
  // Without the settings of the npm that may be running these tests.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return execFileSync('npm', args, { cwd, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The first examples of the README, as they stand there. */
export function readmeExamples(count: number): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  return [...readme.matchAll(/^```(?:ts|js)\n(.*?)^```/gms)].slice(0, count).map(([, code = '']) => code);
}
