import { appointmentsOf } from '../../data/appointments/appointment.ts';
import type { Database, Db } from '../../data/database.ts';
import { distanceKm } from '../../data/orientations/offer.ts';
import { newestWithOffers } from '../../data/orientations/orientation-repository.ts';
import { dayOf } from '../../data/paris-time.ts';
import { territoryOf } from '../../data/people/territory-repository.ts';
import type { Range } from '../../data/slots/slot.ts';
import {
  findAbsences,
  findBooked,
  findExercices,
  findOpenings,
} from '../../data/slots/slot-repository.ts';
import type { Carrier, Phone } from './carrier.ts';
import type { CarrierMessage } from './carrier-store.ts';
import type { Connector } from './connector.ts';

/** A fictional doctor of the demo, whose phone is on the page. */
export interface DemoPerson {
  name: string;
  phone: string;
  /** What the assistant speaks with this person. */
  locale: string;
  channels: string[];
  effecteurId: string;
}

/** Orientations shown at once; older ones are in the API. */
const shown = 6;

/** All that the page shows at one moment: it looks at both sides at once, as no participant could. */
export async function readState(
  { prisma }: Database,
  { carrier, connector }: { carrier: Carrier; connector: Connector },
  people: DemoPerson[],
  now: Date,
) {
  const sites = await sitesOf(prisma, people);
  return {
    now: now.toISOString(),
    number: carrier.number,
    phones: people.map((person) => ({
      ...person,
      ...screenOf(carrier.phone(person.phone)),
      teams: connector.thread(`demo:${person.phone}`),
      sites: sites.get(person.effecteurId) ?? [],
    })),
    territory: (await territoryOf(prisma, people[0]?.effecteurId ?? '')) ?? null,
    days: await Promise.all(twoDays(now).map((day) => readDay(prisma, people, day))),
    orientations: await readOrientations(prisma, sites),
  };
}

type Sites = Awaited<ReturnType<typeof sitesOf>>;

async function sitesOf(db: Db, people: DemoPerson[]) {
  const pairs = people.map(async ({ effecteurId }) => {
    const exercices = await findExercices(db, effecteurId);
    const places = exercices.map(({ site: { label, city, lat, lon } }) => ({
      label,
      city,
      lat,
      lon,
    }));
    return [effecteurId, places] as const;
  });
  return new Map(await Promise.all(pairs));
}

function screenOf(phone: Phone) {
  const call = phone.lastCall();
  return {
    optedOut: phone.isOptedOut(),
    thread: phone.thread().slice(-60).map(bubbleOf),
    call: call && {
      sid: call.sid,
      direction: call.direction,
      status: call.status,
      said: call.said,
      awaits: phone.awaits(),
    },
  };
}

const bubbleOf = ({ sid, direction, body, createdAt }: CarrierMessage) => ({
  sid,
  mine: direction === 'inbound',
  body,
  at: createdAt,
});

function twoDays(now: Date): Range[] {
  const today = dayOf(now);
  return [today, dayOf(today.to)];
}

async function readDay(db: Db, people: DemoPerson[], day: Range) {
  const rows = people.map(async ({ effecteurId, name }) => {
    const openings = await findOpenings(db, { effecteurId, range: day });
    const booked = await findBooked(db, effecteurId, day);
    const absences = await findAbsences(db, effecteurId, day);
    const open = openings.flatMap(({ slots }) => slots.filter(({ state }) => state !== 'booked'));
    return {
      effecteurId,
      name,
      slots: [...open, ...booked]
        .filter(({ state }) => state !== 'blocked')
        .map(({ id, startAt, endAt, state, mode }) => ({
          id,
          from: startAt,
          to: endAt,
          state,
          mode,
        })),
      absences: absences.map(({ startAt, endAt }) => ({ from: startAt, to: endAt })),
    };
  });
  return { from: day.from, to: day.to, rows: await Promise.all(rows) };
}

async function readOrientations(db: Db, sites: Sites) {
  const found = await newestWithOffers(db, shown);
  const appointments = await appointmentsOf(db, found);
  return found.map((one) => ({
    id: one.id,
    appointment: appointments.get(one.id) ?? null,
    reference: one.reference,
    status: one.status,
    reason: one.reason,
    mode: one.mode,
    window: { from: one.windowFrom, to: one.windowTo },
    deadline: one.deadline,
    createdAt: one.createdAt,
    acceptedBy: one.acceptedById,
    acceptedAt: one.acceptedAt,
    offers: one.offers.map((offer) => ({
      id: offer.id,
      effecteurId: offer.effecteurId,
      status: offer.status,
      delivery: offer.delivery,
      channel: offer.channel,
      why: offer.why,
      km: kilometres(one, sites.get(offer.effecteurId) ?? []),
      createdAt: offer.createdAt,
      sentAt: offer.sentAt,
      answeredAt: offer.answeredAt,
      expiresAt: offer.expiresAt,
      since: offer.statusSince,
    })),
  }));
}

/** To the nearest of a doctor's sites, one decimal; null when the request names no place. */
function kilometres(
  { lat, lon }: { lat: number | null; lon: number | null },
  sites: { lat: number | null; lon: number | null }[],
): number | null {
  if (lat === null || lon === null) return null;
  const all = sites.flatMap((site) =>
    site.lat === null || site.lon === null
      ? []
      : [distanceKm({ lat, lon }, { lat: site.lat, lon: site.lon })],
  );
  return all.length > 0 ? Math.round(Math.min(...all) * 10) / 10 : null;
}
