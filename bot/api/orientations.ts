import type { z } from 'zod';
import { appointmentsOf } from '../../data/appointments/appointment.ts';
import type { Db } from '../../data/database.ts';
import {
  cancelOrientation,
  createOrientation,
  listOrientations,
  type NewOrientation,
  withOffers,
} from '../../data/orientations/orientation-service.ts';
import { recordAnswer } from '../../data/orientations/phone-answer.ts';
import { findSkipped } from '../../data/orientations/skipped.ts';
import { findUnknown } from '../../data/people/practitioner-service.ts';
import { appointmentEndpoints, callerOf, hourAt } from './appointments.ts';
import { type Call, type Endpoint, endpoint } from './endpoint.ts';
import { cursorAt, pageOf, placeOf } from './pages.ts';
import { Problem } from './problem.ts';
import {
  answerByPhone,
  cancellation,
  newOrientation,
  orientationId,
  orientationsQuery,
} from './schemas.ts';
import { faulty } from './validation.ts';
import { lineOf, orientationMade, orientationsView, orientationView, viewOf } from './views.ts';

const longestWindow = 48 * 3600_000;

type Body = z.output<typeof newOrientation>;

const requestOf = (body: Body): NewOrientation => ({
  reference: body.reference,
  territory: body.territory,
  mode: body.mode,
  windowFrom: body.window.from,
  windowTo: body.window.to,
  near: body.near && { lat: body.near.lat, lon: body.near.lon, radiusKm: body.near.radius_km },
  ageBand: body.age_band,
  medecinTraitant: body.medecin_traitant,
  targets: body.targets && [...new Set(body.targets)],
  slotId: body.slot_id,
  strategy: body.strategy,
  offerTtlS: body.offer_ttl_s,
  deadline: body.deadline,
  osnpCallback: body.osnp_callback,
  regulator: body.regulator,
});

/** What depends on the hour; 48 hours are elapsed time, also over a night that has 23 or 25. */
function checkTimes({ window: { from, to }, deadline }: Body, now: Date): void {
  if (to <= from)
    throw faulty('/window/to', 'not_after_from', 'The window must end after it begins.');
  if (to <= now) throw faulty('/window/to', 'past', 'The window is over already.');
  if (to.getTime() - now.getTime() > longestWindow) {
    throw faulty('/window/to', 'too_far', 'The window must end within 48 hours.');
  }
  if (deadline && deadline <= now)
    throw faulty('/deadline', 'past', 'The deadline is over already.');
}

async function checkPeople(db: Db, { medecin_traitant, targets = [] }: Body): Promise<void> {
  const unknown = await findUnknown(db, [
    ...targets,
    ...(medecin_traitant ? [medecin_traitant] : []),
  ]);
  const [first] = unknown;
  if (first === undefined) return;
  const pointer = targets.includes(first)
    ? `/targets/${targets.indexOf(first)}`
    : '/medecin_traitant';
  throw faulty(pointer, 'unknown', 'No practitioner has this id.');
}

async function show({ db, token, now }: Pick<Call, 'db' | 'token' | 'now'>, id: string) {
  const found = await withOffers(db, id, token);
  if (!found) throw new Problem(404, 'not_found', 'There is no such object.');
  const { orientation, offers } = found;
  const appointment = (await appointmentsOf(db, [orientation])).get(id);
  const skipped = await findSkipped(db, orientation, offers, now);
  return { status: 200, body: viewOf(orientation, appointment, offers, skipped) };
}

const create = endpoint({
  method: 'post',
  path: '/orientations',
  summary: 'Ask for a doctor. Nothing in it can name the patient.',
  scopes: ['osnp'],
  intake: 'asks',
  idempotency: 'required',
  body: newOrientation,
  answer: orientationMade,
  status: 201,
  handle: async (call) => {
    checkTimes(call.body, call.now);
    await checkPeople(call.db, call.body);
    const row = await createOrientation(
      call.db,
      requestOf(call.body),
      callerOf(call),
      call.settings,
      call.now,
    );
    const { id, reference, status, reason } = row;
    const body = {
      id,
      reference,
      status,
      reason,
      created_at: row.createdAt,
      deadline: row.deadline,
    };
    return { status: 201, location: `/api/v1/orientations/${id}`, body };
  },
});

const list = endpoint({
  method: 'get',
  path: '/orientations',
  summary: 'Your orientations, newest first.',
  scopes: ['osnp', 'read'],
  query: orientationsQuery,
  answer: orientationsView,
  status: 200,
  handle: async ({ db, token, query: { limit, cursor, ...wanted } }) => {
    const place = placeOf(cursor);
    const after = place && { createdAt: place.at, id: place.id };
    const find = (size: number) =>
      listOrientations(db, { ...wanted, osnp: token, after, limit: size });
    const lines = async (size: number) => {
      const rows = await find(size);
      const appointments = await appointmentsOf(db, rows);
      return rows.map((row) => ({ row, appointment: appointments.get(row.id) }));
    };
    const body = await pageOf(
      limit,
      lines,
      ({ row, appointment }) => lineOf(row, appointment),
      ({ row }) => cursorAt(row.createdAt, row.id),
    );
    return { status: 200, body };
  },
});

const get = endpoint({
  method: 'get',
  path: '/orientations/:id',
  summary: 'One of your orientations, with whom it was put to, in what order and why.',
  scopes: ['osnp', 'read'],
  params: { id: orientationId },
  answer: orientationView,
  status: 200,
  handle: (call) => show(call, call.params['id'] ?? ''),
});

const cancel = endpoint({
  method: 'post',
  path: '/orientations/:id/cancel',
  summary: 'Cancel; the doctor who holds it is told. Twice changes nothing.',
  scopes: ['osnp'],
  params: { id: orientationId },
  body: cancellation,
  answer: orientationView,
  status: 200,
  handle: async (call) => {
    const id = call.params['id'] ?? '';
    await cancelOrientation(call.db, id, callerOf(call), call.body.reason_code, call.now);
    return show(call, id);
  },
});

const answers = endpoint({
  method: 'post',
  path: '/orientations/:id/answers',
  summary: 'Record an answer that a doctor gave you by phone.',
  scopes: ['osnp'],
  params: { id: orientationId },
  body: answerByPhone,
  answer: orientationView,
  status: 200,
  handle: async (call) => {
    const id = call.params['id'] ?? '';
    const { practitioner_id: effecteurId, answer: said, at } = call.body;
    const answer = { effecteurId, answer: said, at };
    await hourAt('/at', () =>
      recordAnswer(call.db, id, answer, callerOf(call), call.settings, call.now),
    );
    return show(call, id);
  },
});

/** The OSNP's requests. */
export const orientationEndpoints: Endpoint[] = [
  create,
  list,
  get,
  cancel,
  answers,
  ...appointmentEndpoints(show),
];
