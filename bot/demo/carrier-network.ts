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
  /** `lost` never reaches the assistant but is in the list; `twice` reaches it twice at once. */
  inbound?: 'ok' | 'lost' | 'twice' | undefined;
}

/** What can go wrong while something is created. */
type CreateFault = 'ok' | 429 | 500 | 'reset-before' | 'reset-after';

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
