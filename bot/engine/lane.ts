import type { Alarms } from './alarms.ts';
import type { Duty, EngineDeps, Metrics } from './duty.ts';

/** One duty and its timer. */
export interface Lane {
  wake(): void;
  runOnce(): Promise<void>;
  isQuiet(): Promise<boolean>;
  /** Begins anew when a turn never came to its end. */
  watch(): void;
  stop(): Promise<void>;
}

/** The longest sleep: another process may have written a row and died before it could act. */
const longestSleep = 1_000;
/** The shortest: what is due may be in another process's hands for some milliseconds. */
const shortestSleep = 20;
/** After failures in a row the pause doubles: the database or the carrier is away, and will be found again within this. */
const longestRest = 10_000;
/** Every wait in a turn has a limit of its own; a turn this old is stuck in something that has none. */
const longestTurn = 60_000;

/** Opens a duty's lane: duties do not wait for one another, and one that fails is tried again, later each time. */
export function openLane(
  duty: Duty,
  { clock }: EngineDeps,
  { metrics, alarms }: { metrics: Metrics; alarms: Alarms },
  timers: boolean,
  wakeAll: () => void,
  limit = longestTurn,
): Lane {
  let asked = false;
  let stopped = !timers;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;
  let moved = performance.now();
  let failures = 0;
  let resting = false;
  const alarm = `duty-${duty.name}` as const;
  const stalled = `lane-${duty.name}` as const;

  const attempt = async () => {
    try {
      await duty.run(wakeAll);
      failures = 0;
      alarms.settle(alarm);
    } catch (failure) {
      failures += 1;
      metrics.failures[duty.name] = (metrics.failures[duty.name] ?? 0) + 1;
      alarms.raise(alarm, { err: failure, duty: duty.name }, 'a duty failed');
    }
  };
  const nap = async (): Promise<number> => {
    if (failures > 0) return Math.min(longestRest, longestSleep * 2 ** (failures - 1));
    const due = await duty.nextDue().catch(() => undefined);
    const wait = due ? due.getTime() - clock().getTime() : longestSleep;
    return Math.max(shortestSleep, Math.min(wait, longestSleep));
  };
  const rise = () => {
    resting = false;
    wake();
  };
  const run = async () => {
    while (asked && !stopped && !resting) {
      asked = false;
      clearTimeout(timer);
      await attempt();
      resting = failures > 0; // whoever wakes it now would only repeat the failure
    }
    const wait = await nap();
    if (!stopped) timer = setTimeout(rise, wait);
  };
  function wake() {
    if (stopped) return;
    asked = true;
    if (resting || turn) return;
    const mine = run().finally(() => {
      if (turn !== mine) return; // given up meanwhile
      turn = undefined;
      moved = performance.now();
      metrics.lanes.set(duty.name, moved);
      if (asked) wake();
    });
    turn = mine;
  }
  if (timers) metrics.lanes.set(duty.name, moved);
  return {
    wake,
    runOnce: async () => {
      await attempt();
      await duty.settled?.();
    },
    /** A duty that fails has done what it can. */
    isQuiet: async () => {
      const due = failures === 0 ? await duty.nextDue() : undefined;
      return due === undefined || due > clock();
    },
    watch: () => {
      if (stopped || performance.now() - moved < limit) return alarms.settle(stalled);
      alarms.raise(stalled, { duty: duty.name }, 'a duty never came to its end, and is begun anew');
      moved = performance.now();
      clearTimeout(timer);
      turn = undefined;
      rise();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await turn;
      clearTimeout(timer);
      await duty.settled?.();
    },
  };
}
