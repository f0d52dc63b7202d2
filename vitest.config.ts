import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Far from Paris on purpose: a time zone left out shows at once.
process.env['TZ'] = 'America/New_York';
// What is compiled once is not compiled again by each of the processes to come: half of what it costs to start one.
process.env['NODE_COMPILE_CACHE'] = join(import.meta.dirname, 'node_modules/.cache/compiled');

/** Files that take long begin first: a crash that is played again and again must not be what everybody waits for at the end. */
const long = [
  /crash|faults-everywhere|first-start|engine-doubt/,
  /invariants|property|browser|own-words|participation\.test|candidates-order/,
];
const rankOf = ({ moduleId }: TestSpecification) => {
  const found = long.findIndex((files) => files.test(moduleId));
  return found < 0 ? long.length : found;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/harness/global-database.ts'],
    // most of the time goes by waiting for PostgreSQL and for processes: two files at once even on a small machine
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    // no result hangs on how fast the machine is: these only end what would never end
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
