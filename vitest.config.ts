import { availableParallelism } from 'node:os';
import process from 'node:process';
import { defineConfig } from 'vitest/config';

// Far from Paris on purpose: a time zone left out shows at once.
process.env['TZ'] = 'America/New_York';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/harness/global-database.ts'],
    // most of the time goes by waiting for PostgreSQL and for processes: two files at once even on a small machine
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
