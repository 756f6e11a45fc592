import { defineConfig } from 'vitest/config';

const journeys = ['test/journeys/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: 'forks',
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
          exclude: ['**/node_modules/**', ...journeys],
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
