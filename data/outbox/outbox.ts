/** Something to say: a key of the locale files and what it needs. Worded at the edge, once per channel. */
export interface Say {
  key: string;
  params?: Record<string, unknown>;
}

/** What a row asks the engine to hand out. */
export type OutboxKind = 'sms' | 'call' | 'teams' | 'webhook' | 'appointment' | 'hub';

/** The pause before try `attempt + 1`: doubles from one second, capped, with full jitter so that a crowd spreads out. */
export function pauseBefore(attempt: number, maxSeconds: number, random: number): number {
  const ceiling = Math.min(maxSeconds, 2 ** Math.min(attempt - 1, 20));
  return Math.round(1000 * (ceiling / 2 + (ceiling / 2) * random));
}
