import type { Clause } from './clauses.ts';
import { is, type Reader } from './reader.ts';
import { sayingOf } from './saying.ts';

/** « Dr A est dispo lundi 9h-10h et Dr B lundi 16h-17h »: one verb, two commands. */
export function byDoctor(reader: Reader, clause: Clause, found: { at: number }[]): Clause[] {
  const inside = found.filter(({ at }) => at >= clause.from && at < clause.to);
  const [first, second] = inside;
  if (!first || !second || inside.length !== 2) return [clause];
  const timed = (from: number, to: number) =>
    reader.tokens
      .slice(from, to)
      .some(
        (token, index) =>
          !reader.used[from + index] &&
          (token.sort === 'digits' ||
            is(reader, from + index, 'weekday', 'tomorrow', 'part', 'today', 'number')),
      );
  if (!timed(first.at, second.at) || !timed(second.at, clause.to)) return [clause];
  return [
    { ...clause, to: second.at },
    { ...clause, from: second.at },
  ];
}

/** « 14h-15h au cabinet et 18h-19h en visio »: one clause for each mode. */
export function byMode(reader: Reader, clause: Clause): Clause[] {
  const { details, placed } = sayingOf(
    { ...reader, used: [...reader.used], problems: [] },
    clause,
    'open_slots',
  );
  const kinds = details.modes.filter(
    ({ mode }, index) => index === 0 || mode !== details.modes[index - 1]!.mode,
  );
  const places = details.sites.filter(
    ({ site }, index) => index === 0 || site !== details.sites[index - 1]!.site,
  );
  const modes: { at: number }[] = kinds.length > 1 ? kinds : places;
  const hours = placed.filter((item) => item.sort !== 'days');
  if (modes.length < 2 || hours.length < 2) return [clause];
  const after = modes[0]!.at > hours[0]!.at;
  const cuts = after
    ? modes.slice(0, -1).map(({ at }) => at + 1)
    : modes.slice(1).map(({ at }) => at);
  const ends = [...cuts.map((cut) => clause.from + cut), clause.to];
  return ends.map((to, index) => ({
    from: index === 0 ? clause.from : ends[index - 1]!,
    to,
    acts: clause.acts,
  }));
}
