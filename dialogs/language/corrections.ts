import type { Placed } from './extents.ts';
import { is, type Reader, says } from './reader.ts';
import type { Said } from './saying.ts';

function timeLike(reader: Reader, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (
      reader.tokens[at]!.sort === 'digits' ||
      is(
        reader,
        at,
        'weekday',
        'tomorrow',
        'today',
        'part',
        'noon',
        'hour',
        'afterTomorrow',
        'number',
      )
    )
      return true;
  }
  return false;
}

/** « ouvre 15h euh non 16h »: where the writer takes back what stands before. */
export function correctedAt(reader: Reader): number | undefined {
  for (let at = reader.tokens.length - 1; at > 0; at -= 1) {
    const no = is(reader, at, 'correction', 'rather') || says(reader, at, 'non', 'no');
    if (no && timeLike(reader, 0, at) && timeLike(reader, at + 1, reader.tokens.length)) return at;
  }
  return undefined;
}

function isDay(item: Placed): boolean {
  return item.sort === 'days' || (item.sort === 'wide' && !item.from.clock && !item.to.clock);
}

/** What is said after « euh non » replaces the same sort of thing said before. */
export function withTail(said: Said, tail: Said): Said {
  const times = tail.placed.some((item) => !isDay(item));
  const days = tail.placed.some(isDay);
  const kept = said.placed.filter((item) => !(isDay(item) ? days : times));
  const [mode] = tail.details.modes;
  return {
    ...said,
    placed: [...kept, ...tail.placed],
    quantities: { ...said.quantities, ...tail.quantities },
    details: {
      ...said.details,
      ...(mode && { modes: [mode] }),
      ...(tail.details.site && { site: tail.details.site }),
    },
    ...(tail.recurrence && { recurrence: tail.recurrence }),
  };
}

/** « 16h pas 15h »: the time after « pas » is not meant. */
export function withoutDenied({ placed, reader }: Said): {
  placed: Placed[];
  denied: Placed[] | undefined;
} {
  if (placed.length < 2) return { placed, denied: undefined };
  const isDenied = (item: Placed) => {
    let at = item.at - 1;
    while (says(reader, at, 'le', 'la', 'a', 'l', 'celui', 'de', 'du')) at -= 1;
    const not = says(reader, at, 'pas', 'not', 'non pas', 'au lieu de');
    return (
      not &&
      !says(reader, at + 1, 'la') &&
      !is(reader, at - 1, 'able', 'filler', 'take') &&
      !is(reader, at + 1, 'available')
    );
  };
  const denied = placed.filter(isDenied);
  if (denied.length === 0 || denied.length === placed.length) return { placed, denied: undefined };
  return { placed: placed.filter((item) => !denied.includes(item)), denied };
}
