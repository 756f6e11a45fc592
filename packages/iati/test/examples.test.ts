import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as iati from '../src/index.ts';

const complete = readFileSync(new URL('../cases/complete-203.xml', import.meta.url));
const source = new URL('../src/', import.meta.url);
const first = await iati.readActivities(complete)[Symbol.asyncIterator]().next();
const activity = first.value;

/** What examples may name besides the exports. */
const scope = {
  ...iati,
  bytes: complete,
  activity,
  createReadStream: () => [complete],
  store: async () => {},
  console: { log: () => {} },
};

function examplesOf(file: string): string[] {
  const text = readFileSync(new URL(file, source), 'utf8');
  return [...text.matchAll(/@example\n((?: {2,}| )\*(?!\/).*\n|.*\* .*\n)*/g)].map((match) =>
    match[0]
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .trim(),
  );
}

async function run(code: string): Promise<unknown> {
  const names = Object.keys(scope);
  const work = new Function(...names, `return (async () => { ${code} })()`);
  return await work(...Object.values(scope));
}

describe('each example in the comments', () => {
  const files = readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'));
  const examples = files.flatMap((file) => examplesOf(file).map((code): [string, string] => [file, code]));

  it('is found', () => expect(examples.length).toBeGreaterThan(10));

  it.each(examples)('of %s runs and gives what it says: %s', async (_file, code) => {
    const claims = code.split('\n').filter((line) => / \/\/ /.test(line));
    for (const claim of claims) {
      const [expression, result] = claim.split(' // ');
      expect(await run(`return ${expression}`), claim).toEqual(await run(`return (${result})`));
    }
    if (claims.length === 0) await run(code);
  });
});
