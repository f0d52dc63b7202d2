import { inTransaction } from '../../data/database.ts';
import { markDelivered, markUndeliverable } from '../../data/orientations/delivery.ts';
import { findRow } from '../../data/outbox/outbox-repository.ts';
import { optOut } from '../../data/people/people-service.ts';
import type { Ears } from '../hear.ts';
import type { Route } from '../route.ts';
import { signedForm, type TwilioEdge } from './twilio-edge.ts';

const lost = ['failed', 'undelivered', 'busy', 'no-answer', 'canceled'];

/** `POST /twilio/status`: what became of a text or a call; any order, any repeat. */
export const statusRoute = (deps: Ears & TwilioEdge): Route => ({
  method: 'post',
  path: '/twilio/status',
  handle: async (req, res) => {
    const form = await signedForm(req, res, deps);
    if (!form) return;
    const row = new URL(req.url ?? '', deps.publicUrl).searchParams.get('row');
    await note(deps, form, row && /^\d{1,18}$/.test(row) ? BigInt(row) : undefined);
    res.writeHead(204);
    res.end();
  },
});

async function note(
  deps: Ears,
  form: Record<string, string>,
  rowId: bigint | undefined,
): Promise<void> {
  const { db, settings, clock, wake } = deps;
  const now = clock();
  const sid = form['MessageSid'] ?? form['CallSid'] ?? '';
  const status = form['MessageStatus'] ?? form['CallStatus'] ?? '';
  const machine = /^(machine|fax)/.test(form['AnsweredBy'] ?? '');
  const row = await findRow(db.prisma, rowId, sid);
  if (!row) return;
  const { offerId, phone } = row;
  if (form['ErrorCode'] === '21610' && phone) {
    const who = { actor: 'carrier', channel: 'sms', requestId: sid };
    await inTransaction(db.prisma, (tx) => optOut(tx, phone, who, settings, now));
  }
  if (offerId && (lost.includes(status) || machine)) {
    const channel = row.kind === 'call' ? 'voice' : 'sms';
    await inTransaction(db.prisma, (tx) => markUndeliverable(tx, offerId, settings, now, channel));
  }
  if (offerId && status === 'delivered') {
    await inTransaction(db.prisma, (tx) => markDelivered(tx, offerId, now));
  }
  wake();
}
