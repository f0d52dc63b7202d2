import { describe, expect, it } from 'vitest';
import { openCommonClock } from '../../data/clock.ts';

const noon = Date.parse('2026-11-25T12:00:00Z');

/** A database whose time is `ahead` of the stopwatch, and answers after `trip` milliseconds. */
function played() {
  const there = { stopwatch: 5_000, ahead: noon, trip: 10, away: false };
  const ask = async () => {
    there.stopwatch += there.trip / 2;
    const time = new Date(there.ahead + there.stopwatch);
    there.stopwatch += there.trip / 2;
    if (there.away) throw new Error('away');
    return time;
  };
  const truth = () => new Date(there.ahead + there.stopwatch);
  return { there, truth, open: () => openCommonClock(ask, () => there.stopwatch) };
}

describe('the common clock', () => {
  it('is the database’s, whatever the way there takes, and runs on between two looks', async () => {
    const { there, truth, open } = played();
    there.trip = 400;
    const clock = await open();
    expect(clock.now()).toEqual(truth());
    there.stopwatch += 3_600_000;
    expect(clock.now()).toEqual(truth());
  });

  it('follows a database whose time was put right', async () => {
    const { there, truth, open } = played();
    const clock = await open();
    there.ahead -= 7_000;
    await clock.set();
    expect(clock.now()).toEqual(truth());
  });

  it('does not believe an answer that was long under way, nor stops while the database is away', async () => {
    const { there, truth, open } = played();
    const clock = await open();
    there.ahead += 500;
    there.trip = 1_500;
    await clock.set();
    there.away = true;
    await expect(clock.set()).rejects.toThrow('away');
    there.stopwatch += 60_000;
    expect(clock.now().getTime()).toBe(truth().getTime() - 500);
  });
});
