import { findDeclaration } from '../../data/fhir/declaration-repository.ts';
import { regulatorNamed } from '../../data/fhir/regulators.ts';
import type { OutboxRow } from '../../data/outbox/outbox-repository.ts';
import type { HubConfig } from '../config-hub.ts';
import { openPartner, type Send } from '../fhir/platform.ts';
import { appointmentMessage, type Booker } from '../hub/appointment-message.ts';
import { enveloped } from '../hub/envelope.ts';
import type { Alarms } from './alarms.ts';
import { nameOf, toldBy } from './declare-appointments.ts';
import type { Duty, EngineDeps, Metrics } from './duty.ts';
import { type Told, tellNationally } from './national-line.ts';

/** L02: tells the regulation's software, through the Hub Santé, of every booking and of every change of one. */
export function tellHub(deps: EngineDeps, metrics: Metrics, alarms: Alarms): Duty {
  const { hub } = deps;
  const send = hub && openPartner(hub);
  const line = {
    name: 'tell-hub',
    kind: 'hub' as const,
    tell: send && ((row: OutboxRow) => tell(deps, hub, send, row)),
    refused: async () => {}, // it is in the log and in /metrics
  };
  return tellNationally(deps, line, metrics, alarms);
}

/** An OSNP whose software is not named has its webhook; of a doctor who was erased nothing is said any more. */
async function tell(
  { db, clock }: EngineDeps,
  hub: HubConfig,
  send: Send,
  { payload: { declared } }: OutboxRow,
): Promise<Told> {
  const row = declared && (await findDeclaration(db.prisma, declared.offerId));
  const recipient = row && hub.recipients.get(row.osnp);
  if (!row || !recipient) return { taken: true };
  const known = row.regulator ? await regulatorNamed(db.prisma, row.regulator) : null;
  const booker: Booker = known ? { ...known, id: row.regulator ?? undefined } : hub.desk;
  const content = appointmentMessage(declared, row, booker);
  const id = `${declared.offerId}.${declared.version}`;
  const message = enveloped(id, content, { sender: hub.sender, recipient }, clock());
  try {
    return toldBy(await send('POST', '', message, { 'Content-Type': 'application/json' }));
  } catch (error) {
    return { later: nameOf(error) };
  }
}
