import { command } from './act.ts';
import { anyDialog, begin } from './converse.ts';
import type { Pressed, PressedWord, Turn } from './dialog.ts';
import { cardsOfTheme } from './faq.ts';
import { help } from './help.ts';
import { keypad } from './keypad.ts';
import type { Frame } from './language/frame.ts';
import { accept, proposeHour, refuse } from './offer.ts';
import { confirm } from './order.ts';
import { participation, walkFrom } from './participation.ts';
import { standing } from './participation-counters.ts';
import { hourPicked } from './patient-clock.ts';
import { howLateGiven } from './patient-day.ts';
import { acceptOfferAt } from './patient-hour.ts';
import { patientKeys } from './patient-keys.ts';
import { listPatients } from './patient-list.ts';
import { ofPatient } from './pressed-patient.ts';
import { afterOther, take } from './questions.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { more, undo, walkAgain, whereWeWere } from './steer.ts';
import { find, orderOpen, type Waiting } from './waiting.ts';

/** Does what a key or a button stands for; `over` is the question that had grown too old to be answered by it. */
export async function byKey(
  pressed: Pressed,
  turn: Turn,
  rest: Rest,
  over?: Waiting,
): Promise<Heard> {
  if ('offer' in pressed) return toOffer(pressed, turn, rest);
  if ('order' in pressed) return ordered(pressed.order, turn, rest);
  if ('answer' in pressed) return answered(pressed.answer === 'yes', turn, rest, over);
  if ('code' in pressed) return ofPatient(pressed, turn, afterOther(rest));
  if ('theme' in pressed) return cardsOfTheme(pressed.theme, turn, rest);
  if ('late' in pressed) return howLateGiven(pressed.late, find(rest, 'howLate') ?? {}, turn, rest);
  if ('word' in pressed) return words[pressed.word](turn, rest);
  if (pressed.begin === 'keypad') return begin(anyDialog(keypad), {}, turn, rest);
  return walkAgain(turn, rest) ?? begin(anyDialog(participation), walkFrom(turn), turn, rest);
}

/** Of somebody we do not know a button may only go on with an answer. */
export const byKeyOfStranger = (
  pressed: Pressed,
  turn: Turn,
  rest: Rest,
): Promise<Heard> | Heard =>
  'word' in pressed && pressed.word === 'more' ? more(turn, rest) : says(rest, { key: 'stranger' });

function ordered(frame: Frame, turn: Turn, rest: Rest): Promise<Heard> {
  const reading = { frame, confidence: 'sure' as const, commit: true };
  return command({ ...reading, unknown: [] }, turn, afterOther(rest));
}

async function toOffer(
  pressed: Extract<Pressed, { offer: string }>,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const offer = await turn.services.offerById(pressed.offer);
  if (!offer) return says(rest, { key: 'card.notYours' });
  if ('propose' in pressed) return proposeHour(pressed.propose, offer, turn, rest);
  if ('accept' in pressed) {
    const heard = await acceptOfferAt(hourPicked(pressed.accept, turn.now), offer, turn, rest);
    return heard ?? proposeHour(pressed.accept, offer, turn, rest);
  }
  return pressed.answer === 'accept' ? accept(offer, turn, rest) : refuse(offer, turn, rest);
}

/** Yes or no to what is read back, and to nothing else. */
function answered(yes: boolean, turn: Turn, rest: Rest, over: Waiting | undefined) {
  const order = orderOpen(rest);
  if (!order && over) return says(rest, { key: 'waiting.over', params: { at: over.at } });
  if (!order) return says(rest, { key: 'clarify.nothing_pending' });
  return yes ? confirm(order, turn, rest) : says(dropDraft(rest), { key: 'draft.dropped' });
}

/** The sign of the key that goes one question back; a dialog reads it itself. */
const backSign = '*';

const words: Record<PressedWord, (turn: Turn, rest: Rest) => Promise<Heard>> = {
  undo,
  more,
  help,
  slots: (turn, rest) => ordered({ intent: 'list_slots', ranges: [] }, turn, rest),
  patients: readPatients,
  standing: async (turn, rest) => (await standing(turn, rest)) ?? help(turn, rest),
  where: whereWeWere,
  back: async (turn, rest) => {
    const open = find(rest, 'dialog');
    const heard = open && (await take(open, { ...turn, text: backSign }, rest));
    return heard ?? whereWeWere(turn, rest);
  },
};

/** Who comes and what is free; whoever acts for others alone hears their agenda. By keys, then what can be said of a patient. */
async function readPatients(turn: Turn, rest: Rest): Promise<Heard> {
  const own = turn.speaker?.effecteurs.some(({ as }) => as === 'effecteur');
  if (!own) return ordered({ intent: 'list_slots', ranges: [] }, turn, rest);
  const listed = await listPatients({}, turn, afterOther(rest));
  if (turn.channel !== 'voice' || (await turn.services.patients()).length === 0) return listed;
  const asked = begin(anyDialog(patientKeys), {}, turn, listed.rest);
  return { ...asked, say: [...listed.say, ...asked.say] };
}
