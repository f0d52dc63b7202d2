import { findDeclaration, noteRefused, noteTaken } from '../../data/fhir/declaration-repository.ts';
import type { OutboxRow } from '../../data/outbox/outbox-repository.ts';
import type { R03Config } from '../config-fhir.ts';
import { appointmentOf } from '../fhir/appointment.ts';
import { openPartner, type PartnerAnswer, type Send } from '../fhir/platform.ts';
import type { Alarms } from './alarms.ts';
import type { Duty, EngineDeps, Metrics } from './duty.ts';
import { type Told, tellNationally } from './national-line.ts';

/** INT_R03: tells the national platform of every patient taken, moved, given back, cancelled, seen or not seen. */
export function declareAppointments(deps: EngineDeps, metrics: Metrics, alarms: Alarms): Duty {
  const { r03, db, clock } = deps;
  const send = r03 && openPartner(r03);
  const line = {
    name: 'declare-appointments',
    kind: 'appointment' as const,
    tell: send && ((row: OutboxRow) => tell(deps, r03, send, row)),
    refused: async ({ payload: { declared } }: OutboxRow, why: string) => {
      if (!declared) return;
      const { offerId, version } = declared;
      await noteRefused(db.prisma, offerId, { version, why }, clock());
    },
  };
  return tellNationally(deps, line, metrics, alarms);
}

/**
 * The first time of the first version is a creation; whatever follows, and whatever may have arrived although its answer did
 * not, is an update by our own identifier, which creates what is not there: never is there a second one.
 */
async function tell(
  { db, clock }: EngineDeps,
  config: R03Config,
  send: Send,
  { payload: { declared }, attempts }: OutboxRow,
): Promise<Told> {
  const row = declared && (await findDeclaration(db.prisma, declared.offerId));
  if (!row) return { taken: true }; // its doctor is erased: nothing may be said of him any more
  const resource = appointmentOf(declared, row, config);
  const query = `identifier=${encodeURIComponent(`${config.identifierSystem}|${row.offerId}`)}`;
  const first = declared.version === 1 && attempts === 1;
  try {
    const answer = first
      ? await send('POST', '/Appointment', resource, { 'If-None-Exist': query })
      : await send('PUT', `/Appointment?${query}`, resource);
    const told = toldBy(answer);
    if ('taken' in told) {
      const taken = { version: declared.version, remoteId: remoteIdIn(answer) };
      await noteTaken(db.prisma, row.offerId, taken, clock());
    }
    return told;
  } catch (error) {
    return { later: nameOf(error) };
  }
}

/** What an answer means; a platform that does not let us in, or is not there, is no refusal of the appointment. */
export function toldBy({ status, body }: PartnerAnswer): Told {
  if (status >= 200 && status < 300) return { taken: true };
  const why = `HTTP ${status}${outcomeIn(body)}`;
  if ([401, 403, 404, 405].includes(status)) return { later: why, account: true };
  const transient = status < 400 || status >= 500 || [408, 425, 429].includes(status);
  return transient ? { later: why } : { refused: why };
}

/** What an OperationOutcome says, in one line. */
function outcomeIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('issue' in body)) return '';
  const issues: unknown[] = Array.isArray(body.issue) ? body.issue : [];
  const said = issues.map((one) => {
    if (typeof one !== 'object' || one === null) return '';
    const { code, diagnostics } = one as { code?: unknown; diagnostics?: unknown };
    return [code, diagnostics].filter((part) => typeof part === 'string').join(' ');
  });
  return said.length > 0 ? `: ${said.join('; ')}` : '';
}

/** The id in `…/Appointment/<id>` or `…/Appointment/<id>/_history/1`. */
const remoteIdIn = ({ location }: PartnerAnswer): string | undefined =>
  /\/Appointment\/([A-Za-z0-9.-]{1,64})(?:\/|$)/.exec(location ?? '')?.[1];

/** A failure by its code alone, or what it says when it has none. */
export const nameOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'unknown';
};
