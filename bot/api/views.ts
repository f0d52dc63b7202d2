import { z } from 'zod';
import type { Appointment } from '../../data/appointments/appointment.ts';
import { counterOf } from '../../data/appointments/counter.ts';
import { tellAppointment } from '../../data/appointments/tell.ts';
import type { OfferRow, OrientationRow } from '../../data/orientations/orientation-repository.ts';
import type { Skipped } from '../../data/orientations/skipped.ts';
import type { Locale, Medium } from '../../dialogs/locales/format.ts';
import { words } from '../words.ts';

const instant = z.iso.datetime();
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const stamp = (date: Date | null) => date?.toISOString() ?? null;

const offerView = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  status: z.enum(['queued', 'sent', 'accepted', 'refused', 'expired', 'superseded', 'failed']),
  channel: z.enum(['sms', 'voice', 'teams']),
  sent_at: orNull(instant),
  answered_at: orNull(instant),
  expires_at: orNull(instant),
  delivery: orNull(z.string()),
  rank: z.int(),
  why: z.string(),
  distance_km: orNull(z.number()),
  slot_id: orNull(z.string()),
  text_version: z.int(),
  told: orNull(
    z.object({ key: z.string(), version: z.int(), locale: z.string(), text: z.string() }),
  ),
  counter: orNull(
    z.object({
      from: orNull(instant),
      to: orNull(instant),
      mode: orNull(z.string()),
      at: orNull(instant),
    }),
  ),
});

/** A place of practice. */
export const siteView = z.object({
  id: z.string(),
  label: z.string(),
  address: z.object({ line: z.string(), postal_code: z.string(), city: z.string() }),
  lat: orNull(z.number()),
  lon: orNull(z.number()),
});

/** When and where an accepted patient is seen; to_agree spans the window until an hour is agreed. */
const appointmentView = z.object({
  state: z.enum(['agreed', 'to_agree']),
  from: instant,
  to: instant,
  mode: z.string(),
  site: orNull(siteView),
  desk_phone: orNull(z.string()),
});

/** The first answer to a request: its id, and its end already when there was nobody to ask. */
export const orientationMade = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(['pending', 'offered', 'accepted', 'expired', 'cancelled']),
  reason: orNull(z.string()),
  created_at: instant,
  deadline: instant,
});

const orientationLine = z.object({
  id: z.string(),
  reference: z.string(),
  status: orientationMade.shape.status,
  reason: orNull(z.string()),
  accepted_by: orNull(z.string()),
  accepted_at: orNull(instant),
  slot_id: orNull(z.string()),
  window: z.object({ from: instant, to: instant }),
  mode: z.string(),
  created_at: instant,
  deadline: instant,
  appointment: orNull(appointmentView),
  outcome: orNull(z.enum(['fulfilled', 'noshow', 'other'])),
  version: z.int(),
});

/** An orientation with whom it was put to, in what order and why, and who of those named was not. */
export const orientationView = orientationLine.extend({
  offers: z.array(offerView),
  skipped: z.array(z.object({ practitioner_id: z.string(), why: z.string() })),
});

/** Pages of something. */
export const pageView = (item: z.ZodType) =>
  z.object({ data: z.array(item), next_cursor: orNull(z.string()) });

/** Pages of orientations, without their offers. */
export const orientationsView = pageView(orientationLine);

/** A free place on the map. */
export const slotView = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  site: z.object({ id: z.string(), label: z.string() }),
  mode: z.string(),
  from: instant,
  to: instant,
  state: z.enum(['free', 'held', 'booked', 'blocked', 'expired']),
});

/** How an orientation is answered in a list. */
export const lineOf = (
  row: OrientationRow,
  appointment: Appointment | undefined,
): z.input<typeof orientationLine> => ({
  id: row.id,
  reference: row.reference,
  status: row.status as 'pending',
  reason: row.reason,
  accepted_by: row.acceptedById,
  accepted_at: stamp(row.acceptedAt),
  slot_id: row.slotId,
  window: { from: row.windowFrom.toISOString(), to: row.windowTo.toISOString() },
  mode: row.mode,
  created_at: row.createdAt.toISOString(),
  deadline: row.deadline.toISOString(),
  appointment: appointment ? tellAppointment(appointment) : null,
  outcome: (appointment?.outcome ?? null) as 'fulfilled' | null,
  version: row.version,
});

/** How one orientation is answered, its offers in the order in which they were made. */
export const viewOf = (
  row: OrientationRow,
  appointment: Appointment | undefined,
  offers: OfferRow[],
  skipped: Skipped[],
): z.input<typeof orientationView> => ({
  ...lineOf(row, appointment),
  offers: offers.map((offer) => ({
    id: offer.id,
    practitioner_id: offer.effecteurId,
    status: offer.status,
    channel: offer.channel as 'sms',
    sent_at: stamp(offer.sentAt),
    answered_at: stamp(offer.answeredAt),
    expires_at: stamp(offer.expiresAt),
    delivery: offer.delivery,
    rank: offer.rank,
    why: offer.why,
    distance_km: offer.distanceKm === null ? null : Math.round(offer.distanceKm * 10) / 10,
    slot_id: offer.slotId,
    text_version: offer.textVersion,
    told: toldOf(offer),
    counter: counterView(offer.counter),
  })),
  skipped: skipped.map(({ effecteurId, why }) => ({ practitioner_id: effecteurId, why })),
});

function counterView(kept: unknown) {
  const counter = counterOf(kept);
  if (!counter) return null;
  const { from = null, to = null, mode = null, at = null } = counter;
  return { from: stamp(from), to: stamp(to), mode, at: stamp(at) };
}

/** The words that asked him, as his channel carried them; his code is for his phone alone. */
function toldOf({ told, textVersion: version, channel }: OfferRow) {
  const { key, params, locale } = (told ?? {}) as unknown as Partial<Told>;
  if (!key || !locale) return null;
  const text = words({ key, params: params ?? {} }, locale, channel as Medium);
  return { key, version, locale, text };
}

interface Told {
  key: string;
  params: Record<string, unknown>;
  locale: Locale;
}
