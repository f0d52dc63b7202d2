import type { EdgeSettings } from './edges/edges.ts';

/** Delays and limits of the running system; every one is configurable and a delay may be one second. */
export interface Settings {
  /** Seconds a doctor has to answer, counted from when the carrier took the message. */
  offerTtlS: number;
  /** Part of that time after which a silent doctor is asked on his next channel too; 1 = never. */
  nextChannelPart: number;
  /** Offers kept open at once: one that closes is replaced by the next doctor's. */
  window: number;
  /** Seconds after which an orientation nobody took ends, when the OSNP names no deadline. */
  deadlineS: number;
  /** When doctors may be asked, as `Mo-Fr 08:00-20:00; Sa 08:00-12:00`, Paris time, or `always`. */
  hours: string;
  /** True when an OSNP webhook is configured; without one the engine marks its rows done. */
  webhook: boolean;
  /** Texts a number may send in a minute and in an hour; answers to a live offer are never counted. */
  textsPerMin: number;
  textsPerHour: number;
  /** Longest pause, in seconds, between two tries of a delivery. */
  outboxRetryMaxS: number;
  /** Months that the audit, and the requests that it is about, are kept; 12 when not said. */
  auditMonths?: number;
  /** Whom a doctor may ring or write to, in words: « Mme Petit, 03 99 00 00 15 ». */
  contact?: string | undefined;
  /** True when the national platform asks here for free places. */
  national?: boolean;
  /** What is said unasked at the edges of a doctor's day, and when; nothing when not said. */
  edges?: EdgeSettings;
  /** The only base of callback URLs and of Twilio's signatures. */
  publicUrl: string;
}
