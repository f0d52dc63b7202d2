import { fromParis } from '../paris-time.ts';

/** Another hour or mode that a doctor proposed, and when he did. */
export interface Counter {
  from?: Date;
  to?: Date;
  mode?: string;
  at?: Date;
}

/** A proposal as its offer keeps it: Paris wall clocks, as they were read. */
export function counterOf(kept: unknown): Counter | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { from, to, mode, at } = kept as Record<string, unknown>;
  return {
    ...(typeof from === 'string' && { from: fromParis(from) }),
    ...(typeof to === 'string' && { to: fromParis(to) }),
    ...(typeof mode === 'string' && { mode }),
    ...(typeof at === 'string' && { at: new Date(at) }),
  };
}
