import { guessedPlaces, onlyReasons } from './asides.ts';
import { readingOf } from './doubts.ts';
import type { Doubt, Frame, Reading } from './frame.ts';
import { type Heard, has, other } from './heard.ts';
import type { Cover, Placed } from './parse.ts';
import type { Token } from './tokens.ts';

/** Two numbers up to twelve: a day and a month in France, the other way round to an American. */
const monthOrDay =
  /(?<![\d/])(?!(\d{1,2})\/\1(?!\d))(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])(?![\d/])/u;

const english =
  /\b(?:i|i'm|the|can|on|from|off|out|ooo|pto|at|am|pm|available|open|close|my|back)\b(?!.*\b(?:le|la|du|de|je|pas|et|absent|dispo)\b)/iu;

/** « elle ne sera pas là »: who? */
const saysHeOrShe = (items: Placed[], tokens: Token[]): boolean =>
  items.some(
    (item) =>
      item.sort === 'act' &&
      tokens
        .slice(Math.max(0, item.from - 3), item.to)
        .some(({ text }) => ['elle', 'il', 'he', 'she', 'ils', 'elles', 'they'].includes(text)) &&
      !tokens
        .slice(Math.max(0, item.from - 2), item.to)
        .some(({ text }) => text === 'y' || text === 'faut' || text === 'me'),
  );

export function weighed(
  heard: Heard,
  cover: Cover,
  unknown: string[],
  frames: Frame[],
  doubts: Set<Doubt>,
): Reading {
  const { items } = cover;
  const [first, ...also] = frames;
  if (!first) return readingOf(other, [], unknown);
  if (has(items, 'hedge')) first.clarify ??= 'hedged';
  if (has(items, 'condition') && !has(items, 'courtesy-if')) first.clarify ??= 'conditional';
  if (unknown.length > 0 && !onlyReasons(heard, items)) doubts.add('unknown-words');
  if (items.some(({ guessed }) => guessed)) doubts.add('misspelt');
  if (has(items, 'question')) doubts.add('question');
  if (has(items, 'courtesy-if')) doubts.add('courtesy');
  if (has(items, 'report', 'others', 'faq', 'asking', 'opt-out', 'stranger', 'participation', 'or'))
    doubts.add('not-for-us');
  if (heard.context.pending?.length || heard.context.draft) doubts.add('while-pending');
  const frame = also.length > 0 ? { ...first, also } : first;
  if (saysHeOrShe(items, heard.tokens) && !has(items, 'who')) doubts.add('third-person');
  if (monthOrDay.test(heard.text) && english.test(heard.text)) first.clarify ??= 'ambiguous_date';
  if (has(items, 'aside')) doubts.add('reason');
  if (items.some(({ rule }) => guessedPlaces.has(rule))) doubts.add('place-guessed');
  if (
    frames.some((one, at) =>
      frames
        .slice(0, at)
        .some(
          (two) =>
            two.intent !== one.intent &&
            two.ranges.some((a) => one.ranges.some((b) => a.start < b.end && b.start < a.end)),
        ),
    )
  )
    doubts.add('several-commands');
  if (doubts.has('not-for-us') && !frame.clarify && has(items, 'report', 'others'))
    return readingOf(other, [], unknown);
  doubts.delete('not-for-us');
  return readingOf(frame, doubts, unknown);
}
