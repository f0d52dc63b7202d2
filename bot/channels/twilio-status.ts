import { type Db, inTransaction } from '../../data/database.ts';
import { markDelivered, markSent, markUndeliverable } from '../../data/orientations/delivery.ts';
import { lockOffer } from '../../data/orientations/offer-service.ts';
import { findReceiptRow, markTaken, type ReceiptRow } from '../../data/outbox/receipts.ts';
import { carrier, optOut } from '../../data/people/opt-out.ts';
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
  const row = await findReceiptRow(db.prisma, rowId, sid);
  if (!row || !isAbout(row, form['To'])) return;
  const { phone } = row;
  if (form['ErrorCode'] === '21610' && phone) {
    const who = { actor: carrier, channel: 'sms', requestId: sid };
    await inTransaction(db.prisma, (tx) => optOut(tx, phone, who, settings, now));
  }
  await inTransaction(db.prisma, async (tx) => {
    const known = await take(tx, row, sid, now);
    const { offerId } = row;
    if (!offerId || !known) return;
    const channel = row.kind === 'call' ? 'voice' : 'sms';
    if (lost.includes(status) || machine)
      await markUndeliverable(tx, offerId, settings, now, channel);
    if (status === 'delivered') await markDelivered(tx, offerId, now);
  });
  wake();
}

/** An id of ours that came back for another number is a row of an earlier life of the database. */
const isAbout = ({ kind, phone }: ReceiptRow, to: string | undefined): boolean =>
  (kind === 'sms' || kind === 'call') && (!to || !phone || to === phone);

/**
 * The receipt may be ahead of the carrier's answer to our create, or all that ever comes of it: the row is handed out then,
 * before anything is made of what the receipt says. False for a sid that is not the one this row was sent as.
 */
async function take(tx: Db, row: ReceiptRow, sid: string, now: Date): Promise<boolean> {
  if (!sid) return true;
  if (row.carrierSid !== null || row.status !== 'due') return (row.carrierSid ?? sid) === sid;
  if (row.offerId) await lockOffer(tx, row.offerId);
  const first = await markTaken(tx, row.id, sid, now);
  if (first && row.offerId) await markSent(tx, row.offerId, now);
  return true;
}
