// Measures what the package promises: `npm run bench -w packages/iati`. `-- --large` adds files of 1 GB and above 2 GiB.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../src/check/index.ts';
import { canonical } from '../src/compare/index.ts';
import type { ActivityNode } from '../src/model/index.ts';
import { readActivities } from '../src/read/index.ts';
import { upgradeRecord } from '../src/upgrade/index.ts';
import { toJson, writeRecord } from '../src/write/index.ts';
import { patterns, repeated, writeRepeated } from './data.ts';
import { median, medians, type Row, row } from './measure.ts';
import { countEvents, flatten, readAll, tokenize } from './read.ts';
import { keep } from './table.ts';

const NOW = '2026-11-23T12:00:00Z';
const SIZE = 20e6;
/**
 * The official validator (2.4.3) cannot be run beside this: its best, 1.05 MB/s, was seen where saxes counted the events of the same
 * sort of file at 50 MB/s or more. Scaled by saxes, measured in the same run, because machines and hours differ twofold.
 */
const OFFICIAL_OF_SAXES = 1.05 / 50;
const here = fileURLToPath(new URL('.', import.meta.url));
const tell = (line: string) => process.stderr.write(`${line}…\n`);

async function measureReading(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const pattern of patterns()) {
    tell(`reading and checking ${pattern.name}`);
    const bytes = repeated(pattern, SIZE);
    const each = (work: (activity: ActivityNode) => unknown) => async () => {
      for await (const activity of readActivities(bytes)) work(activity);
    };
    const seconds = await medians({
      tokenize: () => tokenize(bytes),
      read: () => readAll(bytes),
      count: () => countEvents(bytes),
      flatten: () => flatten(bytes),
      check: () => check(bytes, { now: NOW }),
      upgrade: each((activity) => upgradeRecord(activity)),
      write: each((activity) => writeRecord(activity, { onIncomplete: 'write' })),
      json: each((activity) => JSON.stringify(toJson(activity))),
      canonical: each((activity) => canonical(activity)),
    });
    const speed = (name: keyof typeof seconds) => bytes.length / 1e6 / seconds[name];
    const of = `${pattern.name} repeated to ${Math.round(bytes.length / 1e6)} MB`;
    rows.push(
      row(`${of}: tokenizer, every name, attribute, text and place read`, speed('tokenize'), 'MB/s'),
      row(`${of}: read into the model`, speed('read'), 'MB/s'),
      row(`${of}: read, of the tokenizer`, speed('read') / speed('tokenize'), '×', '≥ 0.6'),
      row(`${of}: saxes counting events`, speed('count'), 'MB/s'),
      row(`${of}: flattened to rows, of saxes counting events`, speed('flatten') / speed('count'), '×', '≥ 0.75'),
      row(`${of}: read and checked, everything`, speed('check'), 'MB/s'),
      row(`${of}: read and checked, of the official validator's best`, speed('check') / (speed('count') * OFFICIAL_OF_SAXES), '×', '≥ 20'),
      row(`${of}: read and checked, activities`, (speed('check') * 1e6 * pattern.count) / pattern.activities.length, '/s'),
      row(`${of}: read and upgraded`, speed('upgrade'), 'MB/s'),
      row(`${of}: read and written`, speed('write'), 'MB/s'),
      row(`${of}: read and given as JSON`, speed('json'), 'MB/s'),
      row(`${of}: read and brought into canonical form`, speed('canonical'), 'MB/s'),
    );
  }
  return rows;
}

interface Checked {
  bytes: number;
  seconds: number;
  activities: number;
  maxRss: number;
  stopped: unknown;
}

async function measureLarge(folder: string): Promise<Row[]> {
  const pattern = patterns()[0]!;
  const path = join(folder, 'large.xml');
  const checked: Checked[] = [];
  for (const size of [1e8, 1e9, 2.2e9]) {
    tell(`checking ${size / 1e9} GB`);
    await writeRepeated(pattern, size, path);
    const said = execFileSync(process.execPath, ['--import', 'tsx', join(here, 'child.ts'), path], { encoding: 'utf8' });
    checked.push(JSON.parse(said));
    rmSync(path);
  }
  const [small, large, largest] = checked as [Checked, Checked, Checked];
  const speed = ({ bytes, seconds }: Checked) => bytes / 1e6 / seconds;
  return [
    row('a file of 1 GB read and checked: peak memory', large.maxRss, 'MB', '≤ 200'),
    row('a file of 1 GB: speed, of that of 100 MB (1 is linear)', speed(large) / speed(small), '×', '≥ 0.8'),
    row('a file of 2.2 GB (above 2 GiB): activities checked', largest.stopped === null ? largest.activities : 0, '', '≥ 1'),
    row('a file of 2.2 GB: peak memory', largest.maxRss, 'MB'),
  ];
}

/** From the start of the process to its answer, by the build that is published. */
function measureCommand(folder: string): Row[] {
  tell('the command');
  execFileSync(process.execPath, ['--import', 'tsx', join(here, '../build.ts')], { stdio: 'ignore' });
  const pattern = patterns()[0]!;
  const path = join(folder, 'small.xml');
  writeFileSync(path, repeated(pattern, 1).subarray(0, 0));
  const small = repeated({ ...pattern, activities: oneActivity(pattern.activities) }, 1);
  writeFileSync(path, small);
  const taken = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [join(here, '../build/iati/bin/iati.js'), 'check', '--now', NOW, path]);
    if (status === null || status > 1) throw new Error(`iati check ended with ${status}`);
    return performance.now() - start;
  });
  return [row(`iati check of a file of ${Math.round(small.length / 1000)} kB by the build: start to answer`, median(taken), 'ms', '≤ 300')];
}

function oneActivity(activities: Buffer): Buffer {
  return activities.subarray(0, activities.indexOf('</iati-activity>') + '</iati-activity>'.length);
}

const folder = mkdtempSync(join(tmpdir(), 'iati-bench-'));
try {
  const rows = [...(await measureReading()), ...measureCommand(folder)];
  if (process.argv.includes('--large')) rows.push(...(await measureLarge(folder)));
  keep(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
