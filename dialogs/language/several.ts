import type { Frame } from './frame.ts';
import { isAnswer, isSilent, lies, minuteOf, type Pending, polarities } from './offers.ts';
import type { Placed } from './parse.ts';

type Word = 'yes' | 'no';

/** A yes or no, or the offers named (none means the rest), where it stands in the message. */
interface Said {
  /** A stop: what was said before it does not hold for what follows. */
  apart?: true;
  polarity?: Word;
  refs?: Pending[];
}

const only = (found: Pending[]) => (found.length === 1 ? found : undefined);

const places: Partial<Record<string, number>> = { first: 0, second: 1, third: 2 };

/** « le premier » is the first to be texted and the first of the day, or nobody knows which. */
const inOneOrder = (pending: Pending[]): boolean =>
  pending.every(({ start }, at) => at === 0 || (pending[at - 1]?.start ?? '') <= start);

/** The offers that an answering word names. */
function namedBy(
  { answer, ref }: Placed & { sort: 'answer' },
  pending: Pending[],
): Pending[] | undefined {
  if (answer === 'both')
    return ref === 'all' || pending.length === (ref === 'three' ? 3 : 2) ? pending : undefined;
  if (answer === 'neither') return pending;
  if (answer === 'ref' || answer === 'not-ref')
    return pending.filter(({ id }) => id.toUpperCase() === ref?.toUpperCase());
  const place = places[answer];
  if (place === undefined) return undefined;
  return inOneOrder(pending) ? pending.slice(place, place + 1) : [];
}

/** The offers that an item tells from the others. */
function offerAt(
  item: Placed,
  pending: Pending[],
  now: Temporal.ZonedDateTime,
): Pending[] | undefined {
  if (isAnswer(item)) return namedBy(item, pending);
  if (pending.length < 2) return undefined;
  if (item.sort === 'mode') return only(pending.filter(({ mode }) => mode === item.mode));
  if (item.sort === 'days') return only(pending.filter(({ start }) => lies(item.days, start, now)));
  if (item.sort !== 'hours' || item.hours.sort !== 'point') return undefined;
  const { minute } = item.hours.at;
  return only(pending.filter(({ start }) => minuteOf(start) === minute));
}

const stops = new Set<Placed['sort']>(['stop', 'but', 'comma']);

/** The yes or no of an item, or the rest of the offers; undefined when it says neither. */
function wordOf(item: Placed): Said | undefined {
  if (item.sort === 'not') return { polarity: 'no' };
  if (!isAnswer(item)) return undefined;
  const polarity = polarities[item.answer];
  if (polarity) return { polarity };
  return item.answer === 'rest' ? { refs: [] } : undefined;
}

/** What one item says, in order; undefined when it is no part of an answer. */
function saidBy(item: Placed, pending: Pending[], now: Temporal.ZonedDateTime): Said[] | undefined {
  const refs = offerAt(item, pending, now);
  const word = wordOf(item);
  const carries = refs ?? word ?? (isSilent(item) || (isAnswer(item) && item.answer === 'offer'));
  if (!carries) return undefined;
  return [
    ...(stops.has(item.sort) ? [{ apart: true as const }] : []),
    ...(isAnswer(item) && item.answer === 'not-ref' ? [{ polarity: 'no' as const }] : []),
    ...(refs && refs.length > 0 ? [{ refs }] : []),
    ...(word ? [word] : []),
  ];
}

/** Answers with several offers open: each yes and no holds for the offers named beside it. */
export function answerSeveral(
  items: Placed[],
  pending: Pending[],
  now: Temporal.ZonedDateTime,
): Frame[] | undefined {
  const said: Said[] = [];
  for (const item of items) {
    const some = saidBy(item, pending, now);
    if (!some) return undefined;
    said.push(...some);
  }
  const told = toldOf(segmentsOf(said), pending);
  if (!told) return undefined;
  const named = said.some(({ refs }) => refs?.length === pending.length || refs?.length === 0);
  return framesOf([...told], pending, named);
}

function segmentsOf(said: Said[]): Said[][] {
  const segments: Said[][] = [[]];
  for (const one of said) {
    if (one.apart) segments.push([]);
    else segments.at(-1)?.push(one);
  }
  return segments.filter((segment) => segment.length > 0);
}

const wordIn = (segment: Said[] = []) => segment.find(({ polarity }) => polarity)?.polarity;

/** « le B, volontiers »: the word of the next segment, where that one begins with offers or is the only other and names none. */
function wordAhead(segments: Said[][], at: number): Word | undefined {
  const next = segments[at + 1];
  const bare = segments.length === 2 && next?.every(({ refs }) => !refs);
  return next?.[0]?.refs || bare ? wordIn(next) : undefined;
}

/** Each yes or no holds for the offers of its own segment; a segment that names offers alone takes the word of its neighbour. */
function toldOf(segments: Said[][], pending: Pending[]): Map<string, Word> | undefined {
  if (!segments.flat().some(({ refs }) => refs)) return undefined;
  const told = new Map<string, Word>();
  const usual = segments.some(wordIn) ? undefined : 'yes';
  let last: Word | undefined;
  for (const [at, segment] of segments.entries()) {
    const ahead = wordAhead(segments, at);
    const own = wordIn(segment);
    const result = inSegment(segment, told, own ? undefined : (last ?? ahead ?? usual), pending);
    if (!result) return undefined;
    last = result.last ?? last;
  }
  return told;
}

/** One word for all offers is said of ALL, when they were named together or refused. */
function framesOf(told: [string, Word][], pending: Pending[], named: boolean): Frame[] {
  const frames = told.map(
    ([ref, word]): Frame => ({ intent: word === 'yes' ? 'accept' : 'refuse', ranges: [], ref }),
  );
  const [first] = frames;
  const alike = frames.every(({ intent }) => intent === first?.intent);
  const all = first && alike && frames.length === pending.length && frames.length > 1;
  return all && (named || first.intent === 'refuse') ? [{ ...first, ref: 'ALL' }] : frames;
}

/** Inside a segment a word before the offers holds for those that follow, one after them for those before. */
function inSegment(
  segment: Said[],
  told: Map<string, Word>,
  given: Word | undefined,
  pending: Pending[],
): { last: Word | undefined } | undefined {
  const words = segment.flatMap(({ polarity }) => polarity ?? []);
  if (words.length === 0 && !given) return undefined;
  const before = segment[0]?.polarity !== undefined;
  const found = pairsOf(before ? segment : segment.toReversed(), told, given, pending);
  if (found.some(([id, word]) => !word || found.some((one) => one[0] === id && one[1] !== word)))
    return undefined;
  for (const [id, word] of before ? found : found.toReversed()) if (word) told.set(id, word);
  return { last: words.at(-1) };
}

/** The offers of a segment, each with the word that holds for it and with one said of it before. */
function pairsOf(
  segment: Said[],
  told: ReadonlyMap<string, Word>,
  given: Word | undefined,
  pending: Pending[],
): [id: string, word: Word | undefined][] {
  const found: [string, Word | undefined][] = [];
  let word = given;
  for (const { polarity, refs } of segment) {
    word = polarity ?? word;
    const rest = refs?.length === 0 && word;
    const known = new Set([...told.keys(), ...found.map(([id]) => id)]);
    const offers = rest ? pending.filter(({ id }) => !known.has(id)) : (refs ?? []);
    for (const { id } of offers) found.push([id, word], [id, told.get(id) ?? word]);
  }
  return found;
}
