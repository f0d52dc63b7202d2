import { amended, changesSomething } from './amend.ts';
import type { Frame, KnownCommand } from './frame.ts';
import { content, has } from './heard.ts';
import type { Act } from './item.ts';
import type { Placed } from './parse.ts';
import { plainly } from './plainly.ts';
import type { SasHours } from './sas-hours.ts';
import { bounded, moved } from './shifted.ts';
import { plainItems } from './short-answer.ts';
import { daysTakenBack, isOn } from './taken-back.ts';
import { fold } from './tokens.ts';

/** What a correction makes of the last command: what comes, beside it when `adds`, else in the place of `gone`. */
export interface Correction {
  frame?: Frame;
  adds: boolean;
  /** « pareil », « aussi »: the same once more. */
  again?: boolean;
  /** What goes of it; all of it when left out. */
  gone?: KnownCommand;
}

const turns = ['rather', 'correct', 'not', 'slip', 'except', 'but'];
const phrases =
  /\b(?:en fait|finalement|au final|voulais dire|voulait dire|tout compte fait|actually|i meant|in fact|c est|c etait|it s|it was)\b/u;
const sameWords =
  /(?<![\p{L}])(?:pareil(?:lement)?|idem|(?:la |une )?m[eê]me chose|itou|the same(?: thing)?(?: again)?|same again|same(?= (?:on|for|but|thing))|likewise)(?![\p{L}])/giu;
const too = /\b(?:aussi|egalement|also|too|as well)\b/u;
const intents: Partial<Record<Act, KnownCommand['intent']>> = {
  open: 'open_slots',
  close: 'close_slots',
  absent: 'declare_unavailability',
  present: 'cancel_unavailability',
};

/** « jusqu'à vendredi inclus », « jusqu'à 11h »: an end without a beginning is that of what was just said. */
const endsOnly = (items: Placed[], { intent, ranges }: KnownCommand): boolean =>
  ['open_slots', 'declare_unavailability'].includes(intent) &&
  ranges.length === 1 &&
  content(items).every(
    (item) =>
      (item.sort === 'hours' && item.hours.sort === 'until') ||
      (item.sort === 'days' && item.days.sort === 'until'),
  );

/** « 4 patients maximum » right after an opening. */
const countsOnly = (items: Placed[], { intent }: KnownCommand): boolean =>
  intent === 'open_slots' &&
  has(items, 'count') &&
  content(items).every(({ sort }) => sort === 'count' || sort === 'max');

/** « non pas jusqu'à midi, jusqu'à 11h »: the bound that is taken back makes room for the other. */
function withoutOldBound(items: Placed[]): Placed[] {
  const isBound = (item: Placed | undefined) =>
    item?.sort === 'hours' && ['until', 'from'].includes(item.hours.sort);
  const at = items.findIndex((item, index) => item.sort === 'not' && isBound(items[index + 1]));
  return at >= 0 && items.slice(at + 2).some(isBound) ? items.toSpliced(at, 2) : items;
}

/** « plutôt au cabinet de Lille » says how as well as where. */
function inPerson(text: string, items: Placed[]): Placed[] {
  const at = items.find(({ sort }) => sort === 'site');
  const here = at && /\b(?:au|en) cab(?:inet)?\b/u.test(fold(text)) && !has(items, 'mode');
  return here ? [...items, { ...at, sort: 'mode', mode: 'cabinet' }] : items;
}

/** The words without those that only say « the same », as the lexicon sees them. */
function read(text: string, known: KnownCommand) {
  const bare = plainly(text, known);
  const plain = bare.replace(sameWords, ' ');
  return {
    same: plain !== bare,
    plain,
    items: inPerson(plain, withoutOldBound(plainItems(plain))),
  };
}

/** « en fait 15h-17h », « et vendredi pareil », « sauf le 8 » said right after a command was done; undefined when it is none. */
export function correcting(
  text: string,
  known: KnownCommand,
  now: Temporal.ZonedDateTime,
  hours: SasHours,
): Correction | undefined {
  const said = ofHim(read(text, known), known);
  const { plain, items } = said;
  if (!changesSomething(items) || isOfItsOwn(plain, items, known)) return undefined;
  if (actsOf(items)[0] === 'move' && has(items, 'length')) {
    const shift = moved(text, items, known);
    return shift && { frame: shift, adds: false };
  }
  const back = daysTakenBack(items, known, now);
  if (back) return { ...back, adds: false };
  const part = partSaid(items, known, now);
  const change = changed(said, part, now, hours);
  return change && part !== known && !change.adds ? { ...change, gone: part } : change;
}

/** « pas jeudi pour Morin » said of Morin's: his name says nothing new. */
function ofHim<Said extends { items: Placed[] }>(said: Said, { practitioner }: KnownCommand): Said {
  const letters = (name: string) => fold(name).replace(/[^a-z]/g, '');
  const isHis = (item: Placed) =>
    item.sort === 'who' &&
    practitioner !== undefined &&
    item.names.every((name) => letters(practitioner).endsWith(letters(name)));
  const items = said.items.filter((item) => !isHis(item));
  return changesSomething(items) ? { ...said, items } : said;
}

/** « pour aujourd'hui 15h30 plutôt » after today and tomorrow: of what was done, that day's. */
function partSaid(items: Placed[], known: KnownCommand, now: Temporal.ZonedDateTime): KnownCommand {
  const days = items.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  if (known.recurrence || days.length === 0 || !has(items, 'not', 'rather', 'correct'))
    return known;
  const ranges = known.ranges.filter((range) => days.some((one) => isOn(range, one, now)));
  const some = ranges.length > 0 && ranges.length < known.ranges.length;
  return some ? { ...known, ranges } : known;
}

/** Other times or qualities in the place of those it had, or beside them. */
function changed(
  said: ReturnType<typeof read>,
  known: KnownCommand,
  now: Temporal.ZonedDateTime,
  hours: SasHours,
): Correction | undefined {
  const { items } = said;
  const how = otherQuality(items, known, now) ? { adds: false } : howSaid(said, known);
  const exact = how?.adds ? undefined : bounded(withoutOwnDay(items, known, now), known);
  const frame = how && whole(exact ?? amended(known, items, now, hours));
  const same =
    JSON.stringify(frame?.ranges) === JSON.stringify(known.ranges) && isNothingElse(items);
  return frame && !same && changes(frame, known) ? { frame, ...how } : undefined;
}

/** « pas plus de 4 patients » changes nothing of an absence. */
const changes = (frame: Frame, known: KnownCommand): boolean => {
  const keys = ['ranges', 'mode', 'site', 'capacity', 'slotMinutes', 'recurrence', 'practitioner'];
  const of = (one: object) => JSON.stringify(keys.map((key) => Reflect.get(one, key) ?? null));
  return of(frame) !== of(known);
};

/** « pour aujourd'hui pas 16h30 15h30 »: the day of what is corrected says only what is meant. */
function withoutOwnDay(
  items: Placed[],
  { ranges }: KnownCommand,
  now: Temporal.ZonedDateTime,
): Placed[] {
  const own = (item: Placed) =>
    item.sort === 'days' && ranges.every((range) => isOn(range, item.days, now));
  return has(items, 'not', 'rather', 'correct') ? items.filter((item) => !own(item)) : items;
}

/** « et vendredi ce sera en visio », said of what was opened on Friday, changes that: twice the same hours is never meant. */
const otherQuality = (
  items: Placed[],
  known: KnownCommand,
  now: Temporal.ZonedDateTime,
): boolean => {
  const days = items.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  if (days.length === 0 || has(items, 'hours', 'habit', 'act')) return false;
  if (known.recurrence || !has(items, 'mode', 'site', 'count', 'length')) return false;
  return known.ranges.every((range) => days.some((one) => isOn(range, one, now)));
};

/** « déplace demain 14h-15h à 17h-18h » says itself what is moved. */
const saysWhat = (items: Placed[]): boolean =>
  has(items, 'days', 'habit') || items.filter(({ sort }) => sort === 'hours').length > 1;

/** Times alone: when they are those it had, nothing was corrected. */
const isNothingElse = (items: Placed[]): boolean =>
  !has(items, 'mode', 'site', 'who', 'count', 'length', 'habit');

/** Whether it stands beside the last command or in its place; undefined when nothing says that it is about that one. */
function howSaid(
  { same: again, plain, items }: ReturnType<typeof read>,
  known: KnownCommand,
): Pick<Correction, 'adds' | 'again'> | undefined {
  const also = too.test(spaced(plain)) && has(items, 'and');
  if (also && has(items, 'hours') && !again) return undefined; // a whole command of its own
  if (again || also) return { adds: true, again: true };
  const first = items.find(({ sort }) => sort !== 'small');
  const instead = has(items, 'rather', 'correct', 'not');
  if (first?.sort === 'and' && !instead) return { adds: true };
  const turned =
    has(items, 'act') ||
    turnsBack(plain, items) ||
    endsOnly(items, known) ||
    countsOnly(items, known);
  return turned ? { adds: false } : undefined;
}

const whole = (frame: Frame | undefined): Frame | undefined =>
  frame && !frame.clarify && frame.ranges.length > 0 ? frame : undefined;

const turnsBack = (text: string, items: Placed[]): boolean =>
  has(items, ...turns) || phrases.test(spaced(text));

const spaced = (text: string): string => fold(text).replaceAll(/['’]/g, ' ');

/** What is asked for beside business, which is only a reason. */
const actsOf = (items: Placed[]): Act[] =>
  items.flatMap((item) => (item.sort === 'act' && item.act !== 'busy' ? [item.act] : []));

/** « 15h45 plutôt pour le patient », « je suis là »: about somebody, or an absence that ends. */
const ofOthers =
  /\b(?:le|la|mon|ma|ce|cette|the|my) (?:patiente?|rdv|rendez vous|appointment)\b|\b(?:suis|serai|serais) la(?! (?:matinee|journee|semaine))\b|\bi (?:am|m|will be|ll be) (?:here|in)\b/u;

/** True for words about somebody, or about being there: they change nothing of what was opened or noted. */
export const isOfOthers = (text: string): boolean => ofOthers.test(spaced(text));

const cleft = /\b(?:c est|c etait|it s|it was)\b.*\b(?:qu|que|qui|that)\b/u;

const limiting =
  /\b(?:que|qu|seulement|uniquement|juste|only|just|pas plus|max\w*|trop|au plus)\b/u;

/** « il prend que 3 patients » after an opening says for how many, and nothing else. */
const isLimit = (text: string, items: Placed[], intent: KnownCommand['intent']): boolean =>
  intent === 'open_slots' &&
  has(items, 'count') &&
  !has(items, 'hours', 'days', 'habit') &&
  items.every((item) => item.sort !== 'act' || (item.act === 'open' && item.weak === true)) &&
  limiting.test(spaced(text));

/** A question, words that nobody knows, or a verb of its own; but « décale tout » and « c'est vendredi qu'il est absent » are said of the last. */
function isOfItsOwn(text: string, items: Placed[], { intent }: KnownCommand): boolean {
  if (has(items, 'unknown', 'asking', 'faq', 'participation', 'hedge')) return true;
  if (isOfOthers(text)) return true;
  const [act, second] = actsOf(items);
  if (!act) return false;
  if (second) return true;
  if (isLimit(text, items, intent)) return false;
  if (act === 'move') return saysWhat(items);
  return !(intents[act] === intent && cleft.test(spaced(text)));
}
