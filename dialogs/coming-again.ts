import { fromParis, inParis, later } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import type { HabitualHours } from '../data/slots/habit.ts';
import { usualMinutes } from '../data/slots/slot.ts';
import type { ComingCommand } from './coming-words.ts';
import { correctable } from './correct.ts';
import { checkMay } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import { orderSay } from './order.ts';
import { dayMeant } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { orderOpen, put } from './waiting.ts';

type Again = Extract<ComingCommand, { act: 'again' }>;

/** A command for him, or in his name by whoever acts for him. */
export const named = (frame: Frame, { as, name }: Principal): Frame =>
  as === 'effecteur' ? frame : { ...frame, practitioner: name };

/**
 * « comme d'habitude », « comme la semaine dernière », « pareil demain »: what was open on such a day is read back whole, and opened
 * once the doctor agrees. « Pareil » right after a command is said of that command.
 */
export async function again(
  { like, day }: Again,
  who: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard | undefined> {
  if (like === 'today' && (orderOpen(rest) || correctable(rest.memory, turn))) return undefined;
  checkMay(who, 'open_slots');
  const on = dayMeant(day ?? { ahead: 0 }, saidAt(turn));
  const from = like === 'today' ? inParis(saidAt(turn)).toPlainDate() : on;
  const habit = await turn.services.coming.habitOf(
    who.id,
    from,
    like === 'today' ? 'itself' : like,
  );
  const noon = `${on.toString()}T12:00`;
  if (!habit) return says(rest, { key: 'coming.unknown', params: { day: noon } });
  const sites = new Set(habit.hours.map(({ site }) => site));
  const all = habit.hours.map((one) => frameOf(one, on, sites.size > 1));
  const ahead = all.filter(({ ranges: [range] }) => range && isAhead(range.end, turn));
  if (ahead.length === 0) return says(rest, { key: 'coming.over', params: { day: noon } });
  const frames = (await notOpenYet(ahead, who, turn)).map((frame) => named(frame, who));
  if (frames.length === 0) {
    const ranges = ahead
      .flatMap((one) => one.ranges)
      .map(({ start, end }) => ({ from: start, to: end }));
    return says(rest, { key: 'coming.already', params: { ranges } });
  }
  const order = { frames };
  return says(
    put(rest, { kind: 'order', order }, turn),
    { key: 'coming.like', params: { day: `${habit.from}T12:00` } },
    ...orderSay(
      order,
      frames.map(() => who),
    ),
  );
}

const quarter = 15 * 60_000;

/** A place must fit between now and the end. */
const isAhead = (end: string, { now }: Turn): boolean => fromParis(end) >= later(now, quarter);

function frameOf(hours: HabitualHours, on: Temporal.PlainDate, withSite: boolean): Frame {
  const { start, end, mode, minutes, capacity, site } = hours;
  const last = end <= start ? on.add({ days: 1 }) : on;
  return {
    intent: 'open_slots',
    ranges: [{ start: `${on.toString()}T${start}`, end: `${last.toString()}T${end}` }],
    mode,
    ...(withSite && { site }),
    ...(minutes && minutes !== usualMinutes && { slotMinutes: minutes }),
    ...(capacity && { capacity }),
  };
}

/** What is open already, whole and in that mode, need not be opened. */
async function notOpenYet(frames: Frame[], who: Principal, turn: Turn): Promise<Frame[]> {
  const left: Frame[] = [];
  for (const frame of frames) {
    const [range] = frame.ranges;
    if (!range) continue;
    const hours = { from: fromParis(range.start), to: fromParis(range.end) };
    const { openings } = await turn.services.listAgenda(who.id, hours, { mode: frame.mode });
    const whole = openings.some((one) => one.range.from <= hours.from && one.range.to >= hours.to);
    if (!whole) left.push(frame);
  }
  return left;
}
