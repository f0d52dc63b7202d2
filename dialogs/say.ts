import { fr, type SentenceKey } from './locales/fr.ts';

/** A key of the locales as a dialog names it: the variants of a medium are chosen where words are made. */
export type SayKey = Exclude<SentenceKey, `${string}_${'sms' | 'voice' | 'teams'}`>;

/** What a sentence needs: « {{range, range}} » needs a `range`. */
export type NamesIn<Text> = Text extends `${string}{{${infer Slot}}}${infer Rest}`
  ? (Slot extends `${infer Name},${string}` ? Name : Slot) | NamesIn<Rest>
  : never;

/** The parameters of a key, as its French sentence names them. */
export type ParamsOf<Key extends SayKey> = NamesIn<(typeof fr)[Key]>;

/** Something to say: a key that both locales word, and what its sentence needs. */
export interface Say {
  key: SayKey;
  params?: Record<string, unknown>;
  /** It is the open question: nothing need be asked after it. */
  asks?: true;
  /** It tells what was changed: a call confirms it in writing. */
  changed?: true;
}

/** One thing said, with all that its sentence needs. */
export const say = <Key extends SayKey>(
  key: Key,
  ...[params]: [ParamsOf<Key>] extends [never] ? [] : [params: { [Name in ParamsOf<Key>]: unknown }]
): Say => ({ key, ...(params && { params }) });

/** True for stored words whose key the locales still have: a deploy may have renamed it. */
export const isSay = (one: { key: string }): one is Say => one.key in fr;

/** The last of these is the question that is now open. */
export const asking = (say: Say[]): Say[] =>
  say.map((one, at) => (at === say.length - 1 ? { ...one, asks: true } : one));

/** Says what was changed. */
export const changing = (say: Say[]): Say[] => say.map((one) => ({ ...one, changed: true }));
