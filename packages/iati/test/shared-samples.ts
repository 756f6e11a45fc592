import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Published files and schema tests that cannot be shipped (their licences differ); kept beside the repository where there are any. */
const samples = new URL('../../../../shared/iati/samples/', import.meta.url);
export const haveSamples = existsSync(samples);

export function sample(path: string): Buffer {
  return readFileSync(new URL(path, samples));
}

// biome-ignore lint/suspicious/noExplicitAny: free JSON
export function sampleJson(path: string): any {
  return JSON.parse(sample(path).toString('utf8'));
}

/** Says at the end of the run what was not compared: through the notes of the project around this package, else on the console. */
export async function sayLeftOut(what: string): Promise<void> {
  const why = `no folder ${fileURLToPath(samples)}`;
  const notes = new URL('../../../test/support/left-out.ts', import.meta.url);
  if (!existsSync(notes)) return console.warn(`left out: ${what}: ${why}`);
  const { leftOut } = (await import(notes.href)) as { leftOut(what: string, why: string, options: { optional: boolean }): void };
  leftOut(what, why, { optional: true });
}
