import type { Network } from './carrier-network.ts';
import { type CarrierCall, newSid } from './carrier-store.ts';
import { readTwiml, type Verb } from './twiml.ts';

const over = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
const events: Record<string, string> = {
  queued: 'initiated',
  ringing: 'ringing',
  'in-progress': 'answered',
};

/** Places a call for the assistant; a number is the error code to refuse it with. */
export function createCall(network: Network, form: URLSearchParams): CarrierCall | number {
  const [from, to, url] = [form.get('From') ?? '', form.get('To') ?? '', form.get('Url')];
  if (!/^\+[1-9]\d{5,14}$/.test(to)) return 21211;
  if (!url) return 21205;
  const wanted = form.getAll('StatusCallbackEvent').flatMap((text) => text.split(' '));
  const call = place(network, {
    direction: 'outbound-api',
    from,
    to,
    url,
    statusCallback: form.get('StatusCallback'),
    statusEvents: wanted.length > 0 ? wanted : ['completed'],
    amd: {
      sync: form.has('MachineDetection') && form.get('AsyncAmd') !== 'true',
      callback: form.has('MachineDetection') ? form.get('AsyncAmdStatusCallback') : null,
    },
  });
  network.track(ring(network, call));
  return call;
}

function place(
  { store, now }: Network,
  fields: Pick<CarrierCall, 'direction' | 'from' | 'to' | 'url'> & Partial<CarrierCall>,
): CarrierCall {
  const at = now().toISOString();
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

async function ring(network: Network, call: CarrierCall): Promise<void> {
  await tell(network, call);
  if (find(network, call.sid)?.status !== 'queued') return;
  await tell(network, change(network, call.sid, { status: 'ringing' }));
}

const find = ({ store }: Network, sid: string) => store.calls.find((call) => call.sid === sid);

function change(network: Network, sid: string, fields: Partial<CarrierCall>): CarrierCall {
  const before = find(network, sid);
  if (!before) throw new Error(`No call ${sid}`);
  const call = { ...before, ...fields, updatedAt: network.now().toISOString() };
  network.store.save(call);
  return call;
}

/** The call a phone is on now. */
function current({ store }: Network, number: string): CarrierCall {
  const call = store.calls.findLast(({ direction, from, to, status }) => {
    const phone = direction === 'inbound' ? from : to;
    return phone === number && !over.includes(status);
  });
  if (!call) throw new Error('No call on this phone');
  return call;
}

async function tell(network: Network, call: CarrierCall): Promise<void> {
  const event = events[call.status] ?? 'completed';
  if (!call.statusCallback || !call.statusEvents.includes(event)) return;
  await network.post(call.statusCallback, {
    ...formOf(network, call),
    CallbackSource: 'call-progress-events',
    Timestamp: new Date(call.updatedAt).toUTCString().replace('GMT', '+0000'),
    ...(over.includes(call.status) && { CallDuration: '0' }),
  });
}

const formOf = (network: Network, { sid, from, to, status, direction }: CarrierCall) => ({
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
async function follow(
  network: Network,
  sid: string,
  url: string,
  extra: Record<string, string>,
): Promise<void> {
  const call = find(network, sid);
  if (!call || over.includes(call.status)) return;
  const answer = await network.post(url, { ...formOf(network, call), ...extra });
  const verbs = answer.status === 200 ? verbsOf(answer.body) : undefined;
  await (verbs ? run(network, sid, verbs, url) : finish(network, sid, 'completed'));
}

function verbsOf(xml: string): Verb[] | undefined {
  try {
    return readTwiml(xml);
  } catch {
    return undefined;
  }
}

/** Says what is to be said, up to a gather, which waits; behind the last verb the call is over. */
async function run(network: Network, sid: string, verbs: Verb[], base: string): Promise<void> {
  for (const [index, verb] of verbs.entries()) {
    const call = find(network, sid);
    if (!call || over.includes(call.status)) return;
    const { name, attributes, text, inside } = verb;
    const heard = [verb, ...inside]
      .filter((one) => one.name === 'Say')
      .map((say) => say.text.trim());
    if (heard.length > 0) change(network, sid, { said: [...call.said, ...heard] });
    if (name === 'Hangup') break;
    if (name === 'Redirect') return follow(network, sid, new URL(text.trim(), base).href, {});
    if (name === 'Gather') {
      const rest = verbs.slice(index + 1);
      const oneKey = attributes['numDigits'] === '1';
      network.gathers.set(sid, { base, action: attributes['action'], rest, oneKey });
      return;
    }
  }
  await finish(network, sid, 'completed');
}

async function finish(network: Network, sid: string, status: string): Promise<void> {
  network.gathers.delete(sid);
  if (over.includes(find(network, sid)?.status ?? 'failed')) return;
  await tell(network, change(network, sid, { status }));
}

/** Does something to a call, and answers what it made the listener hear. */
async function hearing(network: Network, sid: string, act: () => Promise<void>): Promise<string[]> {
  const before = find(network, sid)?.said.length ?? 0;
  await act();
  return find(network, sid)?.said.slice(before) ?? [];
}

/** Somebody, or a machine, takes the call that rings. */
export function pickUp(
  network: Network,
  number: string,
  by: 'human' | 'machine_start',
): Promise<string[]> {
  const { sid, url, amd } = current(network, number);
  const call = change(network, sid, { status: 'in-progress', answeredBy: by });
  return hearing(network, sid, async () => {
    await tell(network, call);
    await follow(network, sid, url, amd.sync ? { AnsweredBy: by } : {});
    if (amd.callback) {
      const heard = { AnsweredBy: by, MachineDetectionDuration: '1200' };
      const { accountSid } = network;
      await network.post(amd.callback, { AccountSid: accountSid, CallSid: sid, ...heard });
    }
    while (by === 'machine_start' && network.gathers.has(sid)) await answer(network, number, {});
  });
}

/** A key, words, or — with nothing — silence until the gather gives up. */
export async function answer(
  network: Network,
  number: string,
  input: { Digits?: string; SpeechResult?: string; Confidence?: string },
): Promise<string[]> {
  const { sid } = current(network, number);
  const gather = network.gathers.get(sid);
  if (!gather) throw new Error('The call waits for no answer');
  network.gathers.delete(sid);
  const { base, action, rest } = gather;
  return hearing(network, sid, () => {
    if (Object.keys(input).length === 0) return run(network, sid, rest, base);
    return follow(network, sid, new URL(action ?? base, base).href, {
      ...input,
      msg: 'Gather End',
    });
  });
}

/** A phone rings the assistant. */
export async function dial(network: Network, from: string): Promise<string[]> {
  const url = `${network.publicUrl()}/twilio/voice`;
  const to = network.number;
  const { sid } = place(network, { direction: 'inbound', from, to, url, status: 'in-progress' });
  return hearing(network, sid, () => follow(network, sid, url, {}));
}

/** The phone's side ends the call, or never takes it. */
export const leave = (
  network: Network,
  number: string,
  status: 'completed' | 'busy' | 'no-answer',
) => finish(network, current(network, number).sid, status);

/** The assistant ends a call. */
export function endCall(network: Network, sid: string): CarrierCall | undefined {
  network.track(finish(network, sid, 'completed'));
  return find(network, sid);
}

/** Ends the calls that a restart cut off. */
export function resumeCalls(network: Network): void {
  for (const { sid, status } of network.store.calls) {
    if (over.includes(status)) continue;
    network.track(finish(network, sid, status === 'in-progress' ? 'completed' : 'no-answer'));
  }
}
