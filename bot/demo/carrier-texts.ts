import type { Network } from './carrier-network.ts';
import { segmentsOf } from './carrier-shapes.ts';
import { type CarrierMessage, newSid } from './carrier-store.ts';
import type { WebhookAnswer } from './carrier-webhook.ts';
import { messagesOf, readTwiml } from './twiml.ts';

const stopWords = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const startWords = ['START', 'UNSTOP', 'YES'];

/** What the assistant answered to a text: the raw answer, and the words that reached the phone. */
export interface Heard extends WebhookAnswer {
  sid: string;
  reply: string | undefined;
}

/** Takes a text that the assistant sends; a number is the error code to refuse it with. */
export function createText(network: Network, form: URLSearchParams): CarrierMessage | number {
  const [from, to, body] = [form.get('From'), form.get('To') ?? '', form.get('Body')];
  if (!/^\+[1-9]\d{5,14}$/.test(to)) return 21211;
  if (!from) return 21603;
  if (!body) return 21602;
  if (body.length > 1600) return 21617;
  if (isOptedOut(network, to)) return 21610;
  const statusCallback = form.get('StatusCallback');
  const direction = 'outbound-api';
  const message = write(network, { direction, from, to, body, status: 'queued', statusCallback });
  network.track(deliver(network, message));
  return message;
}

function write(
  { store, now }: Network,
  fields: Pick<CarrierMessage, 'direction' | 'from' | 'to' | 'body' | 'status'> & {
    statusCallback?: string | null;
  },
): CarrierMessage {
  const at = now().toISOString();
  const message: CarrierMessage = {
    kind: 'message',
    sid: newSid('SM'),
    createdAt: at,
    updatedAt: at,
    errorCode: null,
    statusCallback: null,
    ...fields,
  };
  store.save(message);
  return message;
}

/** queued, sent, then the receipt; each step is told to the status callback before the next. */
async function deliver(network: Network, queued: CarrierMessage): Promise<void> {
  const fault = network.faults.deliver ?? 'delivered';
  const outcome = typeof fault === 'function' ? fault(queued.to) : fault;
  await tell(network, queued);
  if (outcome === 'failed') return tell(network, step(network, queued, 'failed', 30008));
  const sent = step(network, queued, 'sent', null);
  await tell(network, sent);
  if (outcome === 'silent') return;
  await tell(network, step(network, sent, outcome, outcome === 'undelivered' ? 30003 : null));
}

function step(
  { store, now }: Network,
  message: CarrierMessage,
  status: string,
  errorCode: number | null,
): CarrierMessage {
  const next = { ...message, status, errorCode, updatedAt: now().toISOString() };
  store.save(next);
  return next;
}

async function tell(network: Network, message: CarrierMessage): Promise<void> {
  const { sid, from, to, status, errorCode, statusCallback } = message;
  if (!statusCallback) return;
  await network.post(statusCallback, {
    AccountSid: network.accountSid,
    ApiVersion: '2010-04-01',
    From: from,
    To: to,
    MessageSid: sid,
    MessageStatus: status,
    SmsSid: sid,
    SmsStatus: status,
    ...(errorCode && { ErrorCode: String(errorCode) }),
  });
}

/** A text from a phone to the assistant, and what came of it. */
export async function receiveText(network: Network, from: string, body: string): Promise<Heard> {
  const fields = { direction: 'inbound', from, to: network.number, body } as const;
  const message = write(network, { ...fields, status: 'received' });
  const { sid } = message;
  const { inbound } = network.faults;
  if (inbound === 'lost') return { sid, status: 0, body: '', reply: undefined };
  const again = inbound === 'twice' ? [redeliver(network, sid)] : [];
  const [answer] = await Promise.all([redeliver(network, sid), ...again]);
  return { ...answer, sid, reply: putIntoThread(network, message, answer) };
}

/** The answer's words reach the phone, unless it asked for silence. */
function putIntoThread(
  network: Network,
  { from, to }: CarrierMessage,
  answer: WebhookAnswer,
): string | undefined {
  if (answer.status !== 200) return undefined;
  const [body] = messagesOf(readTwiml(answer.body));
  if (body === undefined || isOptedOut(network, from)) return undefined;
  write(network, { direction: 'outbound-reply', from: to, to: from, body, status: 'delivered' });
  return body;
}

/** The same webhook once more, as a carrier that heard no answer sends it; the thread does not change. */
export function redeliver(network: Network, sid: string): Promise<WebhookAnswer> {
  const message = network.store.messages.find(
    (one) => one.sid === sid && one.direction === 'inbound',
  );
  if (!message) throw new Error(`No text ${sid} came in`);
  return network.post(
    `${network.publicUrl()}/twilio/sms`,
    inboundForm(network.accountSid, message),
  );
}

/** True between a STOP and the next START of a phone. */
export function isOptedOut({ store }: Network, number: string): boolean {
  const words = store.messages
    .filter(({ direction, from }) => direction === 'inbound' && from === number)
    .map(({ body }) => optOutType(body))
    .filter((type) => type !== undefined);
  return words.at(-1) === 'STOP';
}

/** Goes on with the texts that a restart left half delivered. */
export function resumeTexts(network: Network): void {
  for (const message of network.store.messages) {
    const unfinished = ['queued', 'sent'].includes(message.status);
    if (message.direction === 'outbound-api' && unfinished)
      network.track(deliver(network, message));
  }
}

function optOutType(body: string): 'STOP' | 'START' | undefined {
  const word = body.trim().toUpperCase();
  if (stopWords.includes(word)) return 'STOP';
  return startWords.includes(word) ? 'START' : undefined;
}

/** The parameters of an incoming text, with those that nobody reads: a strict reader must bear them. */
function inboundForm(
  accountSid: string,
  { sid, from, to, body }: CarrierMessage,
): Record<string, string> {
  const type = optOutType(body);
  return {
    ToCountry: 'FR',
    ToState: '',
    SmsMessageSid: sid,
    NumMedia: '0',
    ToCity: '',
    FromZip: '',
    SmsSid: sid,
    FromState: '',
    SmsStatus: 'received',
    FromCity: '',
    Body: body,
    FromCountry: 'FR',
    To: to,
    ToZip: '',
    NumSegments: String(segmentsOf(body)),
    MessageSid: sid,
    AccountSid: accountSid,
    From: from,
    ApiVersion: '2010-04-01',
    ...(type && { OptOutType: type }),
  };
}
