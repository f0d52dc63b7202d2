import { mayAct, type Principal, type Speaker } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import type { Frame, Intent } from './language/frame.ts';

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** For whom a command is: found, or the names to choose from. */
export type ForWhom = { principal: Principal } | { ask: string[] } | { unknown: string };

/** The effecteur that a command is about: the one named, the speaker himself, or his only principal; else it is asked. */
export function forWhom({ practitioner }: Frame, speaker: Speaker): ForWhom {
  const { effecteurs } = speaker;
  if (practitioner) {
    const wanted = fold(practitioner);
    const found = effecteurs.filter(
      ({ family, name }) => fold(family) === wanted || fold(name).endsWith(wanted),
    );
    const [one, second] = found;
    if (one && !second) return { principal: one };
    return second ? { ask: found.map(({ name }) => name) } : { unknown: practitioner };
  }
  const own = effecteurs.find((one) => one.as === 'effecteur');
  const only = effecteurs.length === 1 ? effecteurs[0] : undefined;
  const principal = own ?? only;
  return principal ? { principal } : { ask: effecteurs.map(({ name }) => name) };
}

const acts: Partial<Record<Intent, 'slots' | 'unavailability'>> = {
  open_slots: 'slots',
  close_slots: 'slots',
  declare_unavailability: 'unavailability',
  cancel_unavailability: 'unavailability',
};

/** Refuses what the permission matrix does not give (RULES.md F). */
export function checkMay(principal: Principal, intent: Intent): void {
  const act = acts[intent];
  if (act && !mayAct(principal.as, act, principal)) throw new Refusal('not-allowed', { act });
}
