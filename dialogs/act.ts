import type { Say } from '../data/outbox/outbox.ts';
import { fromParis, inParis, isSkipped, later, wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import { carryOut } from './carry-out.ts';
import { forWhom } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Reading } from './language/frame.ts';
import { finishWithdraw } from './offer.ts';
import { readBack } from './read-back.ts';
import { refusalSay } from './refusals.ts';
import { type Draft, dropDraft, type Heard, type Rest, says } from './rest.ts';
import { isLate, lateSay, maySettleLate, saidAt, stillAhead } from './said.ts';

/** A command of the grammar, with those that came in the same message. */
const flat = ({ also = [], ...frame }: Frame, now: Date): Frame[] =>
  [frame, ...also].map(whole).map((one) => errWide(one, now));

/**
 * « annule mon absence » names no day and needs none: all those to come are read back. An absence that recurs would be
 * noted for its first day alone, so it is not taken for one.
 */
function whole(frame: Frame): Frame {
  const away = ['declare_unavailability', 'cancel_unavailability'].includes(frame.intent);
  if (away && frame.recurrence && !frame.clarify)
    return { ...frame, ranges: [], clarify: 'unsupported_recurrence' };
  const { clarify, ...rest } = frame;
  return frame.intent === 'cancel_unavailability' && clarify === 'missing_time' ? rest : frame;
}

/**
 * An absence errs wide (DECISIONS): « maintenant » is this very minute, not the next quarter; one that reaches the end of
 * the SAS day covers that evening, and one that starts with it the early morning.
 */
function errWide(frame: Frame, now: Date): Frame {
  if (frame.intent !== 'declare_unavailability') return frame;
  const minute = wallClock(now);
  const quarter = wallClock(later(now, 15 * 60_000));
  const ranges = frame.ranges.map(({ start, end }) => ({
    start: start > minute && start <= quarter ? minute : start.replace('T08:00', 'T00:00'),
    end: reachesTheEvening(end) ? nextMidnight(end) : end,
  }));
  return { ...frame, ranges };
}

const reachesTheEvening = (end: string): boolean => {
  const { dayOfWeek, hour, minute } = Temporal.PlainDateTime.from(end);
  return minute === 0 && hour === (dayOfWeek === 6 ? 12 : 20);
};

const nextMidnight = (end: string): string =>
  `${Temporal.PlainDate.from(end).add({ days: 1 }).toString()}T00:00`;

/** What a command leads to: done at once when the reading is sure, else read back, else the missing word is asked. */
export async function command(reading: Reading, turn: Turn, rest: Rest): Promise<Heard> {
  const heard = flat(reading.frame, saidAt(turn));
  const unclear = heard.find(({ clarify }) => clarify);
  if (unclear) return clarify(heard, unclear, turn, rest);
  const { frames, past } = stillAhead(heard, turn);
  if (frames.length === 0)
    return says(dropDraft(rest), ...lateSay(turn), { key: 'refusal.slot.past' });
  const who = principals(frames, turn);
  if ('say' in who)
    return { ...says({ ...rest, draft: draftOf(frames, turn, 'practitioner') }, ...who.say) };
  const listing = frames.every(({ intent }) => intent === 'list_slots');
  const sure = reading.commit || isOnlyPassingOn(reading, frames);
  const settled = sure && !frames.some(isRisky) && (!isLate(turn) || maySettleLate(frames));
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
    ...(reading.alternative && { alternative: flat(reading.alternative, saidAt(turn)) }),
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

/** « déplace 15h à 16h30 » is two commands that only make sense together. */
const isMove = ({ needsConfirmation = [] }: Reading): boolean => needsConfirmation.includes('move');

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

function principals(frames: Frame[], turn: Turn): { all: Principal[] } | { say: Say[] } {
  const all: Principal[] = [];
  for (const frame of frames) {
    const found = turn.speaker ? forWhom(frame, turn.speaker) : { ask: [] };
    if ('principal' in found) all.push(found.principal);
    else if ('unknown' in found)
      return { say: [{ key: 'delegation.unknown', params: { name: found.unknown } }] };
    else return { say: [{ key: 'delegation.which', params: { names: found.ask.join(', ') } }] };
  }
  return { all };
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
  const who = principals(draft.frames, turn);
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
  const who = principals(frames, turn);
  if ('say' in who) return says(rest, ...who.say);
  return carryOut(frames, who.all, turn, dropDraft(rest), draft.together);
}

/** A name after « pour quel médecin ? » completes the command that waits for it. */
export async function nameGiven(draft: Draft, turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const name = turn.text.replace(/^\W*(pour\s+)?(le\s+|la\s+)?(dr|docteur|pr)?\.?\s*/iu, '').trim();
  const frames = draft.frames.map((frame) => ({ ...frame, practitioner: name }));
  const who = principals(frames, turn);
  if ('say' in who) return undefined;
  const next: Draft = { frames, at: inParis(turn.now).toInstant().toString() };
  return says({ ...rest, draft: next }, ...proposal(next, who.all));
}
