import { elsewhere, unsigned, withoutAsides, withoutTail } from './asides.ts';
import { clausesOf } from './clauses.ts';
import { commandReading } from './command.ts';
import { readingOf } from './doubts.ts';
import type { Reading } from './frame.ts';
import type { Clause } from './group.ts';
import { content, type Heard, has, other, unknownOf } from './heard.ts';
import type { Cover, Placed } from './parse.ts';
import { topicOf } from './topics.ts';

/** A message that is no answer: a command, a question, or nothing of ours. */
export function commanded(heard: Heard, [first, ...others]: Cover[]): Reading {
  if (!first) return readingOf(other, []);
  const reading = readCover(heard, first);
  for (const cover of others) {
    if (cover.cost > first.cost + near) break;
    if (content(cover.items).length > content(first.items).length) continue;
    const better = beside(reading, readCover(heard, cover));
    if (better) return better;
  }
  return reading;
}

/** How much dearer another way to read the same words may be and still be one. */
const near = 0.5;

/** What another reading of the same words makes of a first: the one of two that makes sense, or both. */
function beside(reading: Reading, second: Reading): Reading | undefined {
  const { frame } = reading;
  if (second.frame.clarify || JSON.stringify(second.frame) === JSON.stringify(frame))
    return undefined;
  if (frame.clarify && rescued.has(frame.clarify) && second.frame.intent !== 'other')
    return { ...second, commit: false, confidence: 'likely' };
  return reading.commit && second.frame.intent === frame.intent
    ? readingOf(frame, ['two-readings'], reading.unknown, second.frame)
    : undefined;
}

/** Questions that a second way to read the same words may settle. */
const rescued = new Set([
  'weekday_mismatch',
  'contradictory_time',
  'invalid_date',
  'ambiguous_hour',
]);

function readCover(heard: Heard, whole: Cover): Reading {
  const cover = {
    ...whole,
    items: withoutAsides(
      elsewhere(unsigned(withoutTail(whole.items, heard.tokens), heard.tokens), heard.tokens),
      heard.tokens,
    ),
  };
  const { items } = cover;
  const unknown = unknownOf(cover, heard);
  const topic = topicOf(items);
  if (topic) return readingOf(topic, unknown.length > 0 ? ['unknown-words'] : [], unknown);
  const acts = items.filter((item) => item.sort === 'act');
  if (acts.length === 0)
    return refusedMode(heard, cover, unknown) ?? verbless(heard, cover, unknown);
  return commandReading(heard, cover, unknown);
}

const isRange = (item: Placed): boolean =>
  item.sort === 'habit' ||
  (item.sort === 'hours' && !['point', 'vague', 'invalid'].includes(item.hours.sort));

const saysPlaces = (item: Placed): boolean =>
  ['object', 'length', 'mode'].includes(item.sort) || (item.sort === 'count' && item.count > 0);

/** « pas de visio demain » closes those places. */
function refusedMode(heard: Heard, cover: Cover, unknown: string[]): Reading | undefined {
  const modes = cover.items.filter((item) => item.sort === 'mode');
  const refused = modes.length > 0 && modes.every(({ not }) => not);
  if (!refused || unknown.length > 0 || !has(cover.items, 'hours', 'days')) return undefined;
  const items = cover.items.map((item): Placed => {
    if (item.sort !== 'mode') return item;
    const { not: _, ...mode } = item;
    return mode;
  });
  const [clause] = clausesOf(items);
  return (
    clause &&
    commandReading(heard, { ...cover, items }, unknown, { ...clause, act: 'close' }, ['verbless'])
  );
}

function verbless(heard: Heard, cover: Cover, unknown: string[]): Reading {
  const { items } = cover;
  const said = content(items);
  const nothing = readingOf(other, [], unknown);
  const [clause] = clausesOf(items);
  if (!clause || unknown.length > 1) return nothing;
  const mine = said.some((item) => item.sort === 'object' && item.mine);
  if (mine && unknown.length === 0)
    return commandReading(heard, cover, unknown, { ...clause, act: 'list' });
  if (has(said, 'report', 'others')) return nothing;
  const places = said.some(saysPlaces);
  if (!has(said, 'hours', 'days', 'habit'))
    return places && said.length > 1 ? opening(heard, cover, unknown, clause) : nothing;
  if (places || said.some(isRange)) return opening(heard, cover, unknown, clause);
  return unknown.length === 0 ? readingOf({ ...other, clarify: 'missing_intent' }, []) : nothing;
}

/** R-DEFAULT-OPEN: a range without a verb is an opening, read back. */
const opening = (heard: Heard, cover: Cover, unknown: string[], clause: Clause): Reading =>
  commandReading(heard, cover, unknown, { ...clause, act: 'open' }, ['verbless']);
