import type { Frame, Intent } from './frame.ts';
import { content, has, other } from './heard.ts';
import type { Placed } from './parse.ts';

/** A message as topics look at it. */
interface Talk {
  items: Placed[];
  /** What of it carries sense. */
  said: Placed[];
  acts: (Placed & { sort: 'act' })[];
  asks: boolean;
  lists: boolean;
}

const only = ({ said }: Talk, ...sorts: string[]) =>
  said.length > 0 && said.every(({ sort }) => sorts.includes(sort));

const wantsOut = (talk: Talk): boolean =>
  only(talk, 'opt-out') ||
  (only(talk, 'opt-out', 'unknown', 'small') &&
    talk.said[0]?.sort === 'opt-out' &&
    talk.said.length <= 3);

const wantsHelp = (talk: Talk): boolean =>
  has(talk.said, 'human') ||
  only(talk, 'help') ||
  (has(talk.said, 'help') &&
    only(talk, 'help', 'asking', 'unknown', 'object', 'faq') &&
    talk.said.length <= 3);

const onlyNegated = ({ acts }: Talk): boolean =>
  acts.length > 0 && acts.every(({ act }) => act === 'negated');

const wantsIn = ({ said, acts }: Talk): boolean =>
  has(said, 'participation') && !acts.some(({ imperative }) => imperative);

function asksAboutSas({ said, acts, asks, lists }: Talk): boolean {
  if (lists) return false;
  const orders = acts.some(({ imperative }) => imperative);
  if (has(said, 'faq') && (asks || !orders)) return true;
  return has(said, 'asking') && asks && !has(said, 'hours', 'days');
}

/** In this order: the first that holds is what the message is about. */
const topics: [holds: (talk: Talk) => boolean, intent: Intent][] = [
  [wantsOut, 'stop'],
  [wantsHelp, 'help'],
  [onlyNegated, 'other'],
  [({ said }) => has(said, 'stranger', 'past'), 'other'],
  [wantsIn, 'participation'],
  [asksAboutSas, 'faq'],
];

/** Messages about the bot, the SAS or somebody else. */
export function topicOf(items: Placed[]): Frame | undefined {
  const said = content(items).filter(({ sort }) => sort !== 'question');
  if (said.length === 0)
    return has(items, 'question') && !has(items, 'greeting', 'thanks')
      ? { intent: 'help', ranges: [] }
      : other;
  const acts = said.flatMap((item) => (item.sort === 'act' ? [item] : []));
  const asks = has(items, 'question') || has(said, 'asking');
  const talk = { items, said, acts, asks, lists: acts.some(({ act }) => act === 'list') };
  const intent = topics.find(([holds]) => holds(talk))?.[1];
  return intent && { intent, ranges: [] };
}
