import { dayOf, wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import type { OpenNow } from '../data/slots/free-places.ts';
import { usualMinutes } from '../data/slots/slot.ts';
import { carryOut } from './carry-out.ts';
import { named } from './coming-again.ts';
import type { Turn } from './dialog.ts';
import type { Errand } from './errand.ts';
import { askErrand, runErrand } from './errands.ts';
import type { Frame } from './language/frame.ts';
import { orderSay } from './order.ts';
import type { SaidHour } from './patient-clock.ts';
import { instantsIn } from './patient-words.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import { type Say, say } from './say.ts';
import type { Agenda } from './services.ts';
import { put } from './waiting.ts';

/** « complet », « plus que 1 », « encore 2 places »: of what is open for the rest of the day. */
export async function leftOf(
  wanted: { free: number; more: boolean },
  who: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const all = await turn.services.coming.openNow(who.id);
  // what is full already is meant by « encore 2 » alone
  const open = wanted.more ? all : all.filter(({ free }) => free.length > 0);
  const [first, second] = open;
  if (!first) return says(rest, { key: all.length > 0 ? 'places.already' : 'places.nothing' });
  if (second) return whichOf(open, wanted, who, turn, rest);
  return leaveOne(first, wanted, who, turn, rest);
}

const errandOf = (open: OpenNow[], free: number, who: Principal): Errand => ({
  do: 'leave',
  effecteurId: who.id,
  openings: open.map(({ id }) => id),
  free,
});

const linesShown = 4;

/** Beside two openings nobody knows which is meant; of all of them only « complet » can be said. */
function whichOf(
  all: OpenNow[],
  { free }: { free: number },
  who: Principal,
  turn: Turn,
  rest: Rest,
): Heard {
  const open = all.slice(0, linesShown);
  const lines = open.map(
    (one, at): Say => ({
      key: 'places.choice',
      params: { count: at + 1, range: one.range, free: one.free.length, mode: one.mode },
    }),
  );
  const whole = free === 0 ? [say('places.choiceAll', { count: open.length + 1 })] : [];
  const choices = open.map((one) => errandOf([one], free, who));
  if (free === 0) choices.push(errandOf(all, free, who));
  return askErrand(choices, [...lines, ...whole, say('places.which')], turn, rest);
}

async function leaveOne(
  open: OpenNow,
  { free, more }: { free: number; more: boolean },
  who: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const before = open.free.length;
  if (before === free) return says(rest, { key: 'places.same', params: { free } });
  const errand = errandOf([open], free, who);
  if (before < free && open.minutes !== null)
    return longer(open, free - before, open.minutes, who, turn, rest);
  // « encore 2 » of four may be two more: only the doctor knows
  if (before > free && more) {
    const ranges = [{ from: open.free[0]?.from, to: open.free.at(-1)?.to }];
    return askErrand([errand], [say('places.keep', { places: before, ranges, free })], turn, rest);
  }
  return runErrand(errand, turn, dropDraft(rest));
}

/** Places back to back are full by the clock: more of them are hours after those, which are read back. */
function longer(
  { range, mode, free }: OpenNow,
  count: number,
  minutes: number,
  who: Principal,
  turn: Turn,
  rest: Rest,
): Heard {
  const start = wallClock(range.to);
  const end = Temporal.PlainDateTime.from(start).add({ minutes: count * minutes });
  const frame: Frame = {
    intent: 'open_slots',
    ranges: [{ start, end: end.toString({ smallestUnit: 'minute' }) }],
    mode,
    ...(minutes !== usualMinutes && { slotMinutes: minutes }),
  };
  return readBack(frame, [say('places.extend', { free: free.length })], who, turn, rest);
}

function readBack(frame: Frame, head: Say[], who: Principal, turn: Turn, rest: Rest): Heard {
  const order = { frames: [named(frame, who)] };
  return says(put(rest, { kind: 'order', order }, turn), ...head, ...orderSay(order, [who]));
}

/** « je finis à 18h »: closes what is free from then on today; where nothing is, says what is open instead. */
export async function finishAt(
  hour: SaidHour,
  who: Principal,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const today = dayOf(turn.now);
  const meant = instantsIn(hour, today, saidAt(turn)).filter(
    (at) => wallClock(at).slice(11) >= '08:00',
  );
  const at = meant.find((one) => one > turn.now) ?? meant.at(-1);
  if (!at || at <= turn.now) return says(rest, { key: 'coming.finish.past', params: { at } });
  const { openings } = await turn.services.listAgenda(who.id, today);
  const after = openings.filter(({ range }) => range.to > at);
  const end = wallClock(today.to);
  const frame = named({ intent: 'close_slots', ranges: [{ start: wallClock(at), end }] }, who);
  if (after.length > 0) return carryOut([frame], [who], turn, dropDraft(rest));
  return nothingAfter(at, openings, who, turn, rest);
}

/** « je finis à 18h » of somebody who is open until 17h may mean that he stays longer: that is asked. */
function nothingAfter(
  at: Date,
  openings: Agenda['openings'],
  who: Principal,
  turn: Turn,
  rest: Rest,
): Heard {
  const last = openings.toSorted((a, b) => a.range.to.getTime() - b.range.to.getTime()).at(-1);
  if (!last) return says(rest, { key: 'coming.finish.nothing' });
  const params = { at, ranges: openings.map(({ range }) => range) };
  const minutes = last.minutes ?? usualMinutes;
  const room = at.getTime() - Math.max(last.range.to.getTime(), turn.now.getTime());
  if (room < minutes * 60_000 || last.capacity !== null)
    return says(rest, { key: 'coming.finish.already', params });
  const { mode, site } = last;
  const start = wallClock(last.range.to);
  const frame: Frame = {
    intent: 'open_slots',
    ranges: [{ start, end: wallClock(at) }],
    mode,
    site,
    ...(minutes !== usualMinutes && { slotMinutes: minutes }),
  };
  return readBack(frame, [{ key: 'coming.finish.extend', params }], who, turn, rest);
}
