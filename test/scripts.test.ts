import { describe, expect, it } from 'vitest';
import { play, readScripts } from './harness/script.ts';

const only = process.env['SCRIPT'];

describe('a conversation ends in the agenda that was meant', () => {
  it.each(readScripts().filter(({ id }) => !only || id.startsWith(only)))(
    '$id: $about',
    async (script) => {
      const { failures, log } = await play(script);
      expect(failures, log.join('\n')).toEqual([]);
    },
    60_000,
  );
});
