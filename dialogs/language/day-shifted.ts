import { asks } from './dates.ts';
import { spansOf } from './days.ts';
import type { Range } from './frame.ts';
import { has } from './heard.ts';
import { minutesMoved } from './shifted.ts';
import { plainItems } from './short-answer.ts';
import { fold } from './tokens.ts';

/** What is open on a day, so many minutes later. */
export interface DayShift {
  day: Range;
  minutes: number;
  practitioner?: string;
}

const anHour = /\b(?:d une|une|1|an|one) ?(?:h|heure|hour)\b/u;
const earlier = /\b(?:avance|avancez|plus tot|earlier|forward)\b/u;

/** « décale celui de jeudi de 30 min plus tard », « décale mes créneaux de demain d'une heure »; undefined for any other message. */
export function dayShifted(text: string, now: Temporal.ZonedDateTime): DayShift | undefined {
  const items = plainItems(text);
  const acts = items.filter(({ sort }) => sort === 'act');
  const days = items.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  const timed = items.some((item) => item.sort === 'hours' && item.hours.sort !== 'vague');
  const [only] = acts;
  if (only?.sort !== 'act' || only.act !== 'move' || acts.length > 1 || days.length !== 1)
    return undefined;
  if (timed || has(items, 'unknown', 'asking', 'faq', 'hedge', 'habit')) return undefined;
  const minutes = minutesMoved(text, items) ?? hourMoved(text);
  const spans = days[0] && spansOf(days[0], now);
  const span = spans && !asks(spans) ? spans[0] : undefined;
  if (!minutes || !span || span.from.until(span.to).total('days') !== 1) return undefined;
  const who = items.find((item) => item.sort === 'who');
  const practitioner = who?.sort === 'who' ? who.names[0] : undefined;
  const day = { start: `${span.from}T00:00`, end: `${span.to}T00:00` };
  return { day, minutes, ...(practitioner && { practitioner }) };
}

function hourMoved(text: string): number | undefined {
  const said = fold(text).replaceAll(/['’]/g, ' ');
  if (!anHour.test(said)) return undefined;
  return earlier.test(said) ? -60 : 60;
}
