import { type Clause, clausesOf } from './clauses.ts';
import { closesAt, noneOrMore } from './closing.ts';
import { type Command, commandOf } from './command.ts';
import { correctedAt, withoutDenied, withTail } from './corrections.ts';
import type { Days } from './dates.ts';
import { practitionerAt } from './details.ts';
import { backAgain, dropReasons } from './merges.ts';
import { moved } from './move.ts';
import { is, type Reader, says, use } from './reader.ts';
import { type Said, sayingOf } from './saying.ts';
import { byDoctor, byMode } from './splits.ts';

/** The commands of a message and what had to be known to tell how sure they are. */
export interface Commands {
  commands: Command[];
  /** No word of command: what is wanted is a guess (R-DEFAULT-OPEN). */
  verbless: boolean;
  clauses: Clause[];
  said: Said[];
}

/** Doctors named, marked as read, with the writer's spelling. */
function doctors(reader: Reader, text: string): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  for (let at = 0; at < reader.tokens.length; at += 1) {
    const doctor = practitionerAt(reader, at, text);
    if (!doctor) continue;
    const { name, next } = doctor;
    const start = reader.tokens[name[0]!]!.start;
    const written = text.slice(start, reader.tokens[name.at(-1)!]!.end);
    found.push({ name: written[0]!.toUpperCase() + written.slice(1), at });
    use(reader, at, next);
  }
  return found;
}

/** « absent demain par contre lundi 14h-16h »: a turn in the middle may be another command, its verb unheard. */
function turned({ reader, placed }: Said): boolean {
  return reader.tokens.some(
    (_, at) =>
      is(reader, at, 'but') &&
      placed.some((item) => item.at < at) &&
      placed.some((item) => item.at > at),
  );
}

function doctorsIn(reader: Reader, clause: Clause): number {
  return reader.tokens.filter(
    (_, at) => at >= clause.from && at < clause.to && is(reader, at, 'doctor'),
  ).length;
}

/** « 15h c'est bon pour moi » may answer somebody; a span or places for patients offer something. */
function ample({ placed, quantities }: Said): boolean {
  const span = placed.some(({ sort }) => sort === 'hours');
  return span || quantities.patients === true;
}

function oneClause(
  reader: Reader,
  clause: Clause,
  carried: Days[],
  tail: Clause | undefined,
): { commands: Command[]; said: Said } {
  const [act] = clause.acts;
  const intent = act?.intent ?? 'open_slots';
  let said = sayingOf(reader, clause, intent);
  const kept = withoutDenied(said);
  said = { ...said, placed: kept.placed };
  if (tail) said = withTail(said, sayingOf(reader, tail, intent));
  if (act?.move) return { commands: moved(said, carried), said };
  const command = commandOf(said, carried, act !== undefined);
  if (tail || kept.denied) command.doubts.add('corrected');
  if (turned(said)) command.doubts.add('several-commands');
  if (doctorsIn(reader, clause) > 1) command.doubts.add('several-commands');
  if (clause.acts.some((one) => one.negated)) command.doubts.add('negated');
  if (intent === 'close_slots' && closesAt(said.reader)) command.doubts.add('wide-close');
  if (intent === 'close_slots' && noneOrMore(said.reader))
    command.frame = { ...command.frame, ranges: [], clarify: 'none_left_or_more' };
  if (act && is(reader, act.at, 'agree') && !ample(said)) command.doubts.add('verbless');
  if (act?.returning) command.doubts.add('verbless').add('until-day');
  if (clause.acts.some((one) => one.guessed)) command.doubts.add('misspelt-verb');
  return { commands: [command], said };
}

function named(
  commands: Command[],
  clauses: { clause: Clause; count: number }[],
  found: { name: string; at: number }[],
  reader: Reader,
): void {
  let index = 0;
  let current: string | undefined;
  const last = found.at(-1);
  const forAll =
    found.length === 1 && last && is(reader, last.at - 1, 'during') ? last.name : undefined;
  for (const { clause, count } of clauses) {
    const here = found.find(({ at }) => at >= clause.from && at < clause.to);
    current = here?.name ?? current ?? forAll;
    for (let i = 0; i < count; i += 1, index += 1) {
      const command = commands[index];
      if (command && current) command.frame.practitioner = current;
    }
  }
}

/** « Dr Martin et Dr Roux indispo demain »: the same command for each. */
function shared(
  commands: Command[],
  found: { name: string; at: number }[],
  reader: Reader,
): Command[] {
  const [command] = commands;
  const [first, second] = found;
  if (commands.length !== 1 || !command || !first || !second) return commands;
  const joined = says(reader, second.at - 1, 'et', 'and', '&') || is(reader, second.at - 1, 'and');
  if (!joined) return commands;
  return found.map(({ name }) => ({ ...command, frame: { ...command.frame, practitioner: name } }));
}

/** Reads the commands of a message, in the order of the text. */
export function commandsOf(reader: Reader, text: string): Commands {
  const found = doctors(reader, text);
  const correction = correctedAt(reader);
  let clauses = clausesOf(reader);
  let tail: Clause | undefined;
  if (correction !== undefined) {
    use(reader, correction, correction + 1);
    const restart = clauses.find((clause) => clause.acts.some((act) => act.at > correction));
    if (restart) clauses = clausesAfter(clauses, correction);
    else {
      tail = { from: correction + 1, to: reader.tokens.length, acts: [] };
      clauses.at(-1)!.to = correction;
    }
  }
  const cut = clauses
    .flatMap((clause) => byDoctor(reader, clause, found))
    .flatMap((clause) => byMode(reader, clause));
  const commands: Command[] = [];
  const sayings: Said[] = [];
  const counts: { clause: Clause; count: number }[] = [];
  let carried: Days[] = [];
  cut.forEach((clause, index) => {
    const last = index === cut.length - 1;
    const { commands: made, said } = oneClause(reader, clause, carried, last ? tail : undefined);
    carried = made.at(-1)?.days.length ? made.at(-1)!.days : carried;
    commands.push(...made);
    sayings.push(said);
    counts.push({ clause, count: made.length });
  });
  dropReasons(commands, sayings, counts, cut, reader);
  backAgain(commands, sayings, counts, reader, cut);
  if (correction !== undefined) for (const command of commands) command.doubts.add('corrected');
  named(commands, counts, found, reader);
  const verbless = clauses.every((clause) => clause.acts.length === 0);
  return { commands: shared(commands, found, reader), verbless, clauses: cut, said: sayings };
}

function clausesAfter(clauses: Clause[], correction: number): Clause[] {
  const after = clauses.filter((clause) => clause.acts.some((act) => act.at > correction));
  return after.map((clause) => ({
    from: Math.max(clause.from, correction + 1),
    to: clause.to,
    acts: clause.acts.filter((act) => act.at > correction),
  }));
}
