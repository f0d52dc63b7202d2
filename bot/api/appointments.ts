import { acceptCounter, setHour } from '../../data/appointments/appointment-service.ts';
import { recordOutcome } from '../../data/appointments/outcome.ts';
import { refusalOf } from '../../data/attempt.ts';
import type { Caller } from '../../data/orientations/orientation-service.ts';
import type { RefusalCode } from '../../data/refusal.ts';
import { type Answer, type Call, type Endpoint, endpoint } from './endpoint.ts';
import { appointmentHour, cancellation, offerId, orientationId, visitOutcome } from './schemas.ts';
import { faulty } from './validation.ts';
import { orientationView } from './views.ts';

/** Who asks, as the rules know him. */
export const callerOf = ({ token, who }: Pick<Call, 'token' | 'who'>): Caller => ({
  osnp: token,
  requestId: who.requestId,
});

const hourFaults: Partial<Record<RefusalCode, [code: string, detail: string]>> = {
  'appointment.past': ['past', 'This hour is over.'],
  'appointment.outside': ['outside_window', 'This hour is not inside the window.'],
  'appointment.taken': ['taken', 'The doctor has another patient at this hour.'],
  'appointment.no-hour': ['no_hour', 'The doctor has no hour left inside the window.'],
  'agenda.taken': ['taken', 'The doctor has another patient at this hour.'],
};

/** Does what an hour was given for; one that cannot be is a fault of the member that gave it. */
export async function hourAt<T>(pointer: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refused = refusalOf(error);
    const [code, detail] = (refused && hourFaults[refused.code]) ?? [];
    throw code && detail ? faulty(pointer, code, detail) : error;
  }
}

type Show = (call: Pick<Call, 'db' | 'token' | 'now'>, id: string) => Promise<Answer>;

/** What happens to a patient after the yes; each answers the orientation as it then is. */
export const appointmentEndpoints = (show: Show): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/orientations/:id/appointment',
    summary: 'Set or move the hour that you agreed with the doctor by phone; he is told.',
    scopes: ['osnp'],
    params: { id: orientationId },
    body: appointmentHour,
    answer: orientationView,
    status: 200,
    handle: async (call) => {
      const id = call.params['id'] ?? '';
      const { from } = call.body;
      await hourAt('/from', () => setHour(call.db, id, from, callerOf(call), call.now));
      return show(call, id);
    },
  }),
  endpoint({
    method: 'post',
    path: '/orientations/:id/offers/:offer_id/accept-counter',
    summary: 'Take what a doctor proposed: exactly that hour and mode are booked, and he is told.',
    scopes: ['osnp'],
    params: { id: orientationId, offer_id: offerId },
    body: cancellation.omit({ reason_code: true }),
    answer: orientationView,
    status: 200,
    handle: async (call) => {
      const id = call.params['id'] ?? '';
      const offer = call.params['offer_id'] ?? '';
      await hourAt('', () => acceptCounter(call.db, id, offer, callerOf(call), call.now));
      return show(call, id);
    },
  }),
  endpoint({
    method: 'post',
    path: '/orientations/:id/outcome',
    summary: 'Say whether the patient came, once his hour has come.',
    scopes: ['osnp'],
    params: { id: orientationId },
    body: visitOutcome,
    answer: orientationView,
    status: 200,
    handle: async (call) => {
      const id = call.params['id'] ?? '';
      await recordOutcome(call.db, id, call.body.outcome, callerOf(call), call.now);
      return show(call, id);
    },
  }),
];
