import type { Refusal } from '../data/refusal.ts';
import type { Turn } from './dialog.ts';
import { ask, expects } from './questions.ts';
import { refusalSay } from './refusals.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { meantBy, printOf } from './said.ts';
import { asking, type Say, say } from './say.ts';
import type { Waiting } from './waiting.ts';

/**
 * Ends a turn: a question that is still open, or open again, is asked once more unless that was just done, so that no « oui » ever
 * confirms what was not the last thing asked.
 */
export function finish(heard: Heard, turn: Turn, before: Rest): Heard {
  const { waiting } = heard.rest;
  const asked = heard.say.length === 0 || heard.say.some(({ asks }) => asks);
  const question = waiting && !asked ? ask(waiting, turn) : beneathMenu(waiting, turn);
  return {
    ...heard,
    say: [...heard.say, ...question],
    rest: { ...withRights(heard.rest, turn), memory: remembered(heard.rest, turn, before) },
  };
}

/** Who may act for whom changes between two messages: what is asked now is asked for those of now. */
function withRights(rest: Rest, { speaker }: Turn): Rest {
  const { waiting } = rest;
  if (waiting?.kind !== 'order' || waiting.order.rights || !speaker) return rest;
  const rights = speaker.effecteurs.map(({ id }) => id);
  return { ...rest, waiting: { ...waiting, order: { ...waiting.order, rights } } };
}

/** A menu shown in the middle of another question: that one is said again after it, unless a digit would answer both. */
function beneathMenu(waiting: Waiting | undefined, turn: Turn): Say[] {
  const under = waiting?.kind === 'menu' ? waiting.under : undefined;
  if (under?.kind !== 'order') return [];
  return ['choice', 'name'].includes(expects(under)) ? [] : ask(under, turn);
}

/** The rules refuse what was answered: it is over, and what was open beneath it is asked again. */
export const refused = (refusal: Refusal, turn: Turn, before: Rest): Heard =>
  turn.called
    ? refusedOnCall(refusal, turn, before)
    : finish(says(dropDraft(before), refusalSay(refusal)), turn, before);

/** On a call that asks for the hour, one that the rules refuse is asked for once more, behind the reason. */
function refusedOnCall(refusal: Refusal, { pressed }: Turn, before: Rest): Heard {
  const forHour = pressed && 'accept' in pressed;
  const said = [refusalSay(refusal), ...(forHour ? [say('voice.offer.hour')] : [])];
  return { ...says(before, ...(forHour ? asking(said) : said)), kind: 'answer' };
}

/** Whoever was understood is not lost; what changed the open question is known again when it is sent twice. */
function remembered({ memory, waiting }: Rest, turn: Turn, before: Rest): Rest['memory'] {
  const { misses, heard: _, ...others } = memory;
  const changed = waiting?.at !== before.waiting?.at || waiting?.kind !== before.waiting?.kind;
  const heard = changed
    ? { print: printOf(meantBy(turn)), at: turn.now.toISOString() }
    : memory.heard;
  return {
    ...others,
    ...(misses && misses !== before.memory.misses && { misses }),
    ...(heard && { heard }),
  };
}
