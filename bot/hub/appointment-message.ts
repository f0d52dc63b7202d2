import type { DeclarationRow } from '../../data/fhir/declaration-repository.ts';
import { nationalOf } from '../../data/fhir/national-id.ts';
import type { Declared } from '../../data/outbox/outbox-repository.ts';
import { secondOf } from '../fhir/date.ts';
import { systems } from '../fhir/profiles.ts';

/** Who booked, as a regulation's software shows him. */
export interface Booker {
  id?: string | undefined;
  family: string;
  given: string;
  email: string;
}

const categories: Record<string, string> = {
  individuel: 'PS',
  cpts: 'CPTS',
  msp: 'MSP',
  cds: 'CDS',
  sos: 'SOS',
};

/** RS-SAS-RDV: the booking as the regulation's software gets it; there is no element for the patient. */
export const appointmentMessage = (
  { offerId, version, status, from, to }: Declared,
  row: DeclarationRow,
  booker: Booker,
) => ({
  appointment: {
    appointmentId: offerId,
    method: version === 1 ? 'CreateAppointment' : 'UpdateAppointment',
    created: secondOf(row.bookedAt),
    start: secondOf(new Date(from)),
    end: secondOf(new Date(to)),
    status,
    orientationCategory: categories[row.via] ?? 'PS',
    ...doctorOf(row),
    regulator: {
      ...(booker.id && { regulatorId: booker.id }),
      regulatorName: booker.family,
      regulatorFirstname: booker.given,
      regulatorEmail: booker.email,
    },
  },
});

/** Whole or not at all: the Hub knows no doctor without both names, and no RPPS that does not begin with 1. */
function doctorOf({ rpps, family, given, specialty, profession }: DeclarationRow) {
  const rppsId = nationalOf(rpps);
  if (!/^81\d{10}$/.test(rppsId) || !family || !given) return {};
  return {
    practitioner: {
      rppsId,
      lastName: family,
      firstName: given,
      ...(specialty && { specialityCode: specialty, specialityUrl: systems.specialty }),
      professionCode: profession,
      professionUrl: systems.profession,
    },
  };
}
