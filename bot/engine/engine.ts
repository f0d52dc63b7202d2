import { setTimeout as pause } from 'node:timers/promises';
import { queuedSoFar } from '../../data/outbox/queued.ts';
import { openAlarms } from './alarms.ts';
import { askWhoCame } from './ask-came.ts';
import { declareAppointments } from './declare-appointments.ts';
import { type EngineDeps, type Metrics, newMetrics } from './duty.ts';
import { sayEdges } from './edges.ts';
import { forget } from './forget.ts';
import { openLane } from './lane.ts';
import { nextChannel } from './next-channel.ts';
import { notifyOsnp } from './notify-osnp.ts';
import { produceSlots } from './produce-slots.ts';
import { openReconciler } from './reconcile.ts';
import { runOffers } from './run-offers.ts';
import { sendMessages } from './send-messages.ts';
import { tellHub } from './tell-hub.ts';
import { unstickRows } from './unstick-rows.ts';
import { watchedCarrier } from './watch-carrier.ts';

/** The running cycle of duties. */
export interface Engine {
  /** Something may just have been written that is due: when anything was queued, look now rather than at the next timer. */
  wake(): void;
  /** Begins nothing more, and waits for what is under way, nine seconds at most. */
  stop(): Promise<void>;
  /** Runs every duty until nothing is due on the clock: how tests move time without waiting. */
  runUntilQuiet(): Promise<void>;
  metrics: Metrics;
}

const patience = 9_000;
const watchEvery = 5_000;

/** Starts the cycle; with `timers: false` it only moves by `runUntilQuiet`. */
export function startEngine(given: EngineDeps, { timers = true } = {}): Engine {
  const deps = { ...given, twilio: given.twilio && watchedCarrier(given.twilio, given) };
  const alarms = openAlarms(deps.log);
  const metrics = newMetrics(alarms.standing);
  const reconciler = openReconciler(deps, metrics, alarms);
  const duties = [
    sendMessages(deps, metrics, alarms),
    runOffers(deps, reconciler, metrics),
    nextChannel(deps),
    askWhoCame(deps),
    sayEdges(deps),
    notifyOsnp(deps, metrics),
    declareAppointments(deps, metrics, alarms),
    tellHub(deps, metrics, alarms),
    produceSlots(deps),
    forget(deps),
    unstickRows(deps),
    ...(deps.twilio ? [reconciler.duty] : []),
  ];
  const wakeAll = () => {
    for (const lane of lanes) lane.wake();
  };
  const lanes = duties.map((duty) => openLane(duty, deps, { metrics, alarms }, timers, wakeAll));
  let acted = queuedSoFar();
  const wake = () => {
    if (queuedSoFar() === acted) return;
    acted = queuedSoFar();
    wakeAll();
  };
  wakeAll();
  const watching = timers ? setInterval(() => watchOver(lanes), watchEvery).unref() : undefined;
  return {
    wake,
    stop: async () => {
      clearInterval(watching);
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

const watchOver = (lanes: { watch(): void }[]) => {
  for (const lane of lanes) lane.watch();
};
