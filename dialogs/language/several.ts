import type { Frame } from './frame.ts';
import { isAnswer, isSilent, lies, minuteOf, type Pending, polarities } from './offers.ts';
import type { Placed } from './parse.ts';

/** An offer said yes or no to: its place in the message and which. */
interface Said {
  /** A stop: what was said before it does not hold for what follows. */
  apart?: true;
  polarity?: 'yes' | 'no';
  strong?: true;
  refs?: Pending[];
}

const only = (found: Pending[]) => (found.length === 1 ? found : undefined);

function offerAt(
  item: Placed,
  pending: Pending[],
  now: Temporal.ZonedDateTime,
): Pending[] | undefined {
  if (isAnswer(item)) {
    const place = { first: 0, second: 1, third: 2 }[item.answer as string];
    if (item.answer === 'ref')
      return pending.filter(({ id }) => id.toUpperCase() === item.ref?.toUpperCase());
    if (item.answer === 'both' || item.answer === 'neither') return pending;
    if (item.answer === 'not-ref')
      return pending.filter(({ id }) => id.toUpperCase() === item.ref?.toUpperCase());
    if (place !== undefined) return pending.slice(place, place + 1);
    return undefined;
  }
  if (item.sort === 'mode' && pending.length > 1)
    return only(pending.filter(({ mode }) => mode === item.mode));
  if (item.sort === 'days' && pending.length > 1)
    return only(pending.filter(({ start }) => lies(item.days, start, now)));
  if (item.sort !== 'hours' || item.hours.sort !== 'point' || pending.length < 2) return undefined;
  const minute = item.hours.at.minute;
  const found = pending.filter(({ start }) => minuteOf(start) === minute);
  return found.length === 1 ? found : undefined;
}

/** Answers with several offers open: each yes and no holds for the offers named beside it. */
export function answerSeveral(
  items: Placed[],
  pending: Pending[],
  now: Temporal.ZonedDateTime,
): Frame[] | undefined {
  const said: Said[] = [];
  for (const item of items) {
    const refs = offerAt(item, pending, now);
    if (item.sort === 'stop' || item.sort === 'but' || item.sort === 'comma')
      said.push({ apart: true });
    if (isAnswer(item) && item.answer === 'not-ref') said.push({ polarity: 'no' });
    if (refs && refs.length > 0) said.push({ refs });
    if (isAnswer(item) && item.answer === 'neither') said.push({ polarity: 'no' });
    else if (isAnswer(item) && polarities[item.answer])
      said.push({ polarity: polarities[item.answer] as 'yes' | 'no' });
    else if (item.sort === 'not') said.push({ polarity: 'no' });
    else if (isAnswer(item) && item.answer === 'rest') said.push({ refs: [] });
    else if (!refs && !isSilent(item) && !(isAnswer(item) && item.answer === 'offer'))
      return undefined;
  }
  return pairs(said, pending);
}

/** Each yes or no holds for the offers of its own segment; a segment that names offers alone takes the word of its neighbour. */
function pairs(said: Said[], pending: Pending[]): Frame[] | undefined {
  const segments: Said[][] = [[]];
  for (const one of said) {
    if (one.apart) segments.push([]);
    else segments.at(-1)?.push(one);
  }
  const filled = segments.filter((segment) => segment.length > 0);
  if (!filled.some((segment) => segment.some(({ refs }) => refs))) return undefined;
  const polar = filled.map((segment) => segment.some(({ polarity }) => polarity));
  const told = new Map<string, 'yes' | 'no'>();
  let last: 'yes' | 'no' | undefined;
  for (const [at, segment] of filled.entries()) {
    const next = filled[at + 1]?.find(({ polarity }) => polarity)?.polarity;
    const ahead =
      segment[0]?.polarity === undefined &&
      !polar[at] &&
      last === undefined &&
      filled[at + 1]?.[0]?.refs
        ? next
        : undefined;
    const result = inSegment(
      segment,
      told,
      polar[at] ? undefined : (last ?? ahead ?? (polar.some(Boolean) ? undefined : 'yes')),
      pending,
    );
    if (!result) return undefined;
    last = result.last ?? last;
  }
  const order = [...told];
  const all =
    order.length === pending.length && pending.length > 1 && new Set(told.values()).size === 1;
  if (all && (said.some(({ refs }) => refs?.length === pending.length) || order[0]?.[1] === 'no'))
    return [{ intent: order[0]?.[1] === 'yes' ? 'accept' : 'refuse', ranges: [], ref: 'ALL' }];
  return order.map(([ref, polarity]) => ({
    intent: polarity === 'yes' ? 'accept' : 'refuse',
    ranges: [],
    ref,
  }));
}

/** Inside a segment a word before the offers holds for those that follow, one after them for those before. */
function inSegment(
  segment: Said[],
  told: Map<string, 'yes' | 'no'>,
  given: 'yes' | 'no' | undefined,
  pending: Pending[],
): { last: 'yes' | 'no' | undefined } | undefined {
  const words = segment.flatMap(({ polarity }) => polarity ?? []);
  if (words.length === 0 && !given) return undefined;
  const before = segment.find(({ polarity, refs }) => polarity || refs)?.polarity !== undefined;
  const order = before ? segment : segment.toReversed();
  let now = given;
  const found: [string, 'yes' | 'no'][] = [];
  for (const { polarity, refs } of order) {
    if (polarity) now = polarity;
    for (const { id } of refs ?? []) {
      if (!now || (told.has(id) && told.get(id) !== now)) return undefined;
      found.push([id, now]);
    }
    if (refs?.length === 0 && now)
      for (const { id } of pending)
        if (!told.has(id) && !found.some(([one]) => one === id)) found.push([id, now]);
  }
  for (const [id, word] of before ? found : found.toReversed()) told.set(id, word);
  return { last: words.at(-1) };
}
