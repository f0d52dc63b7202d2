import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asGuide } from '../../../bot/language-eval/guide.ts';
import { type GuideFrame, scored } from '../../../bot/language-eval/score.ts';
import { words } from '../../../bot/words.ts';
import type { Say } from '../../../data/outbox/outbox.ts';
import type { Frame } from '../../../dialogs/language/frame.ts';
import { understand } from '../../../dialogs/language/understand.ts';
import type { Locale, Medium } from '../../../dialogs/locales/format.ts';
import { readBack } from '../../../dialogs/read-back.ts';

const at = '2026-11-23T07:30';
const now = Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/Paris');
const seed = 20261123;
const voices = (['fr', 'en'] as Locale[]).flatMap((locale) =>
  (['sms', 'teams', 'voice'] as Medium[]).map((medium) => ({ locale, medium })),
);

const wall = (date: Temporal.PlainDate, minute: number) =>
  date.toPlainDateTime().add({ minutes: minute }).toString({ smallestUnit: 'minute' });

/** A weekday within the next weeks. */
const date = fc
  .integer({ min: 1, max: 60 })
  .map((days) => now.toPlainDate().add({ days }))
  .filter(({ dayOfWeek }) => dayOfWeek <= 5);

const hours = fc.record({
  date,
  from: fc.integer({ min: 33, max: 70 }).map((quarter) => quarter * 15),
  length: fc.integer({ min: 2, max: 8 }).map((quarters) => quarters * 15),
});

const hourly = hours.map(({ date, from, length }) => ({
  start: wall(date, from),
  end: wall(date, from + length),
}));

const daily = fc
  .tuple(date, fc.integer({ min: 1, max: 9 }))
  .map(([first, days]) => ({ start: wall(first, 0), end: wall(first, days * 1440) }));

const range = fc.oneof(hourly, daily);

const opening = fc
  .record(
    {
      range: hourly,
      mode: fc.constantFrom('cabinet', 'teleconsultation', 'visite'),
      capacity: fc.integer({ min: 2, max: 5 }),
    },
    { requiredKeys: ['range'] },
  )
  .map(
    ({ range, ...layout }): Frame =>
      ({ intent: 'open_slots', ranges: [range], ...layout }) as Frame,
  );

const command = fc.oneof(
  opening,
  fc
    .tuple(fc.constantFrom('close_slots', 'declare_unavailability', 'cancel_unavailability'), range)
    .map(([intent, one]): Frame => ({ intent: intent as Frame['intent'], ranges: [one] })),
);

/** What typing a sentence of the bot does: the same command, a question, or something else. */
function typed(text: string, frame: Frame) {
  const { frame: told, commit } = understand(text, now);
  const { right } = scored(asGuide(frame) as GuideFrame, asGuide(told) as GuideFrame, commit, at);
  return { right, commit, told };
}

const unasked = (text: string) => text.replace(/\s*\?\s*$/u, '');

describe('What the bot writes, typed back', () => {
  it.each(voices)(
    'as a read-back ($locale, $medium) is the same command, or is asked about',
    (voice) => {
      let same = 0;
      let all = 0;
      fc.assert(
        fc.property(command, (frame) => {
          const text = words(readBack(frame, undefined), voice.locale, voice.medium);
          for (const one of [text, unasked(text)]) {
            const { right, commit, told } = typed(one, frame);
            if (commit) expect(right, `${one}: ${JSON.stringify(told)}`).toBe(true);
            all += 1;
            if (right) same += 1;
          }
        }),
        { numRuns: 150, seed },
      );
      expect(same / all).toBeGreaterThan(0.9);
    },
  );

  it.each(voices)(
    'as a line of the list ($locale, $medium) does nothing else',
    ({ locale, medium }) => {
      const absence = (one: Frame['ranges'][number]): [Say, Frame] => [
        { key: 'list.absence', params: { range: { from: one.start, to: one.end } } },
        { intent: 'declare_unavailability', ranges: [one] },
      ];
      const place = (one: Frame['ranges'][number]): [Say, Frame] => [
        {
          key: 'list.opening',
          params: { range: { from: one.start, to: one.end }, free: 2, booked: 1, mode: 'cabinet' },
        },
        { intent: 'open_slots', ranges: [one] },
      ];
      const booked = (one: Frame['ranges'][number]): [Say, Frame] => [
        { key: 'list.booked', params: { range: { from: one.start, to: one.end } } },
        { intent: 'other', ranges: [] },
      ];
      const line = fc.oneof(range.map(absence), hourly.map(place), hourly.map(booked));
      fc.assert(
        fc.property(line, ([say, frame]) => {
          const text = words(say, locale, medium);
          const { right, commit, told } = typed(text, frame);
          if (commit) expect(right, `${text}: ${JSON.stringify(told)}`).toBe(true);
        }),
        { numRuns: 150, seed },
      );
    },
  );
});

describe('Two commands in one message', () => {
  const verbs: Partial<Record<Frame['intent'], string>> = {
    open_slots: 'ouvre',
    close_slots: 'ferme',
    declare_unavailability: 'absent',
  };
  const clause = ({ intent, ranges }: Frame) => {
    const [one] = ranges;
    const { day, month } = Temporal.PlainDate.from(one!.start.slice(0, 10));
    const clock = (text: string) => text.slice(11).replace(':', 'h').replace(/h00$/, 'h');
    return `${verbs[intent]} le ${day}/${month} ${clock(one!.start)}-${clock(one!.end)}`;
  };
  const one = fc
    .tuple(fc.constantFrom('open_slots', 'close_slots', 'declare_unavailability'), hourly)
    .map(([intent, range]): Frame => ({ intent: intent as Frame['intent'], ranges: [range] }));
  const key = ({ intent, ranges, clarify }: Frame) => JSON.stringify([intent, ranges, clarify]);
  const set = ({ also = [], ...first }: Frame) => [first, ...also].map(key).sort();

  it('mean the same in either order', () => {
    fc.assert(
      fc.property(one, one, fc.constantFrom(', ', '. ', ' et ', ', et '), (a, b, joint) => {
        fc.pre(
          a.intent !== b.intent &&
            a.ranges[0]!.start.slice(0, 10) !== b.ranges[0]!.start.slice(0, 10),
        );
        const there = understand(`${clause(a)}${joint}${clause(b)}`, now).frame;
        const back = understand(`${clause(b)}${joint}${clause(a)}`, now).frame;
        expect(set(there), `${clause(a)}${joint}${clause(b)}`).toEqual(set(back));
        expect(set(there)).toEqual([a, b].map(key).sort());
      }),
      { numRuns: 200, seed },
    );
  });
});
