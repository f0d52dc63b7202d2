import { type Hours, parseHours } from '../paris-time.ts';

/** From or up to when somebody wants to be left alone, `HH:MM` on Paris clocks. */
export interface Quiet {
  after?: string;
  before?: string;
  /** ISO weekdays on which nothing is wanted at all, week after week; `again`: as usual on these. */
  days?: number[];
  again?: number[];
}

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

const toMinutes = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

const toClock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const everyDay = [1, 2, 3, 4, 5, 6, 7];

type Part = Exclude<Hours, 'always'>[number];

const partsOf = (hours: string): Part[] => {
  const parsed: Hours = parseHours(hours);
  return parsed === 'always' ? [{ days: everyDay, from: 0, to: 1440 }] : parsed;
};

/** Hours without those in which somebody wants to be left alone; undefined when nothing would be left. */
export function narrowHours(
  hours: string,
  { after, before, days = [], again = [] }: Quiet,
  usual = hours,
): string | undefined {
  const left = partsOf(hours)
    .map((part) => ({
      days: part.days.filter((day) => !days.includes(day) && !again.includes(day)),
      from: Math.max(part.from, before ? toMinutes(before) : 0),
      to: Math.min(part.to, after ? toMinutes(after) : 1440),
    }))
    .concat(
      partsOf(usual).map((part) => ({
        ...part,
        days: part.days.filter((day) => again.includes(day)),
      })),
    )
    .filter(({ from, to }) => from < to);
  const said = weekOf(left);
  return said === '' ? undefined : said;
}

/** The week as it is written: days one after the other that have the same hours are one part. */
function weekOf(parts: Part[]): string {
  const hoursOn = (day: number) =>
    parts
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => `${toClock(from)}-${toClock(to)}`)
      .toSorted();
  const runs: { first: number; last: number; hours: string[] }[] = [];
  for (const day of everyDay) {
    const hours = hoursOn(day);
    const run = runs.at(-1);
    if (run && run.last === day - 1 && run.hours.join() === hours.join()) run.last = day;
    else if (hours.length > 0) runs.push({ first: day, last: day, hours });
  }
  return runs
    .flatMap(({ first, last, hours }) => {
      const days = [first, last].map((day) => dayNames[day - 1]);
      return hours.map((one) => `${first === last ? days[0] : days.join('-')} ${one}`);
    })
    .join('; ');
}
