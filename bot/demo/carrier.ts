import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { answer, createCall, dial, endCall, leave, pickUp, resumeCalls } from './carrier-calls.ts';
import type { CarrierFaults, Network } from './carrier-network.ts';
import { openRest } from './carrier-rest.ts';
import { type CarrierCall, type CarrierMessage, openCarrierStore } from './carrier-store.ts';
import {
  createText,
  type Heard,
  isOptedOut,
  receiveText,
  redeliver,
  resumeTexts,
} from './carrier-texts.ts';
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
  /** What the call waits for now: one key is an answer at once, digits end with « # ». */
  awaits(): 'key' | 'digits' | undefined;
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
  const { accountSid, authToken, port = 0 } = options;
  const stop = new AbortController();
  const pending = new Set<Promise<unknown>>();
  const network = openNetwork(options, pending, stop.signal);
  const { store, faults } = network;
  const server = openRest({ sid: accountSid, token: authToken }, store, {
    createMessage: (form) => createText(network, form),
    createCall: (form) => createCall(network, form),
    endCall: (sid) => endCall(network, sid),
    faults,
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  const settled = async () => {
    while (pending.size > 0) await Promise.all(pending);
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    number: network.number,
    faults,
    phone: (of) => phoneOf(network, of),
    messages: () => store.messages,
    calls: () => store.calls,
    subscribe: store.subscribe,
    redeliver: (sid) => redeliver(network, sid),
    resume() {
      resumeTexts(network);
      resumeCalls(network);
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

function openNetwork(
  { accountSid, authToken, publicUrl, number = '+33199000000', storeFile, now }: CarrierOptions,
  pending: Set<Promise<unknown>>,
  stopped: AbortSignal,
): Network {
  return {
    accountSid,
    number,
    publicUrl: () => (typeof publicUrl === 'string' ? publicUrl : publicUrl()),
    now,
    store: openCarrierStore(storeFile),
    faults: {},
    post: openWebhooks(authToken, stopped),
    gathers: new Map(),
    track(work) {
      const done = work.catch(() => {}).finally(() => pending.delete(done));
      pending.add(done);
    },
  };
}

function phoneOf(network: Network, number: string): Phone {
  const { store, gathers } = network;
  const lastCall = () => store.calls.findLast(({ from, to }) => from === number || to === number);
  const onScreen = ({ from, to, status }: CarrierMessage) =>
    from === number || (to === number && ['sent', 'delivered'].includes(status));
  return {
    number,
    text: (body) => receiveText(network, number, body),
    thread: () => store.messages.filter(onScreen),
    isOptedOut: () => isOptedOut(network, number),
    lastCall,
    awaits() {
      const gather = gathers.get(lastCall()?.sid ?? '');
      return gather && (gather.oneKey ? 'key' : 'digits');
    },
    call: () => dial(network, number),
    answerCall: () => pickUp(network, number, 'human'),
    voicemail: () => pickUp(network, number, 'machine_start'),
    declineCall: () => leave(network, number, 'busy'),
    ignoreCall: () => leave(network, number, 'no-answer'),
    press: (key) => answer(network, number, { Digits: key }),
    speak: (words, confidence = 0.9) =>
      answer(network, number, { SpeechResult: words, Confidence: String(confidence) }),
    staySilent: () => answer(network, number, {}),
    hangUp: () => leave(network, number, 'completed'),
  };
}
