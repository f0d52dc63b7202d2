import { command } from './act.ts';
import { anyDialog, begin } from './converse.ts';
import type { Pressed, PressedWord, Turn } from './dialog.ts';
import { help } from './help.ts';
import { keypad } from './keypad.ts';
import type { Frame } from './language/frame.ts';
import { accept, proposeWish, refuse } from './offer.ts';
import { confirm } from './order.ts';
import { participation, walkFrom } from './participation.ts';
import { standing } from './participation-counters.ts';
import { howLateGiven, outcome } from './patient-day.ts';
import { listPatients } from './patient-list.ts';
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
  if ('code' in pressed) {
    const { code, came } = pressed;
    return (await outcome({ act: 'outcome', outcome: came, code }, turn, rest)) ?? says(rest);
  }
  if ('late' in pressed) {
    const asked = find(rest, 'howLate')?.code;
    return (await howLateGiven(pressed.late, asked, turn, rest)) ?? says(rest);
  }
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
  if ('propose' in pressed) return proposeWish(pressed.propose, offer, turn, rest);
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
  patients: async (turn, rest) => {
    const own = turn.speaker?.effecteurs.some(({ as }) => as === 'effecteur');
    return own
      ? listPatients({}, turn, rest)
      : ordered({ intent: 'list_slots', ranges: [] }, turn, rest);
  },
  standing: async (turn, rest) => (await standing(turn, rest)) ?? help(turn, rest),
  where: whereWeWere,
  back: async (turn, rest) => {
    const open = find(rest, 'dialog');
    const heard = open && (await take(open, { ...turn, text: backSign }, rest));
    return heard ?? whereWeWere(turn, rest);
  },
};
