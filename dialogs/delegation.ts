import { mayAct, type Principal, type Speaker } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Intent } from './language/frame.ts';
import { bare, called, meansAll, nearly } from './names.ts';
import { isEverybody, namesIn } from './principals.ts';
import type { Say } from './say.ts';

/** Whom some words mean: told, only likely (to be read back), one of several, or nobody he may act for. */
export type Named =
  | { principals: Principal[]; guessed: boolean }
  | { ask: Principal[] }
  | { unknown: string };

/** Whom a name, a number of the list that was shown, or « les deux » means; a slip is proposed, never taken for sure. */
function whoIsMeant(text: string, { effecteurs }: Speaker): Named {
  if (isEverybody(text)) return { principals: effecteurs, guessed: true };
  if (meansAll(text) && effecteurs.length > 0) return { principals: effecteurs, guessed: false };
  const listed = listedBy(text, effecteurs);
  if (listed.length > 0) return { principals: listed, guessed: false };
  const exact = called(text, effecteurs);
  if (exact.length > 0) return oneOf(exact, false);
  const several = severalIn(text, effecteurs);
  if (several.length > 0) return { principals: several, guessed: false };
  const near = nearly(text, effecteurs);
  return near.length > 0 ? oneOf(near, true) : { unknown: bare(text) };
}

const oneOf = (found: Principal[], guessed: boolean): Named => {
  const [one, second] = found;
  return one && !second ? { principals: [one], guessed } : { ask: found };
};

/** « 2 », « 1 et 2 » : as the list numbers them. */
function listedBy(text: string, all: Principal[]): Principal[] {
  if (
    !/^\W*(?:(?:le|la|les|n°|no|pour)\s*)?[1-9](?:\s*(?:,|et|and|&|\+)\s*[1-9])*\W*$/iu.test(text)
  )
    return [];
  const numbers = [...text.matchAll(/[1-9]/g)].map(([digit]) => Number(digit));
  const found = numbers.flatMap((number) => all[number - 1] ?? []);
  return found.length === numbers.length ? found : [];
}

/** « Aubert et Petit » : each of the names must be known. */
function severalIn(text: string, all: Principal[]): Principal[] {
  const parts = text.split(/\s*(?:,|&|\+|\bet\b|\band\b)\s*/iu).filter(Boolean);
  if (parts.length < 2) return [];
  const found = parts.map((part) => called(part, all));
  return found.every(({ length }) => length === 1) ? found.flat() : [];
}

/** For whom a command is. */
function forWhom({ practitioner, intent }: Frame, speaker: Speaker): Named {
  const { effecteurs, person } = speaker;
  const own = effecteurs.find((one) => one.as === 'effecteur');
  if (practitioner) {
    const found = whoIsMeant(practitioner, speaker);
    if ('principals' in found || 'ask' in found) return confident(found, own);
    // whoever signs his own message asks for nobody else by it
    const signs = called(practitioner, [{ name: person.displayName, family: lastWord(person) }]);
    if (signs.length === 0) return found;
  }
  const only = effecteurs.length === 1 ? effecteurs[0] : undefined;
  const principal = own ?? only;
  if (principal) return { principals: [principal], guessed: false };
  if (intent === 'list_slots' && effecteurs.length > 0)
    return { principals: effecteurs, guessed: false };
  return { ask: effecteurs };
}

/** His own name with a slip in it is his name. */
const confident = (found: Named, own: Principal | undefined): Named =>
  'principals' in found && found.principals.length === 1 && found.principals[0] === own
    ? { ...found, guessed: false }
    : found;

/** Whom the message names where the grammar left its commands without a name: « Petit revient le 8 ». */
export function named(frames: Frame[], turn: Turn): Frame[] {
  const names = frames.some(({ practitioner }) => practitioner) ? [] : namesIn(turn);
  if (names.length === 0) return frames;
  return frames.flatMap((frame) => names.map((practitioner) => ({ ...frame, practitioner })));
}

/** The commands that wait for a name, with the one that was given; undefined when it is nobody's. */
export function withName(frames: Frame[], text: string, speaker: Speaker): ForWhom | undefined {
  if ('unknown' in whoIsMeant(text, speaker)) return undefined;
  const nameless = (frame: Frame) => 'say' in forEach([frame], speaker);
  return forEach(
    frames.map((frame) => (nameless(frame) ? { ...frame, practitioner: text } : frame)),
    speaker,
  );
}

const lastWord = ({ displayName }: Speaker['person']) => displayName.split(/\s+/u).at(-1) ?? '';

/** Commands with those whom they are for: one for several doctors becomes one for each. */
export type ForWhom = { frames: Frame[]; all: Principal[]; guessed: boolean } | { say: Say[] };

/** For whom each command of a message is; else the question, with the names to choose from. */
export function forEach(frames: Frame[], speaker: Speaker | undefined): ForWhom {
  const meant: { frame: Frame; principal: Principal }[] = [];
  let guessed = false;
  for (const frame of frames) {
    const found: Named = speaker ? forWhom(frame, speaker) : { ask: [] };
    if (!('principals' in found)) return { say: [whichSay(found, speaker)] };
    guessed ||= found.guessed;
    const named = frame.practitioner !== undefined || found.principals.length > 1;
    for (const principal of found.principals)
      meant.push({ frame: named ? { ...frame, practitioner: principal.name } : frame, principal });
  }
  return {
    frames: meant.map(({ frame }) => frame),
    all: meant.map(({ principal }) => principal),
    guessed,
  };
}

const namesTo = (found: Named, speaker: Speaker | undefined): Principal[] =>
  'ask' in found ? found.ask : (speaker?.effecteurs ?? []);

/** The names to choose from, by the numbers that an answer may give. */
const numbered = (all: Principal[], speaker: Speaker | undefined): string =>
  all.map((one) => `${(speaker?.effecteurs.indexOf(one) ?? 0) + 1} ${one.name}`).join(', ');

/** « Pour quel médecin ? », or whom nobody could find and who could be named instead. */
export function whichSay(found: Named, speaker: Speaker | undefined): Say {
  if (speaker?.effecteurs.length === 0) return { key: 'delegation.nobody' };
  const names = numbered(namesTo(found, speaker), speaker);
  if (!('unknown' in found)) return { key: 'delegation.which', params: { names } };
  const choice =
    (speaker?.effecteurs.length ?? 0) > 1 ? 'delegation.unknown.which' : 'delegation.unknown';
  return { key: choice, params: { name: found.unknown, names } };
}

const acts: Partial<Record<Intent, 'slots' | 'unavailability'>> = {
  open_slots: 'slots',
  close_slots: 'slots',
  declare_unavailability: 'unavailability',
  cancel_unavailability: 'unavailability',
};

/** Refuses what the permission matrix does not give (docs/rules.md, who may do what). */
export function checkMay(principal: Principal, intent: Intent): void {
  const act = acts[intent];
  if (act && !mayAct(principal.as, act, principal)) throw new Refusal('not-allowed', { act });
}
