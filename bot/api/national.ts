import { z } from 'zod';
import { type DeclarationState, findDeclarations } from '../../data/fhir/declaration-repository.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { cursorAt, pageOf, placeOf } from './pages.ts';
import { declarationsQuery } from './schemas.ts';
import { pageView } from './views.ts';

const declarationView = z.object({
  offer_id: z.string(),
  orientation_id: z.string(),
  practitioner_id: z.string(),
  status: z.enum(['booked', 'fulfilled', 'noshow', 'cancelled']),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  version: z.int(),
  state: z.enum(['waiting', 'taken', 'refused']),
  remote_id: z.string().nullable(),
  taken_at: z.iso.datetime().nullable(),
  refusal: z.object({ at: z.iso.datetime(), version: z.int(), why: z.string() }).nullable(),
});

type Row = Awaited<ReturnType<typeof findDeclarations>>[number];

const stateOf = ({ refused, takenVersion, version }: Row): DeclarationState =>
  refused !== null ? 'refused' : takenVersion === version ? 'taken' : 'waiting';

const viewOf = (row: Row): z.input<typeof declarationView> => ({
  offer_id: row.offerId,
  orientation_id: row.orientationId,
  practitioner_id: row.effecteurId,
  status: declarationView.shape.status.parse(row.status),
  from: row.startAt.toISOString(),
  to: row.endAt.toISOString(),
  version: row.version,
  state: stateOf(row),
  remote_id: row.remoteId,
  taken_at: row.takenAt?.toISOString() ?? null,
  refusal:
    row.refusedAt && row.refused !== null
      ? { at: row.refusedAt.toISOString(), version: row.refused, why: row.refusal ?? '' }
      : null,
});

const appointments = endpoint({
  method: 'get',
  path: '/national/appointments',
  summary: 'What the national platform was told of patients taken, and what it would not take.',
  scopes: ['admin'],
  query: declarationsQuery,
  answer: pageView(declarationView),
  status: 200,
  handle: async ({ db, query: { state, limit, cursor } }) => {
    const before = placeOf(cursor);
    const find = (size: number) => findDeclarations(db, { state, before, limit: size });
    const body = await pageOf(limit, find, viewOf, (row) => cursorAt(row.updatedAt, row.offerId));
    return { status: 200, body };
  },
});

/** What is exchanged nationally. */
export const nationalEndpoints: Endpoint[] = [appointments];
