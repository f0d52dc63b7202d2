import { inParis } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { carryOut } from './carry-out.ts';
import { forEach, whichSay, withName } from './delegation.ts';
import type { Turn } from './dialog.ts';
import { errandAgreed } from './errands.ts';
import { readChoice } from './expectations/choice.ts';
import { dayKnown } from './language/completed.ts';
import type { ClarifyReason, Frame } from './language/frame.ts';
import { nameAnswer } from './name-answer.ts';
import { finishWithdraw } from './offer.ts';
import { readBack } from './read-back.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { asking, type Say, say } from './say.ts';
import { finishSelf } from './self-confirm.ts';
import { type Order, put } from './waiting.ts';

/** What « oui » would do, read back: its question is the last of what is said. */
export function orderSay(order: Order, who: Principal[], unknown: string[] = []): Say[] {
  const missed: Say[] =
    unknown.length > 0 ? [{ key: 'readback.unknown', params: { words: unknown.join(' ') } }] : [];
  if (order.alternative) {
    const [one, two] = [order.frames, order.alternative].map((frames) =>
      frames.map((frame) => readBack(frame, who[0])),
    );
    return asking([
      ...missed,
      { key: 'readback.two' },
      { key: 'readback.first' },
      ...(one ?? []),
      { key: 'readback.second' },
      ...(two ?? []),
      { key: 'readback.choose' },
    ]);
  }
  return asking([
    ...missed,
    ...(order.instead ? [say('readback.instead')] : []),
    ...order.frames.map((frame, index) => readBack(frame, who[index])),
    { key: 'readback.sure' },
  ]);
}

/** The verb of the example shown: the doctor's own, so that the answer is one word away. */
const exampleOf = (frame: Frame | undefined, { locale }: Turn): string => {
  const verbs = {
    close_slots: { fr: 'ferme', en: 'close' },
    declare_unavailability: { fr: 'absent', en: 'away' },
    other: { fr: 'ouvre', en: 'open' },
  };
  const intent = frame?.intent;
  const known = intent === 'close_slots' || intent === 'declare_unavailability' ? intent : 'other';
  return verbs[known][locale];
};

/** An absence is asked for its day first: most are whole days. */
const keyOf = (reason: ClarifyReason, frame: Frame | undefined) =>
  reason === 'missing_time' && frame?.intent === 'declare_unavailability'
    ? 'clarify.missing_time.away'
    : (`clarify.${reason}` as const);

/** Asks for the word that is missing; what is known stands in the question, so that it need not be said again. */
export function clarifySay({ frames, awaiting, unfinished }: Order, turn: Turn): Say[] {
  const unclear = frames.find(({ clarify }) => clarify) ?? frames[0];
  const reason = unclear?.clarify ?? 'missing_intent';
  const understood = (unclear?.ranges ?? []).map(({ start, end }) => ({ from: start, to: end }));
  const day =
    awaiting === 'missing_time' && unfinished && dayKnown(unfinished, inParis(saidAt(turn)));
  const question: Say = day
    ? { key: 'clarify.missing_time.on', params: { day: `${day}T12:00` } }
    : { key: keyOf(reason, unclear), params: { example: exampleOf(unclear, turn) } };
  const known: Say[] =
    understood.length > 0 ? [{ key: 'clarify.understood', params: { ranges: understood } }] : [];
  return asking([...known, question]);
}

/** What an order waits for, said once more. */
export function askOrder(order: Order, turn: Turn): Say[] {
  const { frames, awaiting, asked } = order;
  if (order.self && asked) return asking(asked);
  if (order.choices) return asking(asked ?? []);
  if (frames[0]?.intent === 'withdraw') {
    const byText = turn.channel === 'voice' || !asked;
    return asking(byText ? [{ key: 'withdraw.byText' }] : asked);
  }
  if (awaiting && awaiting !== 'practitioner') return clarifySay(order, turn);
  const who = forEach(frames, turn.speaker);
  return 'say' in who ? asking(who.say) : orderSay({ ...order, frames: who.frames }, who.all);
}

/** « OUI » to what was read back. */
export async function confirm(
  order: Order,
  turn: Turn,
  rest: Rest,
  second = false,
): Promise<Heard> {
  if (order.choices) return errandAgreed(order, turn, rest);
  const frames = second && order.alternative ? order.alternative : order.frames;
  const [only] = frames;
  if (order.self) return finishSelf(order.self, turn, rest);
  if (only?.intent === 'withdraw') return finishWithdraw(only, turn, rest);
  if (order.awaiting) return says(rest, ...askOrder(order, turn));
  if (order.alternative && !second && readChoice(turn.text, 2) !== 1)
    return says(rest, ...asking([{ key: 'readback.choose' }]));
  const who = forEach(frames, turn.speaker);
  if (isRevoked(order, 'say' in who ? undefined : who.all, turn))
    return says(dropDraft(rest), { key: 'delegation.over' });
  if ('say' in who) return says(rest, ...asking(who.say));
  if (order.instead) await turn.services.undoLast();
  return carryOut(who.frames, who.all, turn, dropDraft(rest), order.together);
}

/** Somebody took the right back, or gave another, since it was asked: a yes is not said of a doctor whom nobody read back. */
function isRevoked({ rights }: Order, who: Principal[] | undefined, { speaker }: Turn): boolean {
  if (!rights) return false;
  const now = (speaker?.effecteurs ?? []).map(({ id }) => id);
  if (!who) return rights.some((id) => !now.includes(id));
  return who.some(({ id }) => !rights.includes(id));
}

/** A name after « pour quel médecin ? » completes the command that waits for it; undefined when it is nobody's. */
export function nameGiven(order: Order, turn: Turn, rest: Rest): Heard | undefined {
  const { speaker } = turn;
  const said = speaker && nameAnswer(order.frames, turn, speaker);
  const who = said && withName(said.frames, said.name, speaker);
  if (!who) return undefined;
  if ('say' in who) return says(rest, ...asking(who.say));
  const next: Order = { frames: who.frames, ...(order.together && { together: true }) };
  return says(put(rest, { kind: 'order', order: next }, turn), ...orderSay(next, who.all));
}

/** Words that are neither a name nor a command, while a name is waited for: the names once more. */
export const stillWhom = (turn: Turn, rest: Rest): Heard =>
  says(rest, ...asking([whichSay({ unknown: turn.text.slice(0, 40) }, turn.speaker)]));
