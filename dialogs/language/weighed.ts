import { guessedPlaces, isGlued, onlyReasons, tellsNothing } from './asides.ts';
import { readingOf } from './doubts.ts';
import type { ClarifyReason, Doubt, Frame, Reading } from './frame.ts';
import { type Heard, has, other } from './heard.ts';
import { isForm } from './lexicon.ts';
import type { Cover, Placed } from './parse.ts';
import { isBroken } from './runs.ts';
import { fold, type Token } from './tokens.ts';

/** Two numbers up to twelve: a day and a month in France, the other way round to an American. */
const monthOrDay =
  /(?<![\d/])(?!(\d{1,2})\/\1(?!\d))(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])(?![\d/])/u;

const english =
  /\b(?:i|i'm|the|can|on|from|off|out|ooo|pto|at|am|pm|available|open|close|my|back)\b(?!.*\b(?:le|la|du|de|je|pas|et|absent|dispo)\b)/iu;

/** « elle ne sera pas là »: who? */
const saysHeOrShe = (items: Placed[], tokens: Token[]): boolean =>
  items.some(
    (item) =>
      item.sort === 'act' &&
      tokens
        .slice(Math.max(0, item.from - 3), item.to)
        .some(({ text }) => ['elle', 'il', 'he', 'she', 'ils', 'elles', 'they'].includes(text)) &&
      !tokens
        .slice(Math.max(0, item.from - 2), item.to)
        .some(({ text }) => text === 'y' || text === 'faut' || text === 'me'),
  );

const speakers = new Set(['je', 'j', 'i', 'we', 'on']);

/** « je ferme à 17h » may close that place, or all that follows. */
const closesFrom = (items: Placed[], tokens: Token[]): boolean =>
  !has(items, 'object', 'count') &&
  items.some(
    ({ sort, rule, from }) =>
      sort === 'act' && rule === 'act.close' && speakers.has(tokens[from - 1]?.text ?? ''),
  ) &&
  items.some((item) => item.sort === 'hours' && item.hours.sort === 'point');

/** « je suis une dispo » is « indispo », dictated. */
const soundsAway = (items: Placed[], tokens: Token[]): boolean =>
  items.some(
    ({ sort, rule, from }) =>
      sort === 'act' &&
      rule.includes('available') &&
      ['un', 'une', 'in'].includes(tokens[from - 1]?.text ?? ''),
  );

/** « annule 2 créneaux demain »: which two? */
const closesSome = (items: Placed[]): boolean =>
  items.some((item) => item.sort === 'act' && (item.act === 'close' || item.act === 'remove')) &&
  items.some(
    (item) => item.sort === 'length' || (item.sort === 'count' && item.count > 0 && !item.each),
  );

/** « cette semaine pas de mardi : fermez-le »: what is excepted before the order may be all that it is about. */
const exceptsFirst = (items: Placed[]): boolean => {
  const order = items.findIndex((item) => item.sort === 'act' && item.act !== 'open');
  return items.slice(0, Math.max(0, order)).some(({ sort }) => sort === 'except');
};

/** « tout ce que j'ai mis vendrdi après-midi »: a reason with a time behind it, or a name in it, may be no reason. */
const swallows = (items: Placed[], tokens: Token[]): boolean =>
  items.some(
    ({ rule, from, to }, at) =>
      rule === 'reason.because' &&
      (has(items.slice(at + 1), 'hours', 'days') ||
        tokens.slice(from + 1, to).some(({ capital }) => capital)),
  );

/** « faut-il ouvrir », « est-ce que je peux », « can I »: asked, not ordered; « peux-tu » and « can you » order. */
const asksWhether = (tokens: Token[]): boolean => {
  const said = ` ${tokens.map(({ text }) => text).join(' ')} `.replaceAll(' - ', ' ').toLowerCase();
  return (
    / (?:faut|fallait|faudrait|vaut|dois|doit|devrais|puis|peut|peux|pourrais|should|must|can|may|could|shall|do|does) (?:t )?(?:il|elle|je|on|i|we|he|she) /.test(
      said,
    ) || / (?:est ce qu|est ce que|c est possible|is it|ou pas|ou non|or not) /.test(said)
  );
};

/** « Dr Blancest dispo » */
const isGluedName = (name: string): boolean => {
  const word = fold(name);
  const known = [1, 2].some((letters) => isForm(word.slice(0, -letters)));
  return !isForm(word) && (isGlued(word) || (word.length > 5 && known));
};

/** Marks that make a command less than sure. */
const doubtful: [sorts: Placed['sort'][], doubt: Doubt][] = [
  [['question'], 'question'],
  [['courtesy-if'], 'courtesy'],
  [['instead'], 'move'],
];

/** What may mean that a command is somebody else's or none. */
const strangers: Placed['sort'][] = ['report', 'others'];

/** Two commands of unlike kinds for one time cancel each other. */
const crossing = (frames: Frame[]): boolean =>
  frames.some((one, at) =>
    frames
      .slice(0, at)
      .some(
        (two) =>
          two.intent !== one.intent &&
          two.ranges.some((a) => one.ranges.some((b) => a.start < b.end && b.start < a.end)),
      ),
  );

/** « demain ou vendredi »: which? */
const eitherOr = (items: Placed[]): boolean =>
  items.some(({ sort }, at) => {
    const [before, after] = [items[at - 1], items[at + 1]];
    const same = before?.sort === after?.sort && before?.rule !== 'count.max';
    return sort === 'or' && same && ['days', 'hours'].includes(before?.sort ?? '');
  });

/** « not available on the 26th or the 27th »: neither. */
const notEither = (items: Placed[]): boolean =>
  items.some(({ rule }) => rule === 'act.not-available' || rule === 'act.not-here');

/** What the message says that makes its command a question. */
function reasonToAsk(items: Placed[], { text }: Heard): ClarifyReason | undefined {
  if (has(items, 'hedge')) return 'hedged';
  if (has(items, 'condition') && !has(items, 'courtesy-if')) return 'conditional';
  if (eitherOr(items) && !notEither(items)) return 'ambiguous_date';
  return monthOrDay.test(text) && english.test(text) ? 'ambiguous_date' : undefined;
}

function doubtsOf(heard: Heard, items: Placed[], unknown: string[]): Doubt[] {
  const { context, tokens } = heard;
  const found: [boolean, Doubt][] = [
    [unknown.length > 0 && !onlyReasons(heard, items), 'unknown-words'],
    [has(items, 'aside') && !tellsNothing(heard, items), 'reason'],
    [items.some(({ guessed }) => guessed), 'misspelt'],
    ...doubtful.map(([sorts, doubt]): [boolean, Doubt] => [has(items, ...sorts), doubt]),
    [Boolean(context.pending?.length || context.draft), 'while-pending'],
    [saysHeOrShe(items, tokens) && !has(items, 'who'), 'third-person'],
    [/\b(?:dr|docteur)\.?\s+\p{Lu}(?:\.|\s|$)/iu.test(heard.text), 'third-person'],
    [items.some(({ rule }) => guessedPlaces.has(rule)), 'place-guessed'],
    [asksWhether(tokens), 'question'],
    [closesFrom(items, tokens), 'wide-close'],
    [closesSome(items), 'wide-close'],
    [soundsAway(items, tokens), 'misspelt'],
    [items.some((item) => item.sort === 'who' && item.names.some(isGluedName)), 'misspelt'],
    [exceptsFirst(items), 'corrected'],
    [swallows(items, tokens), 'reason'],
    [isBroken(items, tokens), 'several-times'],
    [has(items, 'who') && items.some(({ rule }) => rule === 'mark.the-doctor'), 'third-person'],
  ];
  return found.flatMap(([holds, doubt]) => (holds ? [doubt] : []));
}

/** The reading of a command: its frames with every doubt that the message leaves. */
export function weighed(
  heard: Heard,
  { items }: Cover,
  unknown: string[],
  [first, ...also]: Frame[],
  doubts: Set<Doubt>,
): Reading {
  if (!first) return readingOf(other, [], unknown);
  const clarify = first.clarify ?? reasonToAsk(items, heard);
  if (!clarify && has(items, ...strangers)) return readingOf(other, [], unknown);
  const frame = {
    ...first,
    ...(clarify && { clarify }),
    ...(also.length > 0 && { also }),
  };
  const all = [...doubts, ...doubtsOf(heard, items, unknown)];
  return readingOf(frame, crossing([first, ...also]) ? [...all, 'several-commands'] : all, unknown);
}
