import { z } from 'zod';
import { confirmForAdmin, provedNumbers } from '../../data/people/number-change.ts';
import { findPractitioner } from '../../data/people/practitioner-service.ts';
import { type Call, type Endpoint, endpoint } from './endpoint.ts';
import { practitionerOf, practitionerView } from './practitioner-views.ts';
import { numberChangeId, practitionerId } from './schemas.ts';

const admin = { scopes: ['admin' as const] };
const one = { params: { id: practitionerId } };
const idOf = ({ params }: Pick<Call, 'params'>) => params['id'] ?? '';

const provedNumber = z.object({
  id: z.string(),
  phone: z.string(),
  asked_at: z.iso.datetime(),
  proved_at: z.iso.datetime(),
});

const listNumbers = endpoint({
  ...admin,
  method: 'get',
  path: '/practitioners/:id/number-changes',
  params: one.params,
  summary: 'Numbers that proved themselves and ask to take the place of the effecteur’s own.',
  answer: z.object({ data: z.array(provedNumber) }),
  status: 200,
  handle: async (call) => {
    const found = await provedNumbers(call.db, idOf(call), call.now);
    const data = found.map(({ id, newPhone: phone, createdAt, provedAt }) => ({
      id,
      phone,
      asked_at: createdAt.toISOString(),
      proved_at: (provedAt ?? createdAt).toISOString(),
    }));
    return { status: 200, body: { data } };
  },
});

const confirmNumber = endpoint({
  ...admin,
  method: 'post',
  path: '/practitioners/:id/number-changes/:change/confirm',
  params: { ...one.params, change: numberChangeId },
  summary: 'Confirm a proved number in the place of the old one, which may be lost.',
  answer: practitionerView,
  status: 200,
  handle: async (call) => {
    const { db, who, now, params } = call;
    await confirmForAdmin(db, idOf(call), params['change'] ?? '', who, now);
    return { status: 200, body: practitionerOf(await findPractitioner(db, idOf(call))) };
  },
});

/** Numbers that doctors changed by themselves, for the administrator who confirms where the old one is lost. */
export const numberChangeEndpoints: Endpoint[] = [listNumbers, confirmNumber];
