import { amended, changesSomething } from './amend.ts';
import type { Frame, KnownCommand, Range } from './frame.ts';
import { has } from './heard.ts';
import type { Placed } from './parse.ts';
import type { SasHours } from './sas-hours.ts';
import { plainItems } from './short-answer.ts';
import { fold } from './tokens.ts';

/** What a correction makes of the last command; `adds` when that one stands beside it. */
export interface Correction {
  frame: Frame;
  adds: boolean;
}

const turns = ['rather', 'correct', 'not', 'slip', 'except', 'but'];
const phrases =
  /\b(?:en fait|finalement|au final|voulais dire|voulait dire|tout compte fait|actually|i meant|in fact)\b/u;
const earlier = /\b(?:avance|avancez|plus tot|earlier|forward)\b/u;

/** « en fait 15h-17h », « et aussi demain », « hors 15h-15h30 » said right after a command was done; undefined when it is none. */
export function correcting(
  text: string,
  known: KnownCommand,
  now: Temporal.ZonedDateTime,
  hours: SasHours,
): Correction | undefined {
  const items = plainItems(text);
  const how = howSaid(text, items);
  if (!how) return undefined;
  const frame = how === 'moves' ? moved(text, items, known) : bounded(items, known);
  const made = frame ?? amended(known, items, now, hours);
  const told = made && !made.clarify && made.ranges.length > 0;
  return told ? { frame: made, adds: how === 'adds' } : undefined;
}

/** Whether it changes what was done, moves it or adds to it; undefined for what says a command of its own. */
function howSaid(text: string, items: Placed[]): 'changes' | 'moves' | 'adds' | undefined {
  if (has(items, 'unknown', 'asking', 'faq', 'participation', 'hedge')) return undefined;
  if (!changesSomething(items)) return undefined;
  const [act, more] = items.flatMap((item) => (item.sort === 'act' ? [item.act] : []));
  if (act) return act === 'move' && !more && !saysWhat(items) ? 'moves' : undefined;
  if (items.find(({ sort }) => sort !== 'small')?.sort === 'and') return 'adds';
  return has(items, ...turns) || phrases.test(fold(text)) ? 'changes' : undefined;
}

/** « déplace demain 14h-15h à 17h-18h » says itself what is moved. */
const saysWhat = (items: Placed[]): boolean =>
  has(items, 'days', 'habit') || items.filter(({ sort }) => sort === 'hours').length > 1;

const clock = (at: string) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

const shifted = ({ start, end }: Range, minutes: number): Range => {
  const by = (at: string) =>
    Temporal.PlainDateTime.from(at).add({ minutes }).toString({ smallestUnit: 'minute' });
  return { start: by(start), end: by(end) };
};

/** « décale tout de 30 min » */
function moved(text: string, items: Placed[], known: KnownCommand): Frame | undefined {
  const length = items.find((item) => item.sort === 'length');
  if (length?.sort !== 'length' || has(items, 'hours', 'days')) return undefined;
  const minutes = earlier.test(fold(text)) ? -length.minutes : length.minutes;
  return { ...known, ranges: known.ranges.map((range) => shifted(range, minutes)) };
}

/** « pas 14h mais 15h » moves the bound that it names; « en fait 15h » where it begins, as long as it was. */
function bounded(items: Placed[], known: KnownCommand): Frame | undefined {
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
