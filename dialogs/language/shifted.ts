import type { Frame, KnownCommand, Range } from './frame.ts';
import { has } from './heard.ts';
import type { Placed } from './parse.ts';
import { fold } from './tokens.ts';

const earlier = /\b(?:avance|avancez|plus tot|earlier|forward)\b/u;

const clock = (at: string) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

/** The same stretch so many minutes later. */
export const shifted = ({ start, end }: Range, minutes: number): Range => {
  const by = (at: string) =>
    Temporal.PlainDateTime.from(at).add({ minutes }).toString({ smallestUnit: 'minute' });
  return { start: by(start), end: by(end) };
};

/** By how many minutes « de 30 min plus tôt » moves something; nothing when no length is said. */
export function minutesMoved(text: string, items: Placed[]): number | undefined {
  const length = items.find((item) => item.sort === 'length');
  if (length?.sort !== 'length') return undefined;
  return earlier.test(fold(text)) ? -length.minutes : length.minutes;
}

/** « décale tout de 30 min » */
export function moved(text: string, items: Placed[], known: KnownCommand): Frame | undefined {
  const minutes = minutesMoved(text, items);
  if (minutes === undefined || has(items, 'hours', 'days')) return undefined;
  return { ...known, ranges: known.ranges.map((range) => shifted(range, minutes)) };
}

/** « pas 14h mais 15h » moves the bound that it names; « en fait 15h » where it begins, as long as it was. */
export function bounded(items: Placed[], known: KnownCommand): Frame | undefined {
  const [range, more] = known.ranges;
  const points = items.flatMap((item) =>
    item.sort === 'hours' && item.hours.sort === 'point' ? [item.hours.at] : [],
  );
  const said = points.at(-1);
  const hours = items.filter(({ sort }) => sort === 'hours');
  if (!range || more || !said || said.twelve || hours.length !== points.length) return undefined;
  if (has(items, 'days', 'habit', 'except') || points.length > 2) return undefined;
  const at = Temporal.PlainDate.from(range.start.slice(0, 10))
    .toPlainDateTime()
    .add({ minutes: said.minute })
    .toString({ smallestUnit: 'minute' });
  const [old] = points.length === 2 ? points : [];
  if (old && old.minute === clock(range.end) && at > range.start)
    return { ...known, ranges: [{ ...range, end: at }] };
  if (old?.minute === clock(range.start) && at < range.end)
    return { ...known, ranges: [{ ...range, start: at }] };
  return { ...known, ranges: [shifted(range, said.minute - clock(range.start))] };
}
