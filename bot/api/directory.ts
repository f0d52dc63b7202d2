import { z } from 'zod';
import { findAudit } from '../../data/audit/audit.ts';
import { later } from '../../data/paris-time.ts';
import { findPractitioners } from '../../data/people/practitioner-service.ts';
import { findSlots } from '../../data/slots/slot-search.ts';
import { findUnanswered } from '../../data/unanswered/unanswered-repository.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { cursorAfter, cursorAt, pageOf, placeOf, sequenceOf } from './pages.ts';
import { sinceQuery, slotsQuery, territoryQuery } from './schemas.ts';
import { effecteurOf, effecteurView, pageView, slotView } from './views.ts';

/** How far ahead a regulator looks when he does not say. */
const usualHorizon = 72 * 3600_000;

type SlotRow = Awaited<ReturnType<typeof findSlots>>[number];

const slotOf = (row: SlotRow): z.input<typeof slotView> => ({
  id: row.id,
  practitioner_id: row.effecteurId,
  site: { id: row.exercice.site.id, label: row.exercice.site.label },
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
      mode,
      state,
      lat,
      lon,
      radius_km: radiusKm,
    } = query;
    const place = placeOf(query.cursor);
    const after = place && { startAt: place.at, id: place.id };
    const where = { from, to, mode, state, lat, lon, radiusKm, after };
    const find = (limit: number) => findSlots(db, { ...where, limit });
    const body = await pageOf(query.limit, find, slotOf, (row) => cursorAt(row.startAt, row.id));
    return { status: 200, body };
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

/** What may be looked up and not changed. */
export const directoryEndpoints: Endpoint[] = [slots, effecteurs, audit, unanswered];
