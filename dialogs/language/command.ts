import { clausesOf } from './clauses.ts';
import { readingOf } from './doubts.ts';
import type { Doubt, Frame, Reading } from './frame.ts';
import type { Clause } from './group.ts';
import { type Heard, has } from './heard.ts';
import type { Act } from './item.ts';
import { meaningOf } from './meaning.ts';
import type { Cover, Placed } from './parse.ts';
import { isBroken } from './runs.ts';
import { weighed } from './weighed.ts';

/** Reads the commands of a cover, one a clause; `given` is its only clause when its verb was told from elsewhere. */
export function commandReading(
  heard: Heard,
  cover: Cover,
  unknown: string[],
  given?: Clause,
  extra: Doubt[] = [],
): Reading {
  const said = given ? [given] : withoutEchoes(joinedReturns(clausesOf(cover.items)));
  const clauses = withoutExcuses(said);
  const doubts = new Set<Doubt>(clauses.length < said.length ? [...extra, 'reason'] : extra);
  const frames: Frame[] = [];
  for (const clause of clauses.filter(({ act }) => act !== 'negated')) {
    const whole = wholeAnswer(clause, heard);
    if (whole)
      return readingOf(whole, isBroken(cover.items, heard.tokens) ? ['several-times'] : []);
    const meaning = meaningOf(listed(clause, cover.items), heard.now, heard.hours);
    for (const doubt of meaning.doubts) doubts.add(doubt);
    frames.push(...meaning.frames.flatMap(({ also = [], ...frame }) => [frame, ...also]));
  }
  return weighed(heard, cover, unknown, onceEach(frames), doubts);
}

/** « je peux pas aujourd'hui, absente aujourd'hui »: said twice, meant once. */
const onceEach = (frames: Frame[]): Frame[] => {
  const texts = frames.map((frame) => JSON.stringify(frame));
  return frames.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
};

/** What settles the whole message: « annule » alone, « plus de créneaux ». */
function wholeAnswer(clause: Clause, { context }: Heard): Frame | undefined {
  if (clause.act === 'none-or-more')
    return { intent: 'close_slots', ranges: [], clarify: 'none_left_or_more' };
  if (!bareRemoval(clause)) return undefined;
  if (context.last) return { intent: 'undo', ranges: [] };
  return { intent: 'cancel', ranges: [], ...(!context.draft && { clarify: 'nothing_pending' }) };
}

const isEmpty = ({ groups, habit, items, object }: Clause) =>
  !habit &&
  !has(items, 'who') &&
  object !== 'everything' &&
  groups.every(({ days, hours }) => days.length === 0 && hours.length === 0);

const intentKey = ({ act }: Clause) =>
  act === 'remove' || act === 'full' || act === 'close' || act === 'none-or-more'
    ? 'close'
    : (act ?? 'open');

/** « vire le 15h30, c'est pris »: a second act without times of its own only says the first once more. */
function withoutEchoes(clauses: Clause[]): Clause[] {
  if (clauses.length < 2) return clauses;
  const listing = clauses.some(({ act }) => act === 'list');
  return clauses.filter(
    (clause) =>
      !isEmpty(clause) ||
      !(listing && clause.act !== 'list'
        ? true
        : clauses.some(
            (one) => one !== clause && !isEmpty(one) && intentKey(one) === intentKey(clause),
          )),
  );
}

const excuses = new Set<Clause['act']>(['absent', 'busy', 'leave', 'open', 'return']);

/** « supprime jeudi, congrès à Nantes »: what is no order, and has no time of its own beside a command that has one, says why. */
function withoutExcuses(clauses: Clause[]): Clause[] {
  const timed = clauses.some((clause) => !isEmpty(clause));
  return clauses.filter(
    (clause) => !timed || !isEmpty(clause) || clause.imperative || !excuses.has(clause.act),
  );
}

/** « il me reste un trou à 11h45 » */
const remains = ({ act, groups, items }: Clause): boolean =>
  act === 'list' &&
  items.some(({ rule }) => rule === 'act.remains') &&
  groups.some(({ hours }) => hours.flat().some(({ sort }) => sort === 'point' || sort === 'span'));

/** « mes dispos ? » asks for the list. */
function listed(clause: Clause, items: Placed[]): Clause {
  const mine = items.some((item) => item.sort === 'object' && item.mine);
  const asks = has(items, 'question');
  if (remains(clause) && !asks) return { ...clause, act: 'open' };
  return clause.act === 'open' && !clause.imperative && mine && asks
    ? { ...clause, act: 'list' }
    : clause;
}

/** « absent du 3, retour le 8 »: one absence that ends when he is back. */
function joinedReturns(clauses: Clause[]): Clause[] {
  if (clauses.length !== 2) return clauses;
  const find = (wanted: Act) => clauses.find(({ act }) => act === wanted);
  const [away, back, gone] = [find('absent'), find('return'), find('leave')];
  if (away && gone)
    return [{ ...gone, groups: gone.groups.length > 0 ? gone.groups : away.groups }];
  return away && back ? [awayUntil(away, back)] : clauses;
}

function awayUntil(away: Clause, back: Clause): Clause {
  const [group] = away.groups;
  const [start] = group?.days ?? [];
  if ((group?.days.length ?? 0) > 1 || away.groups.length > 1) return away;
  if (!start || start.sort === 'then') return back;
  const [end] = back.groups[0]?.days ?? [];
  const day = start.sort === 'day' ? start.day : start.sort === 'from' ? start.from : undefined;
  if (!day || day.sort === 'week' || day.sort === 'month' || end?.sort !== 'day') return away;
  const to = { day: end.day, clock: { minute: 0 } };
  return { ...away, groups: [{ days: [{ sort: 'moments', from: { day }, to }], hours: [] }] };
}

const bareRemoval = ({ act, groups, object, habit, items }: Clause): boolean =>
  act === 'remove' &&
  !habit &&
  object === undefined &&
  groups.every(({ days, hours, mode }) => days.length === 0 && hours.length === 0 && !mode) &&
  !has(items, 'count');
