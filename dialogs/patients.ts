import type { Turn } from './dialog.ts';
import { answerWhich, howLateGiven, late } from './patient-day.ts';
import { acceptAt, answerHour } from './patient-hour.ts';
import { listPatients } from './patient-list.ts';
import { move, rather } from './patient-move.ts';
import { outcome } from './patient-outcome.ts';
import type { PatientCommand } from './patient-phrases.ts';
import { readPatientWords } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { isLate, lateSay } from './said.ts';
import { find, without } from './waiting.ts';

/**
 * What a doctor says of patients: an hour with his yes or after it, who comes, a delay, a move, whether he came. Whole
 * messages only, before the grammar; what is none of these is undefined, and nothing was done.
 */
export async function patients(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const own = turn.speaker?.effecteurs.some(({ as }) => as === 'effecteur');
  const said = own ? readPatientWords(turn.text) : undefined;
  if (!said) return undefined;
  // heard wrong, it would be another patient's: by keys it is read back
  if (turn.channel === 'voice' && changes.includes(said.act))
    return says(rest, { key: 'voice.patients.byKeys' });
  const which = find(rest, 'whichPatient');
  const asked = said.act === 'which' ? which && answerWhich(said, which) : said;
  if (!asked) return undefined;
  if (isLate(turn) && hasty.includes(asked.act))
    return says(rest, ...lateSay(turn), { key: 'patients.tooOld' });
  if (asked.act !== 'howLate') return act(asked, turn, without(rest, 'howLate', 'whichPatient'));
  const waits = find(rest, 'howLate');
  return waits && howLateGiven(asked.minutes, waits, turn, rest);
}

const changes = ['late', 'move', 'outcome'];

/** What is true only when it is heard at once: a delay, and a move because of one. */
const hasty = ['late', 'howLate', 'move', 'rather'];

async function act(
  said: Exclude<PatientCommand, { act: 'howLate' | 'which' }>,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  switch (said.act) {
    case 'yes':
      return acceptAt(said.hour, said.code, turn, rest);
    case 'hour':
      return answerHour(said.hour, said.code, turn, rest);
    case 'rather':
      return rather(said, turn, rest);
    case 'list':
      return listPatients(said, turn, rest);
    case 'late':
      return late(said, turn, rest);
    case 'move':
      return move(said, turn, rest);
    case 'outcome':
      return outcome(said, turn, rest);
  }
}
