import { type Logger, pino } from 'pino';
import type { Act } from '../data/audit/acts.ts';

export type { Logger };

/** A number as a log may show it: its country and its last four digits. */
const maskNumber = (number: string): string => `${number.slice(0, 3)}•••••${number.slice(-4)}`;

/** Hides whatever looks like a phone number; carriers put them into their error texts. */
const maskText = (text: string): string => text.replace(/\+\d{8,15}/g, maskNumber);

/** Whatever was thrown, as a log may show it; a library may throw without a message, or something that is no error. */
function describe(thrown: unknown) {
  const { name, code, message, stack } = (
    thrown !== null && typeof thrown === 'object' ? thrown : { message: String(thrown) }
  ) as Record<string, unknown>;
  return {
    type: typeof name === 'string' ? name : typeof thrown,
    code,
    message: maskText(typeof message === 'string' ? message : '').slice(0, 300),
    stack: typeof stack === 'string' ? maskText(stack).split('\n').slice(1, 6) : undefined,
  };
}

/** One JSON object a line on stdout. Errors keep type, code and masked message: a driver's detail may hold data. */
export function openLog(out?: { write(line: string): void }): Logger {
  const options = {
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describe },
  };
  return out ? pino(options, out) : pino(options);
}

/** One line for each change of a request, an offer or an appointment, by their ids and the id of what asked for it. */
export const logActs =
  (log: Pick<Logger, 'info'>) =>
  (acts: Act[]): void => {
    for (const act of acts)
      if (/^(?:orientation|offer|appointment)\./.test(act.act)) log.info(act, 'an act');
  };
