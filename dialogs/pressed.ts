import { inParis } from '../data/paris-time.ts';
import { command } from './act.ts';
import { anyDialog, begin } from './converse.ts';
import type { Pressed, PressedPatient, Turn } from './dialog.ts';
import { cardsOfTheme } from './faq.ts';
import { keypad } from './keypad.ts';
import type { Frame } from './language/frame.ts';
import { startWithdraw } from './offer.ts';
import { participation, walkFrom } from './participation.ts';
import { late } from './patient-day.ts';
import { patientKeys } from './patient-keys.ts';
import { listPatients } from './patient-list.ts';
import { move } from './patient-move.ts';
import { outcome } from './patient-outcome.ts';
import { afterOther } from './questions.ts';
import type { Heard, Rest } from './rest.ts';
import { walkAgain } from './steer.ts';

/** Does what a key stands for; the walk goes on where it stood. */
export function byKey(pressed: Pressed, turn: Turn, rest: Rest): Heard | Promise<Heard> {
  if ('order' in pressed) return ordered(pressed.order, turn, rest);
  if ('patient' in pressed) return ofPatient(pressed.patient, turn, afterOther(rest));
  if ('theme' in pressed) return cardsOfTheme(pressed.theme, turn, rest);
  if (pressed.begin === 'keypad') return begin(anyDialog(keypad), {}, turn, rest);
  if (pressed.begin === 'patients') return readPatients(turn, rest);
  return walkAgain(turn, rest) ?? begin(anyDialog(participation), walkFrom(turn), turn, rest);
}

function ordered(frame: Frame, turn: Turn, rest: Rest): Promise<Heard> {
  const reading = { frame, confidence: 'sure' as const, commit: true };
  return command({ ...reading, unknown: [] }, turn, afterOther(rest));
}

/** Who comes and what is free, then what can be said of a patient; whoever acts for others hears their agenda. */
async function readPatients(turn: Turn, rest: Rest): Promise<Heard> {
  const own = turn.speaker?.effecteurs.some(({ as }) => as === 'effecteur');
  if (!own) return ordered({ intent: 'list_slots', ranges: [] }, turn, rest);
  const listed = await listPatients({}, turn, afterOther(rest));
  if ((await turn.services.patients()).length === 0) return listed;
  const asked = begin(anyDialog(patientKeys), {}, turn, listed.rest);
  return { ...asked, say: [...listed.say, ...asked.say] };
}

/** What one press says of a patient, and the agenda as it is then; giving him back is asked once more. */
async function ofPatient(pressed: PressedPatient, turn: Turn, rest: Rest): Promise<Heard> {
  const { code } = pressed;
  if (pressed.act === 'withdraw')
    return startWithdraw({ intent: 'withdraw', ranges: [], ref: code }, turn, rest);
  const heard = await sayOf(pressed, turn, rest);
  const listed = await listPatients({}, turn, heard.rest);
  return { ...heard, rest: listed.rest, say: [...heard.say, ...listed.say] };
}

function sayOf(
  pressed: Exclude<PressedPatient, { act: 'withdraw' }>,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const { act, code } = pressed;
  if (act === 'late') return late({ act, code, minutes: pressed.minutes, all: false }, turn, rest);
  if (act !== 'hour') return outcome({ act: 'outcome', outcome: act, code }, turn, rest);
  const [hour = 0, minute = 0] = pressed.hour.split(':').map(Number);
  const today = inParis(turn.now).toPlainDate();
  const ahead = pressed.day && today.until(Temporal.PlainDate.from(pressed.day)).days;
  const day = ahead === undefined || ahead === '' ? {} : { day: { ahead } };
  return move({ act: 'move', code, to: { hour, minute, twelve: false, ...day } }, turn, rest);
}
