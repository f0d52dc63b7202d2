import { expect, it } from 'vitest';
import { readChoice } from '../../dialogs/expectations/choice.ts';
import { readClock } from '../../dialogs/expectations/clock.ts';
import { readDay } from '../../dialogs/expectations/day.ts';
import { readName } from '../../dialogs/expectations/name.ts';
import { isThumb, readLeading, readYesNo } from '../../dialogs/expectations/yes-no.ts';

it.each<[string, boolean | undefined]>([
  ['oui', true],
  ['ouais', true],
  ['OK parfait', true],
  ["c'est bon", true],
  ['affirmatif', true],
  ['je confirme', true],
  ['👍', true],
  ['1', true],
  ['#', true],
  ['yes please', true],
  ['non merci', false],
  ['nan', false],
  ['laisse tomber', false],
  ['👎', false],
  ['2', false],
  ['3', undefined],
  ['oui mais 18h', undefined],
  ['absent', undefined],
  ['complet', undefined],
  ['merci', undefined],
  ['14h', undefined],
  ['A aimé « Ouvrir »', undefined],
])('« %s » to a question of ours is read as %s, on every channel alike', (text, answer) => {
  expect(readYesNo(text)).toBe(answer);
});

it('hears the yes that more words follow, and tells a thumb from a word', () => {
  expect(readLeading('oui, maiia')).toBe(true);
  expect(readLeading('non, salariée')).toBe(false);
  expect(readLeading('maiia')).toBeUndefined();
  expect([isThumb('👍'), isThumb('oui')]).toEqual([true, false]);
});

it.each<[string, number | undefined]>([
  ['2', 2],
  ['2️⃣', 2],
  ['２', 2],
  ['(2)', 2],
  ['la 2', 2],
  ['option 2', 2],
  ['le deuxième', 2],
  ['the first one', 1],
  ['deux', 2],
  ['4', undefined],
  ['14h', undefined],
  ['2 patients', undefined],
])('« %s » of three choices is %s', (text, choice) => {
  expect(readChoice(text, 3)).toBe(choice);
});

const now = new Date('2026-11-25T09:00:00Z'); // a Wednesday, 10:00 in Paris

it.each<[string, string | undefined]>([
  ['jeudi', '2026-11-26'],
  ['demain', '2026-11-26'],
  ['le 27', '2026-11-27'],
  ['le vingt-sept novembre', '2026-11-27'],
  ['mercredi', undefined],
  ['du 3 au 5', undefined],
  ['jeudi matin', undefined],
  ['oui', undefined],
])('« %s » as one day is %s', (text, day) => {
  expect(readDay(text, now)).toBe(day);
});

it.each<[string, string | undefined]>([
  ['14h30', '14:30'],
  ['14 heures 30', '14:30'],
  ['midi', '12:00'],
  ['3h', undefined],
  ['14h-16h', undefined],
])('« %s » as one hour is %s', (text, clock) => {
  expect(readClock(text)).toBe(clock);
});

it.each([
  'CPTS Fictive du Nord',
  'Maison de santé du Héron, Lens',
  'mon cabinet',
  'Doctolib',
  'Maison médicale de garde',
  'Le Centre Ouvert',
  'les deux',
])('« %s » is a name', (text) => {
  expect(readName(text)).toBe(text);
});

it.each([
  'ok je reprends',
  'je reprends mon inscription',
  'combien je touche ?',
  'absent demain',
  'ouvre demain 14h-16h',
  'bonjour',
  'merci',
  'oui',
  '?',
])('« %s » is no name', (text) => {
  expect(readName(text)).toBeUndefined();
});
