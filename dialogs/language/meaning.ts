import { leaving, returning } from './away.ts';
import { checked, crossing, unlikeDays } from './checked.ts';
import { counted } from './counted.ts';
import type { Doubt, Frame, Intent } from './frame.ts';
import type { Clause, Group } from './group.ts';
import { moved } from './moved.ts';
import { recurring } from './recurring.ts';
import type { SasHours } from './sas-hours.ts';
import {
  ahead,
  atMinute,
  nowRounded,
  Question,
  rangeOf,
  type Setting,
  usualMinutes,
} from './stretch.ts';
import { stretchesOf, without } from './stretches.ts';

/** What a clause comes to: frames, and what makes them less than sure. */
export interface Meaning {
  frames: Frame[];
  doubts: Set<Doubt>;
}

const intents: Partial<Record<NonNullable<Clause['act']>, Intent>> = {
  open: 'open_slots',
  close: 'close_slots',
  remove: 'close_slots',
  full: 'close_slots',
  absent: 'declare_unavailability',
  busy: 'declare_unavailability',
  leave: 'declare_unavailability',
  return: 'declare_unavailability',
  present: 'cancel_unavailability',
  list: 'list_slots',
};

/** The frames of one clause. Nothing is invented: what cannot be told becomes the question of a frame. */
export function meaningOf(clause: Clause, now: Temporal.ZonedDateTime, hours: SasHours): Meaning {
  const doubts = new Set<Doubt>();
  const intent = intents[clause.act ?? 'open'] ?? 'other';
  const setting: Setting = { now, hours, kind: intent === 'open_slots' ? 'open' : 'other', doubts };
  if (clause.inherited) doubts.add('several-commands');
  if (clause.corrected || clause.items.some(({ sort }) => sort === 'not')) doubts.add('corrected');
  const groups = clause.groups.length > 0 ? clause.groups : [{ days: [], hours: [] }];
  if (clause.act === 'move') return { frames: moved(clause, setting), doubts: doubts.add('move') };
  if (clause.act === 'return')
    return { frames: returning(groups, setting), doubts: doubts.add('return') };
  const frames = split(groups).map((alike) => {
    const base = fieldsOf(alike, clause);
    try {
      const frame = filled({ intent, ranges: [], ...base }, alike, clause, setting);
      return checked(frame, alike, setting);
    } catch (error) {
      if (!(error instanceof Question)) throw error;
      return { intent, ranges: [], clarify: error.reason };
    }
  });
  const named =
    clause.who.length > 0
      ? frames.flatMap((frame) => clause.who.map((practitioner) => ({ ...frame, practitioner })))
      : frames;
  return { frames: named, doubts };
}

/** Groups that differ in mode, place, count or length are frames of their own. */
function split(groups: Group[]): Group[][] {
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const key = JSON.stringify([
      group.mode,
      group.site,
      group.count?.count === 1 ? undefined : group.count,
      group.minutes,
    ]);
    alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  return [...alike.values()];
}

function fieldsOf([group]: Group[], { act }: Clause): Partial<Frame> {
  if (!group) return {};
  const { mode, site, minutes } = group;
  const bookable = act === undefined || act === 'open';
  return {
    ...(minutes && bookable && { slotMinutes: minutes }),
    ...(mode && { mode }),
    ...(site && { site }),
  };
}

export function filled(frame: Frame, groups: Group[], clause: Clause, setting: Setting): Frame {
  if (clause.habit) return recurring(frame, groups, clause.habit, clause, setting);
  const length = frame.slotMinutes ?? usualMinutes;
  const bare = groups.every(({ days, hours }) => days.length === 0 && hours.length === 0);
  if (bare && (frame.intent === 'list_slots' || frame.intent === 'cancel_unavailability'))
    return frame;
  if (bare && clause.act === 'busy') {
    setting.doubts.add('no-date');
    return {
      ...frame,
      ranges: [
        rangeOf({ from: nowRounded(setting.now), to: atMinute(setting.now.toPlainDate(), 1440) }),
      ],
    };
  }
  if (clause.act === 'leave') return leaving(frame, groups, setting);
  const said = groups.flatMap((group) =>
    counted(group, stretchesOf(group, setting, length), setting, length),
  );
  const [group] = groups;
  const left = ahead(
    without(without(said, clause.except, setting, length), clause.negated, setting, length),
    setting,
    groups.some(({ days }) => days.length > 0),
  );
  if (left.length === 0) throw new Question('contradictory_time');
  if (
    groups.some(
      ({ beside, hours }) =>
        beside && hours.some((all) => all.length === 1 && all[0]?.sort === 'point'),
    ) ||
    crossing(left) ||
    unlikeDays(groups)
  )
    setting.doubts.add('several-times');
  if (
    setting.kind === 'open' &&
    groups.some(({ days }) =>
      days.some((one) => one.sort === 'day' && one.day.sort === 'weekday' && one.day.habitual),
    )
  )
    setting.doubts.add('habitual-day');
  const capacity =
    group?.count && group.count.count > 1 && frame.intent === 'open_slots'
      ? { capacity: group.count.count }
      : {};
  return { ...frame, ...capacity, ranges: left.map(rangeOf) };
}
