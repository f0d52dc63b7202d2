import type { Clause } from './clauses.ts';
import { type Command, commandOf } from './command.ts';
import { is, type Reader } from './reader.ts';
import type { Said } from './saying.ts';

/** « ferme cet aprem, je pars en visite »: a statement without a time beside a timed command is its reason. */
export function dropReasons(
  commands: Command[],
  said: Said[],
  counts: { clause: Clause; count: number }[],
  cut: Clause[],
  reader: Reader,
): void {
  const some = commands.some(({ timed, frame }) => timed && !frame.clarify);
  if (!some || commands.length !== cut.length) return;
  for (let index = cut.length - 1; index >= 0; index -= 1) {
    const acts = cut[index]!.acts;
    const order = acts.some(
      ({ at }) =>
        is(reader, at, 'open', 'close', 'remove', 'tell') &&
        !is(reader, at, 'absent', 'available', 'move'),
    );
    const again = order && takesBack(reader, acts, commands[index - 1]);
    if (commands[index]!.timed || (order && !again) || commands.length === 1) continue;
    const [dropped] = commands.splice(index, 1);
    said.splice(index, 1);
    counts.splice(index, 1);
    for (const command of commands)
      if (!gives(dropped!, command)) command.doubts.add('several-commands');
  }
}

/** « pas de congés du 20 au 24, enlevez »: the order says again what was taken back. */
function takesBack(reader: Reader, acts: Clause['acts'], before: Command | undefined): boolean {
  const removes = acts.every(({ at }) => is(reader, at, 'remove'));
  return removes && before?.timed === true && before.frame.intent === 'cancel_unavailability';
}

/** Being away, or a place given away, is why a place is closed: the two say the same thing. */
function gives(reason: Command, { frame }: Command): boolean {
  const away = reason.frame.intent === 'declare_unavailability';
  return frame.intent === 'close_slots' || frame.intent === 'declare_unavailability'
    ? away || reason.frame.intent === 'close_slots'
    : frame.intent === 'cancel_unavailability' && (away || reason.frame.intent === 'close_slots');
}

/** « finalement je suis dispo jeudi, annulez mon absence »: one thing said twice. */
export function backAgain(
  commands: Command[],
  said: Said[],
  counts: { clause: Clause; count: number }[],
  reader: Reader,
  cut: Clause[],
): void {
  const [first, second] = commands;
  const [one, two] = said;
  if (commands.length !== 2 || !first || !second || !one || !two) return;
  const cancel = [first, second].find(({ frame }) => frame.intent === 'cancel_unavailability');
  const other = cancel === first ? second : first;
  const state = cut.some(({ acts }) =>
    acts.some(({ at }) => is(reader, at, 'available', 'here', 'absent')),
  );
  if (!cancel || cancel.timed || !other.timed || !state || other.frame.intent === 'close_slots')
    return;
  const source = other === first ? one : two;
  if (source.placed.some(({ sort }) => sort === 'hours' || sort === 'hour')) return;
  const made = commandOf({ ...source, intent: 'cancel_unavailability' }, [], true);
  if (source.placed.some(({ sort }) => sort !== 'days')) made.doubts.add('until-day');
  commands.splice(0, 2, made);
  said.splice(0, 2, source);
  counts.splice(1, 1);
}
