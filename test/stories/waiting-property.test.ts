import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, it } from 'vitest';
import { none } from '../harness/conversation-model.ts';
import { turns } from '../harness/conversations.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

/** How many conversations, of what seed, and for how many minutes at most: `RUNS=10000 SEED=7 npm run conversations` looks further. */
const numRuns = Number(process.env['RUNS'] ?? 10);
const seed = Number(process.env['SEED'] ?? 12);
const minutes = Number(process.env['MINUTES'] ?? 60);

let town: Town;
let count = 0;

const open = () => openTown({ env: { SAS_TEXTS_PER_MIN: '9999', SAS_TEXTS_PER_HOUR: '99999' } });
beforeAll(async () => {
  town = await open();
});
afterAll(() => town.close());

/** A doctor of his own for every conversation; a town has numbers for ninety of them. */
async function nextDoctor(): Promise<Doctor> {
  count += 1;
  if (count % 90 === 0) {
    await town.close();
    town = await open();
  }
  return town.doctor(`Dr Anna Essai${count}`);
}

it('never loses the open question, does nothing that was not the last thing asked, and takes back exactly the last change, whatever is said in whatever order', async () => {
  let played = 0;
  const conversations = fc.commands(turns, { maxCommands: 12 });
  await fc.assert(
    fc.asyncProperty(conversations, async (script) => {
      const doctor = await nextDoctor();
      const start = () => ({
        model: none(),
        real: { town, doctor, last: '' },
      });
      await fc.asyncModelRun(start, script);
      played += 1;
    }),
    {
      numRuns,
      seed,
      endOnFailure: true,
      interruptAfterTimeLimit: minutes * 60_000,
      markInterruptAsFailure: false,
    },
  );
  if (numRuns > 10) process.stdout.write(`${played} conversations, seed ${seed}: no breach\n`);
}, 3_600_000);
