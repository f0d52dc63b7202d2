import { createHash } from 'node:crypto';
import { noteArrival, saveReply } from '../../data/conversations/conversation-repository.ts';
import { type Db, inTransaction } from '../../data/database.ts';
import type { Ears } from '../hear.ts';
import { speakable } from './voice-twiml.ts';

/** One request of the carrier during a call. */
export interface VoiceForm {
  sid: string;
  from: string;
  to: string;
  /** A machine or a fax took the call: never an answer. */
  machine: boolean;
  heard: CallerInput;
}

/** What came from the other end: keys, words with how sure the carrier is of them, or nothing. */
export type CallerInput = { keys: string } | { words: string; confidence: number } | 'silence';

const longestSpeech = 500;

/** Reads a call's form; undefined when it is no call. */
export function readVoice(form: Record<string, string>): VoiceForm | undefined {
  const { CallSid: sid = '', From: from = '', To: to = '', AnsweredBy: by = '' } = form;
  if (!/^[\w-]{1,64}$/.test(sid) || !from || !to) return undefined;
  return { sid, from, to, machine: /^(machine|fax)/.test(by), heard: readInput(form) };
}

function readInput({ Digits: typed, SpeechResult: said, Confidence }: Record<string, string>) {
  const keys = (typed ?? '').replace(/[^\d*#]/g, '').slice(0, 20);
  if (keys) return { keys };
  const words = speakable(said ?? '').slice(0, longestSpeech);
  if (!words) return 'silence';
  const confidence = Number(Confidence ?? 0);
  return { words, confidence: Number.isFinite(confidence) ? confidence : 0 };
}

/** Below this the carrier itself is not sure what was said: it is asked again, never acted on. */
export const clearEnough = 0.6;

/** Answers one request of a call once: its effect and its answer are one transaction, and a copy gets the same bytes. */
export async function answerOnce(
  ears: Ears,
  id: string,
  sender: string,
  work: (db: Db, now: Date) => Promise<string>,
): Promise<string> {
  const now = ears.clock();
  const answer = async (db: Db) => {
    const before = await noteArrival(db, { id, channel: 'voice', sender }, now);
    if (before !== undefined) return before;
    const twiml = await work(db, now);
    await saveReply(db, id, twiml, 'answer');
    return twiml;
  };
  const began = ears.stopwatch();
  const reply = await ears.turns.pass(sender, () => inTransaction(ears.db.prisma, answer));
  const ms = Math.round(ears.stopwatch() - began);
  ears.log?.info({ request: id, channel: 'voice', ms }, 'a turn');
  ears.wake();
  return reply;
}

/** Two inputs at one step are two messages; a copy of one of them is one. */
export function fingerprint(heard: CallerInput): string {
  if (heard === 'silence') return '-';
  if ('keys' in heard) return heard.keys;
  return createHash('sha256').update(JSON.stringify(heard)).digest('base64url').slice(0, 12);
}

/** The handle in a call's address: the offer's token, and behind a dot how often it was asked on this call. */
export interface Handle {
  token: string;
  round: number;
  /** The hour of the patient whom this call has given to the doctor is what was asked. */
  hour?: boolean;
}

/** Reads it; anything else is a handle that nobody has. */
export function readHandle(text: string): Handle {
  const [, token = '', round = '1', hour] =
    /^([\w-]{1,64})(?:\.(\d{1,3}))?(\.h)?$/.exec(text) ?? [];
  return { token, round: Number(round), hour: hour !== undefined };
}

/** The other way round. */
export const writeHandle = ({ token, round, hour }: Handle): string =>
  `${token}${round > 1 ? `.${round}` : ''}${hour ? '.h' : ''}`;
