import { readFileSync, writeFileSync } from 'node:fs';

// Makes src/codelists/data/organisations-2022.ts from a JSON file { "prefixes": […], "orgIds": […] }:
//   npx tsx tools/codelists-organisations.ts <file>

const [file] = process.argv.slice(2);
if (!file) throw new Error('which file?');
const { prefixes, orgIds } = JSON.parse(readFileSync(file, 'utf8')) as { prefixes: string[]; orgIds: string[] };

const lines = (ids: readonly string[]): string => {
  if (ids.some((id) => /[\n`\\]|\$\{/.test(id))) throw new Error('an id has no form here');
  return `\`${[...new Set(ids)].sort().join('\n')}\``;
};

writeFileSync(
  new URL('../src/codelists/data/organisations-2022.ts', import.meta.url),
  `// Made by tools/codelists-organisations.ts. Facts: which ids were registered at the IATI registry, which list codes org-id.guide has.

/** List codes of org-id.guide, one a line. */
export const prefixes2022 = ${lines(prefixes)};

/** Ids of the publishers registered at the turn of 2021 to 2022, one a line. */
export const publishers2022 = ${lines(orgIds)};
`,
);
