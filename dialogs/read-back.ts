import type { Say } from '../data/outbox/outbox.ts';
import type { Principal } from '../data/people/person.ts';
import { usualMinutes } from '../data/slots/slot.ts';
import type { Frame } from './language/frame.ts';
import { closingOf, seriesOf } from './recurrence.ts';

const keys: Partial<Record<Frame['intent'], string>> = {
  open_slots: 'readback.open',
  close_slots: 'readback.close',
  declare_unavailability: 'readback.absent',
  cancel_unavailability: 'readback.present',
};

/** One command read back before it is done: weekday, date, hours, mode, and for whom when it is for somebody else. */
export function readBack(frame: Frame, principal: Principal | undefined): Say {
  const name = principal && principal.as !== 'effecteur' ? principal.name : undefined;
  const { mode, slotMinutes, capacity, site } = frame;
  const minutes = slotMinutes ?? (capacity ? undefined : usualMinutes);
  const layout = { mode, minutes, capacity, site };
  const ranges = frame.ranges.map(({ start, end }) => ({ from: start, to: end }));
  const [first] = frame.ranges;
  if (frame.recurrence && first) {
    if (frame.intent === 'close_slots')
      return {
        key: name ? 'readback.closeSeries.for' : 'readback.closeSeries',
        params: { name, series: closingOf(frame.recurrence, first).words },
      };
    const series = seriesOf(frame.recurrence, first).words;
    return {
      key: name ? 'readback.series.for' : 'readback.series',
      params: { name, series, layout },
    };
  }
  const away = site && frame.intent === 'declare_unavailability' && ranges.length > 0;
  const key = away ? 'readback.absent.at' : (keys[frame.intent] ?? 'readback.open');
  const all = ranges.length === 0 ? '.all' : '';
  return { key: `${key}${all}${name ? '.for' : ''}`, params: { name, ranges, layout, site } };
}
