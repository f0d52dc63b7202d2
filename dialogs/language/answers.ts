import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import { asks, spansOf } from './days.ts';
import type { Frame, LanguageContext, Range } from './frame.ts';
import type { Answer } from './item.ts';
import { meaningOf } from './meaning.ts';
import type { Placed } from './parse.ts';
import { partBounds, type SasHours } from './sas-hours.ts';
import type { Days } from './times.ts';

type Pending = NonNullable<LanguageContext['pending']>[number];

/** What an answer to offers was read as, and the items that no part of it explains. */
export interface Answered {
  frames: Frame[];
  /** Items left over that begin a command of their own. */
  rest: Placed[];
  /** Read, but not surely: asked again. */
  unsure?: true;
}

const silent = new Set([
  'small',
  'greeting',
  'closing',
  'thanks',
  'decoration',
  'comma',
  'stop',
  'colon',
  'and',
  'but',
  'reason',
  'because',
  'signature',
  'max',
  'rather',
  'correct',
  'or',
  'courtesy-if',
  'slip',
]);

/** True for an item that carries nothing of an answer. */
export const isSilent = (item: Placed): boolean => silent.has(item.sort);

const polarities: Partial<Record<Answer, 'yes' | 'no'>> = {
  yes: 'yes',
  take: 'yes',
  confirm: 'yes',
  no: 'no',
  neither: 'no',
  drop: 'no',
};

/** An offer said yes or no to: its place in the message and which. */
interface Said {
  /** A stop: what was said before it does not hold for what follows. */
  apart?: true;
  polarity?: 'yes' | 'no';
  strong?: true;
  refs?: Pending[];
}

const isAnswer = (item: Placed): item is Placed & { sort: 'answer' } => item.sort === 'answer';

const only = (found: Pending[]) => (found.length === 1 ? found : undefined);

function lies(days: Days, start: string, now: Temporal.ZonedDateTime): boolean {
  const spans = spansOf(days, now);
  const day = Temporal.PlainDate.from(start.slice(0, 10));
  return (
    !asks(spans) &&
    spans.some(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) < 0,
    )
  );
}

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

const minuteOf = (at: string) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

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

/** What the items say to the only offer open, or undefined when they are no answer. */
export function answerOne(
  items: Placed[],
  offer: Pending,
  now: Temporal.ZonedDateTime,
  hours: SasHours,
): Frame | undefined {
  const answers = items.filter(isAnswer);
  const shift = answers.find(({ answer }) => answer === 'shift');
  if (shift) return counter(offer, shifted(offer, Number(shift.ref)));
  const polarity =
    lastWord(items) ??
    (items.some(
      (item, at) =>
        item.sort === 'not' && (items[at + 1]?.sort === 'hours' || items[at + 1]?.sort === 'days'),
    )
      ? 'no'
      : undefined);
  const proposal = proposed(items, offer, now, hours, polarity);
  if (proposal) return proposal;
  if (!polarity) return undefined;
  return { intent: polarity === 'yes' ? 'accept' : 'refuse', ranges: [], ref: offer.id };
}

/** The last yes or no counts: « non c'est bon je le prends »; a lone « oui » before a no is only a sound. */
function lastWord(items: Placed[]): 'yes' | 'no' | undefined {
  const said = items.filter(isAnswer).flatMap(({ answer }) => polarities[answer] ?? []);
  const rounds = said.filter((one, at) => one !== said[at - 1]).length;
  const strong = items
    .filter(isAnswer)
    .findLast(({ answer }) => answer === 'take' || answer === 'no' || answer === 'yes');
  if (
    rounds > 1 &&
    said.at(-1) === 'yes' &&
    !items.some((item) => isAnswer(item) && item.answer === 'take')
  )
    return undefined;
  return strong ? polarities[strong.answer] : said.at(-1);
}

const shifted = ({ start, end }: Pending, minutes: number): Range => {
  const by = (at: string) =>
    Temporal.PlainDateTime.from(at).add({ minutes }).toString({ smallestUnit: 'minute' });
  return { start: by(start), end: by(end) };
};

const counter = ({ id }: Pending, range?: Range, mode?: Frame['mode']): Frame => ({
  intent: 'counter',
  ranges: range ? [range] : [],
  ...(mode && { mode }),
  ref: id,
});

/** Another time or mode than the offered one is a proposal, never a yes. */
function proposed(
  items: Placed[],
  offer: Pending,
  now: Temporal.ZonedDateTime,
  hours: SasHours,
  polarity: 'yes' | 'no' | undefined,
): Frame | undefined {
  const negatedAt = new Set(
    items.flatMap((item, at) =>
      item.sort === 'not' && items[at + 1]?.sort === 'hours' ? [at + 1] : [],
    ),
  );
  const agrees =
    polarity === 'yes' && !items.some((item) => item.sort === 'rather' || item.sort === 'but');
  const times = items.filter(
    (item, at) =>
      (item.sort === 'hours' || item.sort === 'days') &&
      !negatedAt.has(at) &&
      !isOffered(item, offer, now, hours) &&
      !(agrees && item.sort === 'hours' && item.hours.sort === 'part'),
  );
  const mode = items.find((item) => item.sort === 'mode' && !item.not && item.mode !== offer.mode);
  const notBefore = items.find(
    (item, at) =>
      item.sort === 'hours' &&
      item.hours.sort === 'until' &&
      (negatedAt.has(at) || polarity === 'no'),
  );
  if (notBefore?.sort === 'hours' && notBefore.hours.sort === 'until') {
    const found = timed(
      [{ ...notBefore, hours: { sort: 'from', from: notBefore.hours.to } }],
      offer,
      now,
      hours,
    );
    return found && counter(offer, found);
  }
  if (times.length === 0 && !mode) return undefined;
  const wanted = mode?.sort === 'mode' ? mode.mode : undefined;
  if (times.length === 0)
    return polarity === 'no' &&
      !items.some(
        (item) =>
          item.sort === 'rather' ||
          item.sort === 'but' ||
          (isAnswer(item) && polarities[item.answer] === 'yes'),
      )
      ? undefined
      : counter(offer, undefined, wanted);
  const range = timed(times, offer, now, hours);
  return range && counter(offer, range, wanted);
}

/** A time that the offered one lies in changes nothing: « complet aujourd'hui », « ok pour 15h ». */
function isOffered(
  item: Placed,
  { start }: Pending,
  now: Temporal.ZonedDateTime,
  hours: SasHours,
): boolean {
  const minute = minuteOf(start);
  if (item.sort === 'hours') {
    if (item.hours.sort === 'point') return item.hours.at.minute === minute;
    if (item.hours.sort !== 'part')
      return item.hours.sort === 'allday' || item.hours.sort === 'rest';
    const { from, to } = partBounds(hours, item.hours.part);
    return from <= minute && minute < to;
  }
  if (item.sort !== 'days') return false;
  return lies(item.days, start, now);
}

/** The time proposed, on the day of the offer unless another is said. */
function timed(
  items: Placed[],
  offer: Pending,
  now: Temporal.ZonedDateTime,
  hours: SasHours,
): Range | undefined {
  const days = items.filter((item) => item.sort === 'days');
  const offered = Temporal.PlainDate.from(offer.start.slice(0, 10));
  const ahead = now.toPlainDate().until(offered).days;
  const dated: Placed[] =
    days.length > 0
      ? items
      : [
          ...items,
          {
            sort: 'days',
            days: { sort: 'day', day: { sort: 'offset', days: ahead } },
            from: 0,
            to: 0,
            rule: 'offer',
            guessed: false,
          },
        ];
  const whole = days.length > 0 && !items.some((item) => item.sort === 'hours');
  const clause: Clause = { ...(clausesOf(dated)[0] as Clause), act: 'open' };
  if (whole) {
    const start = clause.groups[0];
    if (start) start.hours = [[{ sort: 'point', at: { minute: minuteOf(offer.start) } }]];
  }
  const [frame] = meaningOf(clause, now, hours).frames;
  return frame?.clarify ? undefined : frame?.ranges[0];
}
