import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const journeys = ['test/journeys/**/*.test.{ts,tsx}'];

/** The longest files begin first, so that none is left alone at the end while the other worker has nothing to do. */
const LONGEST = ['test/house/rights.test.ts', 'test/journeys/every-page.test.ts', 'test/journeys/demonstration.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          globalSetup: ['./test/support/global.ts'],
          include: [
            'src/**/*.test.{ts,tsx}',
            'packages/*/{src,test}/**/*.test.ts',
            'client/**/*.test.ts',
            'bin/**/*.test.ts',
            'db/**/*.test.ts',
            'test/**/*.test.{ts,tsx}',
          ],
          // What knows no database is not run again on another.
          exclude: ['**/node_modules/**', ...journeys, ...(process.env.TEST_DATABASE_URL ? ['packages/**'] : [])],
          // Rule and page tests share nothing but the module cache, which is what makes them fast.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          globalSetup: ['./test/support/global.ts'],
          include: journeys,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
