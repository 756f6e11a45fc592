// Writes build/iati: what is packed and published. JavaScript modules one a source file, their types, a package.json of its own.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const home = dirname(fileURLToPath(import.meta.url));
/** Texts that go with the archive as they are. */
const TEXTS = ['README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'docs'];

const BIN = `#!/usr/bin/env node
import { start } from '../dist/cli/start.js';

await start(process, Date.now);
`;

/** Builds the package into a folder, which is emptied first; throws what the compiler says. */
export async function buildPackage(target = join(home, 'build/iati')): Promise<string> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'bin'), { recursive: true });
  const dist = join(target, 'dist');
  compile('tsconfig.build.json', dist);
  compile('tsconfig.types.json', dist);
  await joinCommandLine(dist);
  for (const text of TEXTS) cpSync(join(home, text), join(target, text), { recursive: true });
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
function packedManifest({ scripts: _, private: __, exports, ...kept }: Manifest): Manifest {
  const doors = Object.entries(exports).map(([door, source]) => {
    const built = source.replace('./src/', './dist/').replace(/\.ts$/, '');
    return [door, { types: `${built}.d.ts`, default: `${built}.js` }] as const;
  });
  return {
    ...kept,
    main: './dist/index.js',
    types: './dist/index.d.ts',
    exports: { ...Object.fromEntries(doors), './package.json': './package.json' } as never,
    files: ['bin', 'dist', 'docs', 'CHANGELOG.md', 'NOTICE'],
    publishConfig: { access: 'public' },
  };
}

/**
 * The command line in few files: starting Node on a hundred and fifty modules takes longer than checking a small file. What it
 * shares with the library in data stays where it is. `minify` is left off: whoever debugs reads this.
 */
async function joinCommandLine(dist: string): Promise<void> {
  const [from, to] = [join(dist, 'cli'), join(dist, 'joined')];
  await build({
    configFile: false,
    root: dist,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: join(from, 'start.js'),
      outDir: to,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: (id) => id === 'saxes' || id.startsWith('node:') || /[\\/]codelists[\\/]data[\\/]/.test(id),
        makeAbsoluteExternalsRelative: true,
        // No paths of the machine that builds.
        experimental: { attachDebugInfo: 'none' },
        output: { format: 'es', entryFileNames: 'start.js', chunkFileNames: '[name].js' },
      },
    },
  });
  rmSync(from, { recursive: true });
  renameSync(to, from);
}

function compile(config: string, outDir: string): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const done = spawnSync(process.execPath, [tsc, '-p', join(home, config), '--outDir', outDir], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${config}: ${done.stdout}${done.stderr}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(`${await buildPackage()}\n`);
