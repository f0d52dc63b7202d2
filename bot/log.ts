import { type Logger, pino } from 'pino';

export type { Logger };

/** A number as a log may show it: its country and its last four digits. */
const maskNumber = (number: string): string => `${number.slice(0, 3)}•••••${number.slice(-4)}`;

/** Hides whatever looks like a phone number; carriers put them into their error texts. */
const maskText = (text: string): string => text.replace(/\+\d{8,15}/g, maskNumber);

/** One JSON object a line on stdout. Errors keep type, code and masked message: a driver's detail may hold data. */
export function openLog(): Logger {
  return pino({
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: (error: Error & { code?: unknown }) => ({
        type: error.name,
        code: error.code,
        message: maskText(error.message).slice(0, 300),
        stack: error.stack?.split('\n').slice(1, 6),
      }),
    },
  });
}
