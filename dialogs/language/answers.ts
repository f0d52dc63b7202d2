import { clausesOf } from './clauses.ts';
import type { Frame, Range } from './frame.ts';
import type { Clause } from './group.ts';
import { meaningOf } from './meaning.ts';
import { isAnswer, lies, minuteOf, type Pending, polarities } from './offers.ts';
import type { Placed } from './parse.ts';
import { partBounds, type SasHours } from './sas-hours.ts';

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
  const [range, more] = frame?.ranges ?? [];
  return frame?.clarify || more ? undefined : range;
}
