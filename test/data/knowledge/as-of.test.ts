import { expect, it } from 'vitest';
import { dayAskedFor } from '../../../data/knowledge/as-of.ts';

const today = '2026-11-25';

it.each([
  ['en 2024 c’était combien ?', '2024-12-31'],
  ['et en 2026 ?', today],
  ['le forfait avant 2026', '2025-12-31'],
  ['combien au 31/12/2025 ?', '2025-12-31'],
  ['quelle règle le 1er janvier 2026', '2026-01-01'],
  ['la majoration en mars 2023', '2023-03-15'],
  ['how much was it in 2022?', '2022-12-31'],
  ['combien l’an dernier', '2025-12-31'],
])('reads the day that « %s » asks about', (question, day) => {
  expect(dayAskedFor(question, today)).toBe(day);
});

it.each([
  'combien suis-je payé ?',
  'que dit le décret du 14 juin 2024 ?',
  'liste de décembre 2024',
  'le 116-117',
  '1400 ou 1000 euros',
  'le 32/13/2024',
])('finds no other day than today in « %s »', (question) => {
  expect(dayAskedFor(question, today)).toBeUndefined();
});
