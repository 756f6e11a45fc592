import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { canonical, check, IatiReadError, readRecords, sentenceOf, toJson, upgradeRecord, writeRecord } from '../../src/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { dice, mutated } from './mutations.ts';

const SEED = 20261130;
/** Larger files say nothing more and take the time of many small ones. */
const LARGEST = 20_000;
const NOW = '2026-11-23T12:00:00Z';
const SLOW = 2_000;

if (!haveSamples) await sayLeftOut('packages/iati: 100,000 mutations of the samples (3,000 of the package’s own cases were made)');

function sources(): Buffer[] {
  if (haveSamples) {
    const names = Object.keys(sampleJson('expected-verdicts.json').verdicts);
    return names.map((name) => sample(name)).filter((bytes) => bytes.length > 0 && bytes.length < LARGEST);
  }
  const cases = new URL('../../cases/', import.meta.url);
  const names = readdirSync(cases, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.xml'))
    .map((name) => readFileSync(new URL(name, cases)))
    .filter(({ length }) => length > 0);
}

/** Everything that the package does with a file. */
async function everything(bytes: Buffer): Promise<void> {
  const report = await check(bytes, { now: NOW, maxFindings: 500 });
  for (const finding of report.findings)
    if (!sentenceOf(finding, 'fr') || !sentenceOf(finding, 'en')) throw new Error(`no sentence: ${finding.key}`);
  try {
    for await (const record of readRecords(bytes)) {
      const { record: upgraded } = upgradeRecord(record);
      writeRecord(upgraded, { onIncomplete: 'write' });
      canonical(record);
      JSON.stringify(toJson(record));
    }
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heap = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
};

it('no damage makes an exception, a hang or a leak', async () => {
  const files = sources();
  const roll = dice(SEED);
  const runs = haveSamples ? 100_000 : 3_000;
  let slowest = 0;
  let settled = 0;
  for (let run = 0; run < runs; run++) {
    const bytes = mutated(files[roll(files.length)]!, roll);
    const start = performance.now();
    await everything(bytes).catch((error: unknown) => {
      throw new Error(`run ${run} of seed ${SEED}: ${bytes.toString('latin1').slice(0, 3000)}`, { cause: error });
    });
    slowest = Math.max(slowest, performance.now() - start);
    if (run === Math.floor(runs / 4)) settled = heap();
  }
  expect(slowest).toBeLessThan(SLOW);
  expect(heap() - settled).toBeLessThan(20);
}, 600_000);
