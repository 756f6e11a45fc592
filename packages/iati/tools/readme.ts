// Writes the tables of README.md that come from the code: `node --import tsx tools/readme.ts`. `--check` says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '../src/check/catalogue.ts';
import { officialDifferences } from '../src/check/compat/index.ts';
import { checkSentences } from '../src/check/sentence.ts';

const README = new URL('../README.md', import.meta.url);
const WEIGHTS = ['critical', 'error', 'warning', 'advisory'];

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** Sentences of one rule: its own key, or those that begin with it. */
function sentencesFor(id: string): string[] {
  return checkSentences.flatMap(({ en }) =>
    Object.entries(en).flatMap(([key, text]) => (key === id || key.startsWith(`${id}.`) ? [text] : [])),
  );
}

/** Ids as people count them: 1.3.1 before 1.14.1, ours last. */
function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

export function rulesTable(): string {
  const rules = [...catalogue.values()].sort((a, b) => inOrder(a.id, b.id));
  const lines = rules.map(({ id, severity, category }) => {
    const sentences = sentencesFor(id);
    const said = sentences.length > 0 ? sentences[0]! : 'A code that is not in its list, is empty, or is written otherwise.';
    const more = sentences.length > 1 ? ` (and ${sentences.length - 1} more cases)` : '';
    return `| ${id} | ${severity} | ${category} | ${cell(said)}${more} |`;
  });
  const counts = WEIGHTS.map((weight) => `${rules.filter(({ severity }) => severity === weight).length} ${weight}`);
  return [`${rules.length} rules: ${counts.join(', ')}.`, '', '| id | weight | about | says |', '|---|---|---|---|', ...lines].join('\n');
}

export function differencesTable(): string {
  const lines = officialDifferences.map(({ rule, finds, why }) => `| ${rule} | ${finds} | ${cell(why)} |`);
  return ['| rule | here | because |', '|---|---|---|', ...lines].join('\n');
}

/** The page with its tables as the code has them now. */
export function withTables(page: string): string {
  const tables = { rules: rulesTable(), differences: differencesTable() };
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- ${name}: written by tools/readme.ts -->`, `<!-- /${name} -->`];
    const from = text.indexOf(begin) + begin.length;
    return `${text.slice(0, from)}\n${table}\n${text.slice(text.indexOf(end, from))}`;
  }, page);
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  const page = readFileSync(README, 'utf8');
  const written = withTables(page);
  if (!process.argv.includes('--check')) writeFileSync(README, written);
  else if (page !== written) {
    process.stderr.write('README.md is not as the code has it: run tools/readme.ts\n');
    process.exitCode = 1;
  }
}
