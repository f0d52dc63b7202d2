import { pauseBefore } from '../../data/outbox/outbox.ts';
import { earliest, later } from '../../data/paris-time.ts';

/** Things that failed, each left alone for longer and longer, so that one of them holds up no other. */
export interface Backoff {
  /** Runs it; its failure is remembered and given back, `first` when it is the first in a row: it is said once. */
  guard(
    id: string,
    now: Date,
    work: () => Promise<void>,
  ): Promise<{ failure: unknown; first: boolean } | undefined>;
  /** Those to be left alone now. */
  held(now: Date): string[];
  /** When the first of those may be tried again. */
  next(now: Date): Date | undefined;
}

/** Nothing has failed yet; the pauses grow up to `maxSeconds`. */
export function openBackoff(maxSeconds: number): Backoff {
  const failed = new Map<string, { tries: number; until: Date }>();
  return {
    guard: async (id, now, work) => {
      const before = failed.get(id);
      try {
        await work();
        failed.delete(id);
        return undefined;
      } catch (failure) {
        const tries = (before?.tries ?? 0) + 1;
        failed.set(id, { tries, until: later(now, pauseBefore(tries, maxSeconds, 1)) });
        return { failure, first: before === undefined };
      }
    },
    held: (now) => [...failed].filter(([, { until }]) => until > now).map(([id]) => id),
    next: (now) => {
      const ahead = [...failed.values()].map(({ until }) => until).filter((until) => until > now);
      return ahead.length === 0 ? undefined : ahead.reduce(earliest);
    },
  };
}
