import { z } from 'zod';
import { findAudit } from '../../data/audit/audit.ts';
import { carrierState } from '../../data/carrier/carrier-health.ts';
import { waitingMessages } from '../../data/outbox/outbox-repository.ts';
import { later } from '../../data/paris-time.ts';
import { findPractitioner, findPractitioners } from '../../data/people/practitioner-service.ts';
import { findMapSlot, findSlots, type MapSlot } from '../../data/slots/slot-map-repository.ts';
import { findUnanswered } from '../../data/unanswered/unanswered-repository.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { cursorAfter, cursorAt, pageOf, placeOf, sequenceOf } from './pages.ts';
import { effecteurOf, effecteurView } from './practitioner-views.ts';
import { Problem } from './problem.ts';
import { practitionerId, sinceQuery, slotId, slotsQuery, territoryQuery } from './schemas.ts';
import { pageView, slotView } from './views.ts';

/** How far ahead a regulator looks when he does not say. */
const usualHorizon = 72 * 3600_000;

const slotOf = (row: MapSlot): z.input<typeof slotView> => ({
  id: row.id,
  practitioner_id: row.effecteurId,
  site: { id: row.siteId, label: row.label },
  mode: row.mode,
  from: row.startAt.toISOString(),
  to: row.endAt.toISOString(),
  state: row.state as 'free',
});

const slots = endpoint({
  method: 'get',
  path: '/slots',
  summary:
    'Bookable places, free ones unless another state is named; the next 72 hours unless said.',
  scopes: ['osnp', 'read', 'admin'],
  query: slotsQuery,
  answer: pageView(slotView),
  status: 200,
  handle: async ({ db, now, query }) => {
    const {
      from = now,
      to = later(from, usualHorizon),
      radius_km: radiusKm,
      limit: size,
      cursor,
      ...wanted
    } = query;
    const place = placeOf(cursor);
    const after = place && { startAt: place.at, id: place.id };
    const where = { ...wanted, from, to, radiusKm, after };
    const find = (limit: number) => findSlots(db, { ...where, limit });
    const body = await pageOf(size, find, slotOf, (row) => cursorAt(row.startAt, row.id));
    return { status: 200, body };
  },
});

const slot = endpoint({
  method: 'get',
  path: '/slots/:id',
  summary: 'One place, and whether it is still free.',
  scopes: ['osnp', 'read', 'admin'],
  params: { id: slotId },
  answer: slotView,
  status: 200,
  handle: async ({ db, params }) => {
    const found = await findMapSlot(db, params['id'] ?? '');
    if (!found) throw new Problem(404, 'not_found', 'There is no such object.');
    return { status: 200, body: slotOf(found) };
  },
});

const effecteurs = endpoint({
  method: 'get',
  path: '/effecteurs',
  summary: 'Effecteurs of the map, without their phone numbers.',
  scopes: ['osnp', 'read', 'admin'],
  query: territoryQuery,
  answer: pageView(effecteurView),
  status: 200,
  handle: async ({ db, query: { territory, limit, cursor } }) => {
    const place = placeOf(cursor);
    const after = place && { createdAt: place.at, id: place.id };
    const find = (size: number) => findPractitioners(db, { territory, after, limit: size });
    const body = await pageOf(limit, find, effecteurOf, (row) => cursorAt(row.createdAt, row.id));
    return { status: 200, body };
  },
});

const effecteur = endpoint({
  method: 'get',
  path: '/effecteurs/:id',
  summary: 'One effecteur of the map, without his phone number.',
  scopes: ['osnp', 'read', 'admin'],
  params: { id: practitionerId },
  answer: effecteurView,
  status: 200,
  handle: async ({ db, params }) => ({
    status: 200,
    body: effecteurOf(await findPractitioner(db, params['id'] ?? '')),
  }),
});

const auditRow = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  on_behalf_of: z.string().nullable(),
  channel: z.string(),
  action: z.string(),
  object: z.string(),
  request_id: z.string(),
});

const audit = endpoint({
  method: 'get',
  path: '/audit',
  summary: 'Who changed what, oldest first.',
  scopes: ['admin'],
  query: sinceQuery,
  answer: pageView(auditRow),
  status: 200,
  handle: async ({ db, query: { since, limit, cursor } }) => {
    const afterSeq = sequenceOf(cursor);
    const find = (size: number) => findAudit(db, { since, afterSeq, limit: size });
    const view = (row: Awaited<ReturnType<typeof find>>[number]) => {
      const {
        at,
        actor,
        onBehalfOf: on_behalf_of,
        channel,
        action,
        object,
        requestId: request_id,
      } = row;
      return { at, actor, on_behalf_of, channel, action, object, request_id };
    };
    return { status: 200, body: await pageOf(limit, find, view, ({ seq }) => cursorAfter(seq)) };
  },
});

const question = z.object({
  id: z.string(),
  text: z.string(),
  locale: z.string(),
  channel: z.string(),
  action: z.string(),
  ranked: z.array(z.string()),
  at: z.iso.datetime(),
});

const unanswered = endpoint({
  method: 'get',
  path: '/faq/unanswered',
  summary: 'Questions that got a menu or no answer, masked, newest first.',
  scopes: ['admin'],
  query: sinceQuery,
  answer: pageView(question),
  status: 200,
  handle: async ({ db, query: { since, limit, cursor } }) => {
    const after = placeOf(cursor);
    const find = (size: number) => findUnanswered(db, { since, after, limit: size });
    return {
      status: 200,
      body: await pageOf(
        limit,
        find,
        (row) => row,
        ({ at, id }) => cursorAt(at, id),
      ),
    };
  },
});

const statusView = z.object({
  carrier: z.object({ state: z.enum(['ok', 'degraded']), since: z.iso.datetime().nullable() }),
  messages: z.object({ waiting: z.int(), oldest_seconds: z.int() }),
});

const status = endpoint({
  method: 'get',
  path: '/status',
  summary: 'Whether doctors can be reached now: the carrier, and what waits to be sent.',
  scopes: ['osnp', 'read', 'admin'],
  answer: statusView,
  status: 200,
  handle: async ({ db, now }) => {
    const { state, since } = await carrierState(db);
    const { waiting, oldest } = await waitingMessages(db, now);
    const oldest_seconds = oldest ? Math.round((now.getTime() - oldest.getTime()) / 1000) : 0;
    const body = {
      carrier: { state, since: since?.toISOString() ?? null },
      messages: { waiting, oldest_seconds },
    };
    return { status: 200, body };
  },
});

/** What may be looked up and not changed. */
export const directoryEndpoints: Endpoint[] = [
  status,
  slots,
  slot,
  effecteurs,
  effecteur,
  audit,
  unanswered,
];
