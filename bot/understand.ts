import { inParis } from '../data/paris-time.ts';
import { sasHoursOf } from '../dialogs/language/sas-hours.ts';
import { type SecondOpinion, weigh } from '../dialogs/language/second-opinion.ts';
import { understand } from '../dialogs/language/understand.ts';
import type { Services } from '../dialogs/services.ts';

/**
 * The grammar, and the second opinion on what it would do at once: never on the path of an answer, nor of what is read back anyway.
 * `hours` is the SAS day of the settings.
 */
export const reader =
  (opinion: SecondOpinion, hours: string): Services['understand'] =>
  async (text, now, context) => {
    const moment = inParis(now);
    const reading = understand(text, moment, context, { hours: sasHoursOf(hours) });
    if (!reading.commit || reading.frame.ranges.length === 0) return reading;
    return weigh(reading, await opinion.ask(text, moment));
  };
