import type { Range } from '../data/slots/slot.ts';
import { everOf } from './recurrence.ts';
import { type Say, say as saying } from './say.ts';
import { kept, keyed, onlyOf, type Task, wide } from './task.ts';

/** « Absent vendredi », « absent tous les mercredis » : at all places, or at the one that is named. */
export async function declareAbsence(task: Task): Promise<Say[]> {
  const { frame, id, named, turn } = task;
  if (frame.recurrence) return declareRecurring(task);
  const say: Say[] = [];
  for (const range of frame.ranges) {
    const absence = await turn.services.declareUnavailable({
      effecteurId: id,
      range: wide(range),
      site: frame.site,
    });
    const { hidden, site } = absence;
    const params = { ...named, range: absence.range, hidden, site };
    say.push({ key: keyed(site ? 'absent.done.at' : 'absent.done', named), params });
    say.push(...passedOn(absence.passedOn), ...kept(absence.kept));
  }
  return say;
}

async function declareRecurring({ frame, id, named, turn }: Task): Promise<Say[]> {
  const say: Say[] = [];
  const { recurrence, site } = frame;
  for (const range of recurrence ? frame.ranges : []) {
    const { words, starts, ...days } = everOf(recurrence ?? { weekdays: [], every: 1 }, range);
    const absence = await turn.services.declareRecurring({ ...days, effecteurId: id, site });
    const only = { site: absence.site };
    const params = { ...named, series: { ...words, starts }, only };
    say.push({ key: keyed('absent.series', named), params });
    say.push(...passedOn(absence.passedOn), ...kept(absence.kept));
  }
  return say;
}

const passedOn = (count: number): Say[] =>
  count > 0 ? [{ key: 'absent.passedOn', params: { count } }] : [];

/** « Annule mon absence du 10 » : that day, and what is left of the absence is said. */
export async function cancelAbsence({ frame, id, named, turn }: Task): Promise<Say[]> {
  const { recurrence, site } = frame;
  const back = (when: Parameters<typeof turn.services.cancelUnavailable>[0]['when']) =>
    turn.services.cancelUnavailable({ effecteurId: id, when, site });
  if (frame.ranges.length === 0) return backSay(await back('always'), named);
  const say: Say[] = [];
  for (const range of frame.ranges) {
    if (!recurrence) {
      say.push(...backSay(await back({ range: wide(range) }), named));
      continue;
    }
    const { words, starts: _, ...days } = everOf(recurrence, range);
    const { ranges } = await back({ days });
    const params = { ...named, series: words, count: ranges.length, only: onlyOf(frame) };
    say.push({ key: keyed('present.series', named), params });
  }
  return say;
}

const shown = 4;

function backSay(
  { ranges, left }: { ranges: Range[]; left: Range[] },
  named: Task['named'],
): Say[] {
  const more = ranges.length - shown;
  const params = { ...named, ranges: ranges.slice(0, shown) };
  return [
    { key: keyed('present.done', named), params },
    ...(more > 0 ? [saying('list.more', { count: more })] : []),
    ...(left.length > 0
      ? [{ key: keyed('present.left', named), params: { ...named, ranges: left } }]
      : []),
  ];
}
