import twilio from 'twilio';
import { noteArrival, saveReply } from '../../data/conversations/conversation-repository.ts';
import { type Db, inTransaction } from '../../data/database.ts';
import { answerFlushed, keepConfirmation, queueSms } from '../../data/outbox/outbox-service.ts';
import { carrier, optOut } from '../../data/people/opt-out.ts';
import { isCarrierStop } from '../../dialogs/stop-words.ts';
import { type Ears, hear, type Write } from '../hear.ts';
import type { Logger } from '../log.ts';
import type { Route } from '../route.ts';
import { sentences } from '../words.ts';
import { foldGsm7 } from './gsm7.ts';
import type { InboundSms } from './twilio.ts';
import { refuse, sendTwiml, signedForm, type TwilioEdge } from './twilio-edge.ts';

/** What the text webhook needs. */
export interface SmsDeps extends Ears, TwilioEdge {
  log: Logger;
}

const { MessagingResponse } = twilio.twiml;
const empty = () => new MessagingResponse().toString();
/** The carrier gives up at 15 s: a turn later than this answers nothing and texts its reply. */
const lateAfter = 8_000;

/** A number that can be answered; names of letters, short codes and other channels' addresses are one-way or not ours. */
const isNumber = (from: string): boolean => /^\+[1-9]\d{6,14}$/.test(from);

/** `POST /twilio/sms`: one text in, at most one message out. */
export const smsRoute = (deps: SmsDeps): Route => ({
  method: 'post',
  path: '/twilio/sms',
  handle: async (req, res) => {
    const form = await signedForm(req, res, deps);
    if (!form) return;
    const { MessageSid: sid, From: from, To: to, Body: body = '' } = form;
    if (!sid || !from || !to) return refuse(res, 400, 'MessageSid, From and To are required.');
    if (to !== deps.twilio.smsFrom) return refuse(res, 400, 'To is not our number.');
    if (!isNumber(from)) return sendTwiml(res, empty());
    const text = { sid, from, to, body, at: deps.clock() };
    const { twiml, owed } = await hearSms(deps, text);
    if (owed) res.once('finish', () => forgetOwed(deps, sid));
    sendTwiml(res, twiml);
  },
});

/** The confirmation has left as an answer: it is not texted as well. */
function forgetOwed({ db, clock, log }: SmsDeps, sid: string): void {
  answerFlushed(db.prisma, sid, clock()).catch((error: unknown) =>
    log.warn({ err: error }, 'a confirmation is said twice'),
  );
}

/**
 * Hears a text once; the answer is TwiML, or goes out later when the turn was slow. `owed`: it may hold a confirmation
 * that also waits in the outbox; so may the stored answer that a copy gets.
 */
async function hearSms(
  deps: Ears,
  { sid, from, body, at }: InboundSms,
): Promise<{ twiml: string; owed: boolean }> {
  const began = deps.stopwatch();
  if (isCarrierStop(body)) return { twiml: await obeyCarrier(deps, sid, from), owed: false };
  let owed = true;
  const write: Write = async (say, locale, db) => {
    owed = false;
    if (say.length === 0) return empty();
    if (deps.stopwatch() - began < lateAfter) {
      owed = await keepConfirmation(db, { id: sid, to: from, say, locale }, deps.clock());
      return textTwiml(sentences(say, locale, 'sms'));
    }
    await queueSms(db, { key: `late:${sid}`, to: from, say, locale }, deps.clock());
    return empty();
  };
  const inbound = { id: sid, channel: 'sms' as const, text: body, sentAt: at, phone: from };
  return { twiml: await hear(deps, inbound, write), owed };
}

/** A text found at the carrier long after it was sent: its answer goes out by REST, since nobody waits for TwiML. */
export async function hearMissedSms(
  deps: Ears,
  { sid, from, body, at }: InboundSms,
): Promise<void> {
  if (!isNumber(from)) return;
  if (isCarrierStop(body)) {
    await obeyCarrier(deps, sid, from);
    return;
  }
  const write: Write = async (say, locale, db) => {
    if (say.length > 0)
      await queueSms(db, { key: `late:${sid}`, to: from, say, locale }, deps.clock());
    return empty();
  };
  await hear(deps, { id: sid, channel: 'sms', text: body, sentAt: at, phone: from }, write);
}

/**
 * The carrier has acted on its STOP already: it is remembered and not answered. Once for each text: the carrier's list shows an old STOP for minutes, and it
 * must not undo a later START.
 */
async function obeyCarrier(deps: Ears, sid: string, from: string): Promise<string> {
  const { db, settings, clock, turns, wake } = deps;
  const who = { actor: carrier, channel: 'sms', requestId: sid };
  const now = clock();
  const remember = async (tx: Db) => {
    const before = await noteArrival(tx, { id: sid, channel: 'sms', sender: from }, now);
    if (before !== undefined) return;
    await optOut(tx, from, who, settings, now);
    await saveReply(tx, sid, empty(), 'carrier');
  };
  await turns.pass(from, () => inTransaction(db.prisma, remember));
  wake();
  return empty();
}

/** One message as TwiML: control characters would make it ill-formed, and odd letters would halve its length. */
function textTwiml(text: string): string {
  const response = new MessagingResponse();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  response.message(foldGsm7(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, ''));
  return response.toString();
}
