import {
  fhirId,
  nationalOf,
  peopleSystem,
  structureOf,
  structureSystem,
} from '../../data/fhir/national-id.ts';
import type { PlaceRow, PracticeRow } from '../../data/fhir/places-repository.ts';
import { instantOf } from './date.ts';
import { extensions, profiles, systems } from './profiles.ts';

/** A FHIR resource as it is written. */
export type Resource = Record<string, unknown> & { resourceType: string; id: string };

const modes: Record<string, string> = { cabinet: 'AMB', teleconsultation: 'VR', visite: 'HH' };

/** A single code of a system. */
export const coded = (system: string, code: string) => ({ coding: [{ system, code }] });

/** How a person is known nationally. */
export const personIdentifier = (rpps: string) => ({
  type: coded(systems.identifierType, 'IDNPS'),
  system: peopleSystem,
  value: nationalOf(rpps),
});

/** Who sees the places of a practice, in the words of the State: the regulation always does. */
const securityOf = ({ visibility }: PracticeRow, cpts: boolean) => [
  'SNP',
  ...['PUBLIC', 'PRO'].filter((one) => visibility.includes(one)),
  ...(cpts ? ['CPTS'] : []),
];

/** A free place; `cpts` as R04 shows it, with the CPTS that it is shown to. */
export function slotOf(place: PlaceRow, practice: PracticeRow, cpts: boolean): Resource {
  const { agendaUrl, cptsId } = practice;
  return {
    resourceType: 'Slot',
    id: fhirId(place.id),
    meta: {
      profile: [cpts ? profiles.cptsSlot : profiles.slot],
      security: securityOf(practice, cpts).map((code) => ({ system: systems.slotType, code })),
    },
    serviceType: [
      coded(systems.mode, modes[place.mode] ?? 'AMB'),
      ...(cpts && cptsId ? [serviceReference(cptsId)] : []),
      ...place.motives.map((text) => ({ text })),
    ],
    specialty: practice.specialtyCodes.map((code) => coded(systems.specialty, code)),
    appointmentType: coded(systems.appointmentType, agendaUrl ? 'ROUTINE' : 'WALKIN'),
    schedule: { reference: `Schedule/${fhirId(practice.scheduleId)}` },
    status: 'free',
    start: instantOf(place.startAt),
    end: instantOf(place.endAt),
    ...(agendaUrl && { comment: agendaUrl }),
  };
}

const serviceReference = (cptsId: string) => ({
  extension: [
    {
      url: extensions.serviceReference,
      valueReference: { reference: `HealthcareService/${fhirId(cptsId)}` },
    },
  ],
  ...coded(systems.structureKind, '604'),
});

/** The agenda of a doctor at one place. */
export const scheduleOf = ({ scheduleId, effecteurId, id }: PracticeRow): Resource => ({
  resourceType: 'Schedule',
  id: fhirId(scheduleId),
  meta: { profile: [profiles.schedule] },
  actor: [
    { reference: `Practitioner/${fhirId(effecteurId)}` },
    { reference: `PractitionerRole/${fhirId(id)}` },
  ],
});

/** The doctor. */
export const practitionerOf = ({ effecteurId, rpps, family, given }: PracticeRow): Resource => ({
  resourceType: 'Practitioner',
  id: fhirId(effecteurId),
  meta: { profile: [profiles.practitioner] },
  identifier: [personIdentifier(rpps)],
  ...(family && { name: [{ family, ...(given && { given: [given] }) }] }),
});

/** The doctor at a place, which lies within; `system` is whose ids our places have. */
export function roleOf(practice: PracticeRow, system: string): Resource {
  const { id, effecteurId, siteId, phone, structureIdType, structureIdValue } = practice;
  const structure = structureOf(structureIdType, structureIdValue);
  return {
    resourceType: 'PractitionerRole',
    id: fhirId(id),
    meta: { profile: [profiles.role] },
    contained: [locationOf(practice, system)],
    practitioner: { reference: `Practitioner/${fhirId(effecteurId)}` },
    ...(structure && { organization: { identifier: structureIdentifier(structure) } }),
    location: [{ reference: `#${fhirId(siteId)}` }],
    ...(phone && { telecom: [{ system: 'phone', value: phone }] }),
  };
}

const structureIdentifier = (value: string) => ({
  type: coded(systems.identifierType, 'IDNST'),
  system: structureSystem,
  value,
});

function locationOf(practice: PracticeRow, system: string): Resource {
  const { siteId, label, line, city, postalCode, lat, lon } = practice;
  return {
    resourceType: 'Location',
    id: fhirId(siteId),
    meta: { profile: [profiles.location] },
    identifier: [{ type: coded(systems.locationIdentifierType, 'INTRN'), system, value: siteId }],
    ...(label && { name: label }),
    address: { line: [line], city, postalCode },
    ...(lat !== null && lon !== null && { position: { longitude: lon, latitude: lat } }),
  };
}

/** What a CPTS offers: one for each. */
export const serviceOf = (cptsId: string): Resource => ({
  resourceType: 'HealthcareService',
  id: fhirId(cptsId),
  meta: { profile: [profiles.cptsService] },
  providedBy: { reference: `Organization/${fhirId(cptsId)}` },
});

/** The CPTS. */
export const organizationOf = (cptsId: string, practice: PracticeRow): Resource => ({
  resourceType: 'Organization',
  id: fhirId(cptsId),
  meta: { profile: [profiles.cptsOrganization] },
  identifier: [
    {
      type: coded(systems.organizationIdentifierType, 'IDNST'),
      system: structureSystem,
      value: `1${practice.finess}`,
    },
  ],
  ...(practice.cptsName && { name: practice.cptsName }),
  ...(practice.cptsPhone && { telecom: [{ system: 'phone', value: practice.cptsPhone }] }),
});
