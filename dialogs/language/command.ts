import { clausesOf } from './clauses.ts';
import { readingOf } from './doubts.ts';
import type { Doubt, Frame, Reading } from './frame.ts';
import type { Clause } from './group.ts';
import { type Heard, has } from './heard.ts';
import { meaningOf } from './meaning.ts';
import type { Cover, Placed } from './parse.ts';
import { weighed } from './weighed.ts';

export function commandReading(
  heard: Heard,
  cover: Cover,
  unknown: string[],
  given?: Clause,
  extra: Doubt[] = [],
): Reading {
  const { now, hours, context } = heard;
  const clauses = given ? [given] : withoutEchoes(joinedReturns(clausesOf(cover.items)));
  const doubts = new Set<Doubt>(extra);
  const frames: Frame[] = [];
  for (const clause of clauses) {
    if (clause.act === 'negated') continue;
    const bare = bareRemoval(clause);
    if (bare)
      return readingOf(
        {
          intent: context.last ? 'undo' : 'cancel',
          ranges: [],
          ...(!context.last && !context.draft && { clarify: 'nothing_pending' as const }),
        },
        [],
      );
    if (clause.act === 'none-or-more')
      return readingOf({ intent: 'close_slots', ranges: [], clarify: 'none_left_or_more' }, []);
    const meaning = meaningOf(listed(clause, cover.items), now, hours);
    for (const doubt of meaning.doubts) doubts.add(doubt);
    frames.push(...meaning.frames.flatMap(({ also = [], ...frame }) => [frame, ...also]));
  }
  return weighed(heard, cover, unknown, frames, doubts);
}

const isEmpty = ({ groups, habit, who, object }: Clause) =>
  !habit &&
  who.length === 0 &&
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

/** « mes dispos ? » asks for the list. */
function listed(clause: Clause, items: Placed[]): Clause {
  const mine = items.some((item) => item.sort === 'object' && item.mine);
  const asks = has(items, 'question');
  return clause.act === 'open' && !clause.imperative && mine && asks
    ? { ...clause, act: 'list' }
    : clause;
}

/** « absent du 3, retour le 8 »: one absence that ends when he is back. */
function joinedReturns(clauses: Clause[]): Clause[] {
  const [first, second] = clauses;
  if (!first || !second || clauses.length !== 2) return clauses;
  const away = [first, second].find(({ act }) => act === 'absent');
  const back = [first, second].find(({ act }) => act === 'return');
  const gone = [first, second].find(({ act }) => act === 'leave');
  if (away && gone)
    return [{ ...gone, groups: gone.groups.length > 0 ? gone.groups : away.groups }];
  if (!away || !back) return clauses;
  const start = away.groups[0]?.days[0];
  if ((away.groups[0]?.days.length ?? 0) > 1 || away.groups.length > 1) return [away];
  const end = back.groups[0]?.days[0];
  if (!start || start.sort === 'then') return [back];
  if (!end || end.sort !== 'day') return [away];
  const from = start.sort === 'day' ? start.day : start.sort === 'from' ? start.from : undefined;
  if (!from) return [away];
  return [
    {
      ...away,
      groups: [
        {
          days: [
            { sort: 'moments', from: { day: from }, to: { day: end.day, clock: { minute: 0 } } },
          ],
          hours: [],
        },
      ],
    },
  ];
}

const bareRemoval = ({ act, groups, object, habit, items }: Clause): boolean =>
  act === 'remove' &&
  !habit &&
  object === undefined &&
  groups.every(({ days, hours, mode }) => days.length === 0 && hours.length === 0 && !mode) &&
  !has(items, 'count');
