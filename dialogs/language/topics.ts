import type { Frame } from './frame.ts';
import { content, type Heard, has, other } from './heard.ts';
import type { Placed } from './parse.ts';

/** Messages about the bot, the SAS or somebody else. */
export function topicOf(items: Placed[], { context }: Heard): Frame | undefined {
  const said = content(items).filter(({ sort }) => sort !== 'question');
  const only = (...sorts: string[]) =>
    said.length > 0 && said.every(({ sort }) => sorts.includes(sort));
  const acts = said.flatMap((item) => (item.sort === 'act' ? [item] : []));
  if (said.length === 0)
    return has(items, 'question') && !has(items, 'greeting', 'thanks')
      ? { intent: 'help', ranges: [] }
      : other;
  if (
    only('opt-out') ||
    (only('opt-out', 'unknown', 'small') && said[0]?.sort === 'opt-out' && said.length <= 3)
  )
    return { intent: 'stop', ranges: [] };
  if (has(said, 'human')) return { intent: 'help', ranges: [] };
  if (
    only('help') ||
    (has(said, 'help') && only('help', 'asking', 'unknown', 'object', 'faq') && said.length <= 3)
  )
    return { intent: 'help', ranges: [] };
  if (acts.some(({ act }) => act === 'negated') && !acts.some(({ act }) => act !== 'negated'))
    return other;
  if (has(said, 'stranger', 'past')) return other;
  if (has(said, 'participation') && !acts.some(({ imperative }) => imperative))
    return { intent: 'participation', ranges: [] };
  const asks = has(items, 'question') || has(said, 'asking');
  const strong = acts.some(({ imperative, act }) => imperative || act === 'list');
  if (has(said, 'faq') && (asks || !strong) && !acts.some(({ act }) => act === 'list'))
    return { intent: 'faq', ranges: [] };
  if (
    has(said, 'asking') &&
    asks &&
    !acts.some(({ act }) => act === 'list') &&
    !has(said, 'hours', 'days')
  )
    return { intent: 'faq', ranges: [] };
  void context;
  return undefined;
}
