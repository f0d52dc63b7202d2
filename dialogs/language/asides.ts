import { type Heard, has, leads } from './heard.ts';
import { isForm, leavesAt, maySlip } from './lexicon.ts';
import type { Placed } from './parse.ts';
import { asksFor, isTimed, ofAnother, runsOf, saysI } from './runs.ts';
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

/** What may turn a command round, or be one: nothing of it stands in a reason. */
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
  'stranger',
  'report',
  'faq',
] as const;

/** « saufmardi »: two words that we know, written as one. */
export const isGlued = (word: string): boolean =>
  Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2).some(
    (at) => isForm(word.slice(0, at)) && isForm(word.slice(at)),
  );

/** A word that is neither ours nor a slip of ours, and no name that might be a place. */
const isForeign = ({ from }: Placed, tokens: Token[]): boolean => {
  const token = tokens[from];
  return (
    token?.sort === 'word' &&
    token.text.length > 3 &&
    !/\p{Ll}\p{Lu}/u.test(token.raw) &&
    leavesAt(tokens, from).length === 0 &&
    !maySlip(token.text) &&
    !isGlued(token.text)
  );
};

/** « fermez tout ce matin panne de chauffage »: what follows the reason belongs to it. */
function whyApart(run: Placed[]): Placed[][] {
  const at = run.findIndex(({ sort }) => sort === 'reason');
  return at > 0 ? [run.slice(0, at), run.slice(at)] : [run];
}

/** An order, or a word of the writer of himself: « les vacances du petit » are neither. */
const isOwn = (items: Placed[], tokens: Token[]): boolean =>
  items.some((item) => item.sort === 'act' && item.imperative) || saysI(items, tokens);

/** « à vérifier avec ma secrétaire », « sous réserve »: what begins so, or speaks of an agreement to come, may take the command back. */
const binding = new Set(
  'a sous en avec pour selon sans si des apres avant jusqu d de quand tant suivant par via of for with without pending subject to until after before when'.split(
    ' ',
  ),
);
const mayTurn =
  /^(?:verif|confirm|valid|attend|attent|accord|reserv|condition|depend|selon|provis|tentat|probab|possib|event|approv|approb|check|assum|presum|normal|theori|sinon|autrement|otherwise|plaisant|rigol|deconn|blag|jok|kidd|esper|hesit|suppos|imagin|essa|refus|demand|promet|faudr|devr)/u;

const mayBind = (run: Placed[], tokens: Token[]): boolean => {
  const words = run
    .flatMap(({ from, to }) => tokens.slice(from, to))
    .filter(({ sort }) => sort === 'word');
  return binding.has(words[0]?.text ?? '') || words.some(({ text }) => mayTurn.test(text));
};

/** Sentences of their own, with no act, time, number or turn among them, only say why; the judge must be very sure of the rest. */
export function onlyReasons({ tokens, judgement }: Heard, items: Placed[]): boolean {
  const runs = runsOf(items, tokens)
    .flatMap(whyApart)
    .filter((run) => has(run, 'unknown'));
  return (
    judgement.lead >= leads.tale &&
    isOwn(items, tokens) &&
    runs.every(
      (run) =>
        !has(run, ...turns) &&
        !mayBind(run, tokens) &&
        run.every((item) => item.sort !== 'unknown' || isForeign(item, tokens)),
    )
  );
}

/** What was told beside the command says no time and asks for nothing, and the judge hears the command alone. */
export const tellsNothing = ({ judgement, tokens }: Heard, items: Placed[]): boolean =>
  judgement.lead >= leads.tale &&
  isOwn(items, tokens) &&
  items.every(
    ({ sort, rule }) =>
      sort !== 'aside' || !/^(?:item|act|count|length|mode|site|report)\./.test(rule),
  );

/** Rules that take a capital for a place: read back before it counts. */
export const guessedPlaces = new Set([
  'site.town',
  'site.after-verb',
  'site.known-town',
  'site.of-town',
  'site.before-colon',
]);

const events = new Set([
  'formation',
  'congres',
  'seminaire',
  'stage',
  'course',
  'conference',
  'training',
]);

/** « formation à Lille » says where the doctor will be, not which of his practices is meant. */
export const elsewhere = (items: Placed[], tokens: Token[]): Placed[] =>
  items.map((item, at) => {
    const before = items
      .slice(0, at)
      .findLast(({ sort }) => sort !== 'unknown' && sort !== 'small');
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
        !events.has(tokens[before.to - 1]?.text ?? '') &&
        items.findIndex(({ sort }) => sort === 'act') === items.indexOf(before) &&
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
  const runs = runsOf(items, tokens).map((run) => ownWith(run, tokens));
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

/** « je ne suis pas dispo jeudi, le garagiste »: whoever is named behind a command of the writer's own is only why. */
function ownWith(run: Placed[], tokens: Token[]): Placed[] {
  const at = run.findIndex((item) => item.sort === 'act' && item.act !== 'busy');
  const act = run[at];
  if (act?.sort !== 'act' || !isTimed(run)) return run;
  const own = act.imperative || saysI(run.slice(0, at + 1), tokens);
  if (!own || ofOthersFirst(run.slice(0, at), tokens)) return run;
  return run.map((item) =>
    item.sort === 'stranger' || item.sort === 'others' ? aside(item) : item,
  );
}

/** « ma fille », said before the writer spoke of himself: she may be whom it is about. */
const ofOthersFirst = (items: Placed[], tokens: Token[]): boolean =>
  has(items, 'report', 'past') ||
  items.some(
    ({ sort }, at) =>
      (sort === 'stranger' || sort === 'others') &&
      !items
        .slice(0, at)
        .some(({ from, to }) => tokens.slice(from, to).some(({ text }) => subjects.has(text))),
  );

const subjects = new Set(['je', 'j', 'i', 'suis', 'jsuis', 'chuis']);

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
