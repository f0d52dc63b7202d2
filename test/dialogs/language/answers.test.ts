import { describe, expect, it } from 'vitest';
import type { LanguageContext } from '../../../dialogs/language/frame.ts';
import { read, said } from './reading.ts';

const a = { id: 'A', start: '2026-11-23T15:00', end: '2026-11-23T15:15', mode: 'cabinet' };
const b = { id: 'B', start: '2026-11-23T17:30', end: '2026-11-23T17:45', mode: 'cabinet' };
const one: LanguageContext = { pending: [a] };
const two: LanguageContext = { pending: [a, b] };
const voice: LanguageContext = { pending: [a], channel: 'voice' };
const draft = {
  intent: 'open_slots' as const,
  ranges: [{ start: '2026-11-24T14:00', end: '2026-11-24T16:00' }],
};

describe('An answer to one offer', () => {
  it.each([
    'oui',
    'OUI A',
    '1',
    '👍',
    'ok je prends',
    "d'accord envoyez le",
    'ok pour 15h',
    'oui merci',
    "I'll take it",
  ])('« %s » accepts', (text) => {
    expect(said(text, one)).toBe('accept ref=A');
  });

  it.each([
    'non',
    '2',
    '👎',
    'je peux pas',
    'non désolé complet',
    'oui enfin non',
    'bien sûr que non',
    'non 15h est déjà pris',
    "can't take this one sorry",
    'pas dispo à 15h',
  ])('« %s » refuses', (text) => {
    expect(said(text, one)).toBe('refuse ref=A');
  });

  it.each([
    ['oui mais 16h plutôt', 'counter 11-23 16:00-16:15 ref=A'],
    ['plutôt demain 9h', 'counter 11-24 09:00-09:15 ref=A'],
    ['oui en visio', 'counter mode=teleconsultation ref=A'],
    ['pas possible en présentiel mais ok en visio', 'counter mode=teleconsultation ref=A'],
    ["un quart d'heure plus tard ça irait", 'counter 11-23 15:15-15:30 ref=A'],
  ])('« %s » proposes something else, and never accepts', (text, expected) => {
    expect(said(text, one)).toBe(expected);
  });

  it.each([
    'ok merci',
    'bien reçu',
    'oui ?',
    'oui je vous écoute',
    "oui j'ai eu votre sms",
    'oui si c’est urgent',
    'je pense que oui',
    'oui mais',
    'oui peut-être',
    'pourquoi pas',
    'NON je ne dis pas OUI',
    'oui au cabinet 2',
  ])('« %s » is no clear yes: asked again', (text) => {
    const { frame, commit } = read(text, one);
    expect(frame.clarify).toBeDefined();
    expect(commit).toBe(false);
  });

  it.each(['c’est pour quoi ?', 'quel âge', 'où ?', 'what are they coming for'])(
    '« %s » asks about it',
    (text) => {
      expect(read(text, one).frame).toMatchObject({ intent: 'ask_details' });
    },
  );

  it('accepts, and does the other command said', () => {
    expect(said('oui pour le patient et ferme 16h', one)).toBe(
      'accept ref=A | close_slots 11-23 16:00-16:15',
    );
  });

  it('by voice takes more than a bare yes', () => {
    for (const sound of ['oui', 'allô oui', 'oui oui', 'ok'])
      expect(read(sound, voice)).toMatchObject({
        frame: { clarify: 'unclear_answer' },
        commit: false,
      });
    expect(said("oui j'accepte", voice)).toBe('accept ref=A');
  });

  it.each(['ferme 16h', 'dispo 16h-18h', 'absent cet aprem'])(
    '« %s » is a command of its own, read back',
    (text) => {
      const { frame, commit } = read(text, one);
      expect(['close_slots', 'open_slots', 'declare_unavailability']).toContain(frame.intent);
      expect(commit).toBe(false);
    },
  );
});

describe('An answer to several offers', () => {
  it.each([
    ['OUI A', 'accept ref=A'],
    ['le B', 'accept ref=B'],
    ['ok pour 17h30', 'accept ref=B'],
    ['celui de 17h30', 'accept ref=B'],
    ['les deux ok', 'accept ref=ALL'],
    ["ni l'un ni l'autre", 'refuse ref=ALL'],
    ['oui A non B', 'accept ref=A | refuse ref=B'],
    ['non pour 15h, oui pour 17h30', 'refuse ref=A | accept ref=B'],
    ['oui', 'accept ?which_orientation'],
    ['1', 'accept ?which_orientation'],
    ['oui B mais à 18h', 'counter 11-23 18:00-18:15 ref=B'],
  ])('« %s »', (text, expected) => {
    expect(said(text, two)).toBe(expected);
  });
});

describe('Nothing waits, or something else does', () => {
  it.each(['oui', 'non', 'OUI 4K7P', "j'accepte"])('« %s » answers nothing', (text) => {
    expect(read(text).frame.clarify).toBe('nothing_pending');
  });

  it('asks which of an offer and a draft a « oui » is for', () => {
    expect(read('oui', { ...one, draft })).toMatchObject({
      frame: { clarify: 'which_orientation' },
      commit: false,
    });
  });
});

describe('A draft', () => {
  it.each([
    ['oui', 'confirm'],
    ["c'est ça", 'confirm'],
    ['non', 'deny'],
    ['laisse tomber', 'cancel'],
    ['annule', 'cancel'],
    ['plutôt jusqu’à 17h', 'open_slots 11-24 14:00-17:00'],
    ['non jeudi', 'open_slots 11-26 14:00-16:00'],
    ['non pas 14h-16h mais 15h-17h', 'open_slots 11-24 15:00-17:00'],
    ['en téléconsult en fait', 'open_slots 11-24 14:00-16:00 mode=teleconsultation'],
    ['créneaux de 20 min', 'open_slots 11-24 14:00-16:00 slotMinutes=20'],
  ])('« %s »', (text, expected) => {
    expect(said(text, { draft })).toBe(expected);
  });

  it('loses a day that is taken out', () => {
    const days = {
      ...draft,
      ranges: [...draft.ranges, { start: '2026-11-26T14:00', end: '2026-11-26T16:00' }],
    };
    expect(said('enlève le jeudi', { draft: days })).toBe('open_slots 11-24 14:00-16:00');
  });

  it.each(['ferme 15h', 'absent demain', 'ajoute 17h'])(
    '« %s » beside it is read back, not done at once',
    (text) => {
      expect(read(text, { draft }).commit).toBe(false);
    },
  );
});

describe('« annule »', () => {
  it('takes back the last change, and without one says that there is none', () => {
    expect(said('annule', { last: { ...draft, committed: true } })).toBe('undo');
    expect(said('annule')).toBe('cancel ?nothing_pending');
  });
});
