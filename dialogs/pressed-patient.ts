import type { PressedPatient, Turn } from './dialog.ts';
import { startWithdraw } from './offer.ts';
import { hourPicked } from './patient-clock.ts';
import { late } from './patient-day.ts';
import { listPatients } from './patient-list.ts';
import { move } from './patient-move.ts';
import { outcome } from './patient-outcome.ts';
import type { Heard, Rest } from './rest.ts';

/** What one press says of a patient, and the agenda as it is then where it was pressed there; giving him back is asked once more. */
export async function ofPatient(pressed: PressedPatient, turn: Turn, rest: Rest): Promise<Heard> {
  const { code, agenda } = pressed;
  if ('withdraw' in pressed)
    return startWithdraw({ intent: 'withdraw', ranges: [], ref: code }, turn, rest);
  const heard = await sayOf(pressed, turn, rest);
  if (!agenda) return heard;
  const listed = await listPatients({}, turn, heard.rest);
  return { ...heard, rest: listed.rest, say: [...heard.say, ...listed.say] };
}

function sayOf(
  pressed: Exclude<PressedPatient, { withdraw: true }>,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const { code } = pressed;
  if ('came' in pressed)
    return outcome({ act: 'outcome', outcome: pressed.came, code }, turn, rest);
  if ('late' in pressed)
    return late({ act: 'late', minutes: pressed.late, all: false, code }, turn, rest);
  return move({ act: 'move', to: hourPicked(pressed.at, turn.now), code }, turn, rest);
}
