import type { Appointment } from './appointment.ts';

/** An appointment as REST and events carry it (contract §10), instants with offset. */
export function tellAppointment({ state, from, to, mode, site, deskPhone }: Appointment) {
  return {
    state,
    from: from.toISOString(),
    to: to.toISOString(),
    mode,
    site: site && {
      id: site.id,
      label: site.label,
      address: { line: site.line, postal_code: site.postalCode, city: site.city },
      lat: site.lat,
      lon: site.lon,
    },
    desk_phone: deskPhone,
  };
}
