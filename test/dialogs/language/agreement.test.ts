import { describe, expect, it } from 'vitest';
import type { LanguageContext } from '../../../dialogs/language/frame.ts';
import { understand } from '../../../dialogs/language/understand.ts';

const now = Temporal.PlainDateTime.from('2026-11-23T10:00').toZonedDateTime('Europe/Paris');
const range = { start: '2026-11-23T16:00', end: '2026-11-23T18:00' };
const offered: LanguageContext = { pending: [{ id: '4K7P', mode: 'cabinet', ...range }] };
const drafted: LanguageContext = { draft: { intent: 'open_slots', ranges: [range] } };
const leaving: LanguageContext = { draft: { intent: 'withdraw', ranges: [], ref: '4K7P' } };

const yeses = ['oui', 'ok', "c'est bon", "d'accord", 'parfait', 'ça marche'];
/** What a doctor may say besides, to us or to somebody in his room. */
const tails = [
  'je vois',
  'je sais',
  "j'ai compris",
  "j'ai fini",
  "j'en ai assez",
  "j'ai déjà coté",
  "j'ai déjà répondu",
  "j'ai déjà un patient",
  'tu es où',
  'il arrive',
  'elle est là',
  'on y va demain',
  'vous avez raison',
  "je t'appelle",
];
const told = yeses.flatMap((yes) =>
  tails.flatMap((tail) => [`${yes} ${tail}`, `${yes}, ${tail}`, `${tail}, ${yes}`]),
);

describe('a yes with a sentence of its own beside it', () => {
  it.each(told)('« %s » takes no patient and confirms nothing', (text) => {
    expect(understand(text, now, offered)).not.toMatchObject({
      frame: { intent: 'accept' },
      commit: true,
    });
    expect(understand(text, now, drafted)).not.toMatchObject({
      frame: { intent: 'confirm' },
      commit: true,
    });
  });

  it.each([
    'oui',
    'ok',
    'oui pour moi',
    "c'est bon pour nous",
    'oui je le prends',
    "oui j'accepte",
  ])('« %s » is still a yes', (text) => {
    expect(understand(text, now, offered)).toMatchObject({
      frame: { intent: 'accept' },
      commit: true,
    });
  });
});

describe('asked whether he really withdraws', () => {
  it.each([
    'oui je garde le patient',
    'oui je le garde',
    'finalement oui je le prends',
    'je confirme que je le vois',
    "c'est bon je le garde",
    'ok je garde',
    'ok non',
    'yes i keep him',
  ])('« %s » keeps the patient', (text) => {
    expect(understand(text, now, leaving).frame.intent).toBe('deny');
  });

  it.each(['oui', 'oui je confirme', 'yes'])('« %s » withdraws', (text) => {
    expect(understand(text, now, leaving).frame.intent).toBe('confirm');
  });
});

describe('a question about a command', () => {
  it.each([
    'faut il ouvrir mardi 9h-10h',
    'dois-je fermer mardi 9h-10h',
    'puis-je ouvrir mardi 9h-10h',
    'est-ce que je peux ouvrir mardi 9h-10h',
    "ouvrir mardi 9h-10h, c'est possible",
    'can i open tuesday 9am-10am',
    'should we close tuesday 9am-10am',
  ])('« %s » is not obeyed at once', (text) => {
    expect(understand(text, now).commit).toBe(false);
  });

  it.each(['peux-tu ouvrir mardi 9h-10h', 'il faut ouvrir mardi 9h-10h'])(
    '« %s » is an order',
    (text) => {
      expect(understand(text, now).commit).toBe(true);
    },
  );
});

it('« venir » is no Friday: nobody misspells an abbreviation', () => {
  const { frame } = understand('le patient peut venir à 18h', now);
  expect(frame.ranges.every(({ start }) => start.startsWith('2026-11-23'))).toBe(true);
});
