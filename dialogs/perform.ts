import { parisRange, wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { usualMinutes } from '../data/slots/slot.ts';
import type { Opened } from '../data/slots/slot-service.ts';
import { checkMay } from './delegation.ts';
import type { Turn } from './dialog.ts';
import { checkFields } from './fields.ts';
import type { Frame, Recurrence } from './language/frame.ts';
import { cancelAbsence, declareAbsence } from './perform-absence.ts';
import { list } from './perform-list.ts';
import { everOf, seriesOf } from './recurrence.ts';
import type { Say } from './say.ts';
import { kept, keyed, onlyOf, type Task, wide } from './task.ts';

/** Does one command for one effecteur and says what was done, with weekday, date and hours. */
export function perform(frame: Frame, principal: Principal, turn: Turn): Promise<Say[]> {
  checkMay(principal, frame.intent);
  checkFields(frame);
  const task = { frame, id: principal.id, named: namedOf(principal), turn };
  switch (frame.intent) {
    case 'open_slots':
      return frame.recurrence ? openSeries(task, frame.recurrence) : open(task);
    case 'close_slots':
      return frame.recurrence ? closeSeries(task, frame.recurrence) : close(task);
    case 'declare_unavailability':
      return declareAbsence(task);
    case 'cancel_unavailability':
      return cancelAbsence(task);
    default:
      return list(task);
  }
}

const namedOf = (principal: Principal): Task['named'] =>
  principal.as === 'effecteur' ? {} : { name: principal.name };

async function open({ frame, id, named, turn }: Task): Promise<Say[]> {
  const say: Say[] = [];
  for (const range of frame.ranges) {
    const { slotMinutes: minutes, capacity, mode, site } = frame;
    const opened = await turn.services.openSlots({
      effecteurId: id,
      range: parisRange(range, 'once'),
      minutes,
      capacity,
      mode,
      site,
      origin: turn.channel,
    });
    say.push(...openedSay(opened, named));
    if (opened.already.length > 0)
      say.push({ key: 'open.already', params: { ranges: opened.already } });
  }
  return say;
}

function openedSay({ openings, patients, mode, site: at }: Opened, named: Task['named']): Say[] {
  const layoutOf = (minutes: number | null | undefined, places: number) => ({
    mode,
    minutes,
    capacity: places,
  });
  if (patients.length === 0)
    return openings.map(({ range, minutes, places }) => ({
      key: keyed('open.done', named),
      params: { ...named, range, layout: layoutOf(minutes, places), site: at },
    }));
  const layout = layoutOf(
    openings[0]?.minutes,
    openings.reduce((sum, { places }) => sum + places, 0),
  );
  const ranges = openings.map(({ range }) => range);
  const params = { ...named, ranges, patients, layout, site: at };
  return [{ key: keyed('open.around', named), params }];
}

async function openSeries({ frame, id, named, turn }: Task, recurrence: Recurrence) {
  const say: Say[] = [];
  for (const range of frame.ranges) {
    const { words, ...series } = seriesOf(recurrence, range);
    const { slotMinutes: minutes, capacity, mode, site } = frame;
    const places = { minutes, capacity, mode, site };
    const wanted = { ...series, ...places, effecteurId: id, origin: turn.channel };
    const opened = await turn.services.openSeries(wanted);
    const layout = { mode, minutes: minutes ?? (capacity ? null : usualMinutes), capacity };
    const params = { ...named, series: words, layout, site: opened.site };
    say.push({ key: keyed('series.done', named), params });
  }
  return say;
}

async function close({ frame, id, named, turn }: Task): Promise<Say[]> {
  const say: Say[] = [];
  const all = { start: wallClock(turn.now), end: '2100-01-01T00:00' };
  for (const range of frame.ranges.length > 0 ? frame.ranges : [all]) {
    const { mode, site, slotMinutes: minutes, capacity: count } = frame;
    const only = { mode, site, minutes, count };
    const closed = await turn.services.closeSlots({
      effecteurId: id,
      range: wide(range),
      ...only,
    });
    const { ranges, places } = closed;
    const params = { ...named, ranges, places, only: onlyOf(frame) };
    say.push({ key: keyed('close.done', named), params }, ...kept(closed.kept));
  }
  return say;
}

/** « Ferme tous les mardis 12h-13h » : for good, unless an end is said. */
async function closeSeries({ frame, id, named, turn }: Task, recurrence: Recurrence) {
  const say: Say[] = [];
  for (const range of frame.ranges) {
    const { words, starts: _, ...days } = everOf(recurrence, range);
    const { mode, site, slotMinutes: minutes } = frame;
    const only = { mode, site, minutes };
    const closed = await turn.services.closeSeries({ ...days, ...only, effecteurId: id });
    const from = closed.days[0]?.from;
    const count = closed.days.length;
    const params = { ...named, series: words, count, from, only: onlyOf(frame) };
    say.push({ key: keyed('series.closed', named), params }, ...kept(closed.kept));
  }
  return say;
}
