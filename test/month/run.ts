import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

// npm run month -- --seed 42 [--doctors 200] [--days 30] [--step 30]
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '42' },
    doctors: { type: 'string', default: '200' },
    days: { type: 'string', default: '30' },
    step: { type: 'string', default: '30' },
  },
});
const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', 'test/month/month.test.ts'], {
  env: { ...process.env, MONTH: JSON.stringify(values) },
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
