import type { Frame } from './frame.ts';
import type { Group } from './group.ts';
import { daysOf } from './group-days.ts';
import {
  ahead,
  atMinute,
  nowRounded,
  Question,
  rangeOf,
  type Setting,
  usualMinutes,
} from './stretch.ts';
import { stretchesOf } from './stretches.ts';
import type { Days, Hours } from './times.ts';

/** « je pars à 17h »: away from then on. */
export function leaving(frame: Frame, groups: Group[], setting: Setting): Frame {
  const [group] = groups;
  const hours =
    group?.hours
      .flat()
      .map((one): Hours => (one.sort === 'point' ? { sort: 'from', from: one.at } : one)) ?? [];
  if (hours.length === 0) throw new Question('missing_time');
  setting.doubts.add('approximate');
  const stretches = stretchesOf({ days: group?.days ?? [], hours: [hours] }, setting, usualMinutes);
  return { ...frame, ranges: ahead(stretches, setting, true).map(rangeOf) };
}

/** « je reprends jeudi »: away until then (R-INCL). */
export function returning(groups: Group[], setting: Setting): Frame[] {
  const { now } = setting;
  const frame: Frame = { intent: 'declare_unavailability', ranges: [] };
  try {
    const [group] = groups;
    const days =
      group?.days.map(
        (one): Days =>
          one.sort === 'until' || one.sort === 'from'
            ? { sort: 'day', day: (one.sort === 'from' ? one.from : one.to) as never }
            : one,
      ) ?? [];
    const [span] = daysOf(days, now);
    if (!span && group?.hours.length) {
      const [stretch] = stretchesOf({ days: [], hours: group.hours }, setting, usualMinutes);
      if (stretch)
        return [{ ...frame, ranges: [rangeOf({ from: nowRounded(now), to: stretch.from })] }];
    }
    if (!span) throw new Question('missing_time');
    const to = group?.hours.length
      ? (stretchesOf({ days, hours: group.hours }, setting, usualMinutes)[0]?.from ??
        atMinute(span.from, 0))
      : atMinute(span.from, 0);
    return [{ ...frame, ranges: [rangeOf({ from: nowRounded(now), to })] }];
  } catch (error) {
    if (!(error instanceof Question)) throw error;
    return [{ ...frame, clarify: error.reason }];
  }
}
