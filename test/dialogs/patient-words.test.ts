import { describe, expect, it } from 'vitest';
import { instantsIn, readPatientWords } from '../../dialogs/patient-words.ts';

/** The act that a message is read as, with its code; undefined when it is left to the grammar. */
const actOf = (text: string) => {
  const said = readPatientWords(text);
  return said && [said.act, said.code].filter(Boolean).join(' ');
};

describe('what a doctor says of his patients', () => {
  it.each([
    ['OUI 4K7P 16h', 'yes 4K7P'],
    ['oui à 15h', 'yes'],
    ['oui pour 4HYL 14h30', 'yes 4HYL'],
    ['oui 14h30 pour la 4HYL', 'yes 4HYL'],
    ['OUI 4k7p, à 16h30 merci', 'yes 4K7P'],
    ['yes 4K7P 4pm', 'yes 4K7P'],
    ['16h30', 'hour'],
    ['demain 9h30', 'hour'],
    ['16h pour 4K7P', 'hour 4K7P'],
    ['mes patients', 'list'],
    ['Bonjour, mes rendez-vous de demain svp', 'list'],
    ['qui vient à 16h ?', 'list'],
    ['quoi demain ?', 'list'],
    ['who is coming at 16:00?', 'list'],
    ['je suis en retard', 'late'],
    ['Désolée, j’ai une demi-heure de retard', 'late'],
    ['en retard de 20 min pour 4K7P', 'late 4K7P'],
    ['20 min late', 'late'],
    ['20 min', 'howLate'],
    ['je suis en retard de vingt minutes', 'late'],
    ['décale le patient de 16h à 16h30', 'move'],
    ['aïe décale le patient de 16h30 à 17h', 'move'],
    ['décale 4K7P à 17h', 'move 4K7P'],
    ['décale le patient de 30 min', 'move'],
    ['venu', 'outcome'],
    ['PAS VENU 4K7P', 'outcome 4K7P'],
    ['le patient de 16h n’est pas venu', 'outcome'],
    ['j’ai dû l’envoyer aux urgences', 'outcome'],
    ['plutôt 17h', 'rather'],
    ['ah non plutôt 19h30', 'rather'],
    ['4K7P plutôt 17h', 'rather 4K7P'],
    ['je serai en retard de 20 min pour celui de 14h', 'late'],
    ['4K7P je serai en retard de 20 min', 'late 4K7P'],
    ['un petit quart d’heure de retard', 'late'],
    ['j’ai 1h de retard', 'late'],
    ['je suis coincé dans les bouchons, 10-15 min de retard', 'late'],
    ['prévenez le patient de 16h que j’ai 20 min de retard', 'late'],
    ['I’ll be 20 min late for the 4pm patient', 'late'],
    ['peux-tu décaler celui de 16h d’une demi-heure', 'move'],
    ['finalement 17h pour le patient de 16h', 'move'],
    ['en fait non il n’est pas venu', 'outcome'],
    ['le patient de 10h08 est pas venu', 'outcome'],
    ['il ne s’est pas présenté', 'outcome'],
    ['patient adressé aux urgences', 'outcome'],
    ['the 4pm patient didn’t come', 'outcome'],
    ['4K7P', 'which 4K7P'],
    ['celui de 16h', 'which'],
    ['pour tous', 'which'],
  ])('« %s » is %s', (text, act) => expect(actOf(text)).toBe(act));

  it.each([
    'oui',
    'OUI 4K7P',
    'oui mais 18h',
    'oui 16h ou 17h',
    'ouvre 16h-18h',
    'ferme 16h',
    '14h-16h',
    'décale 15h à 16h30',
    'absent',
    'absent à 16h',
    'pas encore venu',
    'le patient est venu hier avec une toux',
    'je suis en retard, ferme jusqu’à 15h',
    'mes créneaux',
    'mes patients peuvent-ils venir sans carte vitale ?',
    'OUI 4K7P 7H2M 16h',
    'vu',
    'j’ai vu',
    'il est venu ?',
    'le patient est en retard',
    'le patient a 20 min de retard',
    'je ne suis pas en retard',
    'non',
    'en fait non',
    'absent 14h',
    'non, plutôt 14h-16h',
    'retard de règles',
  ])('« %s » is left to the grammar', (text) => expect(actOf(text)).toBeUndefined());

  it('means by an hour the only instant of the window that shows it', () => {
    const window = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
    const said = new Date('2026-11-25T09:00:00Z');
    const hour = (text: string) => {
      const read = readPatientWords(text);
      return read && 'hour' in read && read.hour
        ? read.hour
        : { hour: 0, minute: 0, twelve: false };
    };
    const inIt = (text: string, from: string, to: string) =>
      instantsIn(hour(text), window(from, to), said).map((at) => at.toISOString());
    const afternoon = ['2026-11-25T13:00:00Z', '2026-11-25T17:00:00Z'] as const; // 14h-18h
    expect(inIt('16h', ...afternoon)).toEqual(['2026-11-25T15:00:00.000Z']);
    expect(inIt('4h', ...afternoon)).toEqual(['2026-11-25T15:00:00.000Z']);
    expect(inIt('18h', ...afternoon)).toEqual([]);
    expect(inIt('demain 16h', ...afternoon)).toEqual([]);
    expect(inIt('16h', '2026-11-25T13:00:00Z', '2026-11-26T17:00:00Z')).toHaveLength(2);
    expect(inIt('jeudi 16h', '2026-11-25T13:00:00Z', '2026-11-26T17:00:00Z')).toEqual([
      '2026-11-26T15:00:00.000Z',
    ]);
    // the night of 25 October 2026 has 2h30 twice: the first is meant
    const night = ['2026-10-24T22:00:00Z', '2026-10-25T06:00:00Z'] as const;
    expect(inIt('2h30', ...night)).toEqual(['2026-10-25T00:30:00.000Z']);
  });
});
