import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Row } from './measure.ts';

const README = new URL('../README.md', import.meta.url);
/** The figures of the repository around the package, where there is one. */
const RESULTS = new URL('../../../bench/results.json', import.meta.url);
const BEGIN = '<!-- bench: written by npm run bench -->';
const END = '<!-- /bench -->';

/** Prints the figures, writes them into the README and, in the repository, into its results. */
export function keep(rows: readonly Row[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const text = `${day}, ${machine}; medians of five rounds that take turns.\n\n${markdown(rows)}`;
  process.stdout.write(`${text}\n`);
  const readme = readFileSync(README, 'utf8');
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after !== undefined) writeFileSync(README, `${before}${BEGIN}\n${text}\n${END}${after}`);
  if (!existsSync(RESULTS)) return;
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  writeFileSync(RESULTS, `${JSON.stringify({ ...results, iati: { day, machine, rows } }, null, 2)}\n`);
}

function markdown(rows: readonly Row[]): string {
  const word = ({ goal, reached }: Row) => (reached === null ? '' : `${goal} ${reached ? '✓' : '✗ missed'}`);
  const lines = rows.map((each) => `| ${each.name} | ${each.value} ${each.unit} | ${word(each)} |`);
  return ['| measured | figure | goal |', '|---|---|---|', ...lines].join('\n');
}
