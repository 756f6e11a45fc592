import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import {
  canonical,
  check,
  checkSentences,
  type Finding,
  IatiReadError,
  readRecords,
  toJson,
  upgradeRecord,
  writeRecord,
} from '../../src/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { dice, mutated } from './mutations.ts';

const SEED = 20261130;
/** Larger files say nothing more and take the time of many small ones. */
const LARGEST = 20_000;
const NOW = '2026-11-23T12:00:00Z';
const SLOW = 2_000;
/** What is promised is 100,000 (`IATI_FUZZ=100000`); every day some of them do. */
const RUNS = Number(process.env.IATI_FUZZ ?? 4_000);

if (!haveSamples) await sayLeftOut('packages/iati: mutations of the samples (the package’s own cases were mutated instead)');

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

const PLACES = /\{([a-zA-Z]+)\}/g;
/** What each sentence needs to know, by its key and language. */
const needs = new Map(
  checkSentences.flatMap(({ en, fr }) =>
    Object.keys(en).map((key): [string, string[]] => [
      key,
      [en[key]!, fr[key]!].flatMap((text) => [...text.matchAll(PLACES)].map(([, name]) => name!)),
    ]),
  ),
);

/** Every place of both sentences has its value. */
function sayable({ key, values }: Finding): void {
  const left = needs.get(key)?.filter((name) => values[name] === undefined) ?? ['no sentence'];
  if (left.length > 0) throw new Error(`${key}: ${left.join(', ')}`);
}

/** Everything that the package does with a file. */
async function everything(bytes: Buffer): Promise<void> {
  const report = await check(bytes, { now: NOW, maxFindings: 500 });
  for (const finding of report.findings) sayable(finding);
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
  let slowest = 0;
  let settled = 0;
  for (let run = 0; run < RUNS; run++) {
    const bytes = mutated(files[roll(files.length)]!, roll);
    const start = performance.now();
    await everything(bytes).catch((error: unknown) => {
      throw new Error(`run ${run} of seed ${SEED}: ${bytes.toString('latin1').slice(0, 3000)}`, { cause: error });
    });
    slowest = Math.max(slowest, performance.now() - start);
    if (run === Math.floor(RUNS / 4)) settled = heap();
  }
  expect(slowest).toBeLessThan(SLOW);
  expect(heap() - settled).toBeLessThan(20);
}, 600_000);
