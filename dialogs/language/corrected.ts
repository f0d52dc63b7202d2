import { isAct, temporal } from './group.ts';
import type { Placed } from './parse.ts';

/** Business is only a reason where something else is asked for. */
export function withoutExcuses(items: Placed[]): Placed[] {
  const acts = items.filter(isAct);
  const strong = acts.filter(({ act, weak }) => act !== 'busy' && act !== 'full' && !weak);
  const some = strong.length > 0 ? strong : acts.filter(({ act }) => act !== 'busy');
  if (some.length === 0) return items;
  return items.map((item) =>
    isAct(item) && item.act === 'busy' ? ({ ...item, sort: 'reason' } as Placed) : item,
  );
}

/** « 15h euh non 16h »: what follows the slip takes the place of what stood before it, kind by kind. */
export function correctedOf(items: Placed[]): Placed[] {
  const slip = items.findLastIndex((item) => item.sort === 'correct');
  if (slip <= 0) return items;
  const rest = items.slice(slip + 1);
  const next = rest.findIndex((item) => isAct(item));
  const after = next < 0 ? rest : rest.slice(0, next);
  const kinds = new Set(
    after
      .filter(
        (item) =>
          temporal(item) || item.sort === 'mode' || item.sort === 'site' || item.sort === 'who',
      )
      .map(({ sort }) => sort),
  );
  const before = correctedOf(items.slice(0, slip));
  const removed = new Set<Placed>();
  for (const sort of kinds) {
    const last = before.findLast((item) => item.sort === sort);
    if (last) removed.add(last);
  }
  const verb = rest.length > 0 && isAct(rest[0] as Placed) ? before.findLast(isAct) : undefined;
  if (verb && removed.size === 0 && before.filter(isAct).length === 1 && !before.some(temporal))
    removed.add(verb);
  if (removed.size === 0) return [...before, ...rest];
  return [...before.filter((item) => !removed.has(item)), ...rest];
}
