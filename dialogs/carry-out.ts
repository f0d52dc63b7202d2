import type { Say } from '../data/outbox/outbox.ts';
import type { Principal } from '../data/people/person.ts';
import type { Refusal } from '../data/refusal.ts';
import type { Turn } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import { perform } from './perform.ts';
import { refusalSay } from './refusals.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';

/** One command for one stretch: the least that can be done, or refused, by itself. */
interface Act {
  /** Its place in the message, in which its line is said. */
  at: number;
  frame: Frame;
  principal: Principal;
}

/** What became of one command. */
type Outcome = { act: Act } & ({ done: Say[] } | { refused: Refusal });

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
  const alone = acts.length === 1 || together;
  const outcomes: Outcome[] = [];
  for (const act of acts.toSorted(openingsLast)) {
    const work = () => perform(act.frame, act.principal, turn);
    const outcome = alone ? { done: await work() } : await turn.services.attempt(work);
    outcomes.push({ act, ...outcome });
  }
  const lines = outcomes.toSorted((a, b) => a.act.at - b.act.at).flatMap(line);
  const changed = outcomes.find((one) => 'done' in one && one.act.frame.intent !== 'list_slots');
  if (!changed && frames.every(({ intent }) => intent === 'list_slots'))
    return says(rest, ...lines);
  if (!changed) return says(dropDraft(rest), ...lines);
  const frame =
    frames.find(({ intent }) => intent === changed.act.frame.intent) ?? changed.act.frame;
  const memory = { ...rest.memory, last: { frame, at: turn.now.toISOString() } };
  return says({ ...dropDraft(rest), memory }, ...lines, { key: 'undo.hint' });
}

/** The stretches of a command, each on its own; one that names none, or a recurrence, is whole. */
function split(frame: Frame, principal: Principal | undefined): Omit<Act, 'at'>[] {
  if (!principal) return [];
  if (frame.ranges.length < 2) return [{ frame, principal }];
  return frame.ranges.map((range) => ({ frame: { ...frame, ranges: [range] }, principal }));
}

const numbered = (act: Omit<Act, 'at'>, at: number): Act => ({ ...act, at });

/** Room is made before it is filled, so that « ouvre 16h, ferme 15h-17h » never closes what it just opened by accident. */
const openingsLast = (a: Act, b: Act): number =>
  Number(a.frame.intent === 'open_slots') - Number(b.frame.intent === 'open_slots');

const notDone: Partial<Record<Frame['intent'], string>> = {
  open_slots: 'notDone.open',
  close_slots: 'notDone.close',
  declare_unavailability: 'notDone.absent',
  cancel_unavailability: 'notDone.present',
};

/** A refusal among others names its stretch: without it nobody could tell which of them was not done. */
function line(outcome: Outcome): Say[] {
  if ('done' in outcome) return outcome.done;
  const { frame } = outcome.act;
  const ranges = frame.ranges.map(({ start, end }) => ({ from: start, to: end }));
  const key = notDone[frame.intent];
  const which = key && ranges.length > 0 ? [{ key, params: { ranges } }] : [];
  return [...which, refusalSay(outcome.refused)];
}
