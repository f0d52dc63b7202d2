import { describe, expect, it } from 'vitest';
import { cards } from '../../../data/knowledge/cards/all.ts';
import {
  buildIndex,
  findCards,
  keptLearned,
  learnedOf,
  menuOf,
} from '../../../data/knowledge/search.ts';
import { growth, readOnce } from '../../harness/growth.ts';

const index = buildIndex(cards);
const find = (text: string, asker = {}) => findCards(index, text, asker);

describe('a question of ours', () => {
  it.each([
    ['combien je touche par patient du SAS ?', 'pay'],
    ['jpeux refusé un patient ke vs menvoyé ?', 'may-i-refuse'],
    ['ma secrétaire peut entrer mes créneaux à ma place ?', 'secretary'],
    ['is it mandatory for doctors?', 'compulsory'],
    ['le forfait c’est toujours 1400 ?', 'lump-sum'],
    ['faut il aller au samu pr reguler', 'regulator-place'],
    ['agenda5 ok ?', 'software-2024'],
  ])('finds the card for « %s »', (text, topic) => {
    expect(find(text).ranked[0]?.id).toBe(topic);
  });

  it('is answered at once when one card is clearly ahead', () => {
    expect(find('est-ce obligatoire de participer au SAS ?')).toMatchObject({
      action: 'answer',
      answers: ['compulsory'],
    });
  });

  it('gets two answers when it asks two things', () => {
    const { action, answers } = find('c’est obligatoire ? et quel est le numéro du SAS ?');
    expect(action).toBe('answer');
    expect(answers).toEqual(['compulsory', 'phone-number']);
  });

  it('gets a menu of three different cards when it is vague', () => {
    const finding = find('la régulation');
    expect(finding.action).toBe('menu');
    const menu = menuOf(index, finding, 'fr');
    expect(new Set(menu.map(({ id }) => id)).size).toBe(3);
  });

  it('leans on the answer before it when it follows up', () => {
    expect(find('et de chez moi ?', { after: 'regulator-place' }).ranked[0]?.id).toBe(
      'regulate-remotely',
    );
  });

  it('is the same question whatever the case, the accents and the spaces', () => {
    const [plain] = find('Où régule-t-on ?').ranked;
    expect(find('  OU   REGULE T ON ??').ranked[0]?.id).toBe(plain?.id);
  });
});

describe('what is none of ours', () => {
  it.each([
    'quelle dose de doliprane pour un enfant de 10 kg ?',
    'quel temps fera-t-il demain ?',
    'numéro de téléphone d’EDF',
    'ouvre deux créneaux demain à 10h',
    'merci beaucoup',
    'comment devenir médecin ?',
    'zzzz qqqq',
    '',
    '????',
  ])('is never answered with a card: « %s »', (text) => {
    const { action, answers } = find(text);
    expect(action).not.toBe('answer');
    expect(answers).toEqual([]);
  });

  it('is refused as medical advice when it is', () => {
    expect(find('quel antibiotique pour une cystite ?')).toMatchObject({
      action: 'none',
      outside: 'medical',
    });
  });

  it.each(['¿cuánto se paga por participar?', 'كم يدفعون؟', 'сколько платят врачу'])(
    'is known for another language: « %s »',
    (text) => {
      expect(find(text)).toMatchObject({ action: 'none', outside: 'language' });
    },
  );

  it('names the card that admits ignorance when there is one', () => {
    expect(find('quand le forfait est-il versé ?')).toMatchObject({
      action: 'none',
      answers: ['payment-date'],
    });
  });
});

describe('an apparent emergency', () => {
  it.each([
    'jai mal a la poitrine et au bras gauche',
    'mon bébé ne respire plus',
    'elle a avalé une boîte de cachets',
    'I think he is having a heart attack',
    'ma patiente ne répond plus au fauteuil',
    'no puedo respirar',
  ])('is met by the emergency line alone: « %s »', (text) => {
    expect(find(text)).toMatchObject({ action: 'emergency', answers: [] });
  });

  it.each([
    'le SAS gère aussi les infarctus ?',
    'que faire si l’état du patient s’aggrave avant la consultation ?',
    'les urgences vitales restent au SAMU ?',
  ])('is not seen where somebody asks how the service works: « %s »', (text) => {
    expect(find(text).action).not.toBe('emergency');
  });

  it('keeps a doubtful sign from being answered as a question', () => {
    const { action, tone } = find('mon fils a de la fièvre, combien coûte l’appel au SAS ?');
    expect(tone).toBe('amber');
    expect(action).not.toBe('answer');
  });
});

it('reads a message of any length once', () => {
  const long = (length: number) => 'et combien ça coûte ? '.repeat(length / 20);
  expect(growth(find, long)).toBeLessThan(readOnce);
});

it('finds by what the cards say today: what is kept of them is what `npm run faq:train` would write', () => {
  expect(keptLearned() === JSON.stringify(learnedOf(cards))).toBe(true);
});
