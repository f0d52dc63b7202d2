import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openCalls } from './carrier-calls.ts';
import type { CarrierFaults, CreateFault, Network } from './carrier-network.ts';
import { openRest } from './carrier-rest.ts';
import { type CarrierCall, type CarrierMessage, openCarrierStore } from './carrier-store.ts';
import { type Heard, openTexts } from './carrier-texts.ts';
import { openWebhooks, type WebhookAnswer } from './carrier-webhook.ts';

/** Where the simulated carrier stands, and whom it serves. */
export interface CarrierOptions {
  accountSid: string;
  authToken: string;
  /** The base that webhooks are posted to and signed with; a function when the assistant's port is not known yet. */
  publicUrl: string | (() => string);
  /** The assistant's number, which phones write to and call; must be its `TWILIO_SMS_FROM`. */
  number?: string;
  storeFile?: string;
  port?: number;
  now: () => Date;
}

/** A phone of the simulated network. Its acts wait until the assistant has answered. */
export interface Phone {
  number: string;
  text(body: string): Promise<Heard>;
  /** What its screen shows, oldest first: texts on their way or undelivered are not there. */
  thread(): CarrierMessage[];
  isOptedOut(): boolean;
  /** The last call of this phone, over or not. */
  lastCall(): CarrierCall | undefined;
  call(): Promise<string[]>;
  answerCall(): Promise<string[]>;
  voicemail(): Promise<string[]>;
  declineCall(): Promise<void>;
  ignoreCall(): Promise<void>;
  press(key: string): Promise<string[]>;
  speak(words: string, confidence?: number): Promise<string[]>;
  staySilent(): Promise<string[]>;
  hangUp(): Promise<void>;
}

/** A carrier with the REST API and the webhooks of Twilio, and the phones behind it. */
export interface Carrier {
  /** For `TWILIO_API_URL`. */
  url: string;
  number: string;
  faults: CarrierFaults;
  phone(number: string): Phone;
  /** Every text and call, oldest first, whoever it concerns. */
  messages(): CarrierMessage[];
  calls(): CarrierCall[];
  /** Told of every text and call that is new or changed. */
  subscribe(listener: (row: CarrierMessage | CarrierCall) => void): () => void;
  /** Posts an incoming text's webhook once more; its answer is not put into the thread. */
  redeliver(sid: string): Promise<WebhookAnswer>;
  /** Goes on with what a restart left half done; call it once the assistant listens. */
  resume(): void;
  /** Resolves when every webhook that is due was posted and answered. */
  settled(): Promise<void>;
  /** Aborted when the carrier closes: whoever still listens may go. */
  closed: AbortSignal;
  close(): Promise<void>;
}

/** Starts a carrier on loopback; the demo and the tests use the same one, so that the demo is always the tested thing. */
export async function startCarrier(options: CarrierOptions): Promise<Carrier> {
  const {
    accountSid,
    authToken,
    publicUrl,
    number = '+33199000000',
    storeFile,
    port = 0,
    now,
  } = options;
  const stop = new AbortController();
  const pending = new Set<Promise<unknown>>();
  const faults: CarrierFaults = {};
  const store = openCarrierStore(storeFile);
  const network: Network = {
    accountSid,
    number,
    publicUrl: () => (typeof publicUrl === 'string' ? publicUrl : publicUrl()),
    now,
    store,
    faults,
    post: openWebhooks(authToken, stop.signal),
    track(work) {
      const done = work.catch(() => {}).finally(() => pending.delete(done));
      pending.add(done);
    },
  };
  const texts = openTexts(network);
  const calls = openCalls(network);
  const fault = (kind: 'Messages' | 'Calls'): CreateFault =>
    (kind === 'Messages' ? faults.onCreateMessage?.() : faults.onCreateCall?.()) ?? 'ok';
  const acts = { createMessage: texts.create, createCall: calls.create, endCall: calls.end, fault };
  const server = openRest({ sid: accountSid, token: authToken }, store, acts);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  const settled = async () => {
    while (pending.size > 0) await Promise.all(pending);
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    number,
    faults,
    phone: (of) => phoneOf(of, network, texts, calls),
    messages: () => store.messages,
    calls: () => store.calls,
    subscribe: store.subscribe,
    redeliver: texts.redeliver,
    resume() {
      texts.resume();
      calls.resume();
    },
    settled,
    closed: stop.signal,
    async close() {
      stop.abort();
      server.closeAllConnections();
      server.close();
      await settled();
    },
  };
}

function phoneOf(
  number: string,
  { store }: Network,
  texts: ReturnType<typeof openTexts>,
  calls: ReturnType<typeof openCalls>,
): Phone {
  const onScreen = ({ from, to, status }: CarrierMessage) =>
    from === number || (to === number && ['sent', 'delivered'].includes(status));
  return {
    number,
    text: (body) => texts.receive(number, body),
    thread: () => store.messages.filter(onScreen),
    isOptedOut: () => texts.isOptedOut(number),
    lastCall: () => store.calls.findLast(({ from, to }) => from === number || to === number),
    call: () => calls.dial(number),
    answerCall: () => calls.pickUp(number, 'human'),
    voicemail: () => calls.pickUp(number, 'machine_start'),
    declineCall: () => calls.refuse(number, 'busy'),
    ignoreCall: () => calls.refuse(number, 'no-answer'),
    press: (key) => calls.answer(number, { Digits: key }),
    speak: (words, confidence = 0.9) =>
      calls.answer(number, { SpeechResult: words, Confidence: String(confidence) }),
    staySilent: () => calls.answer(number, {}),
    hangUp: () => calls.hangUp(number),
  };
}
