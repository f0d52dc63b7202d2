import { expect, it } from 'vitest';
import { openLog } from '../../bot/log.ts';

/** What the log writes of one error, as text. */
function written(err: unknown): string {
  const lines: string[] = [];
  openLog({ write: (line) => void lines.push(line) }).error({ err }, 'it failed');
  return lines.join('');
}

it('shows no number, wherever a carrier or a driver put it: in the words, in the trace', () => {
  const line = written(new Error('The number +33639980042 is unsubscribed, +33639980043 too'));
  expect(line).not.toMatch(/3363998004[23]/);
  expect(line).toContain('+33•••••0042');
});

it.each([
  ['without a message', Object.assign(new Error('x'), { message: undefined, status: 503 })],
  ['that is a word', 'broken'],
  ['that is nothing', undefined],
  ['whose message is no text', { message: { to: '+33639980042' } }],
  ['without a prototype', Object.create(null)],
])('writes one line for an error %s, and does not throw', (_, err) => {
  const line = written(err);
  expect(JSON.parse(line)).toMatchObject({ msg: 'it failed' });
  expect(line).not.toContain('33639980042');
});
