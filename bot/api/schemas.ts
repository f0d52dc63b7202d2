import { z } from 'zod';
import { webhookSecret } from '../config-values.ts';

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[a-z0-9]{1,40}$`));
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^(?=.*\S)[^\p{Cc}\p{Cs}\u2028\u2029]+$/u);

/**
 * E.164. « 06 12… » abroad drops its zero: one left behind the country code of France, or of a department overseas, is a
 * number that nobody can be reached by, and which of two it was meant to be is not ours to guess.
 */
const phone = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/)
  .refine((number) => !/^\+(?:33|262|590|594|596)0/.test(number))
  .refine((number) => !number.startsWith('+33') || number.length === 12);
const territory = z.string().regex(/^(\d{2}|2A|2B|97\d)$/);
const reference = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
const mode = z.enum(['cabinet', 'teleconsultation', 'visite']);
const lat = z.number().min(-90).max(90);
const lon = z.number().min(-180).max(180);

/** An instant with its offset, within this century: what PostgreSQL and a calendar both hold. */
const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => /^20\d\d/.test(value) && !Number.isNaN(Date.parse(value)));
const when = instant.transform((value) => new Date(value));

export const orientationId = id('ori');
export const practitionerId = id('prc');
export const delegationId = id('del');
export const numberChangeId = id('num');
export const slotId = id('slt');

/** What an OSNP asks. There is no member for a name, a birth date, a NIR, an address or free text: on purpose. */
export const newOrientation = z.strictObject({
  reference,
  territory,
  mode,
  window: z.strictObject({ from: when, to: when }),
  near: z.strictObject({ lat, lon, radius_km: z.number().min(1).max(100).optional() }).optional(),
  age_band: z.enum(['0-2', '3-15', '16-64', '65+']).optional(),
  medecin_traitant: practitionerId.optional(),
  targets: z.array(practitionerId).min(1).max(20).optional(),
  slot_id: slotId.optional(),
  strategy: z.enum(['window', 'sequential', 'broadcast']).optional(),
  offer_ttl_s: z.int().min(1).max(7200).optional(),
  deadline: when.optional(),
  osnp_callback: phone.optional(),
  /** Who books: his national id with its prefix, or the national platform's technical one. */
  regulator: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9/._-]{1,63}$/)
    .optional(),
});

export const osnpName = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const webhook = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine((text) => {
      const { protocol, hostname, username, password } = new URL(text);
      // what is told names requests: in clear it stays on this machine
      return !username && !password && (protocol === 'https:' || loopback.includes(hostname));
    }),
  secret: z.string().regex(webhookSecret).max(200),
});

export const newOsnp = z.strictObject({ name: osnpName, webhook });

export const osnpChange = z.strictObject({ webhook: webhook.partial() });

export const cancellation = z.strictObject({
  reason_code: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .optional(),
});

export const answerByPhone = z.strictObject({
  practitioner_id: practitionerId,
  answer: z.enum(['accept', 'refuse']),
  by: z.literal('phone'),
  /** The hour agreed by phone. */
  at: when.optional(),
});

export const appointmentHour = z.strictObject({ from: when });

export const visitOutcome = z.strictObject({ outcome: z.enum(['fulfilled', 'noshow', 'other']) });

export const offerId = id('ofr');

/** What names a place of practice nationally; ids without their prefix. */
const nationalSite = {
  structure: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('FINESS'), value: z.string().regex(/^\d[\dAB]\d{7}$/) }),
      z.strictObject({ type: z.literal('SIRET'), value: z.string().regex(/^\d{14}$/) }),
      z.strictObject({
        type: z.enum(['RPPS_RANG', 'ADELI_RANG']),
        value: z.string().regex(/^\d{9,14}$/),
      }),
    ])
    .nullable()
    .optional(),
  phone: phone.nullable().optional(),
  agenda_url: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable()
    .optional(),
};
const cpts = z.strictObject({
  finess: z.string().regex(/^\d{9}$/),
  name: text(120),
  phone: phone.optional(),
});
const site = z.strictObject({
  label: text(80),
  address: z.strictObject({
    line: text(120),
    postal_code: z.string().regex(/^\d{5}$/),
    city: text(80),
  }),
  lat: lat.optional(),
  lon: lon.optional(),
  ...nationalSite,
});
const sites = z
  .array(site)
  .max(20)
  .refine(
    (all) => new Set(all.map(({ label }) => label)).size === all.length,
    'labels must differ',
  );

export const newDelegate = z.strictObject({
  phone,
  name: text(80),
  role: z.enum(['delegataire', 'gestionnaire']).optional(),
});

const changeable = {
  display_name: text(80),
  phone,
  channels: z
    .array(z.enum(['sms', 'voice', 'teams']))
    .min(1)
    .max(3),
  territory,
  sites,
  participates: z.boolean(),
  via: z.enum(['individuel', 'cpts', 'msp', 'cds', 'sos']),
  structure: text(120),
  cpts: cpts.nullable(),
  interfaced_software: text(80).nullable(),
};

export const practitionerChange = z.strictObject(changeable).partial();

export const newPractitioner = practitionerChange
  .required({ display_name: true, phone: true, territory: true })
  .extend({
    rpps: z.string().regex(/^\d{11}$/),
    delegates: z.array(newDelegate).max(20).optional(),
  });

export const enrolment = z.strictObject({ channel: z.enum(['sms', 'teams']) });

export const delegateByPhone = z.strictObject({ phone });

const numeric = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^-?\d{1,6}(\.\d{1,12})?$/)
    .transform(Number)
    .pipe(schema);

/** Pages: opaque cursor, stable under inserts. */
const page = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(200))
    .optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
};

export const pageQuery = z.strictObject(page);

export const orientationsQuery = z.strictObject({
  reference: reference.optional(),
  territory: territory.optional(),
  status: z.enum(['pending', 'offered', 'accepted', 'expired', 'cancelled']).optional(),
  since: when.optional(),
  ...page,
});

export const slotsQuery = z
  .strictObject({
    territory: territory.optional(),
    from: when.optional(),
    to: when.optional(),
    mode: mode.optional(),
    state: z.enum(['free', 'held', 'booked', 'blocked', 'expired']).optional(),
    lat: numeric(lat).optional(),
    lon: numeric(lon).optional(),
    radius_km: numeric(z.number().min(0).max(1000)).optional(),
    ...page,
  })
  .refine((query) => (query.lat === undefined) === (query.lon === undefined), { path: ['lat'] })
  .refine((query) => query.radius_km === undefined || query.lat !== undefined, {
    path: ['radius_km'],
  });

export const declarationsQuery = z.strictObject({
  state: z.enum(['waiting', 'taken', 'refused']).optional(),
  ...page,
});

export const territoryQuery = z.strictObject({ territory: territory.optional(), ...page });

export const sinceQuery = z.strictObject({ since: when.optional(), ...page });
