import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range } from '../../../dialogs/language/frame.ts';
import { startSecondOpinion, weigh } from '../../../dialogs/language/second-opinion.ts';
import { read } from './reading.ts';

const now = Temporal.PlainDateTime.from('2026-11-23T10:00').toZonedDateTime('Europe/Paris');
const opinion = startSecondOpinion();

/** Asks until the worker is warm: before, there is no opinion. */
async function warm(): Promise<Range[]> {
  for (;;) {
    const ranges = await opinion.ask('demain de 14h à 16h', now);
    if (ranges) return ranges;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeAll(async () => {
  await warm();
});
afterAll(() => opinion.close());

describe('The second opinion', () => {
  it('reads hours on the wall in Paris, wherever the machine is', async () => {
    expect(await warm()).toContainEqual({ start: '2026-11-24T14:00', end: '2026-11-24T16:00' });
  });

  it('is not asked about long messages', async () => {
    expect(await opinion.ask('demain '.repeat(60), now)).toBeUndefined();
  });
});

describe('Weighing it', () => {
  const same = [{ start: '2026-11-24T14:00', end: '2026-11-24T16:00' }];
  const other = [{ start: '2026-11-30T09:00', end: '2026-11-30T11:00' }];

  it('takes no doubt away when it agrees', () => {
    const reading = read('le mardi 14h-16h dispo');
    expect(reading.needsConfirmation).toContain('habitual-day');
    expect(weigh(reading, same)).toEqual(reading);
  });

  it('never makes a verbless message sure', () => {
    expect(weigh(read('demain 14h-16h'), same).commit).toBe(false);
  });

  it('lowers a reading when it differs', () => {
    const lowered = weigh(read('ouvre demain 14h-16h'), other);
    expect(lowered).toMatchObject({
      confidence: 'likely',
      commit: false,
      needsConfirmation: ['second-opinion'],
    });
  });

  it('leaves what was read right as sure as it was, in both languages', async () => {
    const texts = [
      'open tomorrow 10:00-11:00',
      'pencil me in for 2-4pm tomorrow',
      'ouvre demain de 14h à 16h',
      'pas dispo vendredi aprem',
      'je suis disponible de dix-sept à dix-neuf heures',
      'Indisponible jeudi en quinze.',
      'mercredi ouvert toute la journée',
    ];
    for (const text of texts) {
      const reading = read(text);
      expect(reading.commit, text).toBe(true);
      expect(weigh(reading, await opinion.ask(text, now)).commit, text).toBe(true);
    }
  });

  it('changes nothing when there is none', () => {
    const reading = read('ouvre demain 14h-16h');
    expect(weigh(reading, undefined)).toBe(reading);
    expect(weigh(reading, [])).toBe(reading);
  });
});

describe('Without its worker', () => {
  it('is silent', async () => {
    const closed = startSecondOpinion();
    await closed.close();
    expect(await closed.ask('demain 14h', now)).toBeUndefined();
  });
});
