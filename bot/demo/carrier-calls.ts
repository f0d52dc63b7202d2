import type { Network } from './carrier-network.ts';
import { type CarrierCall, newSid } from './carrier-store.ts';
import { readTwiml, type Verb } from './twiml.ts';

/** Calls in both directions; each act answers what the listener heard because of it. */
export interface Calls {
  create(form: URLSearchParams): CarrierCall | number;
  /** A phone rings the assistant. */
  dial(from: string): Promise<string[]>;
  pickUp(number: string, by: 'human' | 'machine_start'): Promise<string[]>;
  /** The phone is busy, or nobody picks up. */
  refuse(number: string, status: 'busy' | 'no-answer'): Promise<void>;
  /** A key, words, or — with nothing — silence until the gather gives up. */
  answer(
    number: string,
    input: { Digits?: string; SpeechResult?: string; Confidence?: string },
  ): Promise<string[]>;
  hangUp(number: string): Promise<void>;
  end(sid: string): CarrierCall | undefined;
  /** Ends the calls that a restart cut off. */
  resume(): void;
}

/** Where a call stands in its TwiML: what it waits for, and what follows when nothing comes. */
interface Standing {
  base: string;
  action: string | undefined;
  rest: Verb[];
}

const over = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
const events: Record<string, string> = {
  queued: 'initiated',
  ringing: 'ringing',
  'in-progress': 'answered',
};

/** The calls of a network. */
export function openCalls(network: Network): Calls {
  const { store } = network;
  const standings = new Map<string, Standing>();
  const partyOf = ({ direction, from, to }: CarrierCall) => (direction === 'inbound' ? from : to);
  const now = (sid: string) => store.calls.find((call) => call.sid === sid);

  function current(number: string): CarrierCall {
    const call = store.calls.findLast(
      (one) => partyOf(one) === number && !over.includes(one.status),
    );
    if (!call) throw new Error('No call on this phone');
    return call;
  }

  function change(sid: string, fields: Partial<CarrierCall>): CarrierCall {
    const before = now(sid);
    if (!before) throw new Error(`No call ${sid}`);
    const call = { ...before, ...fields, updatedAt: network.now().toISOString() };
    store.save(call);
    return call;
  }

  function make(
    fields: Pick<CarrierCall, 'direction' | 'from' | 'to' | 'url'> & Partial<CarrierCall>,
  ): CarrierCall {
    const at = network.now().toISOString();
    const call: CarrierCall = {
      kind: 'call',
      sid: newSid('CA'),
      status: 'queued',
      answeredBy: null,
      statusCallback: null,
      statusEvents: ['completed'],
      amd: { sync: false, callback: null },
      said: [],
      createdAt: at,
      updatedAt: at,
      ...fields,
    };
    store.save(call);
    return call;
  }

  function create(form: URLSearchParams): CarrierCall | number {
    const [from, to, url] = [form.get('From') ?? '', form.get('To') ?? '', form.get('Url')];
    if (!/^\+[1-9]\d{5,14}$/.test(to)) return 21211;
    if (!url) return 21205;
    const statusEvents = form.getAll('StatusCallbackEvent').flatMap((text) => text.split(' '));
    const amd = {
      sync: form.has('MachineDetection') && form.get('AsyncAmd') !== 'true',
      callback: form.has('MachineDetection') ? form.get('AsyncAmdStatusCallback') : null,
    };
    const statusCallback = form.get('StatusCallback');
    const call = make({
      direction: 'outbound-api',
      from,
      to,
      url,
      statusCallback,
      amd,
      ...(statusEvents.length > 0 && { statusEvents }),
    });
    const ring = async () => {
      await tell(call);
      if (now(call.sid)?.status === 'queued') await tell(change(call.sid, { status: 'ringing' }));
    };
    network.track(ring());
    return call;
  }

  async function tell(call: CarrierCall) {
    const event = events[call.status] ?? 'completed';
    if (!call.statusCallback || !call.statusEvents.includes(event)) return;
    await network.post(call.statusCallback, {
      ...formOf(call),
      CallbackSource: 'call-progress-events',
      Timestamp: new Date(call.updatedAt).toUTCString().replace('GMT', '+0000'),
      ...(over.includes(call.status) && { CallDuration: '0' }),
    });
  }

  const formOf = ({ sid, from, to, status, direction }: CarrierCall): Record<string, string> => ({
    AccountSid: network.accountSid,
    ApiVersion: '2010-04-01',
    CallSid: sid,
    CallStatus: status,
    Called: to,
    CalledCountry: 'FR',
    Caller: from,
    CallerCountry: 'FR',
    Direction: direction,
    From: from,
    FromCountry: 'FR',
    To: to,
    ToCountry: 'FR',
  });

  /** Asks for TwiML and carries it out; an answer that is no TwiML ends the call, as Twilio does. */
  async function follow(sid: string, url: string, extra: Record<string, string>): Promise<void> {
    const call = now(sid);
    if (!call || over.includes(call.status)) return;
    const answer = await network.post(url, { ...formOf(call), ...extra });
    const verbs = answer.status === 200 ? guarded(answer.body) : undefined;
    if (!verbs) return void (await finish(sid, 'completed'));
    await run(sid, verbs, url);
  }

  async function run(sid: string, verbs: Verb[], base: string): Promise<void> {
    for (const [index, { name, attributes, text, inside }] of verbs.entries()) {
      const call = now(sid);
      if (!call || over.includes(call.status)) return;
      if (name === 'Say') change(sid, { said: [...call.said, text.trim()] });
      if (name === 'Hangup') break;
      if (name === 'Redirect') return follow(sid, new URL(text.trim(), base).href, {});
      if (name === 'Gather') {
        const says = inside.filter((verb) => verb.name === 'Say').map((verb) => verb.text.trim());
        change(sid, { said: [...call.said, ...says] });
        standings.set(sid, { base, action: attributes['action'], rest: verbs.slice(index + 1) });
        return;
      }
    }
    await finish(sid, 'completed');
  }

  async function finish(sid: string, status: string): Promise<void> {
    standings.delete(sid);
    if (over.includes(now(sid)?.status ?? 'failed')) return;
    await tell(change(sid, { status }));
  }

  /** Runs an act on a call and answers what it made the listener hear. */
  async function hearing(sid: string, act: () => Promise<void>): Promise<string[]> {
    const before = now(sid)?.said.length ?? 0;
    await act();
    return now(sid)?.said.slice(before) ?? [];
  }

  function pickUp(number: string, by: 'human' | 'machine_start'): Promise<string[]> {
    const { sid, url, amd } = current(number);
    const call = change(sid, { status: 'in-progress', answeredBy: by });
    return hearing(sid, async () => {
      await tell(call);
      const heard = { AnsweredBy: by, MachineDetectionDuration: '1200' };
      const { callback } = amd;
      await follow(sid, url, amd.sync ? { AnsweredBy: by } : {});
      if (callback)
        await network.post(callback, { AccountSid: network.accountSid, CallSid: sid, ...heard });
      if (by === 'machine_start' && standings.has(sid)) await answer(number, {});
    });
  }

  async function answer(number: string, input: Record<string, string>): Promise<string[]> {
    const { sid } = current(number);
    const standing = standings.get(sid);
    if (!standing) throw new Error('The call waits for no answer');
    standings.delete(sid);
    const { base, action, rest } = standing;
    const given = Object.keys(input).length > 0;
    return hearing(sid, () =>
      given
        ? follow(sid, new URL(action ?? base, base).href, { ...input, msg: 'Gather End' })
        : run(sid, rest, base),
    );
  }

  async function dial(from: string): Promise<string[]> {
    const url = `${network.publicUrl()}/twilio/voice`;
    const { sid } = make({
      direction: 'inbound',
      from,
      to: network.number,
      url,
      status: 'in-progress',
    });
    return hearing(sid, () => follow(sid, url, {}));
  }

  function end(sid: string): CarrierCall | undefined {
    if (!now(sid)) return undefined;
    network.track(finish(sid, 'completed'));
    return now(sid);
  }

  const resume = () => {
    for (const { sid, status } of store.calls) {
      if (!over.includes(status))
        network.track(finish(sid, status === 'in-progress' ? 'completed' : 'no-answer'));
    }
  };

  return {
    create,
    dial,
    pickUp,
    answer,
    end,
    resume,
    refuse: (number, status) => finish(current(number).sid, status),
    hangUp: (number) => finish(current(number).sid, 'completed'),
  };
}

function guarded(xml: string): Verb[] | undefined {
  try {
    return readTwiml(xml);
  } catch {
    return undefined;
  }
}
