// Checks one file in a process of its own and prints how long it took and the most memory it had: `child.ts FILE`.
import { createReadStream, statSync } from 'node:fs';
import { check } from '../src/check/index.ts';

const path = process.argv[2]!;
const start = performance.now();
const report = await check(createReadStream(path, { highWaterMark: 1 << 18 }), { now: '2026-11-23T12:00:00Z' });
const seconds = (performance.now() - start) / 1000;
const { activities } = report.file;
const maxRss = process.resourceUsage().maxRSS / 1000;
process.stdout.write(`${JSON.stringify({ bytes: statSync(path).size, seconds, activities, maxRss, stopped: report.stopped })}\n`);
