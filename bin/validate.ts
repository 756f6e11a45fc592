// One line a check: format and lint, types, sizes, licences, then the tests unless they were just run (--tests-done).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tooLong } from './validate/sizes.ts';
import { thirdPartyFaults } from './validate/third-party.ts';

interface Verdict {
  good: boolean;
  said: string;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function program(path: string, ...args: string[]): Verdict {
  const done = spawnSync(process.execPath, [join(root, path), ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { good: done.status === 0, said: `${done.stdout}${done.stderr}` };
}

const checks: Record<string, () => Verdict> = {
  'format and lint': () => program('node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=40', '.'),
  types: () => program('node_modules/typescript/bin/tsc', '--noEmit'),
  sizes: () => {
    const found = tooLong(root);
    return { good: found.length === 0, said: found.join('\n') };
  },
  licences: () => {
    const found = thirdPartyFaults(root);
    return { good: found.length === 0, said: found.join('\n') };
  },
};

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const { good, said } = check();
  process.stdout.write(`${good ? 'ok    ' : 'FAILED'}  ${name}\n`);
  if (!good) process.stdout.write(`${said.trim()}\n`);
  if (good) passed += 1;
  else failed += 1;
}
if (!process.argv.includes('--tests-done')) {
  const tests = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run'], { cwd: root, stdio: 'inherit' });
  process.stdout.write(`${tests.status === 0 ? 'ok    ' : 'FAILED'}  tests\n`);
  if (tests.status === 0) passed += 1;
  else failed += 1;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
