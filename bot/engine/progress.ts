import type { Metrics } from './duty.ts';

/** A turn may take its time; a lane that has not come to the end of one for so long is dead, whatever its process says. */
const longestSilence = 90_000;

/** Seconds since each lane came to the end of a turn; empty for an engine that is driven by hand. */
const silences = ({ lanes }: Metrics): [name: string, seconds: number][] =>
  [...lanes].map(([name, at]) => [name, (performance.now() - at) / 1000]);

/** `ok`, or which duty stands still: what readiness looks at, since a process that only answers sends nothing. */
export function progressOf(metrics: Metrics | undefined): string {
  if (!metrics) return 'starting';
  const stuck = silences(metrics).filter(([, seconds]) => seconds * 1000 > longestSilence);
  return stuck.length === 0 ? 'ok' : `stands still: ${stuck.map(([name]) => name).join(', ')}`;
}

/** The engine's part of `/metrics`: alarms that stand, and since when each duty has not come to an end. */
export const progressLines = (metrics: Metrics | undefined): string[] =>
  metrics
    ? [
        ...[...metrics.alarms].map((name) => `relais_alarm{name="${name}"} 1`),
        ...silences(metrics).map(
          ([name, seconds]) => `relais_lane_silent_seconds{duty="${name}"} ${seconds.toFixed(1)}`,
        ),
      ]
    : [];
