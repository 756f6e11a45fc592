// Writes src/ruleset/data/*.ts from the standard rulesets (https://github.com/IATI/IATI-Rulesets, MIT License): ids,
// severities, categories, kinds, paths and conditions; no messages and no links. From the folder of the package:
// npx tsx tools/ruleset.ts FOLDER, where FOLDER holds 2.01/standard.json, 2.02/standard.json and 2.03/standard.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { type RulesetRow, rowsOfRuleset } from '../src/ruleset/rows.ts';

const HEAD = `// Written by tools/ruleset.ts from the standard rulesets of IATI (https://github.com/IATI/IATI-Rulesets, MIT License).
// biome-ignore-all lint/suspicious/noThenProperty: a key of the published form
import type { RulesetRow } from '../rows.ts';
`;

const folder = process.argv[2];
if (folder === undefined) throw new Error('tools/ruleset.ts FOLDER');

const [older, middle, newer] = ['2.01', '2.02', '2.03'].map(rowsOf) as [RulesetRow[], RulesetRow[], RulesetRow[]];
const inOlder = new Set(older.map(keyOf));
const inNewer = new Set(newer.map(keyOf));
if (older.map(keyOf).join() !== middle.map(keyOf).join()) throw new Error('the rulesets 2.01 and 2.02 differ: they need a file each');
write(
  'standard-2xx',
  newer.filter((row) => inOlder.has(keyOf(row))),
);
write(
  'standard-201-202',
  older.filter((row) => !inNewer.has(keyOf(row))),
);
write(
  'standard-203',
  newer.filter((row) => !inOlder.has(keyOf(row))),
);

function rowsOf(version: string): RulesetRow[] {
  return rowsOfRuleset(JSON.parse(readFileSync(`${folder}/${version}/standard.json`, 'utf8')));
}

function keyOf(row: RulesetRow): string {
  return JSON.stringify(row);
}

function write(name: string, rows: readonly RulesetRow[]): void {
  const constant = name.replaceAll('-', '');
  const lines = rows.map((row) => `  ${JSON.stringify(row)},\n`).join('');
  const text = `${HEAD}\nexport const ${constant}: readonly RulesetRow[] = [\n${lines}];\n`;
  writeFileSync(new URL(`../src/ruleset/data/${name}.ts`, import.meta.url), text);
}
