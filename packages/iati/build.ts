// Writes build/iati: what is packed and published. JavaScript modules one a source file, their types, a package.json of its own.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
/** Texts that go with the archive as they are. */
const TEXTS = ['README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE'];

const BIN = `#!/usr/bin/env node
import { start } from '../dist/cli/start.js';

await start(process, Date.now);
`;

/** Builds the package into a folder, which is emptied first; throws what the compiler says. */
export function buildPackage(target = join(home, 'build/iati')): string {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'bin'), { recursive: true });
  const dist = join(target, 'dist');
  compile('tsconfig.build.json', dist);
  compile('tsconfig.types.json', dist);
  for (const text of TEXTS) copyFileSync(join(home, text), join(target, text));
  writeFileSync(join(target, 'bin/iati.js'), BIN);
  chmodSync(join(target, 'bin/iati.js'), 0o755);
  const manifest = packedManifest(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest);
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return target;
}

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** The manifest of the repository, with its doors at what was built and without what is done in the repository only. */
function packedManifest({ scripts: _, exports, ...kept }: Manifest): Manifest {
  const doors = Object.entries(exports).map(([door, source]) => {
    const built = source.replace('./src/', './dist/').replace(/\.ts$/, '');
    return [door, { types: `${built}.d.ts`, default: `${built}.js` }] as const;
  });
  return {
    ...kept,
    main: './dist/index.js',
    types: './dist/index.d.ts',
    exports: { ...Object.fromEntries(doors), './package.json': './package.json' } as never,
    files: ['bin', 'dist', 'CHANGELOG.md', 'NOTICE'],
  };
}

function compile(config: string, outDir: string): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const done = spawnSync(process.execPath, [tsc, '-p', join(home, config), '--outDir', outDir], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${config}: ${done.stdout}${done.stderr}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(`${buildPackage()}\n`);
