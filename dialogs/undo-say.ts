import type { Undone } from '../data/changes/changes.ts';
import type { Say } from '../data/outbox/outbox.ts';
import { refusalSay } from './refusals.ts';

const shown = 4;

/** What was taken back, and all that was not: an absence that still stands, a patient who stays, a request passed on. */
export function undoSay(undone: Undone): Say[] {
  const { kind, refused, ranges, still = [], kept = [], passedOn = 0 } = undone;
  if (refused) return [{ key: `undo.not.${kind}` }, refusalSay(refused)];
  const more = ranges.length - shown;
  return [
    { key: `undo.done.${kind}`, params: { ranges: ranges.slice(0, shown) } },
    ...(more > 0 ? [{ key: 'list.more', params: { count: more } }] : []),
    ...(still.length > 0 ? [{ key: 'undo.still', params: { ranges: still } }] : []),
    ...kept.map((range) => ({ key: 'undo.kept', params: { range } })),
    ...(passedOn > 0 ? [{ key: 'undo.passedOn' }] : []),
  ];
}
