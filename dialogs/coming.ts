import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import { again } from './coming-again.ts';
import { finishAt, leftOf } from './coming-places.ts';
import { type ComingCommand, readComingWords } from './coming-words.ts';
import { checkMay, forEach } from './delegation.ts';
import type { Turn } from './dialog.ts';
import { helpers } from './helpers.ts';
import { locum } from './locum.ts';
import { overview } from './overview.ts';
import { apart } from './principals.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { isLate, lateSay } from './said.ts';
import { changing, type Say, say } from './say.ts';

/** What somebody says of the hours as they come, by whole messages; undefined for what is none of these. */
export async function coming(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const { speaker } = turn;
  if (!speaker || speaker.effecteurs.length === 0) return undefined;
  const helped = await helpers(turn, rest);
  const replaced = helped ?? (await locum(turn, rest));
  if (replaced) return replaced;
  const { names, beside } = namesApart(turn);
  const said = readComingWords(beside);
  if (!said) return undefined;
  if (said.act === 'overview') return overview(said.day, turn, rest);
  const who = whoFor(names, turn);
  if (!who) {
    const all = speaker.effecteurs
      .slice(0, 4)
      .map(({ name }) => name)
      .join(', ');
    return says(rest, { key: 'coming.whom', params: { names: all } });
  }
  if (isLate(turn) && hasty.includes(said.act))
    return says(rest, ...lateSay(turn), { key: 'patients.tooOld' });
  return act(said, who, turn, rest);
}

/** What is true only when it is heard at once: « complet » of an hour ago may be about other places. */
const hasty: ComingCommand['act'][] = ['left', 'full', 'finish'];

/** « Complet pour le Dr Petit »: the name, and the message without it. */
function namesApart({ speaker, text }: Turn): { names: string[]; beside: string } {
  const forOthers = speaker?.effecteurs.some(({ as }) => as !== 'effecteur');
  if (!speaker || !forOthers) return { names: [], beside: text };
  const { names, beside } = apart(text, speaker);
  return { names, beside: names.length > 0 ? beside.replace(forWhom, ' ') : beside };
}

const forWhom = /(?:\b(?:pour|de|for)\s+)?(?:\b(?:le|la|dr|docteur)\b\.?\s*)*\s*$/iu;

/** The one doctor meant: named, the speaker himself, or the only one he acts for. */
function whoFor(names: string[], { speaker }: Turn): Principal | undefined {
  const [practitioner, second] = names;
  if (second) return undefined;
  const frame = {
    intent: 'close_slots' as const,
    ranges: [],
    ...(practitioner && { practitioner }),
  };
  const found = forEach([frame], speaker);
  if ('say' in found || found.guessed) return undefined;
  const [one, other] = found.all;
  return other ? undefined : one;
}

/** The doctor's own wish, like his hours: nobody says it for him. */
async function limit(patients: number | null, who: Principal, turn: Turn, rest: Rest) {
  if (who.as !== 'effecteur' || who.standsIn)
    throw new Refusal('not-allowed', { act: 'preferences' });
  await turn.services.coming.setLimit(who.id, patients);
  const done: Say =
    patients === null ? { key: 'limit.none' } : { key: 'limit.done', params: { count: patients } };
  return says(rest, ...changing([done, say('undo.hint')]));
}

function act(
  said: Exclude<ComingCommand, { act: 'overview' }>,
  who: Principal,
  turn: Turn,
  rest: Rest,
) {
  switch (said.act) {
    case 'again':
      return again(said, who, turn, rest);
    case 'left':
      checkMay(who, 'close_slots');
      return leftOf(said, who, turn, rest);
    case 'full':
      checkMay(who, 'close_slots');
      return leftOf({ free: 0, more: false }, who, turn, rest);
    case 'finish':
      return finishAt(said.hour, who, turn, rest);
    case 'limit':
      return limit(said.patients, who, turn, rest);
  }
}
