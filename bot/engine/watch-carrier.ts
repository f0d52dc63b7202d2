import {
  type CarrierPart,
  noteCarrierFailure,
  noteCarrierSuccess,
} from '../../data/carrier/carrier-health.ts';
import { inTransaction } from '../../data/database.ts';
import { classify } from '../channels/carrier-failure.ts';
import type { TwilioPort } from '../channels/twilio.ts';
import type { EngineDeps } from './duty.ts';

/** So often a success is written down although nothing failed here: another process may have seen it fail, and be gone. */
const lookEvery = 10_000;

/** The same carrier, whose health is noted with every request; what it refuses for good, it has answered. */
export function watchedCarrier(
  twilio: TwilioPort,
  { db, clock }: Pick<EngineDeps, 'db' | 'clock'>,
): TwilioPort {
  const seen = new Map<CarrierPart, Date>();
  const note = async (part: CarrierPart, ok: boolean) => {
    const now = clock();
    const last = seen.get(part);
    const elapsed = last ? now.getTime() - last.getTime() : lookEvery;
    if (ok && elapsed >= 0 && elapsed < lookEvery) return;
    if (ok) seen.set(part, now);
    else seen.delete(part);
    const write = ok ? noteCarrierSuccess : noteCarrierFailure;
    // the database may be away as well: the next request tells
    await inTransaction(db.prisma, (tx) => write(tx, part, now)).catch(() => {});
  };
  const watch = async <T>(part: CarrierPart, work: () => Promise<T>): Promise<T> => {
    try {
      const done = await work();
      await note(part, true);
      return done;
    } catch (failure) {
      await note(part, !classify(failure).retry);
      throw failure;
    }
  };
  return {
    sendSms: (message) => watch('send', () => twilio.sendSms(message)),
    placeCall: (call) => watch('send', () => twilio.placeCall(call)),
    findSms: (message) => watch('list', () => twilio.findSms(message)),
    findCalls: (call) => watch('list', () => twilio.findCalls(call)),
    inboundSince: (since) => watch('list', () => twilio.inboundSince(since)),
  };
}
