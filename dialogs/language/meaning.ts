import { leaving, returning } from './away.ts';
import { checked, saysManyTimes } from './checked.ts';
import { capacityOf, counted } from './counted.ts';
import type { Doubt, Frame, Intent } from './frame.ts';
import type { Clause, Group } from './group.ts';
import { moved } from './moved.ts';
import { recurring } from './recurring.ts';
import type { SasHours } from './sas-hours.ts';
import type { Stretch } from './stretch.ts';
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
import type { Days } from './times.ts';

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
  if (clause.act === 'move')
    return { frames: named(moved(clause, setting), clause), doubts: doubts.add('move') };
  if (clause.act === 'return')
    return { frames: named(returning(groups, setting), clause), doubts: doubts.add('return') };
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
  return { frames: named(frames, clause), doubts };
}

/** The frames for each doctor who is named. */
const named = (frames: Frame[], { who }: Clause): Frame[] =>
  who.length === 0
    ? frames
    : frames.flatMap(({ also, ...frame }) =>
        who.map((practitioner) => ({
          ...frame,
          practitioner,
          ...(also && { also: also.map((one) => ({ ...one, practitioner })) }),
        })),
      );

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

/** « 1 créneau 30 min à 16h »: one place that lasts as long. */
function onePlace({ count, hours }: Group): number | undefined {
  const [only, more] = hours.flat();
  return count?.count === 1 && !more && only?.sort === 'lasting' && only.minutes <= 60
    ? only.minutes
    : undefined;
}

function fieldsOf([group]: Group[], { act }: Clause): Partial<Frame> {
  if (!group) return {};
  const { mode, site, minutes = onePlace(group) } = group;
  const bookable = act === undefined || act === 'open';
  return {
    ...(minutes && bookable && { slotMinutes: minutes }),
    ...(mode && { mode }),
    ...(site && { site }),
  };
}

/** What is said without any time: « liste », « annule mon absence », « je suis malade ». */
function untimed(frame: Frame, clause: Clause, { now, doubts }: Setting): Frame | undefined {
  if (frame.intent === 'cancel_unavailability') doubts.add('no-date');
  if (frame.intent === 'list_slots' || frame.intent === 'cancel_unavailability') return frame;
  if (clause.act !== 'busy') return undefined;
  doubts.add('no-date');
  const rest = { from: nowRounded(now), to: atMinute(now.toPlainDate(), 1440) };
  return { ...frame, ranges: [rangeOf(rest)] };
}

/** « le mardi » of an opening may be the next one or every one. */
const isHabitual = (one: Days): boolean =>
  one.sort === 'day' && one.day.sort === 'weekday' && one.day.habitual === true;

function filled(frame: Frame, groups: Group[], clause: Clause, setting: Setting): Frame {
  if (clause.habit) return recurring(frame, groups, clause.habit, clause, setting);
  const bare = groups.every(({ days, hours }) => days.length === 0 && hours.length === 0);
  const alone = bare ? untimed(frame, clause, setting) : undefined;
  if (alone) return alone;
  if (clause.act === 'leave') return leaving(frame, groups, setting);
  const left = timesOf(groups, clause, setting, frame.slotMinutes ?? usualMinutes);
  if (saysManyTimes(groups, left)) setting.doubts.add('several-times');
  if (setting.kind === 'open' && groups.some(({ days }) => days.some(isHabitual)))
    setting.doubts.add('habitual-day');
  return { ...frame, ...capacityOf(groups[0], frame), ranges: left.map(rangeOf) };
}

/** The times of a clause that lie ahead, without what is taken out of them. */
function timesOf(groups: Group[], clause: Clause, setting: Setting, length: number): Stretch[] {
  const said = groups.flatMap((group) =>
    counted(group, stretchesOf(group, setting, length), setting, length),
  );
  const kept = without(said, [...clause.except, ...clause.negated], setting, length);
  const dated = groups.some(({ days }) => days.length > 0);
  const left = ahead(kept, setting, dated);
  if (left.length === 0) throw new Question('contradictory_time');
  return left;
}
