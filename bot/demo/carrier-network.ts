import type { CarrierStore } from './carrier-store.ts';
import type { PostWebhook } from './carrier-webhook.ts';
import type { Verb } from './twiml.ts';

/** What became of a text on its way to a phone; after `silent` no receipt ever comes. */
type Delivery = 'delivered' | 'undelivered' | 'failed' | 'silent';

/** How the network misbehaves, set and unset at any time; each function is asked once a message or call. */
export interface CarrierFaults {
  /** `reset-after` cuts the connection once the message is stored: the sender cannot know. */
  onCreateMessage?: (() => CreateFault) | undefined;
  onCreateCall?: (() => CreateFault) | undefined;
  deliver?: Delivery | ((to: string) => Delivery) | undefined;
  /** Holds a request as long as its promise does, before anything is done with it: a carrier that is late. */
  onRequest?:
    | ((kind: 'Messages' | 'Calls', method: string) => Promise<unknown> | undefined)
    | undefined;
  /** Whoever is held is also cut off at once: he knows nothing, and what he asked is done when it is let go. */
  cutsHeld?: boolean | undefined;
  /** Holds an answer once the thing was taken, while its webhooks go out. */
  onAnswer?: ((kind: 'Messages' | 'Calls') => Promise<unknown> | undefined) | undefined;
  /** A list that is not to be had: `html` is the page of a proxy in between. */
  onList?: ((kind: 'Messages' | 'Calls') => ListFault) | undefined;
  /** `lost` never reaches the assistant but is in the list; `twice` reaches it twice at once. */
  inbound?: 'ok' | 'lost' | 'twice' | undefined;
}

/** What can go wrong while something is created; a number is a status, or from 10000 on a code of the carrier's. */
export type CreateFault = 'ok' | 'reset-before' | 'reset-after' | 'html' | number;
export type ListFault = 'ok' | 'html' | number;

/** What a call waits for: one key, or as many digits as come before « # ». */
interface Gather {
  base: string;
  action: string | undefined;
  rest: Verb[];
  oneKey: boolean;
}

/** What every part of the carrier works with. */
export interface Network {
  accountSid: string;
  /** The assistant's own number. */
  number: string;
  publicUrl(): string;
  now(): Date;
  store: CarrierStore;
  faults: CarrierFaults;
  post: PostWebhook;
  /** Calls that wait for a key or a word, by sid, with what follows when none comes. */
  gathers: Map<string, Gather>;
  /** Lets `settled` and `close` wait for work that nobody else waits for. */
  track(work: Promise<unknown>): void;
}
