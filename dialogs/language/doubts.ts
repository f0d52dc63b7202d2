import type { Confidence, Doubt, Frame, Intent, Reading } from './frame.ts';

/** The policy: what each doubt leaves of certainty. A command that carries any is read back, never done at once. */
const policy: Record<Doubt, Exclude<Confidence, 'sure'>> = {
  'unknown-words': 'likely',
  verbless: 'likely',
  misspelt: 'likely',
  question: 'likely',
  'filled-bound': 'likely',
  approximate: 'likely',
  courtesy: 'likely',
  recurrence: 'likely',
  'week-days': 'likely',
  'until-day': 'likely',
  'no-date': 'likely',
  'outside-sas-hours': 'likely',
  'patients-at-time': 'likely',
  corrected: 'likely',
  amended: 'likely',
  move: 'likely',
  return: 'likely',
  'wide-close': 'likely',
  'several-commands': 'likely',
  'two-readings': 'two-readings',
  'place-guessed': 'likely',
  'short-absence': 'likely',
  'several-times': 'likely',
  'habitual-day': 'likely',
  'third-person': 'likely',
  reason: 'likely',
  'while-pending': 'likely',
  judge: 'likely',
  'second-opinion': 'likely',
};

const order: Confidence[] = ['sure', 'likely', 'two-readings', 'unclear'];

/** What changes something, and so must never be done on a guess. */
const acting = new Set<Intent>([
  'open_slots',
  'close_slots',
  'declare_unavailability',
  'cancel_unavailability',
  'accept',
  'refuse',
  'counter',
  'stop',
  'undo',
  'confirm',
  'withdraw',
]);

/** True when doing what the frame says changes something. */
const changes = ({ intent }: Frame): boolean => acting.has(intent);

/** Weighs the doubts about a frame: the least certain decides. */
export function readingOf(
  frame: Frame,
  doubts: Iterable<Doubt>,
  unknown: string[] = [],
  alternative?: Frame,
): Reading {
  const all = [...new Set(doubts)];
  const unclear = [frame, ...(frame.also ?? [])].some((one) => one.clarify !== undefined);
  const worst = all.reduce((level, doubt) => Math.max(level, order.indexOf(policy[doubt])), 0);
  const confidence = unclear ? 'unclear' : (order[worst] ?? 'unclear');
  return {
    frame,
    confidence,
    commit: confidence === 'sure' && changes(frame),
    unknown,
    ...(alternative && { alternative }),
    ...(all.length > 0 && { needsConfirmation: all }),
  };
}
