import twilio from 'twilio';
import type { TwilioConfig } from '../config.ts';

/** A text that the carrier holds for us, whether or not its webhook reached us. */
export interface InboundSms {
  sid: string;
  from: string;
  to: string;
  body: string;
  /** When the carrier took it: to the second, rounded down. */
  at: Date;
}

/** What we ask of the carrier. A message is known to it by the id (`sid`) that it gives back. */
export interface TwilioPort {
  /** `row` comes back in the status webhook, which may overtake the answer that carries the sid. */
  sendSms(message: { to: string; body: string; row: bigint }): Promise<string>;
  /** Rings; the TwiML is asked for at `/twilio/voice?o=<token>` once somebody picks up. */
  placeCall(call: { to: string; token: string; row: bigint }): Promise<string>;
  /** Sids of what was already sent there since: looked up before a resend, as Twilio has no idempotency key. */
  findSms(message: { to: string; body: string; since: Date }): Promise<string[]>;
  findCalls(call: { to: string; since: Date }): Promise<string[]>;
  /** Texts received since, oldest first. */
  inboundSince(since: Date): Promise<InboundSms[]>;
}

/** Shorter than the lease of an outbox row and than the ten seconds of a stop. */
const timeout = 8_000;

const pageSize = 100;

/** The carrier, at its own address or at `apiUrl`; call-backs are built on `publicUrl` alone. */
export function twilioClient(config: TwilioConfig, publicUrl: string): TwilioPort {
  const { accountSid, authTokens, smsFrom, voiceFrom, apiUrl } = config;
  const httpClient = new twilio.RequestClient({ timeout });
  const client = twilio(accountSid, authTokens[0] ?? '', { httpClient });
  if (apiUrl) client.api.baseUrl = apiUrl;
  return {
    ...senders(client, { smsFrom, voiceFrom, publicUrl }),
    findSms: async ({ to, body, since }) => {
      const sent = await back(await client.messages.page({ to, from: smsFrom, pageSize }), since);
      return sent.filter((one) => one.body.endsWith(body)).map(({ sid }) => sid);
    },
    findCalls: async ({ to, since }) => {
      const calls = await back(await client.calls.page({ to, from: voiceFrom, pageSize }), since);
      return calls.map(({ sid }) => sid);
    },
    inboundSince: async (since) => {
      const found = await client.messages.list({
        to: smsFrom,
        dateSentAfter: since,
        pageSize: 200,
      });
      return found
        .filter(({ direction }) => direction === 'inbound')
        .map((one) => ({
          sid: one.sid,
          from: one.from,
          to: one.to,
          body: one.body,
          at: one.dateSent ?? one.dateCreated,
        }))
        .toSorted((a, b) => a.at.getTime() - b.at.getTime());
    },
  };
}

function senders(
  client: twilio.Twilio,
  { smsFrom, voiceFrom, publicUrl }: { smsFrom: string; voiceFrom: string; publicUrl: string },
): Pick<TwilioPort, 'sendSms' | 'placeCall'> {
  const status = (row: bigint) => `${publicUrl}/twilio/status?row=${row}`;
  return {
    sendSms: async ({ to, body, row }) => {
      const message = { to, from: smsFrom, body, statusCallback: status(row) };
      return (await client.messages.create(message)).sid;
    },
    placeCall: async ({ to, token, row }) => {
      const call = await client.calls.create({
        to,
        from: voiceFrom,
        url: `${publicUrl}/twilio/voice?o=${token}`,
        statusCallback: status(row),
        machineDetection: 'Enable',
        asyncAmd: 'true',
        asyncAmdStatusCallback: status(row),
        timeout: 25,
      });
      return call.sid;
    },
  };
}

interface Page<Item> {
  instances: Item[];
  nextPage(): Promise<Page<Item>> | undefined;
}

/**
 * Reads a list, newest first, back to an instant. Not by the carrier's own date filter: what is still queued there has
 * no date of sending. Its dates have no milliseconds and its clock is not ours, hence a minute of grace.
 */
async function back<Item extends { dateCreated: Date }>(first: Page<Item>, since: Date) {
  const from = since.getTime() - 60_000;
  const found: Item[] = [];
  for (let page: Page<Item> | undefined = first; page; page = await page.nextPage()) {
    const recent = page.instances.filter(({ dateCreated }) => dateCreated.getTime() >= from);
    found.push(...recent);
    if (recent.length < page.instances.length) break;
  }
  return found;
}

/** What to make of a failed request to the carrier. */
export interface CarrierFailure {
  /** Worth another try; anything else is for good. */
  retry: boolean;
  /** It may have got through all the same: look it up before sending again. */
  ambiguous: boolean;
  /** The number said STOP to the carrier (21610). */
  optedOut: boolean;
  /** Status and code only: the carrier's sentences hold numbers. */
  reason: string;
}

/** Failures in which no byte of the request left, so that a resend cannot double it. */
const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Sorts a failure: 429, 5xx and the network are worth another try, other 4xx are not (contract §4). */
export function classify(error: unknown): CarrierFailure {
  const { status, code } = error as { status?: number; code?: number | string };
  const reason = `${status ?? 'network'}${code ? ` ${code}` : ''}`;
  const optedOut = code === 21610;
  if (status === undefined) {
    return { retry: true, ambiguous: !neverLeft.includes(String(code)), optedOut, reason };
  }
  const serverSide = status >= 500;
  return { retry: serverSide || status === 429, ambiguous: serverSide, optedOut, reason };
}

/** True when one of our tokens signed exactly this address and these parameters, each with all its values; never throws. */
export function checkSignature(
  tokens: string[],
  header: string | undefined,
  url: string,
  params: Record<string, string | string[]>,
): boolean {
  if (!header) return false;
  try {
    return tokens.some((token) => twilio.validateRequest(token, header, url, params));
  } catch {
    return false;
  }
}
