import { type Heard, has, leads } from './heard.ts';
import type { Placed } from './parse.ts';
import { asksFor, isTimed, ofAnother, runsOf } from './runs.ts';
import type { Token } from './tokens.ts';

/** The name of the writer below his message is no order for somebody else. */
export function unsigned(items: Placed[], tokens: Token[]): Placed[] {
  const last = items.findLastIndex(
    (item) => !['stop', 'comma', 'decoration', 'small', 'signature'].includes(item.sort),
  );
  const who = items[last];
  const before = items[last - 1];
  if (who?.sort !== 'who' || who.marked || !before || last < 2) return items;
  const apart =
    before.sort === 'stop' ||
    before.sort === 'question' ||
    ['.', '!', '?'].includes(tokens[who.from - 1]?.text ?? '') ||
    before.sort === 'closing' ||
    before.sort === 'thanks' ||
    (before.sort === 'comma' && ['closing', 'thanks'].includes(items[last - 2]?.sort ?? ''));
  if (!apart) return items;
  const signed = items.map((item, at) =>
    at === last ? ({ ...item, sort: 'signature' } as Placed) : item,
  );
  return unsigned(signed, tokens);
}

/** « la chaudière est cassée », « j'ai… »: the beginning of a sentence of its own, not a lone word or a name. */
const begins = (run: Placed[], tokens: Token[]): boolean =>
  [
    'la',
    'le',
    'les',
    'l',
    'un',
    'une',
    'mon',
    'ma',
    'mes',
    'j',
    'my',
    'the',
    'a',
    'cause',
  ].includes(tokens[run[0]?.from ?? -1]?.text ?? '');

/** Words of their own sentence, with no act, time, number or turn among them, only say why; the judge must be very sure of the rest. */
export function onlyReasons({ tokens, judgement }: Heard, items: Placed[]): boolean {
  const runs = runsOf(items, tokens).filter((run) => has(run, 'unknown'));
  const turns = [
    'act',
    'hours',
    'days',
    'habit',
    'not',
    'but',
    'hedge',
    'condition',
    'except',
    'question',
    'asking',
    'or',
    'correct',
    'rather',
    'count',
    'mode',
    'site',
    'who',
    'aside',
    'stranger',
    'others',
    'report',
    'faq',
  ];
  return (
    judgement.lead >= leads.reasons &&
    runs.every(
      (run) =>
        begins(run, tokens) &&
        !has(run, ...turns) &&
        run.filter(({ sort }) => sort === 'unknown').length <= 4 &&
        run.every((item) => item.sort !== 'unknown' || tokens[item.from]?.sort !== 'number'),
    )
  );
}

/** Rules that take a capital for a place: read back before it counts. */
export const guessedPlaces = new Set([
  'site.town',
  'site.known-town',
  'site.of-town',
  'site.before-colon',
]);

/** « formation à Lille » says where the doctor will be, not which of his practices is meant. */
export const elsewhere = (items: Placed[]): Placed[] =>
  items.map((item, at) => {
    const before = items[at - 1];
    const away =
      before &&
      (before.sort === 'reason' ||
        (before.sort === 'act' && (before.act === 'busy' || before.act === 'absent')));
    return away &&
      item.sort === 'site' &&
      guessedPlaces.has(item.rule) &&
      !(
        before.sort === 'act' &&
        before.rule === 'act.absent' &&
        items.findIndex(({ sort }) => sort === 'act') === at - 1 &&
        at <= 2
      )
      ? ({ ...item, sort: 'small' } as Placed)
      : item;
  });

const turned = [
  'hours',
  'days',
  'habit',
  'count',
  'not',
  'but',
  'hedge',
  'condition',
  'question',
  'asking',
  'or',
  'correct',
  'rather',
  'who',
  'mode',
  'site',
  'faq',
];

/** « ferme demain 10h-10h15 j'ai un livreur qui passe »: why, said behind a whole order without a comma, makes it nobody else's. */
export function withoutTail(items: Placed[], tokens: Token[]): Placed[] {
  const at = items.findLastIndex(
    (item) => item.sort === 'because' || /^j ?ai$|^il y$/.test(wordsAt(item, tokens)),
  );
  const [head, tail] = [items.slice(0, at), items.slice(at)];
  const order = head.some((item) => item.sort === 'act' && item.imperative) && isTimed(head);
  const why = has(tail, 'stranger') && !has(tail, ...turned, 'act', 'others');
  if (at <= 0 || !order || !why || has(head, 'stranger', 'others', 'report')) return items;
  return [
    ...head,
    ...tail.map((item) =>
      item.sort === 'stranger' ? ({ ...item, sort: 'reason' } as Placed) : item,
    ),
  ];
}

const wordsAt = ({ from }: Placed, tokens: Token[]): string =>
  tokens
    .slice(from, from + 2)
    .map(({ text }) => text)
    .join(' ');

/** What is told beside the command is none of it: other sentences, other people, reasons with hours of their own. */
export function withoutAsides(items: Placed[], tokens: Token[]): Placed[] {
  const runs = runsOf(items, tokens);
  const strangers = (run: Placed[]) => run.filter(({ sort }) => sort === 'unknown').length;
  const whole = (run: Placed[]) =>
    asksFor(run) && isTimed(run) && strangers(run) <= 1 && !ofAnother(run, tokens);
  const told = runs.some(whole);
  // no command has a day of its own: a day that was said counts, wherever it stands (law 1)
  const dated = runs.some((run) => whole(run) && (has(run, 'days', 'habit') || run.some(isToday)));
  const left = (item: Placed) => (item.sort === 'days' && !dated ? item : aside(item));
  return runs.flatMap((run) => {
    if (ofAnother(run, tokens))
      return told
        ? run.map(aside)
        : run.map((item) => (item.sort === 'act' ? ({ ...item, sort: 'report' } as Placed) : item));
    if (!told || whole(run)) return run;
    const tells =
      has(run, 'unknown', 'reason') ||
      run.some((item) => item.sort === 'act' && (item.act === 'busy' || item.act === 'negated'));
    return tells ? run.map(left) : run;
  });
}

/** « cet après-midi » */
const isToday = (item: Placed): boolean =>
  item.sort === 'hours' && item.hours.sort === 'part' && item.hours.today === true;

const aside = (item: Placed): Placed =>
  [
    'comma',
    'stop',
    'but',
    'and',
    'question',
    'hedge',
    'condition',
    'greeting',
    'closing',
    'thanks',
    'unknown',
    'who',
  ].includes(item.sort)
    ? item
    : ({ ...item, sort: 'aside' } as Placed);
