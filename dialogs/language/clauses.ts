import { type Act, actsOf } from './acts.ts';
import { is, type Reader, says } from './reader.ts';

/** A stretch of the message that holds one command. */
export interface Clause {
  from: number;
  to: number;
  acts: Act[];
}

function separates(reader: Reader, at: number): boolean {
  return (
    is(reader, at, 'and', 'but') ||
    says(reader, at, ',', ';', '.', '\n', '+', '!', '&', 'et') ||
    (says(reader, at, '/') && !reader.tokens[at]!.glued)
  );
}

/** Where the clause of an act begins: after the last separator, or right before its verb. */
function beginning(reader: Reader, previous: Act, act: Act): number {
  for (let at = act.at - 1; at > previous.at; at -= 1) {
    if (separates(reader, at)) return at + 1;
  }
  let at = act.at;
  while (
    at - 1 > previous.at &&
    is(reader, at - 1, 'filler', 'not', 'noMore', 'able', 'mine') &&
    !is(reader, at - 1, 'hour')
  )
    at -= 1;
  return at;
}

/** « Dr A dispo 10h-11h, Dr B dispo 15h-16h »: another doctor, another command. */
function doctorBetween(reader: Reader, from: number, to: number): boolean {
  return reader.tokens.some((_, at) => at > from && at < to && is(reader, at, 'doctor'));
}

function same(left: Act, right: Act): boolean {
  return left.intent === right.intent && left.negated === right.negated && left.move === right.move;
}

/** Cuts a message at its verbs; words of the same command stay together. */
export function clausesOf(reader: Reader): Clause[] {
  const acts = actsOf(reader);
  const clauses: Clause[] = [];
  for (const act of acts) {
    const last = clauses.at(-1);
    const previous = last?.acts.at(-1);
    if (last && previous && same(previous, act) && !doctorBetween(reader, previous.at, act.at))
      last.acts.push(act);
    else if (last && previous) {
      const from = beginning(reader, previous, act);
      last.to = from;
      clauses.push({ from, to: reader.tokens.length, acts: [act] });
    } else clauses.push({ from: 0, to: reader.tokens.length, acts: [act] });
  }
  if (clauses.length === 0) clauses.push({ from: 0, to: reader.tokens.length, acts: [] });
  return clauses;
}

/** A reader of a stretch of the same tokens; what it reads is marked in the whole. */
export function part(reader: Reader, from: number, to: number): Reader {
  return {
    ...reader,
    tokens: reader.tokens.slice(from, to),
    used: reader.used.slice(from, to),
    problems: [],
  };
}
