import { type Line, openLine } from './line.ts';

/** How much may wait, of each kind of work. */
export interface IntakeLimits {
  /** New requests and look-ups of the API that may be under way or wait: shed first. */
  asks: number;
  /** Its answers, cancellations and changes. */
  changes: number;
  /** Signed webhooks and Teams messages: shed last, since the carrier hardly repeats one. */
  turns: number;
}

/** Where work is taken in: each kind has its own line, so that new requests never stand before a doctor's answer. */
export interface Intake {
  asks: Line;
  changes: Line;
  turns: Line;
}

/** What is usual: half a minute of work on a small machine. */
export const usualIntake: IntakeLimits = { asks: 64, changes: 64, turns: 1000 };

/** Side by side, of the database's twelve connections: six are always left to what doctors say. */
const side = { asks: 4, changes: 2, turns: 6 };

/** Most of a line that one owner may fill, and of what runs: another always finds room. */
const share = (whole: number) => Math.max(1, Math.ceil((whole * 3) / 4));

/** Opens the lines. Turns of one person are one after the other; the carrier gives up at 15 s, a client sooner. */
export function openIntake({ asks, changes, turns }: IntakeLimits = usualIntake): Intake {
  const api = (running: number, held: number) =>
    openLine({
      running,
      runningEach: share(running),
      held,
      heldEach: share(held),
      patience: 5_000,
    });
  return {
    asks: api(side.asks, asks),
    changes: api(side.changes, changes),
    turns: openLine({
      running: side.turns,
      runningEach: 1,
      held: turns,
      heldEach: share(turns),
      patience: 12_000,
    }),
  };
}
