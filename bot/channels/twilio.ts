import process from 'node:process';
import twilio from 'twilio';
import type { TwilioConfig } from '../config.ts';
import { cuttingAgents } from './cut-agent.ts';

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
  /** Sids of what was sent there since, oldest first: looked up before a resend, as Twilio has no idempotency key. */
  findSms(message: { to: string; body: string; since: Date }): Promise<string[]>;
  findCalls(call: { to: string; since: Date }): Promise<string[]>;
  /** Texts received since, oldest first. */
  inboundSince(since: Date): Promise<InboundSms[]>;
}

/** How long an answer is waited for: a create that is given up early leaves us not knowing, so it may be late. */
export interface CarrierPatience {
  createMs: number;
  listMs: number;
}

/** Each shorter than the lease of the outbox row it is for; a create may well take twelve seconds. */
const carrierPatience: CarrierPatience = { createMs: 14_000, listMs: 8_000 };

const pageSize = 100;

/** The carrier, at its own address or at `apiUrl`; call-backs are built on `publicUrl` alone. */
export function twilioClient(
  config: TwilioConfig,
  publicUrl: string,
  { createMs, listMs }: CarrierPatience = carrierPatience,
): TwilioPort {
  const { smsFrom, voiceFrom } = config;
  const client = clientOf(config, listMs);
  return {
    ...senders(clientOf(config, createMs), { smsFrom, voiceFrom, publicUrl }),
    findSms: async ({ to, body, since }) => {
      const sent = await back(await client.messages.page({ to, from: smsFrom, pageSize }), since);
      return sent
        .filter((one) => one.direction === 'outbound-api' && one.body.endsWith(body))
        .map(({ sid }) => sid)
        .reverse();
    },
    findCalls: async ({ to, since }) => {
      const calls = await back(await client.calls.page({ to, from: voiceFrom, pageSize }), since);
      return calls.map(({ sid }) => sid).reverse();
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

function clientOf({ accountSid, authTokens, apiUrl }: TwilioConfig, timeout: number) {
  const httpClient = new twilio.RequestClient({ timeout });
  const { httpAgent, httpsAgent } = cuttingAgents(timeout);
  httpClient.axios.defaults.httpAgent = httpAgent;
  if (!process.env['HTTP_PROXY']) httpClient.axios.defaults.httpsAgent = httpsAgent; // else the proxy's own
  const client = twilio(accountSid, authTokens[0] ?? '', { httpClient });
  if (apiUrl) client.api.baseUrl = apiUrl;
  return client;
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
