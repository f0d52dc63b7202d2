import type { Card } from '../card.ts';
import { assistantCards } from './assistant.ts';
import { effecteurCards } from './effecteur.ts';
import { furtherCards } from './further.ts';
import { generalCards } from './general.ts';
import { moneyCards } from './money.ts';
import { osnpCards } from './osnp.ts';
import { patientCards } from './patient.ts';
import { practiceCards } from './practice.ts';
import { proCards } from './pro.ts';
import { regulateurCards } from './regulateur.ts';
import { unknownCards } from './unknown.ts';

/** Every answer that the bot can give. */
export const cards: Card[] = [
  ...generalCards,
  ...patientCards,
  ...proCards,
  ...regulateurCards,
  ...effecteurCards,
  ...practiceCards,
  ...moneyCards,
  ...osnpCards,
  ...furtherCards,
  ...unknownCards,
  ...assistantCards,
];
