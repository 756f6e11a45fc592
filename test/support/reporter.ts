import type { Reporter, TestModule } from 'vitest/node';
import { takeLeftOut } from './left-out.ts';

/** The last lines of a run: what was left out and why, and how many tests passed, failed and were skipped. */
export default class LastLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      // A file that could not even be read, or whose set-up failed, holds no failed test but is a failure.
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    }
    const lines = takeLeftOut().map((note) => `left out: ${note}`);
    lines.push(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
    process.on('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`));
  }
}
