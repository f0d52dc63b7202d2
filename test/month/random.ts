/** Chance that a seed decides: the same seed plays the same month. */
export interface Chance {
  /** From 0 to 1. */
  next(): number;
  /** True so often. */
  is(part: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A whole number from the one to the other, both included. */
  whole(from: number, to: number): number;
}

/** Mulberry32: small, and good enough for a play. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    is: (part) => next() < part,
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}
