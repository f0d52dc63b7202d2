import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepKnown, knownScripts, play, readScripts, scriptTown } from './harness/script.ts';
import type { Town } from './harness/town.ts';

/** `npm test` plays those that are known to end well; `npm run scripts` plays all and says how many do. */
const which = process.env['SCRIPT'];
const all = readScripts();
const known = new Set(knownScripts());
const chosen = all.filter(({ id }) =>
  which === undefined ? known.has(id) : which === 'all' || id.startsWith(which),
);

let town: Town;
const ended: string[] = [];

beforeAll(async () => {
  town = await scriptTown();
});
afterAll(async () => {
  await town.close();
  if (which !== 'all') return;
  console.log(`${ended.length} of ${all.length} end in the agenda that was meant`);
  if (process.env['KEEP']) keepKnown(ended);
});

describe('a conversation ends in the agenda that was meant', () => {
  it.each(chosen)(
    '$id: $about',
    async (script) => {
      const { failures, log } = await play(town, script);
      expect(failures, log.join('\n')).toEqual([]);
      ended.push(script.id);
    },
    60_000,
  );
});
