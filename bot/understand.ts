import { inParis } from '../data/paris-time.ts';
import type { Frame, Intent, Reading } from '../dialogs/language/frame.ts';
import { sasHoursOf } from '../dialogs/language/sas-hours.ts';
import { type SecondOpinion, weigh } from '../dialogs/language/second-opinion.ts';
import { understand } from '../dialogs/language/understand.ts';
import type { Services } from '../dialogs/services.ts';

const doubtedAs: Partial<Record<Intent, Frame>> = {
  accept: { intent: 'accept', ranges: [], clarify: 'unclear_answer' },
  refuse: { intent: 'refuse', ranges: [], clarify: 'unclear_answer' },
  confirm: { intent: 'other', ranges: [], clarify: 'unclear_answer' },
  undo: { intent: 'other', ranges: [], clarify: 'unclear_undo' },
  stop: { intent: 'other', ranges: [], clarify: 'unclear_stop' },
};

/** A word that binds, and that anything casts doubt upon, is none yet: it is asked for again, plainly. A command beside it is no doubt. */
function surelyAnswered(reading: Reading): Reading {
  const { frame, needsConfirmation = [] } = reading;
  const doubted = needsConfirmation.some((doubt) => doubt !== 'several-commands');
  const asked = doubted && !frame.clarify ? doubtedAs[frame.intent] : undefined;
  return asked ? { ...reading, commit: false, confidence: 'unclear', frame: asked } : reading;
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
