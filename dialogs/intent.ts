import { hereAfterAll, otherStart } from './about-absence.ts';
import { clarify, command } from './act.ts';
import { answeredBefore } from './after-yes.ts';
import { anyDialog, begin } from './converse.ts';
import { amendedOrder, correctable, correction, repeated, wordsAfterUndo } from './correct.ts';
import type { Turn } from './dialog.ts';
import { emergencySay } from './emergency.ts';
import { readYesNo } from './expectations/yes-no.ts';
import { answerQuestion, knowsAnswer, soundsUrgent } from './faq.ts';
import { help } from './help.ts';
import type { LanguageContext, Reading } from './language/frame.ts';
import { asksSomething, isAcknowledged, isGreeting, isThanks } from './language/short-answer.ts';
import { lost } from './lost.ts';
import { answerOffer, nothingOpen, startWithdraw, unsureCounter } from './offer.ts';
import { pendingOf } from './offer-facts.ts';
import { confirm, stillWhom } from './order.ts';
import { participation, walkFrom } from './participation.ts';
import { afterOther } from './questions.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { onDayOfLast } from './same-day.ts';
import { asking } from './say.ts';
import type { OfferHeard } from './services.ts';
import { shiftOpenings } from './shift-openings.ts';
import { leave, undo, walkAgain } from './steer.ts';
import { type Order, orderOpen, type Waiting } from './waiting.ts';
import { whichOf } from './which.ts';

/** What the message asks for, read by the grammar, which knows what is open. */
export async function intent(
  turn: Turn,
  rest: Rest,
  open: Waiting | undefined,
  offers: OfferHeard[],
): Promise<Heard> {
  const order = open ? orderOpen(rest) : undefined;
  const corrected = offers.length > 0 ? undefined : await changeOfMind(turn, rest, order);
  if (corrected) return corrected;
  const context = contextOf(turn, rest, order, offers);
  const beside = offers.length > 0 || order ? undefined : await onDayOfLast(turn, rest);
  const reading =
    beside ?? (await turn.services.understand(turn.text, saidAt(turn), context, turn.locale));
  const back = reading.frame.clarify && (await hereAfterAll(turn, rest));
  return back || carryOut(reading, turn, rest, open, offers);
}

/** What is said of the command that is read back, or of the last one done. */
async function changeOfMind(
  turn: Turn,
  rest: Rest,
  order: Order | undefined,
): Promise<Heard | undefined> {
  if (order) return repeated(order, turn, rest);
  const left = wordsAfterUndo(turn.text);
  if (!left || !correctable(rest.memory, turn))
    return (
      (await otherStart(turn, rest)) ?? (await correction(turn, rest)) ?? shiftOpenings(turn, rest)
    );
  const undone = await undo(turn, rest);
  const next = { ...turn, text: left };
  const heard =
    (await correction(next, undone.rest)) ?? (await intent(next, undone.rest, undefined, []));
  return { ...heard, say: [...undone.say, ...heard.say] };
}

function contextOf(
  turn: Turn,
  { memory }: Rest,
  order: Order | undefined,
  offers: OfferHeard[],
): LanguageContext {
  // of two that are one change the second is what comes of it
  const first = order?.together ? order.frames.at(-1) : order?.frames[0];
  const { also: _, clarify: __, ...known } = first ?? { intent: 'other' as const, ranges: [] };
  const last = correctable(memory, turn);
  return {
    channel: turn.channel,
    ...(offers.length > 0 && { pending: pendingOf(offers) }),
    ...(first && { draft: known }),
    ...(order?.awaiting && { awaiting: order.awaiting }),
    ...(last && { last: { ...last, committed: true as const } }),
  };
}

/** Nothing would be done of these anyhow: an emergency among their words is what the message is about. */
const quiet = ['list_slots', 'faq', 'other', 'help', 'participation', 'stop'];

async function carryOut(
  reading: Reading,
  turn: Turn,
  rest: Rest,
  open: Waiting | undefined,
  offers: OfferHeard[],
): Promise<Heard> {
  const { frame } = reading;
  const order = open ? orderOpen(rest) : undefined;
  const asks = Boolean(frame.clarify) && offers.length === 0;
  if ((asks || quiet.includes(frame.intent)) && soundsUrgent(turn))
    return says(rest, ...emergencySay(turn));
  if (asks && !order && asksSomething(turn.text) && knowsAnswer(turn)) {
    const answer = await answerQuestion(turn, rest);
    if (answer) return answer;
  }
  switch (frame.intent) {
    case 'accept':
    case 'refuse':
    case 'counter':
    case 'ask_details':
      return toOffer(reading, turn, rest, open, offers);
    case 'withdraw':
      return startWithdraw(frame, turn, rest);
    case 'confirm':
      return order ? confirm(order, turn, rest) : nothingOpen(turn, rest, frame.intent);
    case 'deny':
      return says(dropDraft(rest), { key: 'draft.dropped' });
    case 'cancel':
    case 'undo':
      return undo(turn, rest);
    case 'stop':
      return says(rest, { key: 'stop.how' });
    case 'help':
      return helpOrAnswer(turn, rest);
    case 'participation':
      return walkAgain(turn, rest) ?? begin(anyDialog(participation), walkFrom(turn), turn, rest);
    case 'faq':
      return (await answerQuestion(turn, rest)) ?? says(rest, { key: 'help' });
    case 'other':
      return other(reading, turn, rest, open, offers);
    default:
      return amendedOrder(order, reading, turn, rest) ?? command(reading, turn, afterOther(rest));
  }
}

/** What can be said; a question that only sounds like one for help is answered when there is an answer. */
async function helpOrAnswer(turn: Turn, rest: Rest): Promise<Heard> {
  const asked = asksSomething(turn.text)
    ? await answerQuestion(turn, rest, { unasked: true })
    : undefined;
  return asked ?? help(turn, afterOther(rest));
}

/** An answer to a request; where none waits, to whatever else is open, or to the last one that did. */
function toOffer(
  reading: Reading,
  turn: Turn,
  rest: Rest,
  open: Waiting | undefined,
  offers: OfferHeard[],
): Heard | Promise<Heard> {
  const { frame } = reading;
  if (frame.clarify) return offers.length > 0 ? whichOf(offers, rest) : toNothing(turn, rest, open);
  if (frame.intent === 'counter' && !reading.commit) return unsureCounter(offers, rest);
  return answerOffer(frame, offers, turn, rest);
}

/** « non » leaves a menu; a yes or a no that is no answer to the open question has it asked again. */
async function toNothing(turn: Turn, rest: Rest, open: Waiting | undefined): Promise<Heard> {
  const { waiting } = rest;
  if (!waiting || waiting.kind === 'more') return answeredBefore(turn, rest);
  if (!open) return saidBefore(turn, rest);
  const mayBeLeft = ['menu', 'who', 'howLate', 'whichPatient'].includes(waiting.kind);
  return mayBeLeft && readYesNo(turn.text) === false ? leave(waiting, rest) : lost(rest);
}

/** Words that were said before the open question was asked answer what came before it, if anything did. */
const saidBefore = async (turn: Turn, rest: Rest): Promise<Heard> =>
  (await turn.services.lastClosedOffer())
    ? answeredBefore(turn, rest)
    : says(rest, { key: 'waiting.before' });

/** Thanks and questions while a name is asked are heard as such; the name is asked again behind. */
async function besideName(turn: Turn, rest: Rest): Promise<Heard> {
  if (isGreeting(turn.text)) return says(rest, { key: 'other.hello' });
  if (isThanks(turn.text) || isAcknowledged(turn.text)) return says(rest, { key: 'other.thanks' });
  const answer = asksSomething(turn.text)
    ? await answerQuestion(turn, rest, { unasked: true })
    : undefined;
  return answer ?? stillWhom(turn, rest);
}

/** Not for us, or not clear: nothing is done, and the answer says what can be. */
async function other(
  { frame }: Reading,
  turn: Turn,
  rest: Rest,
  open: Waiting | undefined,
  offers: OfferHeard[],
): Promise<Heard> {
  const reason = frame.clarify;
  if (open && orderOpen(rest)?.awaiting === 'practitioner') return besideName(turn, rest);
  if (reason === 'nothing_pending') return toNothing(turn, rest, open);
  if (reason && offers.length > 0) return whichOf(offers, rest);
  if (reason === 'unclear_answer' && orderOpen(rest))
    return says(rest, ...asking([{ key: 'draft.yesOrNo' }]));
  if (reason === 'missing_intent') return clarify([frame], frame, turn, afterOther(rest));
  if (reason) return says(rest, { key: `clarify.${reason}`, params: { example: 'ouvre' } });
  if (isGreeting(turn.text)) return says(rest, { key: 'other.hello' });
  if (isThanks(turn.text) || isAcknowledged(turn.text)) return says(rest, { key: 'other.thanks' });
  return (await answerQuestion(turn, rest, { unasked: true })) ?? lost(rest);
}
