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

/** Texts in both directions. */
export interface Texts {
  create(form: URLSearchParams): CarrierMessage | number;
  /** A text from a phone to the assistant. */
  receive(from: string, body: string): Promise<Heard>;
  /** The same webhook once more, as a carrier that heard no answer sends it; the thread does not change. */
  redeliver(sid: string): Promise<WebhookAnswer>;
  isOptedOut(number: string): boolean;
  /** Goes on with the texts that a restart left half delivered. */
  resume(): void;
}

/** The texts of a network. */
export function openTexts(network: Network): Texts {
  const { store, faults } = network;
  const stamp = () => network.now().toISOString();

  function make(
    fields: Pick<CarrierMessage, 'direction' | 'from' | 'to' | 'body' | 'status'> & {
      statusCallback?: string | null;
    },
  ) {
    const at = stamp();
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

  function create(form: URLSearchParams): CarrierMessage | number {
    const [from, to, body] = [form.get('From'), form.get('To') ?? '', form.get('Body')];
    if (!/^\+[1-9]\d{5,14}$/.test(to)) return 21211;
    if (!from) return 21603;
    if (!body) return 21602;
    if (body.length > 1600) return 21617;
    if (isOptedOut(to)) return 21610;
    const statusCallback = form.get('StatusCallback');
    const message = make({
      direction: 'outbound-api',
      from,
      to,
      body,
      status: 'queued',
      statusCallback,
    });
    network.track(deliver(message));
    return message;
  }

  /** queued, sent, then the receipt; each step is told to the status callback before the next. */
  async function deliver(queued: CarrierMessage): Promise<void> {
    const fault = faults.deliver ?? 'delivered';
    const outcome = typeof fault === 'function' ? fault(queued.to) : fault;
    await tell(queued);
    const sent = step(
      queued,
      outcome === 'failed' ? 'failed' : 'sent',
      outcome === 'failed' ? 30008 : null,
    );
    await tell(sent);
    if (outcome === 'failed' || outcome === 'silent') return;
    await tell(step(sent, outcome, outcome === 'undelivered' ? 30003 : null));
  }

  function step(message: CarrierMessage, status: string, errorCode: number | null): CarrierMessage {
    const next = { ...message, status, errorCode, updatedAt: stamp() };
    store.save(next);
    return next;
  }

  async function tell({ sid, from, to, status, errorCode, statusCallback }: CarrierMessage) {
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

  async function receive(from: string, body: string): Promise<Heard> {
    const message = make({
      direction: 'inbound',
      from,
      to: network.number,
      body,
      status: 'received',
    });
    const { sid } = message;
    if (faults.inbound === 'lost') return { sid, status: 0, body: '', reply: undefined };
    const again = faults.inbound === 'twice' ? [redeliver(sid)] : [];
    const [answer] = await Promise.all([redeliver(sid), ...again]);
    return { ...answer, sid, reply: thread(message, answer) };
  }

  /** Puts the answer's words into the phone's thread, unless it asked for silence. */
  function thread({ from, to }: CarrierMessage, answer: WebhookAnswer): string | undefined {
    if (answer.status !== 200) return undefined;
    const [body] = messagesOf(readTwiml(answer.body));
    if (body === undefined || isOptedOut(from)) return undefined;
    make({ direction: 'outbound-reply', from: to, to: from, body, status: 'delivered' });
    return body;
  }

  function redeliver(sid: string): Promise<WebhookAnswer> {
    const message = store.messages.find((one) => one.sid === sid && one.direction === 'inbound');
    if (!message) throw new Error(`No text ${sid} came in`);
    return network.post(
      `${network.publicUrl()}/twilio/sms`,
      inboundForm(network.accountSid, message),
    );
  }

  function isOptedOut(number: string): boolean {
    const words = store.messages
      .filter(({ direction, from }) => direction === 'inbound' && from === number)
      .map(({ body }) => optOutType(body))
      .filter((type) => type !== undefined);
    return words.at(-1) === 'STOP';
  }

  const resume = () => {
    for (const message of store.messages) {
      if (message.direction === 'outbound-api' && ['queued', 'sent'].includes(message.status))
        network.track(deliver(message));
    }
  };

  return { create, receive, redeliver, isOptedOut, resume };
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
