import type { Turn } from './dialog.ts';
import { howLateGiven, late, move, outcome } from './patient-day.ts';
import { acceptAt, answerHour } from './patient-hour.ts';
import { listPatients } from './patient-list.ts';
import { type PatientCommand, readPatientWords } from './patient-words.ts';
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
  if (isLate(turn) && hasty.includes(said.act))
    return says(rest, ...lateSay(turn), { key: 'patients.tooOld' });
  if (said.act !== 'howLate') return act(said, turn, without(rest, 'howLate'));
  const asked = find(rest, 'howLate');
  return asked && howLateGiven(said.minutes, asked.code, turn, rest);
}

/** What is true only when it is heard at once: a delay, and a move because of one. */
const hasty = ['late', 'howLate', 'move'];

async function act(
  said: Exclude<PatientCommand, { act: 'howLate' }>,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  switch (said.act) {
    case 'yes':
      return acceptAt(said.hour, said.code, turn, rest);
    case 'hour':
      return answerHour(said.hour, said.code, turn, rest);
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
