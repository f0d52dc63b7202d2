import { z } from 'zod';
import { erasePractitioner } from '../../data/people/erase.ts';
import { exportPractitioner } from '../../data/people/export.ts';
import { removeDelegate } from '../../data/people/helper-service.ts';
import {
  addDelegate,
  createPractitioner,
  enrol,
  findPractitioner,
  findPractitioners,
  type PractitionerChange,
  patchPractitioner,
} from '../../data/people/practitioner-service.ts';
import { type Call, type Endpoint, endpoint } from './endpoint.ts';
import { cursorAt, pageOf, placeOf } from './pages.ts';
import {
  delegateOf,
  delegateView,
  practitionerOf,
  practitionerView,
} from './practitioner-views.ts';
import { Problem } from './problem.ts';
import {
  delegateByPhone,
  delegationId,
  enrolment,
  newDelegate,
  newPractitioner,
  practitionerChange,
  practitionerId,
  territoryQuery,
} from './schemas.ts';
import { pageView } from './views.ts';

const admin = { scopes: ['admin' as const] };
const one = { path: '/practitioners/:id', params: { id: practitionerId } };
const idOf = ({ params }: Pick<Call, 'params'>) => params['id'] ?? '';

const changeOf = (body: z.output<typeof practitionerChange>): PractitionerChange => ({
  displayName: body.display_name,
  phone: body.phone,
  channels: body.channels && [...new Set(body.channels)],
  territory: body.territory,
  sites: body.sites?.map(
    ({ label, address: { line, postal_code, city }, agenda_url: agendaUrl, ...site }) => ({
      ...site,
      label,
      address: { line, postalCode: postal_code, city },
      agendaUrl,
    }),
  ),
  participates: body.participates,
  via: body.via,
  structure: body.structure,
  cpts: body.cpts,
  interfacedSoftware: body.interfaced_software,
});

const create = endpoint({
  ...admin,
  method: 'post',
  path: '/practitioners',
  summary: 'Declare an effecteur; his phone and each delegate’s are sent a code to answer.',
  idempotency: 'required',
  body: newPractitioner,
  answer: practitionerView,
  status: 201,
  handle: async ({ db, body, who, now }) => {
    const { rpps, display_name: displayName, phone, territory, delegates } = body;
    const wanted = { ...changeOf(body), rpps, displayName, phone, territory, delegates };
    const made = await createPractitioner(db, wanted, who, now);
    return {
      status: 201,
      location: `/api/v1/practitioners/${made.id}`,
      body: practitionerOf(made),
    };
  },
});

const list = endpoint({
  ...admin,
  method: 'get',
  path: '/practitioners',
  summary: 'Effecteurs with their phones and delegates.',
  query: territoryQuery,
  answer: pageView(practitionerView),
  status: 200,
  handle: async ({ db, query: { territory, limit, cursor } }) => {
    const place = placeOf(cursor);
    const after = place && { createdAt: place.at, id: place.id };
    const find = (size: number) => findPractitioners(db, { territory, after, limit: size });
    const body = await pageOf(limit, find, practitionerOf, (row) =>
      cursorAt(row.createdAt, row.id),
    );
    return { status: 200, body };
  },
});

const get = endpoint({
  ...admin,
  ...one,
  method: 'get',
  summary: 'One effecteur, and which of his channels are linked.',
  answer: practitionerView,
  status: 200,
  handle: async (call) => ({
    status: 200,
    body: practitionerOf(await findPractitioner(call.db, idOf(call))),
  }),
});

const patch = endpoint({
  ...admin,
  ...one,
  method: 'patch',
  summary: 'Change an effecteur; a new phone must be linked anew.',
  body: practitionerChange,
  answer: practitionerView,
  status: 200,
  handle: async (call) => {
    const changed = await patchPractitioner(
      call.db,
      idOf(call),
      changeOf(call.body),
      call.who,
      call.settings,
      call.now,
    );
    return { status: 200, body: practitionerOf(changed) };
  },
});

const startEnrolment = endpoint({
  ...admin,
  method: 'post',
  path: '/practitioners/:id/enrolment',
  params: one.params,
  summary: 'Send a new code to the effecteur’s phone, to be answered from it or typed in Teams.',
  body: enrolment,
  answer: z.object({ channel: z.string(), expires_at: z.iso.datetime() }),
  status: 202,
  handle: async (call) => {
    const { channel } = call.body;
    const { expiresAt } = await enrol(call.db, idOf(call), channel, call.who, call.now);
    return { status: 202, body: { channel, expires_at: expiresAt } };
  },
});

const addOne = endpoint({
  ...admin,
  method: 'post',
  path: '/practitioners/:id/delegates',
  params: one.params,
  summary: 'Let somebody act for the effecteur, once the code sent to his own phone comes back.',
  idempotency: 'required',
  body: newDelegate,
  answer: delegateView,
  status: 201,
  handle: async (call) => {
    const delegation = await addDelegate(call.db, idOf(call), call.body, call.who, call.now);
    const location = `/api/v1/practitioners/${idOf(call)}/delegates/${delegation.id}`;
    return { status: 201, location, body: delegateOf(delegation) };
  },
});

const removeOne = endpoint({
  ...admin,
  method: 'del',
  path: '/practitioners/:id/delegates/:delegate',
  params: { ...one.params, delegate: delegationId },
  summary: 'This person no longer acts for the effecteur.',
  status: 204,
  handle: async (call) => {
    await removeDelegate(
      call.db,
      idOf(call),
      { id: call.params['delegate'] ?? '' },
      call.who,
      call.now,
    );
    return { status: 204 };
  },
});

const removeByPhone = endpoint({
  ...admin,
  method: 'del',
  path: '/practitioners/:id/delegates',
  params: one.params,
  summary: 'The same, by phone; in the body, since addresses are logged.',
  body: delegateByPhone,
  status: 204,
  handle: async (call) => {
    await removeDelegate(call.db, idOf(call), call.body, call.who, call.now);
    return { status: 204 };
  },
});

const erased = z.object({
  id: z.string(),
  erased_at: z.iso.datetime(),
  kept: z.array(z.object({ what: z.string(), until: z.iso.datetime().nullable() })),
});

const erase = endpoint({
  ...admin,
  ...one,
  method: 'del',
  summary:
    'Erase what names an effecteur; the answer says what stays until when, and points at his id alone.',
  answer: erased,
  status: 200,
  handle: async (call) => {
    const { db, who, settings, now } = call;
    const outcome = await erasePractitioner(db, idOf(call), who, settings, now);
    if ('holds' in outcome) {
      const detail =
        'Patients to come count on this doctor: cancel them, or let him give them back, first.';
      const faults = outcome.holds.map((id) => ({ pointer: `/orientations/${id}`, code: 'held' }));
      throw new Problem(409, 'invalid', detail, { faults });
    }
    const kept = outcome.kept.map(({ what, until }) => ({
      what,
      until: until?.toISOString() ?? null,
    }));
    return { status: 200, body: { id: idOf(call), erased_at: now.toISOString(), kept } };
  },
});

const exportOne = endpoint({
  ...admin,
  method: 'get',
  path: '/practitioners/:id/export',
  params: one.params,
  summary: 'All that is kept about an effecteur, for himself.',
  answer: z.looseObject({}),
  status: 200,
  handle: async (call) => ({ status: 200, body: await exportPractitioner(call.db, idOf(call)) }),
});

/** Who the effecteurs are, and who may act for them. */
export const practitionerEndpoints: Endpoint[] = [
  create,
  list,
  get,
  patch,
  erase,
  exportOne,
  startEnrolment,
  addOne,
  removeOne,
  removeByPhone,
];
