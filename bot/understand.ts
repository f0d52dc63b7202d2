import { inParis } from '../data/paris-time.ts';
import type { Reading } from '../dialogs/language/frame.ts';
import { sasHoursOf } from '../dialogs/language/sas-hours.ts';
import { type SecondOpinion, weigh } from '../dialogs/language/second-opinion.ts';
import { understand } from '../dialogs/language/understand.ts';
import type { Services } from '../dialogs/services.ts';

/** A yes or a no that anything casts doubt upon is none: the request is put again with its code. A command beside it is no doubt. */
function surelyAnswered(reading: Reading): Reading {
  const { frame, needsConfirmation = [] } = reading;
  const answers = frame.intent === 'accept' || frame.intent === 'refuse';
  const doubted = needsConfirmation.some((doubt) => doubt !== 'several-commands');
  return answers && doubted && !frame.clarify
    ? { ...reading, commit: false, frame: { ...frame, clarify: 'unclear_answer' } }
    : reading;
}

/**
 * The grammar, and the second opinion on what it would do at once: never on the path of an answer, nor of what is read back anyway.
 * `hours` is the SAS day of the settings.
 */
export const reader =
  (opinion: SecondOpinion, hours: string): Services['understand'] =>
  async (text, now, context) => {
    const moment = inParis(now);
    const reading = surelyAnswered(understand(text, moment, context, { hours: sasHoursOf(hours) }));
    if (!reading.commit || reading.frame.ranges.length === 0) return reading;
    return weigh(reading, await opinion.ask(text, moment));
  };
