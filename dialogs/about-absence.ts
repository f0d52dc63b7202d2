import { inParis } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { forEach } from './delegation.ts';
import type { Turn } from './dialog.ts';
import { asks } from './language/dates.ts';
import { spansOf } from './language/days.ts';
import type { Frame } from './language/frame.ts';
import { has } from './language/heard.ts';
import { plainItems } from './language/short-answer.ts';
import { fold } from './language/tokens.ts';
import { absencesAhead, startsOn } from './narrowed.ts';
import { orderSay } from './order.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { isLate, saidAt } from './said.ts';
import { put } from './waiting.ts';

const turning =
  /\b(?:plutot|finalement|en fait|seulement|que|actually|instead|rather|only|not until)\b/u;
const leaving =
  /\b(?:pars?|partirai|part|partira|m absente|s absente|absente?|conges?|vacances|leave|leaving|away|off)\b/u;

/** « Et je pars plutôt le 21 »: the absence that he told begins on another day, read back as the days given back or added. */
export async function otherStart(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const said = fold(turn.text).replaceAll(/['’]/g, ' ');
  if (isLate(turn) || !turning.test(said) || !leaving.test(said)) return undefined;
  const day = onlyDay(turn);
  if (!day) return undefined;
  const who = ofWhom(turn);
  const [principal, second] = 'say' in who ? [] : who.all;
  const start = principal && !second ? await startsOn(day, principal, turn) : undefined;
  if (!principal || !start || 'say' in who) return undefined;
  const [base] = who.frames;
  const frame: Frame = { ...base, intent: start.intent, ranges: [start.range] };
  return readBackOf([frame], [principal], turn, rest);
}

const here =
  /\b(?:suis|serai|est|sera|am|m|be) (?:bien |quand meme |finalement |en fait )?(?:la|presente?|here|in)\b/;

/** « ah si, je suis là le 15 » inside an absence: that day is given back. */
export async function hereAfterAll(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const said = fold(turn.text).replaceAll(/['’]/g, ' ');
  const day =
    !isLate(turn) && here.test(said) && !/\b(?:pas|not|ni|plus) /.test(said) && onlyDay(turn);
  if (!day) return undefined;
  const whole = { start: `${day}T00:00`, end: nextDay(day) };
  const who = ofWhom(turn);
  const [principal, second] = 'say' in who ? [] : who.all;
  if (!principal || second || 'say' in who) return undefined;
  const away = await absencesAhead(principal, turn);
  const around = away.find(({ start, end }) => start < whole.end && whole.start < end);
  if (!around) return undefined;
  const [, start = ''] = [whole.start, around.start].toSorted();
  const [end = ''] = [whole.end, around.end].toSorted();
  const [base] = who.frames;
  const frame: Frame = { ...base, intent: 'cancel_unavailability', ranges: [{ start, end }] };
  return readBackOf([frame], [principal], turn, rest);
}

const nextDay = (day: string): string =>
  `${Temporal.PlainDate.from(day).add({ days: 1 }).toString()}T00:00`;

function ofWhom({ text, speaker }: Turn) {
  const who = plainItems(text).find((item) => item.sort === 'who');
  const practitioner = who?.sort === 'who' ? who.names[0] : undefined;
  const frame: Frame = { intent: 'declare_unavailability', ranges: [] };
  return forEach([{ ...frame, ...(practitioner && { practitioner }) }], speaker);
}

function readBackOf(frames: Frame[], who: Principal[], turn: Turn, rest: Rest): Heard {
  const order = { frames };
  return says(put(rest, { kind: 'order', order }, turn), ...orderSay(order, who));
}

/** The one day that is named, where nothing else could be meant. */
function onlyDay(turn: Turn): string | undefined {
  const items = plainItems(turn.text);
  const days = items.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  const strange = ['hours', 'habit', 'unknown', 'asking', 'question', 'faq', 'hedge', 'condition'];
  const [only, second] = days;
  const starts = only?.sort === 'day' || only?.sort === 'from';
  if (!only || second || !starts || has(items, ...strange)) return undefined;
  const spans = spansOf(only, inParis(saidAt(turn)));
  return asks(spans) ? undefined : spans[0]?.from.toString();
}
