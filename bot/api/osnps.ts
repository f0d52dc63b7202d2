import { z } from 'zod';
import { audit } from '../../data/audit/audit.ts';
import {
  changeOsnp,
  createOsnp,
  findOsnp,
  findOsnps,
  removeOsnp,
} from '../../data/osnps/osnp-repository.ts';
import type { Osnp } from '../../prisma/generated/client.ts';
import { type Call, type Endpoint, endpoint } from './endpoint.ts';
import { cursorAfterName, nameOf, pageOf } from './pages.ts';
import { Problem } from './problem.ts';
import { newOsnp, osnpChange, osnpName, pageQuery } from './schemas.ts';
import { faulty } from './validation.ts';
import { pageView } from './views.ts';

/** Without its secret: whoever gave it knows it. */
const osnpView = z.object({
  name: z.string(),
  webhook: z.object({ url: z.string() }),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});

const viewOf = (row: Osnp): z.input<typeof osnpView> => ({
  name: row.name,
  webhook: { url: row.webhookUrl },
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
});

const admin = { scopes: ['admin' as const] };
const one = { path: '/osnps/:name', params: { name: osnpName } };
const named = ({ params }: Pick<Call, 'params'>) => params['name'] ?? '';
const missing = () => new Problem(404, 'not_found', 'There is no such object.');

async function show({ db, params }: Pick<Call, 'db' | 'params'>, status = 200) {
  const found = await findOsnp(db, named({ params }));
  if (!found) throw missing();
  return { status, body: viewOf(found) };
}

const create = endpoint({
  ...admin,
  method: 'post',
  path: '/osnps',
  summary: 'Give the OSNP of a token its own webhook: it is told of its own requests there.',
  idempotency: 'required',
  body: newOsnp,
  answer: osnpView,
  status: 201,
  handle: async ({ db, body: { name, webhook }, who, now }) => {
    if (!(await createOsnp(db, name, webhook, now)))
      throw faulty('/name', 'taken', 'This OSNP has a webhook already.');
    await audit(db, who, 'osnp.create', name, now);
    return { ...(await show({ db, params: { name } }, 201)), location: `/api/v1/osnps/${name}` };
  },
});

const list = endpoint({
  ...admin,
  method: 'get',
  path: '/osnps',
  summary: 'OSNPs with a webhook of their own; secrets are never shown.',
  query: pageQuery,
  answer: pageView(osnpView),
  status: 200,
  handle: async ({ db, query: { limit, cursor } }) => {
    const after = nameOf(cursor);
    const find = (size: number) => findOsnps(db, { after, limit: size });
    return {
      status: 200,
      body: await pageOf(limit, find, viewOf, ({ name }) => cursorAfterName(name)),
    };
  },
});

const get = endpoint({
  ...admin,
  ...one,
  method: 'get',
  summary: 'One of them.',
  answer: osnpView,
  status: 200,
  handle: (call) => show(call),
});

const patch = endpoint({
  ...admin,
  ...one,
  method: 'patch',
  summary: 'Change its address or its secret; what still waits goes to the new one.',
  body: osnpChange,
  answer: osnpView,
  status: 200,
  handle: async (call) => {
    const { db, body, who, now } = call;
    if (!(await changeOsnp(db, named(call), body.webhook, now))) throw missing();
    await audit(db, who, 'osnp.change', named(call), now);
    return show(call);
  },
});

const remove = endpoint({
  ...admin,
  ...one,
  method: 'del',
  summary: 'Take the webhook away; what still waits for it is told nobody else.',
  status: 204,
  handle: async (call) => {
    const { db, who, now } = call;
    if (!(await removeOsnp(db, named(call)))) throw missing();
    await audit(db, who, 'osnp.remove', named(call), now);
    return { status: 204 };
  },
});

/** Where each OSNP is told. */
export const osnpEndpoints: Endpoint[] = [create, list, get, patch, remove];
