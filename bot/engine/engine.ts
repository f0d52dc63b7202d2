import { setTimeout as pause } from 'node:timers/promises';
import { type Duty, type EngineDeps, type Metrics, newMetrics } from './duty.ts';
import { forget } from './forget.ts';
import { nextChannel } from './next-channel.ts';
import { notifyOsnp } from './notify-osnp.ts';
import { produceSlots } from './produce-slots.ts';
import { openReconciler } from './reconcile.ts';
import { runOffers } from './run-offers.ts';
import { sendMessages } from './send-messages.ts';

/** The running cycle of duties. */
export interface Engine {
  /** Something was just written that may be due: look now rather than at the next timer. */
  wake(): void;
  /** Begins nothing more, and waits for what is under way, nine seconds at most. */
  stop(): Promise<void>;
  /** Runs every duty until nothing is due on the clock: how tests move time without waiting. */
  runUntilQuiet(): Promise<void>;
  metrics: Metrics;
}

/** The longest sleep: another process may have written a row and died before it could act. */
const longestSleep = 1_000;
/** The shortest: what is due may be in another process's hands for some milliseconds. */
const shortestSleep = 20;
/** After a failure: the database or the carrier is away. */
const sleepAfterFailure = 1_000;
const patience = 9_000;

/** Starts the cycle; with `timers: false` it only moves by `runUntilQuiet`. */
export function startEngine(deps: EngineDeps, { timers = true } = {}): Engine {
  const metrics = newMetrics();
  const reconciler = openReconciler(deps, metrics);
  const duties = [
    sendMessages(deps, metrics),
    runOffers(deps, reconciler, metrics),
    nextChannel(deps),
    notifyOsnp(deps, metrics),
    produceSlots(deps),
    forget(deps),
    ...(deps.twilio ? [reconciler.duty] : []),
  ];
  const lanes = duties.map((duty) => openLane(duty, deps, metrics, timers, () => wake()));
  const wake = () => {
    for (const lane of lanes) lane.wake();
  };
  wake();
  return {
    wake,
    stop: async () => {
      const ended = Promise.all(lanes.map((lane) => lane.stop()));
      await Promise.race([ended, pause(patience, undefined, { ref: false })]);
    },
    runUntilQuiet: async () => {
      for (let round = 0; round < 1_000; round += 1) {
        for (const lane of lanes) await lane.runOnce();
        const quiet = await Promise.all(lanes.map((lane) => lane.isQuiet()));
        if (quiet.every(Boolean)) return;
      }
      throw new Error('The engine is never quiet');
    },
    metrics,
  };
}

/** One duty and its timer: duties do not wait for one another, and one that fails is tried again. */
function openLane(
  duty: Duty,
  { clock, log }: EngineDeps,
  metrics: Metrics,
  timers: boolean,
  wakeAll: () => void,
) {
  let asked = false;
  let stopped = !timers;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;
  let sound = true;
  let resting = false;

  const attempt = async () => {
    try {
      await duty.run(wakeAll);
      sound = true;
    } catch (failure) {
      sound = false;
      metrics.failures[duty.name] = (metrics.failures[duty.name] ?? 0) + 1;
      log.error({ err: failure, duty: duty.name }, 'a duty failed');
    }
  };
  const sleep = async () => {
    const due = await duty.nextDue().catch(() => undefined);
    const wait = due ? due.getTime() - clock().getTime() : longestSleep;
    const shortest = sound ? shortestSleep : sleepAfterFailure;
    if (!stopped) timer = setTimeout(rise, Math.max(shortest, Math.min(wait, longestSleep)));
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
      resting = !sound; // whoever wakes it now would only repeat the failure
    }
    await sleep();
  };
  function wake() {
    if (stopped) return;
    asked = true;
    if (resting) return;
    turn ??= run().finally(() => {
      turn = undefined;
      if (asked) wake();
    });
  }
  return {
    wake,
    runOnce: async () => {
      await attempt();
      await duty.settled?.();
    },
    /** A duty that fails has done what it can. */
    isQuiet: async () => {
      const due = sound ? await duty.nextDue() : undefined;
      return due === undefined || due > clock();
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
