import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame, Reading } from '../../../dialogs/language/frame.ts';
import { understand } from '../../../dialogs/language/understand.ts';

const monday = Temporal.ZonedDateTime.from('2026-11-23T10:00[Europe/Paris]');

const sentences = [
  'dispo demain 14h-16h',
  'je suis disponible jeudi de 9h à 12h en visio',
  'ouvre 3 créneaux de 20 min à partir de 14h30',
  'ferme demain 9h-10h',
  'supprime mes créneaux de vendredi matin',
  'indispo du 14 au 18 décembre',
  'je ne suis pas disponible mercredi après-midi',
  'annule mon absence de jeudi',
  'ouvre tous les mardis 18h-19h jusqu’au 22 décembre',
  'dispo 9h-12h et 14h-18h jeudi et vendredi',
  'le Dr Benali sera absent vendredi',
  'ouvre un créneau à 14h15 et un autre à 15h',
  'ferme 16h-17h30 demain, je pars en visite',
  'available tomorrow from 2pm to 4pm',
  'close everything on Friday morning',
  'quels sont mes créneaux de demain ?',
];

/** Ways of writing that change nothing of what is asked. */
const disturbances: Record<string, (text: string) => string> = {
  'without accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'in capitals': (text) => text.toUpperCase(),
  'in small letters, names kept': (text) => text[0]!.toLowerCase() + text.slice(1),
  'after a greeting': (text) => `Bonjour, ${text}`,
  'after wishes': (text) => `Bonsoir, j’espère que vous allez bien. ${text}`,
  'with thanks': (text) => `${text} merci d’avance`,
  'with a farewell': (text) => `${text}. Bonne journée, cordialement`,
  'with spaces about the hours': (text) =>
    text.replace(/(\d)h(\d)/g, '$1 h $2').replace(/(\d)h/g, '$1 h'),
  'with spaces about the dashes': (text) => text.replace(/(\w)-(\d)/g, '$1 - $2'),
  'with long dashes': (text) => text.replace(/(\w)-(\d)/g, '$1–$2'),
  'with hard spaces': (text) => text.replace(/ (\d)/g, '\u00a0$1'),
  'over two lines': (text) => `Bonjour\n${text}\n`,
};

function plain(frame: Frame): Frame {
  const { practitioner, ...rest } = frame;
  return { ...rest, ...(practitioner && { practitioner: practitioner.toLowerCase() }) };
}

function commits({ frame, commit }: Reading): string | undefined {
  return commit ? JSON.stringify(plain(frame)) : undefined;
}

describe('A sentence written otherwise', () => {
  for (const [name, disturbed] of Object.entries(disturbances))
    it(`${name} means the same`, () => {
      for (const sentence of sentences) {
        const { frame } = understand(sentence, monday);
        const text = disturbed(sentence);
        expect(plain(understand(text, monday).frame), text).toEqual(plain(frame));
      }
    });

  it('with two letters swapped is never done otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat(), (sentence, seed) => {
        const places = [...sentence.matchAll(/\p{L}{5,}/gu)].flatMap(({ index, 0: word }) =>
          word[0] === word[0]!.toLowerCase() ? [...word].map((_, i) => index + i).slice(1, -1) : [],
        );
        const at = places[seed % places.length]!;
        const text =
          sentence.slice(0, at) + sentence[at + 1]! + sentence[at]! + sentence.slice(at + 2);
        const done = commits(understand(text, monday));
        if (done)
          expect(done, text).toBe(JSON.stringify(plain(understand(sentence, monday).frame)));
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});

describe('Words of reason', () => {
  it.each([
    ['pas dispo demain 10h-12h (jury)', 'pas dispo demain 10h-12h'],
    ['ferme demain matin, la chaudière est cassée', 'ferme demain matin'],
    ['je ne suis pas là jeudi, formation à Lille', 'je ne suis pas là jeudi'],
    ['moisson finie, dispo demain 17h-19h', 'dispo demain 17h-19h'],
    ['fermez tout demain, mon fils a de la fièvre', 'fermez tout demain'],
    ['not available Wednesday 12-2pm, school meeting', 'not available Wednesday 12-2pm'],
    ['pouvez-vous ouvrir demain 14h-16h ? Merci, Sylvie', 'ouvrez demain 14h-16h'],
  ])('change nothing of what « %s » asks for', (text, bare) => {
    expect(understand(text, monday).frame).toEqual(understand(bare, monday).frame);
  });

  it.each([
    'dispo demain 14h-16h, renouvellements exclus',
    'dispo demain 14h-16h, à vérifier avec ma secrétaire',
    'ferme demain 8h-9h endredi',
    'absent demain, blague',
    'absent demain, Dupont présent',
    'Kervella : dispo demain 14h-16h',
    'mon collègue absent demain',
    'mon fils absent jeudi',
    'dispo jeudi 14h-16h, pareil la semaine suivante',
    'dispo à Noël 9h-12h',
    '15h ça marche pour moi',
    'ok pour demain matin',
  ])('that may change what is asked hold it back: « %s »', (text) => {
    expect(understand(text, monday).commit).toBe(false);
  });
});
