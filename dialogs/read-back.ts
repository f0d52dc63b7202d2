import type { Say } from '../data/outbox/outbox.ts';
import type { Principal } from '../data/people/person.ts';
import { usualMinutes } from '../data/slots/slot.ts';
import type { Frame, Range, Recurrence } from './language/frame.ts';
import { everOf, seriesOf } from './recurrence.ts';
import { onlyOf } from './task.ts';

const keys: Partial<Record<Frame['intent'], string>> = {
  open_slots: 'readback.open',
  close_slots: 'readback.close',
  declare_unavailability: 'readback.absent',
  cancel_unavailability: 'readback.present',
};

const recurring: typeof keys = {
  close_slots: 'readback.closeSeries',
  declare_unavailability: 'readback.absentSeries',
  cancel_unavailability: 'readback.presentSeries',
};

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
    const key = recurring[frame.intent] ?? 'readback.series';
    const series = wordsOf(frame.intent, frame.recurrence, first);
    return { key: `${key}${name ? '.for' : ''}`, params: { name, series, layout, only } };
  }
  const away = site && frame.intent === 'declare_unavailability' && ranges.length > 0;
  const key = away ? 'readback.absent.at' : (keys[frame.intent] ?? 'readback.open');
  const all = ranges.length === 0 ? '.all' : '';
  const params = { name, ranges, layout, site, only };
  return { key: `${key}${all}${name ? '.for' : ''}`, params };
}

function wordsOf(intent: Frame['intent'], recurrence: Recurrence, first: Range) {
  if (intent === 'open_slots') return seriesOf(recurrence, first).words;
  const { words, starts } = everOf(recurrence, first);
  return { ...words, starts };
}
