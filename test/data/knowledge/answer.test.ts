import { expect, it } from 'vitest';
import { answerOf } from '../../../data/knowledge/answer.ts';
import { cards } from '../../../data/knowledge/cards/all.ts';
import type { Wording } from '../../../data/knowledge/fill.ts';
import { byTopic } from '../../../data/knowledge/topics.ts';

const all = byTopic(cards);

function tell(topic: string, wording: Partial<Wording> = {}) {
  const card = all.get(topic);
  if (!card) throw new Error(`no card for ${topic}`);
  return answerOf(card, { on: '2026-11-25', locale: 'fr', channel: 'chat', ...wording }, all);
}

it('gives the rule of today first, then what held before', () => {
  const [text = ''] = tell('lump-sum').parts;
  expect(text).toMatch(/^1 000 € par an/);
  expect(text).toMatch(/Jusqu’au 31\/12\/2025 : 1 400 € par an/);
});

it('answers as of the day that was asked about, and says what came later', () => {
  const [text = ''] = tell('lump-sum', { on: '2024-12-31' }).parts;
  expect(text).toMatch(/^1 400 € par an/);
  expect(text).toMatch(/À partir du 01\/01\/2026 : 1 000 € par an/);
});

it('changes the forfait between 31 December 2025 and 1 January 2026', () => {
  expect(tell('lump-sum', { on: '2025-12-31' }).parts[0]).toMatch(/^1 400 €/);
  expect(tell('lump-sum', { on: '2026-01-01' }).parts[0]).toMatch(/^1 000 €/);
});

it('shows a conflict between its sources instead of choosing in silence', () => {
  expect(tell('visit-bonus').parts[0]).toMatch(/22\/12\/2024 ou janvier 2026/);
  expect(tell('csnp').parts[0]).toMatch(/se contredisent.*guides nationaux/s);
  expect(tell('which-slots-seen').parts[0]).toMatch(/72 h.*Mais la FAQ Occitanie.*48 h/s);
});

it('names the documents it answers from, with their date', () => {
  const { source } = tell('pay');
  expect(source).toMatch(/Atelier CPTS & SAS Hauts-de-France, 05\/12\/2024/);
  expect(source).toMatch(/FAQ SAS Occitanie, non datée/);
});

it('admits what its documents do not say, and sends to whom may know', () => {
  const { parts, source } = tell('sector-two');
  expect(parts[0]).toMatch(/Nos sources ne disent pas.*CPAM/);
  expect(source).toMatch(/Aucun de nos cinq documents/);
});

it('says that it knows nothing of the time before 2021', () => {
  expect(tell('pay', { on: '2019-01-01' }).parts[0]).toMatch(/rien d’avant 2021/);
});

it('says until when its rules were known for a far year', () => {
  expect(tell('lump-sum', { on: '2031-12-31' }).parts[0]).toMatch(/Dernière règle.*01\/01\/2026/);
});

it('spells dates and hours out on the phone', () => {
  const [text = ''] = tell('evening-bonus', { channel: 'voice' }).parts;
  expect(text).toMatch(/de 19 heures à 21 heures/);
  expect(text).toMatch(/22 décembre 2024/);
});

it('sends a long answer by SMS in parts, each but the last ending with SUITE', () => {
  const { parts } = tell('software', { channel: 'sms' });
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/\(SUITE\)$/);
  expect(parts.at(-1)).not.toMatch(/SUITE/);
});

it('says what each list says of the software that a question names', () => {
  const [text = ''] = tell('software', { question: 'Medaviz est-il interfacé ?' }).parts;
  expect(text).toMatch(
    /^Medaviz : développements finalisés \(atelier du 05\/12\/2024\) ; développement en cours \(FAQ Occitanie/,
  );
});

it('opens the quarterly tranches by numbers of acts, not by euros', () => {
  expect(tell('pilot-payment', { on: '2021-09-15' }).parts[0]).toMatch(
    /75 € de 5 à 10, 200 € jusqu’à 40/,
  );
});
