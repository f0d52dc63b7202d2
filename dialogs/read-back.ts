import type { Principal } from '../data/people/person.ts';
import { usualMinutes } from '../data/slots/slot.ts';
import type { Frame, Range, Recurrence } from './language/frame.ts';
import { everOf, seriesOf } from './recurrence.ts';
import type { Say } from './say.ts';
import { keyed, onlyOf } from './task.ts';

const keys = {
  open_slots: 'readback.open',
  close_slots: 'readback.close',
  declare_unavailability: 'readback.absent',
  cancel_unavailability: 'readback.present',
} as const;

const recurring = {
  open_slots: 'readback.series',
  close_slots: 'readback.closeSeries',
  declare_unavailability: 'readback.absentSeries',
  cancel_unavailability: 'readback.presentSeries',
} as const;

const isKeyed = (intent: Frame['intent']): intent is keyof typeof keys => intent in keys;

/** One command read back before it is done: weekday, date, hours, mode, and for whom when it is for somebody else. */
export function readBack(frame: Frame, principal: Principal | undefined): Say {
  const name = principal && principal.as !== 'effecteur' ? principal.name : undefined;
  const { mode, slotMinutes, capacity, site } = frame;
  const minutes = slotMinutes ?? (capacity ? undefined : usualMinutes);
  const layout = { mode, minutes, capacity, site };
  const only = onlyOf(frame);
  const ranges = frame.ranges.map(({ start, end }) => ({ from: start, to: end }));
  const [first] = frame.ranges;
  if (frame.recurrence && first) {
    const key = isKeyed(frame.intent) ? recurring[frame.intent] : 'readback.series';
    const series = wordsOf(frame.intent, frame.recurrence, first);
    return { key: keyed(key, { ...(name && { name }) }), params: { name, series, layout, only } };
  }
  const away = site && frame.intent === 'declare_unavailability' && ranges.length > 0;
  const params = { name, ranges, layout, site, only };
  const whose = { ...(name && { name }) };
  if (away) return { key: keyed('readback.absent.at', whose), params };
  const key = isKeyed(frame.intent) ? keys[frame.intent] : 'readback.open';
  return { key: keyed(ranges.length === 0 ? (`${key}.all` as const) : key, whose), params };
}

function wordsOf(intent: Frame['intent'], recurrence: Recurrence, first: Range) {
  if (intent === 'open_slots') return seriesOf(recurrence, first).words;
  const { words, starts } = everOf(recurrence, first);
  return { ...words, starts };
}
