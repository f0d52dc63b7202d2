import type { Undone } from '../data/changes/changes.ts';
import type { Speaker } from '../data/people/person.ts';
import { refusalSay } from './refusals.ts';
import { type Say, say } from './say.ts';

const shown = 4;

/** What was taken back, and all that was not: an absence that still stands, a patient who stays, a request passed on. */
export function undoSay(undone: Undone, speaker?: Speaker): Say[] {
  const { kind, refused, ranges, still = [], kept = [], passedOn = 0 } = undone;
  const whose = speaker?.effecteurs.find(({ id }) => id === undone.effecteurId);
  if (whose && whose.as !== 'effecteur')
    return [say('undo.for', { name: whose.name }), ...undoSay(undone)];
  if (refused) return [{ key: `undo.not.${kind}` }, refusalSay(refused)];
  const more = ranges.length - shown;
  return [
    { key: `undo.done.${kind}`, params: { ranges: ranges.slice(0, shown) } },
    ...(more > 0 ? [say('list.more', { count: more })] : []),
    ...(still.length > 0 ? [say('undo.still', { ranges: still })] : []),
    ...kept.map((range) => say('undo.kept', { range })),
    ...(passedOn > 0 ? [say('undo.passedOn')] : []),
  ];
}
