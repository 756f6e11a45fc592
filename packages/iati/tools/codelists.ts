import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CodelistData, toLines } from '../src/codelists/data-form.ts';
import { readCodelistXml } from '../src/codelists/read-xml.ts';

// Makes src/codelists/data/ from the official XML lists:
//   npx tsx tools/codelists.ts <folder of 2.03: embedded/, non-embedded/> <folder of 1.05: embedded/> <yyyy-mm-dd>

/** Lists above this many codes have a module of their own. */
const SMALL = 100;
/** Names come from `Intl`, are the codes again, or are long and belong to lists that no check uses. */
const WITHOUT_NAMES = new Set([
  'Country',
  'Currency',
  'Language',
  'FileFormat',
  'OrganisationIdentifier',
  'OrganisationRegistrationAgency',
]);

/** The lists of one folder, by name. */
export function listsOf(folder: string): CodelistData[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
  return files.map((file) => slim(readCodelistXml(readFileSync(join(folder, file), 'utf8')), basename(file))).sort(byName);
}

function slim(list: CodelistData, file: string): CodelistData {
  if (`${list.name}.xml` !== file) throw new Error(`${file} calls itself ${list.name}`);
  if (!WITHOUT_NAMES.has(list.name)) return list;
  return { ...list, codes: list.codes.map(({ code, withdrawn }) => (withdrawn ? { code, withdrawn } : { code })) };
}

const byName = (a: CodelistData, b: CodelistData): number => (a.name < b.name ? -1 : 1);

/** A TypeScript module that exports lists in compact form. */
export function moduleOf(name: string, lists: readonly CodelistData[], asOf: string): string {
  const texts = lists.map((list) => `  \`${toLines(list).replace(/[\\`]|\$\{/g, '\\$&')}\`,`);
  return `${head(asOf)}/** In compact form: see \`toLines\`. */\nexport const ${name}: readonly string[] = [\n${texts.join('\n')}\n];\n`;
}

const head = (asOf: string): string =>
  `// Made by tools/codelists.ts from the official lists as of ${asOf}. IATI Standard (http://iatistandard.org/), CC BY 4.0.\n\n`;

const kebab = (name: string): string => name.replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3-$2').toLowerCase();
const camel = (name: string): string => kebab(name).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Every module of the folder: file name and text. */
export function modulesOf(lists: readonly CodelistData[], lists105: readonly CodelistData[], asOf: string): Map<string, string> {
  const small = lists.filter((list) => list.codes.length <= SMALL);
  const large = lists.filter((list) => list.codes.length > SMALL);
  const modules = new Map<string, string>([
    ['small.ts', moduleOf('small', small, asOf)],
    ['embedded-105.ts', moduleOf('embedded105', lists105, asOf)],
  ]);
  for (const list of large) modules.set(`${kebab(list.name)}.ts`, moduleOf(camel(list.name), [list], asOf));
  const imports = large.map((list) => `import { ${camel(list.name)} } from './${kebab(list.name)}.ts';\n`).sort();
  const all = ['small', ...large.map((list) => camel(list.name))].map((name) => `...${name}`).join(', ');
  modules.set(
    'all.ts',
    `${head(asOf)}${[...imports, "import { small } from './small.ts';\n"].sort((a, b) => (from(a) < from(b) ? -1 : 1)).join('')}
/** The day of the lists. */\nexport const AS_OF = '${asOf}';
/** Every list of the standard 2.03, in compact form. */\nexport const allLists = (): string[] => [${all}];\n`,
  );
  return modules;
}

const from = (line: string): string => line.slice(line.indexOf("'"));

const [folder203, folder105, asOf] = process.argv.slice(2);
if (process.argv[1]?.endsWith('codelists.ts') && folder203 && folder105 && asOf) {
  const lists = [...listsOf(join(folder203, 'embedded')), ...listsOf(join(folder203, 'non-embedded'))].sort(byName);
  const target = new URL('../src/codelists/data/', import.meta.url);
  mkdirSync(target, { recursive: true });
  for (const [file, text] of modulesOf(lists, listsOf(join(folder105, 'embedded')), asOf)) writeFileSync(new URL(file, target), text);
}
