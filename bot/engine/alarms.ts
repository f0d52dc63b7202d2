import type { Logger } from '../log.ts';

/** What somebody must look at, until it is over; `/metrics` shows each as `relais_alarm`. */
export type AlarmName =
  | 'carrier-account'
  | 'carrier-list'
  | 'text-in-doubt'
  | 'text-unheard'
  | 'account-appointment'
  | 'account-hub'
  | `lane-${string}`
  | `duty-${string}`;

/** Alarms that stand, one line in the log for each time that one begins or ends, however often it is raised between. */
export interface Alarms {
  raise(name: AlarmName, about: object, words: string): void;
  settle(name: AlarmName): void;
  standing: ReadonlySet<string>;
}

/** No alarm stands. A log that throws must not take with it whoever raised the alarm. */
export function openAlarms(log: Pick<Logger, 'error' | 'info'>): Alarms {
  const standing = new Set<string>();
  const say = (write: () => void) => {
    try {
      write();
    } catch {
      // nobody hears us then
    }
  };
  return {
    standing,
    raise: (name, about, words) => {
      if (standing.has(name)) return;
      standing.add(name);
      say(() => log.error({ ...about, alarm: name }, words));
    },
    settle: (name) => {
      if (standing.delete(name)) say(() => log.info({ alarm: name }, 'an alarm is over'));
    },
  };
}
