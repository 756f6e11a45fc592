// Measures the figures that the house promises, on a demonstration made as at a first start: `npm run bench`.
import { setTimeout as wait } from 'node:timers/promises';
import { openBase } from '#kernel/embedded';
import { readSettings } from '#kernel/env';
import type { House } from '#kernel/house';
import { silentLog } from '#kernel/log';
import { createHouse } from '../src/create-house.ts';
import { openRooms } from '../src/rooms.ts';
import { measureAudiences, nameInMany } from './audiences.ts';
import { iatiFile } from './iati-file.ts';
import { type Around, bringIn } from './imports.ts';
import { loadDuring, loadOf, WARMING } from './load.ts';
import { measureMechanism } from './mechanism.ts';
import { measureHome, measurePages } from './pages.ts';
import { Reader } from './reader.ts';
import { keepResults, postgresVersion, type Row, row, tableOf } from './rows.ts';
import { importSamples } from './samples.ts';
import { type Account, type Served, serveDemo } from './served.ts';
import { measureSignIns } from './sign-ins.ts';

const REQUESTS = 400;
const REST = 10_000;
const SMALL = { key: 'BENCH-SMALL', activities: 2_000, transactions: 5 };
const LARGE = { key: 'BENCH-LARGE', activities: 10_000, transactions: 20 };
const LIST = '/aide/activites';
const LISTS = [
  ['bare page (/health), 5 at a time', '/health', null],
  ['list of 20 among 2,000 activities', LIST, 50],
  ['calendar of a year', '/calendrier/2018', 50],
] as const;

const tell = (line: string) => process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${line}…\n`);

function accountOf(served: Served, role: string): Account {
  const account = served.accounts.find((each) => each.role === role);
  if (!account) throw new Error(`the demonstration shows no account of ${role}`);
  return account;
}

async function coordinator(served: Served): Promise<Reader> {
  const reader = new Reader(served.origin);
  await reader.signIn(accountOf(served, 'coordinator'));
  return reader;
}

/** Answers under a little load; the bare page beside them, and the time of the processor, say what the machine can do at this moment. */
async function measureLists(served: Served, { cookie }: Reader): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, path, goal] of LISTS) {
    const before = (await served.ask('processor')).processor ?? Number.NaN;
    const load = await loadOf({ url: served.origin + path, cookie }, REQUESTS);
    const spent = ((await served.ask('processor')).processor ?? Number.NaN) - before;
    rows.push(
      row(`${name}: p95`, load.p95, 'ms', goal),
      row(`${name}: median`, load.median, 'ms'),
      row(`${name}: processor of the Node process, a request`, spent / (REQUESTS + WARMING), 'ms'),
    );
  }
  return rows;
}

/** The same list while a large file comes in by the pages; and the stalls of the process without the file, to judge them by. */
async function measureImport(served: Served, reader: Reader, data: Record<string, number>): Promise<Row[]> {
  const asked = { url: served.origin + LIST, cookie: reader.cookie };
  await served.ask('watch');
  await loadOf(asked, REQUESTS);
  const quiet = await served.ask('stall');
  const file = iatiFile(LARGE);
  data['large file, bytes'] = file.size;
  data['large file, rows of money'] = LARGE.activities * LARGE.transactions;
  const stalls = { upload: Number.NaN, reading: Number.NaN, entering: Number.NaN };
  const watched: Around = async (phase, work) => {
    await served.ask('watch');
    await work();
    stalls[phase] = (await served.ask('stall')).longestStall ?? Number.NaN;
  };
  const { load, result } = await loadDuring(asked, () => bringIn(reader, file, watched));
  data['requests during the import'] = load.requests;
  const seconds = (result.reading + result.entering) / 1000;
  return [
    row('same list during an import of 200,000 rows: p95', load.p95, 'ms', 100),
    row('same list during an import of 200,000 rows: longest', load.longest, 'ms'),
    row('longest stall of the event loop during that import', Math.max(...Object.values(stalls)), 'ms', 50),
    ...Object.entries(stalls).map(([phase, stall]) => row(`longest stall during its ${phase}`, stall, 'ms')),
    row('longest stall under the same readers, no import', quiet.longestStall ?? Number.NaN, 'ms'),
    row('import of 200,000 rows under readers: upload', result.upload / 1000, 's'),
    row('import of 200,000 rows under readers: reading', result.reading / 1000, 's'),
    row('import of 200,000 rows under readers: entering', result.entering / 1000, 's'),
    row('import of 200,000 rows under readers', file.size / 1e6 / seconds, 'MB/s'),
  ];
}

/** Joins the base as a command does, beside the site. */
async function asCommand<T>(dataDir: string, work: (house: House, url: string) => Promise<T>): Promise<T> {
  const settings = readSettings({ DATA_DIR: dataDir });
  const base = await openBase(settings, { as: 'command', name: 'bench' });
  openRooms();
  const { house, close } = await createHouse({ settings, log: silentLog, url: base.url });
  try {
    return await work(house, base.url);
  } finally {
    await close();
    await base.close();
  }
}

async function measureSamples(served: Served, data: Record<string, number>): Promise<Row[]> {
  const found = await asCommand(served.dataDir, importSamples);
  Object.assign(data, { 'sample files': found.files, 'sample files refused': found.refused, 'samples, bytes': found.bytes });
  data['samples, rows written'] = found.rows.first;
  return [
    row('import of the sample files', found.speed, 'MB/s'),
    row('bare tokenizer on the same bytes', found.bareSpeed, 'MB/s'),
    row('second import of the same files: rows changed', found.rows.same, 'rows', 0),
    row('second import of the same files: part of the time of the first', found.again.same, '', 0.2),
    row('the same activities in other bytes: rows changed', found.rows.otherBytes, 'rows', 0),
    row('the same activities in other bytes: part of the time of the first', found.again.otherBytes, ''),
  ];
}

async function measureMemory(served: Served): Promise<Row[]> {
  // What was freed goes back to the system within some seconds.
  await wait(REST);
  const { memory = Number.NaN, mostMemory = Number.NaN } = await served.ask('memory');
  return [
    row('memory of the Node process after the bench', memory, 'MB', 300),
    row('memory of the Node process at most', mostMemory, 'MB'),
  ];
}

async function measureAll(served: Served, data: Record<string, number>): Promise<Row[]> {
  const rows: Row[] = [row('npm start with an existing base, to the first answer', served.start / 1000, 's', 3)];
  const reader = await coordinator(served);
  tell('the public home');
  rows.push(...(await measureHome(served.origin)));
  tell('two thousand activities');
  await bringIn(reader, iatiFile(SMALL));
  tell('the pages of the coordinator');
  const pages = await measurePages(reader);
  rows.push(...pages.rows);
  data['sorts of signed-in pages'] = pages.pages.length;
  rows.push(...(await measureLists(served, reader)));
  tell('a hundred sign-ins');
  rows.push(...(await measureSignIns(served, LIST, reader.cookie)));
  tell('a reader of many audiences');
  const focalPoint = accountOf(served, 'focal-point');
  const many = () => asCommand(served.dataDir, (house) => nameInMany(house, focalPoint.address));
  rows.push(...(await measureAudiences(served, { reader: focalPoint, beside: accountOf(served, 'group-coordinator') }, many)));
  tell('an import of 200,000 rows');
  rows.push(...(await measureImport(served, reader, data)));
  tell('the sample files');
  rows.push(...(await measureSamples(served, data)));
  tell('a large mechanism');
  rows.push(...(await asCommand(served.dataDir, (house, url) => measureMechanism(house, url, data))));
  rows.push(...(await measureMemory(served)));
  return rows;
}

tell('a demonstration, made as at a first start');
const served = await serveDemo();
try {
  const data: Record<string, number> = {};
  const rows = await measureAll(served, data);
  keepResults({ node: process.version, postgres: postgresVersion(), data, rows });
  process.stdout.write(`\n${tableOf(rows)}\n`);
} finally {
  await served.close();
}
