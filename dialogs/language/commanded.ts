import { elsewhere, unsigned, withoutAsides } from './asides.ts';
import { clausesOf } from './clauses.ts';
import { commandReading } from './command.ts';
import { readingOf } from './doubts.ts';
import type { Reading } from './frame.ts';
import { content, type Heard, has, other, unknownOf } from './heard.ts';
import type { Cover } from './parse.ts';
import { topicOf } from './topics.ts';

/** A message that is no answer: a command, a question, or nothing of ours. */
export function commanded(heard: Heard, all: Cover[]): Reading {
  const [first, ...others] = all;
  if (!first) return readingOf(other, []);
  const reading = readCover(heard, first);
  for (const cover of others) {
    if (cover.cost > first.cost + 0.5) break;
    const second = readCover(heard, cover);
    if (JSON.stringify(second.frame) === JSON.stringify(reading.frame)) continue;
    if (
      reading.frame.clarify &&
      rescued.has(reading.frame.clarify) &&
      !second.frame.clarify &&
      second.frame.intent !== 'other'
    )
      return { ...second, commit: false, confidence: 'likely' };
    if (reading.commit && second.frame.intent === reading.frame.intent && !second.frame.clarify)
      return { ...readingOf(reading.frame, ['two-readings'], reading.unknown, second.frame) };
  }
  return reading;
}

/** Questions that a second way to read the same words may settle. */
const rescued = new Set([
  'weekday_mismatch',
  'contradictory_time',
  'invalid_date',
  'ambiguous_hour',
]);

function readCover(heard: Heard, whole: Cover): Reading {
  const cover = { ...whole, items: withoutAsides(elsewhere(unsigned(whole.items)), heard.tokens) };
  const { items } = cover;
  const unknown = unknownOf(cover, heard);
  const topic = topicOf(items, heard);
  if (topic) return readingOf(topic, unknown.length > 0 ? ['unknown-words'] : [], unknown);
  const acts = items.filter((item) => item.sort === 'act');
  if (acts.length === 0) return verbless(heard, cover, unknown);
  return commandReading(heard, cover, unknown);
}

function verbless(heard: Heard, cover: Cover, unknown: string[]): Reading {
  const { items } = cover;
  const said = content(items);
  const mine = said.some((item) => item.sort === 'object' && item.mine);
  const clauses = clausesOf(items);
  const [clause] = clauses;
  if (mine && unknown.length === 0 && clause)
    return commandReading(heard, cover, unknown, { ...clause, act: 'list' });
  if (has(said, 'report', 'others')) return readingOf(other, [], unknown);
  const timed = has(said, 'hours', 'days', 'habit');
  const range =
    said.some(
      (item) => item.sort === 'hours' && !['point', 'vague', 'invalid'].includes(item.hours.sort),
    ) || has(said, 'habit');
  const places = said.some(
    (item) =>
      (item.sort === 'count' && item.count > 0) ||
      item.sort === 'object' ||
      item.sort === 'length' ||
      item.sort === 'mode',
  );
  if (unknown.length > 1 || !clause) return readingOf(other, [], unknown);
  if (!timed && !places) return readingOf(other, [], unknown);
  if (timed && !range && !places)
    return unknown.length === 0
      ? readingOf({ ...other, clarify: 'missing_intent' }, [])
      : readingOf(other, [], unknown);
  if (!timed && said.length < 2) return readingOf(other, [], unknown);
  return commandReading(heard, cover, unknown, { ...clause, act: 'open' }, ['verbless']);
}
