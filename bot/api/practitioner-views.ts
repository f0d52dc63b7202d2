import { z } from 'zod';
import type { Practitioner } from '../../data/people/practitioner-service.ts';
import { siteView } from './views.ts';

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

const linked = z.object({ sms: z.boolean(), voice: z.boolean(), teams: z.boolean() });

/** An effecteur as an OSNP sees him: never a phone number. */
export const effecteurView = z.object({
  id: z.string(),
  rpps: z.string(),
  display_name: z.string(),
  territory: z.string(),
  sites: z.array(siteView),
  participates: z.boolean(),
  via: z.string(),
  linked,
});

/** Somebody who acts for an effecteur. */
export const delegateView = z.object({
  id: z.string(),
  phone: z.string(),
  name: z.string(),
  role: z.string(),
});

/** An effecteur as an administrator sees him. */
export const practitionerView = effecteurView.extend({
  sites: z.array(
    siteView.extend({
      structure: orNull(z.object({ type: z.string(), value: z.string() })),
      phone: orNull(z.string()),
      agenda_url: orNull(z.string()),
    }),
  ),
  cpts: orNull(z.object({ finess: z.string(), name: z.string(), phone: orNull(z.string()) })),
  phone: z.string(),
  channels: z.array(z.string()),
  structure: orNull(z.string()),
  interfaced_software: orNull(z.string()),
  delegates: z.array(delegateView),
});

type Exercice = Practitioner['exercices'][number];

const siteOf = ({ site: { id, label, line, postalCode, city, lat, lon } }: Exercice) => ({
  id,
  label,
  address: { line, postal_code: postalCode, city },
  lat,
  lon,
});

const nationalSiteOf = (exercice: Exercice) => {
  const { structureIdType: type, structureIdValue: value, phone, agendaUrl } = exercice;
  const structure = type && value ? { type, value } : null;
  return { ...siteOf(exercice), structure, phone, agenda_url: agendaUrl };
};

/** How an effecteur is answered to whoever may see the map. */
export const effecteurOf = (row: Practitioner): z.input<typeof effecteurView> => ({
  id: row.id,
  rpps: row.rpps,
  display_name: row.person.displayName,
  territory: row.territory,
  sites: row.exercices.map(siteOf),
  participates: row.participates,
  via: row.via,
  linked: row.linked,
});

/** How an effecteur is answered to an administrator. */
export const practitionerOf = (row: Practitioner): z.input<typeof practitionerView> => ({
  ...effecteurOf(row),
  sites: row.exercices.map(nationalSiteOf),
  cpts: row.cpts && { finess: row.cpts.finess, name: row.cpts.name, phone: row.cpts.phone },
  phone: row.person.phone,
  channels: row.person.channels,
  structure: row.structureName,
  interfaced_software: row.interfacedSoftware,
  delegates: row.delegations.map(delegateOf),
});

/** How a delegate is answered. */
export const delegateOf = (
  row: Practitioner['delegations'][number],
): z.input<typeof delegateView> => ({
  id: row.id,
  phone: row.person.phone,
  name: row.person.displayName,
  role: row.role,
});
