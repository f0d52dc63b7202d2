import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  fromParis,
  isWithin,
  parisRange,
  parseHours,
  wallClock,
  weekOf,
} from '../../data/paris-time.ts';

const hoursBetween = ({ from, to }: { from: Date; to: Date }) =>
  (to.getTime() - from.getTime()) / 3_600_000;

describe('Paris time, on a server that stands elsewhere', () => {
  it.each([
    ['2026-11-24T16:00', '2026-11-24T15:00:00.000Z'],
    ['2026-07-14T16:00', '2026-07-14T14:00:00.000Z'],
    // The night of 25 October 2026 has its 2 o'clock hour twice: the first one, still summer time, is meant.
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    // The night of 28 March 2027 jumps from 2 to 3.
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
  ])('reads %s as %s', (clock, instant) => {
    expect(fromParis(clock).toISOString()).toBe(instant);
  });

  it.each(['2027-03-28T02:00', '2027-03-28T02:30', '2027-03-28T02:59'])(
    'refuses %s, which no clock of that night shows, as an end or as a beginning',
    (clock) => {
      const other = { start: '2027-03-28T00:00', end: '2027-03-28T09:00' };
      for (const range of [
        { ...other, start: clock },
        { ...other, end: clock },
      ])
        expect(() => parisRange(range, 'once')).toThrow('slot.skipped-hour');
    },
  );

  it.each([
    ['2026-10-25T02:00', '2026-10-25T03:00', 60, 120],
    ['2026-10-25T02:30', '2026-10-25T03:00', 30, 90],
    ['2026-10-25T02:00', '2026-10-25T02:30', 30, 90],
    ['2026-10-25T01:00', '2026-10-25T02:30', 90, 150],
    ['2026-10-25T01:00', '2026-10-25T04:00', 240, 240],
    ['2027-03-28T01:00', '2027-03-28T03:00', 60, 60],
  ])('takes %s to %s as %i minutes once, as %i where it errs wide', (start, end, once, both) => {
    const minutes = (twice: 'once' | 'both') =>
      hoursBetween(parisRange({ start, end }, twice)) * 60;
    expect([minutes('once'), minutes('both')]).toEqual([once, both]);
  });

  it('gives every wall clock back as it was, but for the hour that the spring night skips', () => {
    const minutes = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 });
    const start = Temporal.PlainDateTime.from('2026-01-01T00:00');
    fc.assert(
      fc.property(minutes, (offset) => {
        const clock = start.add({ minutes: offset }).toString({ smallestUnit: 'minute' });
        fc.pre(!/^(2026-03-29|2027-03-28)T02/.test(clock));
        expect(wallClock(fromParis(clock))).toBe(clock);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2026-11-24', 24],
    ['2026-10-25', 25],
    ['2027-03-28', 23],
  ])('counts %s as a day of %i hours', (day, hours) => {
    expect(hoursBetween(dayOf(fromParis(`${day}T12:00`)))).toBe(hours);
  });

  it.each([
    ['2026-11-22T23:30', '2026-11-16T00:00'],
    ['2026-11-23T00:30', '2026-11-23T00:00'],
  ])('puts %s into the week of Monday %s (R-38)', (clock, monday) => {
    expect(wallClock(weekOf(fromParis(clock)).from)).toBe(monday);
  });
});

describe('hours in which a doctor may be asked', () => {
  const sas = parseHours('Mo-Fr 08:00-20:00; Sa 08:00-12:00');

  it.each([
    ['2026-11-24T07:59', false],
    ['2026-11-24T08:00', true],
    ['2026-11-24T19:59', true],
    ['2026-11-24T20:00', false],
    ['2026-11-28T11:59', true],
    ['2026-11-28T12:00', false],
    ['2026-11-29T10:00', false],
  ])('at %s: %s', (clock, open) => {
    expect(isWithin(sas, fromParis(clock))).toBe(open);
  });

  it('may be any hour', () => {
    expect(isWithin(parseHours('always'), fromParis('2026-11-29T03:00'))).toBe(true);
  });

  it.each(['8-20', 'Mo-Fr', 'Fr-Mo 08:00-20:00', 'Xx 08:00-20:00'])(
    'are refused when written %j',
    (text) => {
      expect(() => parseHours(text)).toThrow(/is not like/);
    },
  );
});
