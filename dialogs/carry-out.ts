import { wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import type { Refusal } from '../data/refusal.ts';
import type { Turn } from './dialog.ts';
import { tellOwners } from './in-name.ts';
import type { Frame } from './language/frame.ts';
import { perform } from './perform.ts';
import { readBack } from './read-back.ts';
import { everOf } from './recurrence.ts';
import { refusalSay } from './refusals.ts';
import { remembering } from './remembering.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { asking, changing, type Say, say } from './say.ts';
import { keyed } from './task.ts';
import { put } from './waiting.ts';

/** One command for one stretch: the least that can be done, or refused, by itself. */
interface Act {
  /** Its place in the message, in which its line is said. */
  at: number;
  frame: Frame;
  principal: Principal;
}

/** What became of one command. */
type Outcome = { act: Act } & ({ done: Say[] } | { refused: Refusal });

/** What could be done instead of a command that was refused, and is read back. */
function secondAct({ act, ...outcome }: Outcome): Frame[] | undefined {
  if (!('refused' in outcome)) return undefined;
  const { code, facts } = outcome.refused;
  const { frame } = act;
  if (code === 'command.mode' && frame.intent === 'declare_unavailability')
    return [{ ...frame, intent: 'close_slots' }];
  if (code !== 'slot.unavailable' || frame.recurrence) return undefined;
  const { from, to } = facts as { from: Date; to: Date };
  const hours = frame.ranges.map(({ start, end }) => ({
    start: [start, wallClock(from)].toSorted()[1] ?? start,
    end: [end, wallClock(to)].toSorted()[0] ?? end,
  }));
  const back: Frame = { intent: 'cancel_unavailability', ranges: hours };
  const { site, practitioner } = frame;
  return [{ ...back, ...(site && { site }), ...(practitioner && { practitioner }) }, frame];
}

/** Where nothing could be done, the one thing that would help is read back beside the reason. */
function offerInstead(outcomes: Outcome[], turn: Turn, rest: Rest): Heard | undefined {
  const [only, second] = outcomes;
  const frames = only && !second ? secondAct(only) : undefined;
  if (!only || !frames) return undefined;
  const back = frames.map((frame) => readBack(frame, only.act.principal));
  return says(
    put(rest, { kind: 'order', order: { frames, together: true } }, turn),
    ...line(only, true),
    say('second.head'),
    ...asking([...back, say('readback.sure')]),
  );
}

/**
 * Does every command of a message by itself and says, for each, what was done or why it was not; one that the rules
 * refuse leaves the others standing. `together` is a move: both or neither. ANNULER takes back all that was done.
 */
export async function carryOut(
  frames: Frame[],
  who: Principal[],
  turn: Turn,
  rest: Rest,
  together = false,
): Promise<Heard> {
  const acts = frames.flatMap((frame, index) => split(frame, who[index])).map(numbered);
  const outcomes: Outcome[] = [];
  for (const act of acts.toSorted(openingsLast)) {
    const work = () => perform(act.frame, act.principal, turn);
    const outcome = together ? { done: await work() } : await turn.services.attempt(work);
    outcomes.push({ act, ...outcome });
  }
  await tellOwners(
    outcomes.flatMap((one) => ('done' in one ? [{ ...one.act, done: one.done }] : [])),
    turn,
  );
  const instead = offerInstead(outcomes, turn, rest);
  if (instead) return instead;
  const ordered = outcomes.toSorted((a, b) => a.act.at - b.act.at);
  const lines = ordered.flatMap((one) => line(one, ordered.length === 1));
  const changed = outcomes.find((one) => 'done' in one && one.act.frame.intent !== 'list_slots');
  if (!changed && frames.every(({ intent }) => intent === 'list_slots'))
    return says(rest, ...lines);
  if (!changed) return says(dropDraft(rest), ...lines);
  const same = frames.find(({ intent }) => intent === changed.act.frame.intent);
  const frame = (together ? frames.at(-1) : same) ?? changed.act.frame;
  const done = outcomes.flatMap((one) => ('done' in one ? [one.act] : []));
  const beside = frames.filter(
    (one, at) =>
      one !== frame &&
      one.intent === frame.intent &&
      done.some(({ frame: part, principal }) => isPart(part, one) && principal === who[at]),
  );
  const memory = remembering(rest.memory, frame, turn, together, beside);
  return says({ ...dropDraft(rest), memory }, ...lines, ...changing([say('undo.hint')]));
}

/** The stretches of a command, each on its own; one that names none, or a recurrence, is whole. */
function split(frame: Frame, principal: Principal | undefined): Omit<Act, 'at'>[] {
  if (!principal) return [];
  if (frame.ranges.length < 2) return [{ frame, principal }];
  return frame.ranges.map((range) => ({ frame: { ...frame, ranges: [range] }, principal }));
}

/** A stretch of that command, or all of it. */
const isPart = (part: Frame, whole: Frame): boolean =>
  part === whole || part.ranges.every((range) => whole.ranges.includes(range));

const numbered = (act: Omit<Act, 'at'>, at: number): Act => ({ ...act, at });

/** Room is made before it is filled, so that « ouvre 16h, ferme 15h-17h » never closes what it just opened by accident. */
const openingsLast = (a: Act, b: Act): number =>
  Number(a.frame.intent === 'open_slots') - Number(b.frame.intent === 'open_slots');

const notDone = {
  open_slots: 'notDone.open',
  close_slots: 'notDone.close',
  declare_unavailability: 'notDone.absent',
  cancel_unavailability: 'notDone.present',
} as const;

const isNamed = (intent: Frame['intent']): intent is keyof typeof notDone => intent in notDone;

/** A refusal among others names its stretch: without it nobody could tell which of them was not done. */
function line(outcome: Outcome, alone: boolean): Say[] {
  if ('done' in outcome)
    return outcome.act.frame.intent === 'list_slots' ? outcome.done : changing(outcome.done);
  const reason = refusalSay(outcome.refused);
  const { frame, principal } = outcome.act;
  const ranges = frame.ranges.map(({ start, end }) => ({ from: start, to: end }));
  const [first] = frame.ranges;
  const named = isNamed(frame.intent) ? notDone[frame.intent] : undefined;
  const key = frame.recurrence ? ('notDone.series' as const) : named;
  if (alone || !key || !first) return [reason];
  const series = frame.recurrence && everOf(frame.recurrence, first).words;
  const name = principal.as === 'effecteur' ? undefined : principal.name;
  return [{ key: keyed(key, { ...(name && { name }) }), params: { name, ranges, series } }, reason];
}
