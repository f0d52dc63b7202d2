import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../dialogs/language/frame.ts';
import { understand } from '../../../dialogs/language/understand.ts';

const paris = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Paris');
const monday = paris('2026-11-23T07:30');

/** Wednesday 25 to Saturday 28, as they may be written on Monday 23 November 2026. */
const days = [
  {
    date: '2026-11-24',
    words: ['demain', 'dem', 'mardi', 'mardi 24', 'le 24', 'le 24/11', 'tomorrow', 'DEMAIN'],
  },
  {
    date: '2026-11-25',
    words: ['mercredi', 'mer', 'le 25 novembre', 'mercredi 25/11', 'après-demain', 'apres demain'],
  },
  {
    date: '2026-11-26',
    words: ['jeudi', 'jeu', 'le 26', 'jeudi 26 nov', 'thursday', 'le vingt-six novembre'],
  },
  { date: '2026-11-27', words: ['vendredi', 'ven', 'le 27/11', 'friday', 'vendredi 27 novembre'] },
];

const two = (value: number) => String(value).padStart(2, '0');
const inWords = [
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
  'vingt',
];

/** Ways of writing an hour. */
function hours(minute: number): string[] {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  const said = `${inWords[hour - 8]} heures${rest ? ` ${{ 15: 'quinze', 30: 'trente', 45: 'quarante-cinq' }[rest]}` : ''}`;
  const plain = rest ? `${hour}h${two(rest)}` : `${hour}h`;
  return [
    plain,
    `${hour}:${two(rest)}`,
    `${hour} h ${rest ? two(rest) : ''}`.trim(),
    `${hour}H${two(rest)}`,
    said,
  ];
}

const spanWords: ((from: string, to: string) => string)[] = [
  (from, to) => `${from}-${to}`,
  (from, to) => `${from} - ${to}`,
  (from, to) => `de ${from} à ${to}`,
  (from, to) => `de ${from} a ${to}`,
  (from, to) => `entre ${from} et ${to}`,
  (from, to) => `${from} jusqu'à ${to}`,
  (from, to) => `${from}→${to}`,
];

const verbs = [
  {
    intent: 'open_slots',
    words: ['ouvre', 'Ouvrez svp', 'dispo', 'je suis disponible', 'je suis libre', 'available'],
  },
  {
    intent: 'close_slots',
    words: ['ferme', 'annule mes créneaux', 'je ferme', 'bloque', 'supprimez'],
  },
  {
    intent: 'declare_unavailability',
    words: ['indispo', 'absent', 'je ne suis pas dispo', 'pas là', 'not available'],
  },
];

const command = fc.record({
  verb: fc
    .constantFrom(...verbs)
    .chain(({ intent, words }) =>
      fc.record({ intent: fc.constant(intent), word: fc.constantFrom(...words) }),
    ),
  day: fc
    .constantFrom(...days)
    .chain(({ date, words }) =>
      fc.record({ date: fc.constant(date), word: fc.constantFrom(...words) }),
    ),
  from: fc.integer({ min: 32, max: 76 }).map((quarter) => quarter * 15),
  length: fc.integer({ min: 2, max: 4 }).map((half) => half * 15),
  span: fc.constantFrom(...spanWords),
  style: fc.nat({ max: 4 }),
  dayFirst: fc.boolean(),
});

type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

function written({ verb, day, from, length, span, style, dayFirst }: Command): string {
  const words = style === 4 ? (a: string, b: string) => `de ${a} à ${b}` : span;
  const time = words(hours(from)[style]!, hours(from + length)[style]!);
  return dayFirst ? `${verb.word} ${day.word} ${time}` : `${verb.word} ${time} ${day.word}`;
}

function meant({ verb, day, from, length }: Command) {
  const at = (minute: number) => `${day.date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return { intent: verb.intent, ranges: [{ start: at(from), end: at(from + length) }] };
}

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('A command written in many ways', () => {
  it('reads back as the same frame, with and without accents', () => {
    fc.assert(
      fc.property(command, (one) => {
        const text = written(one);
        expect(understand(text, monday).frame, text).toEqual(meant(one));
        expect(understand(unaccented(text), monday).frame, text).toEqual(meant(one));
        expect(understand(text.toUpperCase(), monday).frame, text).toEqual(meant(one));
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });

  it('with one slip of the finger in a word of five letters or more is read the same, or asked about, but never done otherwise', () => {
    const slip = fc.record({
      one: command,
      at: fc.nat(),
      kind: fc.constantFrom('drop', 'double', 'swap'),
    });
    fc.assert(
      fc.property(slip, ({ one, at, kind }) => {
        const text = written(one);
        const letters = [...text.matchAll(/\p{L}{5,}/gu)].flatMap(({ index, 0: word }) =>
          [...word].map((_, i) => index + i),
        );
        if (letters.length === 0) return;
        const place = letters[at % letters.length]!;
        const [before, letter, after] = [text.slice(0, place), text[place]!, text.slice(place + 1)];
        const slipped = {
          drop: before + after,
          double: before + letter + letter + after,
          swap: before + after.slice(0, 1) + letter + after.slice(1),
        };
        const reading = understand(slipped[kind], monday);
        if (reading.commit) expect(harmless(reading, one), slipped[kind]).toBe(true);
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });
});

/** What was done is what was meant: a slip never turns one command into another. */
function harmless({ frame }: Reading, one: Command): boolean {
  const { intent, ranges } = meant(one);
  return frame.intent === intent && JSON.stringify(frame.ranges) === JSON.stringify(ranges);
}

describe('Text that nobody meant as a command', () => {
  const crumbs = [
    'le',
    'la',
    'chat',
    'maison',
    '14',
    '16h',
    'demain',
    'patient',
    '-',
    'à',
    'rendez',
    'merci',
    '?',
    '3',
    'lundi',
    'colis',
    'ne',
    'et',
    '\n',
    '🙂',
    'zut',
    'qui',
    'sur',
  ];

  it('never commits, however its words fall', () => {
    const mess = fc
      .array(fc.constantFrom(...crumbs), { maxLength: 25 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(mess, (text) => {
        expect(understand(text, monday).commit, text).toBe(false);
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });

  it('never commits as random characters', () => {
    const random = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(random, (text) => {
        expect(understand(text, monday).commit).toBe(false);
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });

  it('never accepts an offer', () => {
    const pending = [
      { id: 'A', start: '2026-11-23T15:00', end: '2026-11-23T15:15', mode: 'cabinet' },
    ];
    const mess = fc
      .array(fc.constantFrom(...crumbs), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(mess, (text) => {
        expect(understand(text, monday, { pending }).frame.intent, text).not.toBe('accept');
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});

describe('Any moment', () => {
  const nights = [
    '2026-10-25T00:00',
    '2027-03-28T00:00',
    '2026-12-31T12:00',
    '2027-01-01T00:00',
    '2028-02-28T18:00',
  ];
  const around = fc
    .tuple(fc.constantFrom(...nights), fc.integer({ min: -1440, max: 1440 }))
    .map(([night, minutes]) => paris(night).add({ minutes }));
  const texts = [
    'ouvre demain 9h-11h',
    'absent jusqu’à dimanche',
    'ferme ce soir',
    'dispo 14h-16h',
    'indispo pendant 2h',
    'dispo dans 1h',
    'tous les lundis 9h-10h',
    'absent du 28 au 2',
    'absent',
  ];

  it('gives ranges on the wall that begin before they end and are not over', () => {
    fc.assert(
      fc.property(around, fc.constantFrom(...texts), (now, text) => {
        const { frame } = understand(text, now);
        const clock = now.toPlainDateTime().toString({ smallestUnit: 'minute' });
        for (const { start, end } of frame.ranges) {
          expect(start < end, `${text} ${now}`).toBe(true);
          expect(start >= clock, `${text} ${now}`).toBe(true);
        }
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });

  it('reads « demain 9h-11h » as the next day on the calendar, but not in the small hours', () => {
    fc.assert(
      fc.property(around, (now) => {
        const { frame } = understand('ouvre demain 9h-11h', now);
        const day = now.toPlainDate().add({ days: 1 }).toString();
        if (now.hour < 5) expect(frame.clarify).toBe('ambiguous_date');
        else expect(frame.ranges).toEqual([{ start: `${day}T09:00`, end: `${day}T11:00` }]);
      }),
    );
  });
});
