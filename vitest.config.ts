import process from 'node:process';
import { defineConfig } from 'vitest/config';

// Far from Paris on purpose: a time zone left out shows at once.
process.env['TZ'] = 'America/New_York';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/harness/global-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
