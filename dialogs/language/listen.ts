import type { Reader } from './reader.ts';
import type { Piece } from './scan.ts';
import { type Token, tokenise } from './token.ts';
import { commandWords } from './vocabulary.ts';
import { wallOf } from './wall-clock.ts';

const english = new Set(
  'open close available unavailable tomorrow today slots slot from every next monday tuesday wednesday thursday friday saturday sunday i my the not cancel off morning afternoon evening and for until to patients at on is are what show yes'.split(
    ' ',
  ),
);

const french = new Set(
  'ouvre ferme dispo demain de du le la les je et pas au des mes lundi mardi mercredi jeudi vendredi samedi creneaux pour matin soir jusqu suis'.split(
    ' ',
  ),
);

function isEnglish(pieces: Piece[]): boolean {
  const count = (words: Set<string>) => pieces.filter(({ text }) => words.has(text)).length;
  return count(english) > count(french);
}

const hesitations = new Set(['euh', 'heu', 'hum', 'hein', 'ben', 'bah', 'uh', 'um']);

/** « euh » says nothing, but « euh non » takes back, and « Dr Ben Ali » is a name. */
function heard(token: Token, at: number, tokens: Token[]): boolean {
  if (!hesitations.has(token.text)) return true;
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    ('doctor' in before.kinds || (before.text === '.' && 'doctor' in (tokens[at - 2]?.kinds ?? {})))
  );
}

/** Words whose meaning depends on the language, or that are two: « tonight » is a day and a part of it. */
function settled(token: Token, speaksEnglish: boolean): Token[] {
  if (token.text === 'tonight') {
    return [
      { ...token, kinds: { today: 1 } },
      { ...token, text: 'evening', kinds: { part: 4 } },
    ];
  }
  if (token.text === 'semaine qui vient')
    return [
      { ...token, text: 'semaine', kinds: { week: 1 } },
      { ...token, text: 'prochaine', kinds: { next: 1 } },
    ];
  if (speaksEnglish && token.text === 'mon') return [{ ...token, kinds: { weekday: 1 } }];
  if (speaksEnglish && token.text === 'may') return [{ ...token, kinds: { month: 5, filler: 1 } }];
  return [token];
}

const shortDays: Record<string, number> = { lu: 1, ma: 2, me: 3, je: 4, ve: 5, sa: 6, di: 7 };

/** « me 14h », « ve 22/10 »: two letters are a day only right before figures. */
function shortDay(token: Token, at: number, tokens: Token[]): Token {
  const weekday = shortDays[token.text];
  const before = tokens[at - 1];
  const open =
    !before ||
    before.sort === 'sign' ||
    ['et', 'dispo', 'indispo', 'ouvre', 'ferme', 'absent', 'les', 'ts les', 'tous les'].includes(
      before.text,
    );
  const listed =
    [',', 'et', '/', '+'].includes(tokens[at + 1]?.text ?? '') &&
    (tokens[at + 2]?.text ?? '') in shortDays;
  const figures = listed || tokens[at + 1]?.sort === 'digits';
  return weekday !== undefined && open && figures ? { ...token, kinds: { weekday } } : token;
}

/** « Morning! », « belle journée »: a greeting says nothing about when. */
function greets(token: Token, at: number, tokens: Token[]): boolean {
  const time = ['part', 'allDay', 'week', 'weekend', 'dayUnit'].some((kind) => kind in token.kinds);
  const before = tokens[at - 1]?.text ?? '';
  if (
    time &&
    [
      'bonne',
      'belle',
      'bon',
      'excellente',
      'excellent',
      'agreable',
      'douce',
      'good',
      'nice',
      'lovely',
    ].includes(before)
  )
    return true;
  const first = tokens
    .slice(0, at)
    .every(({ kinds, sort }) => sort === 'sign' || 'greeting' in kinds || 'filler' in kinds);
  return (
    first &&
    'part' in token.kinds &&
    ['!', ',', '.'].includes(tokens[at + 1]?.text ?? '') &&
    ['morning', 'afternoon', 'evening'].includes(token.text)
  );
}

/** « merci, à demain » takes leave: nothing is to be done tomorrow. */
function withoutLeave(tokens: Token[]): Token[] {
  const last = tokens.findLastIndex(({ sort }) => sort !== 'sign');
  const day = tokens[last];
  const to = tokens[last - 1];
  if (
    !day ||
    to?.text !== 'a' ||
    !['tomorrow', 'weekday', 'part', 'afterTomorrow'].some((kind) => kind in day.kinds)
  )
    return tokens;
  const before = tokens[last - 2];
  const leave =
    !before ||
    before.text === 'merci' ||
    before.text === 'bcp' ||
    before.text === 'beaucoup' ||
    'greeting' in before.kinds ||
    (before.sort === 'sign' && before.text !== '-' && before.text !== '/' && before.text !== '>');
  return leave ? tokens.slice(0, last - 1) : tokens;
}

/** The message as words with their meanings, ready to be read; `now` on the wall in Paris. */
export function readerOf(
  pieces: Piece[],
  now: Temporal.ZonedDateTime,
  locale: 'fr' | 'en',
): Reader {
  const speaksEnglish = locale === 'en' || isEnglish(pieces);
  const words = tokenise(pieces, commandWords).filter(heard).map(shortDay);
  const said = words.filter((token, at) => !greets(token, at, words));
  const tokens = withoutLeave(said.flatMap((token) => settled(token, speaksEnglish)));
  return {
    tokens,
    used: tokens.map(() => false),
    now: wallOf(now),
    english: speaksEnglish,
    problems: [],
  };
}
