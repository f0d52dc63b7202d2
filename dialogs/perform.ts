import type { Say } from '../data/outbox/outbox.ts';
import { inParis, parisRange, wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { type Range, usualMinutes } from '../data/slots/slot.ts';
import { checkMay } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Range as WallRange } from './language/frame.ts';
import { closingOf, seriesOf } from './recurrence.ts';

/** Does one command for one effecteur and says what was done, with weekday, date and hours. */
export function perform(frame: Frame, principal: Principal, turn: Turn): Promise<Say[]> {
  checkMay(principal, frame.intent);
  const named = principal.as === 'effecteur' ? {} : { name: principal.name };
  switch (frame.intent) {
    case 'open_slots':
      return frame.recurrence
        ? openSeries(frame, principal, named, turn)
        : open(frame, principal, named, turn);
    case 'close_slots':
      return frame.recurrence
        ? closeSeries(frame, principal, named, turn)
        : close(frame, principal, named, turn);
    case 'declare_unavailability':
      return declareAbsence(frame, principal, named, turn);
    case 'cancel_unavailability':
      return cancelAbsence(frame, principal, named, turn);
    default:
      return list(frame, principal, named, turn);
  }
}

type Named = { name?: string };

/** What is opened lasts as long as was said; what is closed, or an absence, errs wide where an hour comes twice. */
const once = (range: WallRange): Range => parisRange(range, 'once');
const wide = (range: WallRange): Range => parisRange(range, 'both');

/** The key, with `.for` when it is done for somebody else. */
const keyed = (key: string, { name }: Named) => (name ? `${key}.for` : key);

async function open(frame: Frame, { id }: Principal, named: Named, turn: Turn): Promise<Say[]> {
  const say: Say[] = [];
  for (const range of frame.ranges) {
    const { slotMinutes: minutes, capacity, mode, site } = frame;
    const opened = await turn.services.openSlots({
      effecteurId: id,
      range: once(range),
      minutes,
      capacity,
      mode,
      site,
      origin: turn.channel,
    });
    const layout = { mode: opened.mode, minutes: opened.minutes, capacity: opened.places };
    const { range: whole, ranges, patients, site: at } = opened;
    const key = patients.length > 0 ? 'open.around' : 'open.done';
    const params = { ...named, range: whole, ranges, patients, layout, site: at };
    say.push({ key: keyed(key, named), params });
  }
  return say;
}

async function openSeries(
  frame: Frame,
  { id }: Principal,
  named: Named,
  turn: Turn,
): Promise<Say[]> {
  const say: Say[] = [];
  const { recurrence } = frame;
  for (const range of recurrence ? frame.ranges : []) {
    const series = seriesOf(recurrence ?? { weekdays: [], every: 1 }, range);
    const { slotMinutes: minutes, capacity, mode } = frame;
    const { weekdays, everyWeeks, startTime, endTime, from, until } = series;
    const times = { weekdays, everyWeeks, startTime, endTime, from, until };
    await turn.services.openSeries({
      ...times,
      effecteurId: id,
      minutes,
      capacity,
      mode,
      origin: turn.channel,
    });
    const layout = { mode, minutes: minutes ?? (capacity ? null : usualMinutes), capacity };
    say.push({
      key: keyed('series.done', named),
      params: { ...named, series: series.words, layout },
    });
  }
  return say;
}

async function close(frame: Frame, { id }: Principal, named: Named, turn: Turn): Promise<Say[]> {
  const say: Say[] = [];
  const all = { start: wallClock(turn.now), end: '2100-01-01T00:00' };
  for (const range of frame.ranges.length > 0 ? frame.ranges : [all]) {
    const { mode } = frame;
    const closed = await turn.services.closeSlots({
      effecteurId: id,
      range: wide(range),
      ...(mode && { mode }),
    });
    say.push({
      key: keyed('close.done', named),
      params: { ...named, ranges: closed.ranges, places: closed.places },
    });
    say.push(...kept(closed.kept));
  }
  return say;
}

/** « Ferme tous les mardis 12h-13h » : for good, unless an end is said. */
async function closeSeries(
  frame: Frame,
  { id }: Principal,
  named: Named,
  turn: Turn,
): Promise<Say[]> {
  const say: Say[] = [];
  const { recurrence, mode } = frame;
  for (const range of recurrence ? frame.ranges : []) {
    const { words, ...days } = closingOf(recurrence ?? { weekdays: [], every: 1 }, range);
    const closed = await turn.services.closeSeries({ ...days, effecteurId: id, mode });
    const first = closed.days[0]?.from;
    const params = { ...named, series: words, count: closed.days.length, from: first };
    say.push({ key: keyed('series.closed', named), params }, ...kept(closed.kept));
  }
  return say;
}

/** A confirmed patient inside what was closed stays: the doctor is bound. */
const kept = (patients: Range[]): Say[] =>
  patients.map((range) => ({ key: 'kept', params: { range } }));

async function declareAbsence(
  frame: Frame,
  { id }: Principal,
  named: Named,
  turn: Turn,
): Promise<Say[]> {
  const say: Say[] = [];
  for (const range of frame.ranges) {
    const absence = await turn.services.declareUnavailable({
      effecteurId: id,
      range: wide(range),
      site: frame.site,
    });
    const { hidden, site } = absence;
    const params = { ...named, range: absence.range, hidden, site };
    say.push({ key: keyed(site ? 'absent.done.at' : 'absent.done', named), params });
    if (absence.passedOn > 0)
      say.push({ key: 'absent.passedOn', params: { count: absence.passedOn } });
    say.push(...kept(absence.kept));
  }
  return say;
}

async function cancelAbsence(
  frame: Frame,
  { id }: Principal,
  named: Named,
  turn: Turn,
): Promise<Say[]> {
  const all = { start: inParis(turn.now).toPlainDateTime().toString(), end: '2100-01-01T00:00' };
  const say: Say[] = [];
  for (const range of frame.ranges.length > 0 ? frame.ranges : [all]) {
    const ranges = await turn.services.cancelUnavailable({
      effecteurId: id,
      range: wide(range),
      site: frame.site,
    });
    say.push({ key: keyed('present.done', named), params: { ...named, ranges } });
  }
  return say;
}

const listDays = 14;
const listLines = 8;

/** « mes créneaux » : openings, absences and confirmed patients, soonest first. */
async function list(frame: Frame, { id }: Principal, named: Named, turn: Turn): Promise<Say[]> {
  const [first] = frame.ranges;
  const end = inParis(turn.now).startOfDay().add({ days: listDays });
  const range = first ? wide(first) : { from: turn.now, to: new Date(end.epochMilliseconds) };
  const { openings, absences, booked } = await turn.services.listAgenda(id, range);
  const lines = [
    ...openings.map((one) => ({ at: one.range.from, key: 'list.opening', params: { ...one } })),
    ...absences.map((one) => ({
      at: one.from,
      key: one.site ? 'list.absence.at' : 'list.absence',
      params: { range: one, site: one.site },
    })),
    ...booked.map((one) => ({ at: one.from, key: 'list.booked', params: { range: one } })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (lines.length === 0) return [{ key: keyed('list.none', named), params: { ...named, range } }];
  const shown = lines.slice(0, listLines).map(({ key, params }) => ({ key, params }));
  const hidden = lines.length - shown.length;
  return [
    { key: keyed('list.head', named), params: { ...named } },
    ...shown,
    ...(hidden > 0 ? [{ key: 'list.more', params: { count: hidden } }] : []),
  ];
}
