import { askedEffecteur } from './asked/effecteur.ts';
import { spokenEnglish } from './asked/english.ts';
import { everyday } from './asked/everyday.ts';
import { askedFurther } from './asked/further.ts';
import { askedGeneral } from './asked/general.ts';
import { indirect } from './asked/indirect.ts';
import { indirectMore } from './asked/indirect-more.ts';
import { askedMoney } from './asked/money.ts';
import { askedOsnp } from './asked/osnp.ts';
import { emergencies, outside, outsideBySubject } from './asked/outside.ts';
import { askedPatient } from './asked/patient.ts';
import { askedPractice } from './asked/practice.ts';
import { askedPro } from './asked/pro.ts';
import { askedRegulateur } from './asked/regulateur.ts';
import { spokenGeneral, spokenRegulation } from './asked/spoken.ts';
import { spokenEffecteur } from './asked/spoken-effecteur.ts';
import type { Asked, Card } from './card.ts';
import type { Topic } from './ranker.ts';

/** Every topic that can be asked for, with the ways to ask. */
const asked: Record<string, Asked> = {
  ...askedGeneral,
  ...askedPatient,
  ...askedPro,
  ...askedRegulateur,
  ...askedEffecteur,
  ...askedPractice,
  ...askedMoney,
  ...askedOsnp,
  ...askedFurther,
};

const further = [
  spokenGeneral,
  spokenRegulation,
  spokenEffecteur,
  indirect,
  indirectMore,
  spokenEnglish,
  everyday,
];

/** Cards by each topic that they answer. */
export function byTopic(cards: Card[]): Map<string, Card> {
  return new Map(cards.flatMap((card) => [card.id, ...card.covers].map((id) => [id, card])));
}

/** All that competes for a question: the topics of the cards, what is none of ours (`!…`), apparent emergencies. */
export function topicsOf(cards: Card[]): Topic[] {
  const cardOf = byTopic(cards);
  const topics = Object.entries(asked).map(([id, { fr, en }]) => ({
    id,
    asked: [...fr, ...en, ...further.flatMap((more) => more[id] ?? [])],
    says: wordsOfCard(cardOf.get(id)),
  }));
  const others = Object.entries({ ...outside, ...outsideBySubject, emergency: emergencies }).map(
    ([id, texts]) => ({
      id: `!${id}`,
      asked: texts,
      says: [],
    }),
  );
  return [...topics, ...others];
}

const wordsOfCard = (card: Card | undefined): string[] =>
  card
    ? [card.title, ...card.facts].flatMap(({ fr, en }) =>
        [fr, en].map((text) => text.replace(/\{\{.*?\}\}/g, '')),
      )
    : [];
