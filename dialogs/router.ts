import { aboutNamed } from './about-named.ts';
import { answerAndCommand, answersRequest } from './answer-and-command.ts';
import { coming } from './coming.ts';
import { obey } from './commands.ts';
import { isCorrection } from './correct.ts';
import type { Turn } from './dialog.ts';
import { edgeWish } from './edges.ts';
import { emergency } from './emergency.ts';
import { readMissing } from './expectations/range.ts';
import { isConfirmWord } from './expectations/yes-no.ts';
import { answerQuestion, asOfThen, soundsUrgent } from './faq.ts';
import { finish } from './finish.ts';
import { handOver } from './hand-over.ts';
import { intent } from './intent.ts';
import type { Range } from './language/frame.ts';
import { isCourtesy, isGreeting, isNoise, startsOrder } from './language/short-answer.ts';
import { ledger } from './ledger.ts';
import { codeIn, wantsCode } from './link.ts';
import { answerMoney, moneyFollowUp } from './money.ts';
import { answerNamed } from './named-offer.ts';
import { national } from './national.ts';
import { answerByCode } from './offer.ts';
import { onCall } from './on-call.ts';
import { confirm } from './order.ts';
import { whereIStand } from './participation-counters.ts';
import { patients } from './patients.ts';
import { withPlaces } from './places.ts';
import { preference } from './preferences.ts';
import { byKey, byKeyOfStranger } from './pressed.ts';
import { withTitles } from './principals.ts';
import { ask, isAnswerTo, take } from './questions.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { canAnswer, isEcho, saidAt } from './said.ts';
import { asking, type Say, say } from './say.ts';
import { selfService, strangerOnNumbers } from './self.ts';
import type { OfferHeard } from './services.ts';
import { takenUp } from './steer.ts';
import { isStart, isStop } from './stop-words.ts';
import { type Order, orderOpen, stillOpen, type Waiting, without } from './waiting.ts';
import { whichOf } from './which.ts';

const longestText = 1600;

/**
 * What one message does, by the table of docs/conversation.md: what names a request or is a word of command comes first, then the
 * open question is given its answer, then the message is whatever it asks for. Whatever was said, a question that is still open
 * when the turn ends has been asked in its answer.
 */
export async function route(turn: Turn, before: Rest): Promise<Heard> {
  if (turn.called) return onCall(turn, before);
  // nothing is asked beside it, so what « oui » would have done is over
  const urgent = emergency(
    turn,
    without(before, 'order', 'menu', 'who', 'howLate', 'whichPatient'),
  );
  if (urgent) return urgent;
  if (turn.text.length > longestText)
    return finish(says(before, { key: 'text.tooLong' }), turn, before);
  const known = turn.speaker?.person.linked;
  if (known && isEcho(before, turn)) return says(before);
  const { rest, over } = stillOpen(before, turn.now);
  const heard = known ? await speaking(turn, rest, over) : await stranger(turn, rest);
  return besideOffers(finish(heard, turn, before), turn);
}

/** « OUI » could be a request's while one waits: then the answer that is asked for is the word that can only mean what was read back. */
async function besideOffers(heard: Heard, turn: Turn): Promise<Heard> {
  const asked = turn.channel !== 'voice' && heard.say.some(({ key }) => key === 'readback.sure');
  if (!asked || (await turn.services.liveOffers()).length === 0) return heard;
  const words = heard.say.map(
    (one): Say => (one.key === 'readback.sure' ? { ...one, key: 'readback.sure.beside' } : one),
  );
  return { ...heard, say: words };
}

/** A message of somebody we know, with the names in it as the grammar knows them. */
async function speaking(said: Turn, before: Rest, over: Waiting | undefined): Promise<Heard> {
  if (said.pressed) return byKey(said.pressed, said, before, over);
  const turn = await withPlaces(withTitles(said, before));
  return aboutNamed(turn, before, (rest) => answered(turn, rest, over));
}

async function answered(turn: Turn, rest: Rest, over: Waiting | undefined): Promise<Heard> {
  const both = await yesAndMore(turn, rest);
  if (both) return both;
  const named =
    (await answerByCode(turn, rest)) ??
    (await patients(turn, rest)) ??
    (await handOver(turn, rest)) ??
    (await selfService(turn, rest)) ??
    (await ledger(turn, rest)) ??
    (await coming(turn, rest)) ??
    takenUp(turn, rest) ??
    (await obey(turn, rest)) ??
    (await national(turn, rest)) ??
    (await edgeWish(turn, rest)) ??
    (isCorrection(turn, rest) ? undefined : await preference(turn, rest)) ??
    (await answerNamed(turn, rest));
  if (named) return named;
  const offers = await turn.services.liveOffers();
  if (isNoise(turn.text)) return noise(turn, rest, offers);
  const late = over && [over, ...(rest.waiting ? [rest.waiting] : [])];
  if (late?.some((one) => isAnswerTo(one, turn)) && offers.length === 0) return tooOld(over, rest);
  if (offers.length === 0 && isCourtesyTo(rest, turn)) return says(rest, { key: 'other.thanks' });
  const beneath = passedMenu(rest, turn);
  if (beneath) return answered(turn, beneath, over);
  const open = rest.waiting && canAnswer(rest.waiting, turn) ? rest.waiting : undefined;
  const settled = open && (await toQuestion(open, turn, rest, offers));
  if (settled) return settled;
  const alone = offers.length === 0 && !open && !isCorrection(turn, rest);
  const further = alone ? (moneyFollowUp(turn, rest) ?? asOfThen(turn, rest)) : undefined;
  const sum = startsOrder(turn.text) ? undefined : answerMoney(turn, without(rest, 'more'));
  return further ?? sum ?? (await whereIStand(turn, rest)) ?? intent(turn, rest, open, offers);
}

/** « OUI 4K7P 11h45 et ouvre vendredi 17h-18h »: the answer to a request, then the command beside it, both done. */
async function yesAndMore(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const parts = answerAndCommand(turn.text);
  if (!parts) return undefined;
  const [answer, command] = parts;
  if (!(await answersRequest(answer, turn))) return undefined;
  const first = await answered({ ...turn, text: answer }, rest, undefined);
  const second = await answered({ ...turn, text: command }, first.rest, undefined);
  return { ...second, kind: 'answer', say: [...first.say, ...second.say] };
}

/** A command beneath a menu that nobody chose from is open again for whatever else is said. */
function passedMenu(rest: Rest, turn: Turn): Rest | undefined {
  const { waiting } = rest;
  const order = waiting?.kind === 'menu' && waiting.under?.kind === 'order';
  return order && !isAnswerTo(waiting, turn) ? without(rest, 'menu') : undefined;
}

/** « top merci », « c'est tout »: neither a name nor an answer, unless a yes is waited for. */
const isCourtesyTo = ({ waiting }: Rest, { text }: Turn): boolean =>
  isCourtesy(text) &&
  (!waiting || waiting.kind === 'more' || (waiting.kind === 'order' && !!waiting.order.awaiting));

/** The answer to the open question; with requests waiting, only what cannot be meant for one of them. */
async function toQuestion(
  open: Waiting,
  turn: Turn,
  rest: Rest,
  offers: OfferHeard[],
): Promise<Heard | undefined> {
  const order = orderOpen(rest);
  if (offers.length === 0 || !order) {
    const both = offers.length > 0 && isAnswerTo(open, turn);
    return both ? whichOf(offers, rest) : take(open, turn, rest);
  }
  if (order.frames[0]?.intent === 'withdraw' && askedLast(open, offers))
    return intent(turn, rest, open, []);
  if (isConfirmWord(turn.text) && !order.awaiting) return confirm(order, turn, rest);
  if (!isAnswerTo(open, turn) || isStretch(order, turn)) return take(open, turn, rest);
  return order.awaiting
    ? says(rest, ...asking([{ key: 'clarify.which_question' }]))
    : whichOf(offers, rest);
}

/** « 14h-16h » opens or closes a stretch; another hour for one patient is a single one. */
function isStretch(order: Order, turn: Turn): boolean {
  const ranges = readMissing(order, turn)?.reading.frame.ranges ?? [];
  const long = ({ start, end }: Range) => wallMinutes(start, end) > longestVisit;
  return ranges.length > 0 && ranges.every(long);
}

const longestVisit = 30;

const wallMinutes = (start: string, end: string): number =>
  Temporal.PlainDateTime.from(start).until(end).total('minutes');

/** « OUI » to « vous désister ? » while requests are open: they had been put before it was asked, so it is its answer. */
const askedLast = ({ at }: Waiting, offers: OfferHeard[]): boolean =>
  offers.every(({ sentAt }) => !sentAt || sentAt < new Date(at));

/** A reaction, a quotation, a machine: nobody said anything, so nothing is settled, and the open question stands. */
function noise(turn: Turn, rest: Rest, offers: OfferHeard[]): Heard {
  if (offers.length > 0) return whichOf(offers, rest);
  const question = rest.waiting ? ask(rest.waiting, turn) : [];
  return says(rest, ...(question.length > 0 ? question : [say('other')]));
}

/** « oui » half an hour later: nobody remembers what it was about. */
const tooOld = (over: Waiting | undefined, rest: Rest): Heard =>
  says(rest, { key: 'waiting.over', params: { at: over?.at } });

/** Nobody we know may link a phone and ask questions, nothing else, and learns nothing (I17). */
async function stranger(turn: Turn, rest: Rest): Promise<Heard> {
  if (turn.pressed) return byKeyOfStranger(turn.pressed, turn, rest);
  const numbers = await strangerOnNumbers(turn, rest);
  if (numbers) return numbers;
  const lone = /^\W*(lier|link|start|english|anglais|fran[cç]ais|suite|arr[eê]t)\b/iu.test(
    turn.text,
  );
  const { text } = turn;
  const known = isStop(text) || isStart(text) || codeIn(text) || wantsCode(text);
  const obeyed = lone || known ? await obey(turn, rest) : undefined;
  if (obeyed) return obeyed;
  const chosen = rest.waiting && (await take(rest.waiting, turn, rest));
  if (chosen) return chosen;
  const clean = without(rest, 'menu', 'who');
  if (isGreeting(text) || (await wantsToAct(turn))) return says(clean, { key: 'stranger' });
  return (await answerQuestion(turn, clean)) ?? says(clean, { key: 'stranger' });
}

/** A command of somebody who may not give any: he is told how to be known, not answered as if he had asked. */
async function wantsToAct(turn: Turn): Promise<boolean> {
  if (/^\W*\d\W*$/.test(turn.text)) return false;
  const { frame } = await turn.services.understand(turn.text, saidAt(turn), {}, turn.locale);
  return (
    !['faq', 'participation', 'other', 'help', 'list_slots'].includes(frame.intent) &&
    !soundsUrgent(turn)
  );
}
