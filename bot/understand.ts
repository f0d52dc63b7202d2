import { inParis } from '../data/paris-time.ts';
import { type SecondOpinion, weigh } from '../dialogs/language/second-opinion.ts';
import { understand } from '../dialogs/language/understand.ts';
import type { Services } from '../dialogs/services.ts';

/** The grammar, and the second opinion where it is not sure: never on the path of a sure reading, never of an answer. */
export const reader =
  (opinion: SecondOpinion): Services['understand'] =>
  async (text, now, context, locale) => {
    const moment = inParis(now);
    const reading = understand(text, moment, context, locale);
    if (reading.confidence === 'sure' || reading.frame.clarify || reading.frame.ranges.length === 0)
      return reading;
    return weigh(reading, await opinion.ask(text, moment));
  };
