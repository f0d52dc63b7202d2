import type { Say } from '../data/outbox/outbox.ts';
import { fromParis, inParis, isSkipped } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import { carryOut } from './carry-out.ts';
import { forEach, whichSay, withName } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Reading } from './language/frame.ts';
import { commandsOf, inAgenda, isMove } from './meant.ts';
import { finishWithdraw } from './offer.ts';
import { readBack } from './read-back.ts';
import { refusalSay } from './refusals.ts';
import { type Draft, dropDraft, type Heard, type Rest, says } from './rest.ts';
import { isLate, lateSay, maySettleLate, saidAt, stillAhead } from './said.ts';

/** What a command leads to: done at once when the reading is sure, else read back, else the missing word is asked. */
export async function command(reading: Reading, turn: Turn, rest: Rest): Promise<Heard> {
  const heard = commandsOf(reading.frame, saidAt(turn));
  const unclear = heard.find(({ clarify }) => clarify);
  if (unclear) return clarify(heard, unclear, turn, rest);
  const { frames: ahead, past } = stillAhead(heard, turn);
  if (ahead.length === 0)
    return says(dropDraft(rest), ...lateSay(turn), { key: 'refusal.slot.past' });
  const who = forEach(ahead, turn.speaker);
  if ('say' in who)
    return { ...says({ ...rest, draft: draftOf(ahead, turn, 'practitioner') }, ...who.say) };
  const frames = await inAgenda(reading, who.frames, who.all, turn);
  const listing = frames.every(({ intent }) => intent === 'list_slots');
  const sure = reading.commit || isOnlyPassingOn(reading, frames);
  const settled =
    sure && !who.guessed && !frames.some(isRisky) && (!isLate(turn) || maySettleLate(frames));
  const done =
    listing || settled
      ? await carryOut(frames, who.all, turn, rest, isMove(reading))
      : propose(reading, frames, who.all, turn, rest);
  const late = { ...done, say: [...lateSay(turn), ...past, ...done.say] };
  return listing || settled ? withUnread(late, reading.unknown) : late;
}

/** Reads a command back and waits for OUI; an hour that does not exist is refused at once, or another would be read back. */
function propose(
  reading: Reading,
  frames: Frame[],
  who: Principal[],
  turn: Turn,
  rest: Rest,
): Heard {
  const draft: Draft = {
    ...draftOf(frames, turn),
    ...(isMove(reading) && { together: true }),
    ...(reading.alternative && { alternative: commandsOf(reading.alternative, saidAt(turn)) }),
  };
  const ranges = frames.flatMap((frame) => (frame.recurrence ? [] : frame.ranges));
  const skipped = ranges.flatMap(({ start, end }) => [start, end]).find(isSkipped);
  if (skipped)
    return says(dropDraft(rest), refusalSay(new Refusal('slot.skipped-hour', { day: skipped })));
  const pdsa = reading.needsConfirmation?.includes('outside-sas-hours');
  return says(
    { ...rest, draft },
    ...(pdsa ? [{ key: 'readback.outsideHours' }] : []),
    ...proposal(draft, who, reading.unknown),
  );
}

/** What was not understood is said, not dropped: « réunion » changes nothing, but the doctor sees that it did not. */
const withUnread = (heard: Heard, unknown: string[]): Heard =>
  unknown.length === 0
    ? heard
    : {
        ...heard,
        say: [...heard.say, { key: 'done.unread', params: { words: unknown.join(' ') } }],
      };

/** An absence while a request is open passes it on at once: the OSNP must not wait for a second yes (DECISIONS). */
const isOnlyPassingOn = ({ needsConfirmation = [] }: Reading, frames: Frame[]): boolean =>
  needsConfirmation.length > 0 &&
  needsConfirmation.every((doubt) => doubt === 'while-pending') &&
  frames.every(({ intent }) => intent === 'declare_unavailability');

/** Closing more than a day takes a second yes, however clear it was (contract §7). */
function isRisky({ intent, ranges, recurrence }: Frame): boolean {
  if (intent !== 'close_slots') return false;
  if (recurrence || ranges.length === 0) return true;
  const hours = ranges.map(
    ({ start, end }) => (fromParis(end).getTime() - fromParis(start).getTime()) / 3_600_000,
  );
  return Math.max(0, ...hours) > 25;
}

const draftOf = (frames: Frame[], turn: Turn, awaiting?: string): Draft => ({
  frames,
  at: turn.now.toISOString(),
  saidAt: saidAt(turn).toISOString(),
  ...(awaiting && { awaiting }),
});

function proposal(draft: Draft, who: Principal[], unknown: string[] = []): Say[] {
  const missed =
    unknown.length > 0 ? [{ key: 'readback.unknown', params: { words: unknown.join(' ') } }] : [];
  if (draft.alternative) {
    const [one, two] = [draft.frames, draft.alternative].map((frames) =>
      frames.map((frame) => readBack(frame, who[0])),
    );
    return [
      ...missed,
      { key: 'readback.two' },
      { key: 'readback.first' },
      ...(one ?? []),
      { key: 'readback.second' },
      ...(two ?? []),
      { key: 'readback.choose' },
    ];
  }
  return [
    ...missed,
    ...draft.frames.map((frame, index) => readBack(frame, who[index])),
    { key: 'readback.sure' },
  ];
}

/** Asks the one thing that is missing or wrong, and keeps what was understood. */
function clarify(frames: Frame[], unclear: Frame, turn: Turn, rest: Rest): Heard {
  const { clarify: reason = 'missing_intent', ranges } = unclear;
  const understood = ranges.map(({ start, end }) => ({ from: start, to: end }));
  const example = sayExample(unclear, turn);
  const say = [
    ...(understood.length > 0
      ? [{ key: 'clarify.understood', params: { ranges: understood } }]
      : []),
    { key: `clarify.${reason}`, params: { example } },
  ];
  return says({ ...rest, draft: draftOf(frames, turn, reason) }, ...say);
}

/** The verb of the example shown: the doctor's own, so that the answer is one word away. */
const sayExample = ({ intent }: Frame, { locale }: Turn): string => {
  const french =
    intent === 'close_slots' ? 'ferme' : intent === 'declare_unavailability' ? 'absent' : 'ouvre';
  const english =
    intent === 'close_slots' ? 'close' : intent === 'declare_unavailability' ? 'away' : 'open';
  return locale === 'fr' ? french : english;
};

/** What a draft waits for, said once more. */
export function readAgain(draft: Draft, turn: Turn): Say[] {
  const [first] = draft.frames;
  if (!first || first.intent === 'withdraw') return [{ key: 'withdraw.byText' }];
  const example = sayExample(first, turn);
  if (draft.awaiting) return [{ key: `clarify.${draft.awaiting}`, params: { example } }];
  const who = forEach(draft.frames, turn.speaker);
  return 'say' in who ? who.say : proposal(draft, who.all);
}

/** « OUI » to what was read back. */
export async function confirm(
  draft: Draft,
  turn: Turn,
  rest: Rest,
  second = false,
): Promise<Heard> {
  const frames = second && draft.alternative ? draft.alternative : draft.frames;
  const [only] = frames;
  if (only?.intent === 'withdraw') return finishWithdraw(only, turn, rest);
  if (draft.awaiting)
    return says(rest, { key: `clarify.${draft.awaiting}`, params: { example: 'ouvre' } });
  if (draft.alternative && !second && !/^\W*1\W*$/.test(turn.text))
    return says(rest, { key: 'readback.choose' });
  const who = forEach(frames, turn.speaker);
  if ('say' in who) return says(rest, ...who.say);
  return carryOut(who.frames, who.all, turn, dropDraft(rest), draft.together);
}

/** A name after « pour quel médecin ? » completes the command that waits for it; one that is nobody's is asked again. */
export async function nameGiven(draft: Draft, turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const who = turn.speaker && withName(draft.frames, turn.text, turn.speaker);
  if (!who) return undefined;
  if ('say' in who) return says(rest, ...who.say);
  const next: Draft = {
    frames: who.frames,
    at: inParis(turn.now).toInstant().toString(),
    ...(draft.together && { together: true }),
  };
  return says({ ...rest, draft: next }, ...proposal(next, who.all));
}

/** Words that are neither a name nor a command, while a name is waited for: the names once more. */
export const stillWhom = (turn: Turn, rest: Rest): Heard =>
  says(rest, whichSay({ unknown: turn.text.slice(0, 40) }, turn.speaker));
