import type { DeclarationRow } from '../../data/fhir/declaration-repository.ts';
import { peopleSystem, technicalSystem } from '../../data/fhir/national-id.ts';
import type { Declared } from '../../data/outbox/outbox-repository.ts';
import { instantOf } from './date.ts';
import { extensions, profiles, systems } from './profiles.ts';
import { coded, personIdentifier } from './resources.ts';

const technical = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A regulator by what the OSNP calls him: his national id, or the platform's own, which is a UUID. */
const regulatorIdentifier = (value: string) =>
  technical.test(value)
    ? { type: coded(systems.identifierType, 'INTRN'), system: technicalSystem, value }
    : { type: coded(systems.identifierType, 'IDNPS'), system: peopleSystem, value };

/**
 * INT_R03: who booked, who sees the patient, when. There is no element for the patient, nor for why he comes. Acceptance is
 * tacit nationally, so the doctor's part is always `accepted`; what became of it is the status of the whole.
 */
export const appointmentOf = (
  { status, from, to, offerId }: Declared,
  { bookedAt, rpps, regulator }: DeclarationRow,
  { identifierSystem, operator }: { identifierSystem: string; operator: string },
) => ({
  resourceType: 'Appointment',
  meta: { profile: [profiles.appointment] },
  extension: [
    {
      url: extensions.operator,
      valueReference: { identifier: regulatorIdentifier(regulator ?? operator) },
    },
  ],
  identifier: [{ system: identifierSystem, value: offerId }],
  status,
  start: instantOf(new Date(from)),
  end: instantOf(new Date(to)),
  created: instantOf(bookedAt),
  participant: [{ actor: { identifier: personIdentifier(rpps) }, status: 'accepted' }],
});
