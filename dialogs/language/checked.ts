import { isHoliday } from '../../data/holidays.ts';
import type { Frame, Range } from './frame.ts';
import type { Group } from './group.ts';
import type { SasHours } from './sas-hours.ts';
import { Question, type Setting, type Stretch } from './stretch.ts';
import type { Days } from './times.ts';

/** Times that overlap were not meant as a list. */
const overlapping = (all: Stretch[]): boolean =>
  all.some((a, at) =>
    all
      .slice(0, at)
      .some(
        (b) =>
          Temporal.PlainDateTime.compare(a.from, b.to) < 0 &&
          Temporal.PlainDateTime.compare(b.from, a.to) < 0,
      ),
  );

/** « le 6 mai et le 7 »: days said in unlike ways may not belong together. */
function unlikeDays(groups: Group[]): boolean {
  const all = [...new Set(groups.flatMap(({ days }) => days))];
  if (all.length === 2 && all.some(({ sort }) => sort === 'week' || sort === 'isoweek'))
    return false;
  const shape = (one: Days) =>
    one.sort === 'day'
      ? `${one.day.sort}${one.day.sort === 'date' ? Boolean(one.day.month) : ''}`
      : one.sort;
  return new Set(all.map(shape)).size > 1;
}

/** What no agenda can hold is asked about; what lies outside the SAS day is said. */
export function checked(frame: Frame, [group]: Group[], { hours, doubts }: Setting): Frame {
  const { intent, ranges, slotMinutes, capacity } = frame;
  if (intent === 'declare_unavailability' && ranges.some((range) => lengthOf(range) <= 15))
    doubts.add('short-absence');
  if (intent !== 'open_slots') return frame;
  if (slotMinutes !== undefined && (slotMinutes < 5 || slotMinutes > 60))
    throw new Question('slot_length');
  if (slotMinutes && group) {
    const longest = Math.max(0, ...ranges.map(lengthOf));
    if (slotMinutes * (capacity ?? 1) > longest) throw new Question('does_not_fit');
  }
  if (ranges.some((range) => outside(range, hours))) doubts.add('outside-sas-hours');
  return frame;
}

const lengthOf = ({ start, end }: Range): number =>
  Temporal.PlainDateTime.from(start).until(Temporal.PlainDateTime.from(end)).total('minutes');

function outside({ start, end }: Range, { days }: SasHours): boolean {
  const from = Temporal.PlainDateTime.from(start);
  const bounds = days[from.dayOfWeek];
  if (!bounds || isHoliday(from.toPlainDate())) return true;
  const minute = from.hour * 60 + from.minute;
  return minute < bounds.from || minute + lengthOf({ start, end }) > bounds.to;
}

/** Points that stand beside each other with nothing between: « 9h 12h ». */
const hasLoosePoints = (groups: Group[]): boolean =>
  groups.some(
    ({ beside, hours }) =>
      beside && hours.some((all) => all.length === 1 && all[0]?.sort === 'point'),
  );

/** True when the times said may not be the list that they look like. */
export const saysManyTimes = (groups: Group[], times: Stretch[]): boolean =>
  hasLoosePoints(groups) || overlapping(times) || unlikeDays(groups);
