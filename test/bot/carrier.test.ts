import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import twilio from 'twilio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Carrier, startCarrier } from '../../bot/demo/carrier.ts';

const accountSid = `AC${'0'.repeat(32)}`;
const authToken = 'carrier-test-token';
const number = '+33199000000';
const doctor = '+33639980001';

interface Webhook {
  path: string;
  form: Record<string, string>;
  signed: boolean;
}

let assistant: Server;
let carrier: Carrier;
let webhooks: Webhook[];
let answer: (webhook: Webhook) => { status: number; body: string };
let clock: Date;

const base = () => `http://127.0.0.1:${(assistant.address() as AddressInfo).port}`;
const twiml = (inside: string) => ({ status: 200, body: `<Response>${inside}</Response>` });
const open = (storeFile?: string) =>
  startCarrier({
    accountSid,
    authToken,
    number,
    publicUrl: base,
    now: () => clock,
    ...(storeFile && { storeFile }),
  });

function client() {
  const made = twilio(accountSid, authToken);
  made.api.baseUrl = carrier.url;
  return made;
}

const write = (body: string) =>
  client().messages.create({
    from: number,
    to: doctor,
    body,
    statusCallback: `${base()}/twilio/status`,
  });

beforeEach(async () => {
  webhooks = [];
  clock = new Date('2026-11-24T09:00:00.250Z');
  answer = () => twiml('');
  assistant = createServer(async (req, res) => {
    const form = Object.fromEntries(new URLSearchParams(await text(req)));
    const signature = String(req.headers['x-twilio-signature']);
    const signed = twilio.validateRequest(authToken, signature, base() + req.url, form);
    const webhook = { path: req.url ?? '', form, signed };
    webhooks.push(webhook);
    const { status, body } = answer(webhook);
    res.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
  await new Promise<void>((listening) => assistant.listen(0, '127.0.0.1', listening));
  carrier = await open();
});

afterEach(async () => {
  await carrier.close();
  assistant.closeAllConnections();
  assistant.close();
});

describe('a text from the assistant', () => {
  it('is taken by the real client, reaches the phone, and its receipts come signed and in order', async () => {
    const sent = await write('Bonjour');
    await carrier.settled();
    expect(sent).toMatchObject({
      status: 'queued',
      direction: 'outbound-api',
      to: doctor,
      body: 'Bonjour',
    });
    expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(sent.dateCreated.toISOString()).toBe('2026-11-24T09:00:00.000Z');
    expect(
      carrier
        .phone(doctor)
        .thread()
        .map(({ body }) => body),
    ).toEqual(['Bonjour']);
    expect(webhooks.map(({ form }) => form['MessageStatus'])).toEqual([
      'queued',
      'sent',
      'delivered',
    ]);
    expect(webhooks.every(({ signed }) => signed)).toBe(true);
    expect((await client().messages(sent.sid).fetch()).status).toBe('delivered');
  });

  it.each(['undelivered', 'failed'] as const)(
    'never shows on the phone when it is %s',
    async (outcome) => {
      carrier.faults.deliver = outcome;
      await write('Bonjour');
      await carrier.settled();
      expect(carrier.phone(doctor).thread()).toEqual([]);
      expect(webhooks.at(-1)?.form).toMatchObject({
        MessageStatus: outcome,
        ErrorCode: expect.stringMatching(/^300/),
      });
    },
  );

  it('is refused with 21610 to a phone that said STOP, until it says START', async () => {
    await carrier.phone(doctor).text('Stop');
    await expect(write('Bonjour')).rejects.toMatchObject({ status: 400, code: 21610 });
    await carrier.phone(doctor).text('START');
    await expect(write('Bonjour')).resolves.toMatchObject({ status: 'queued' });
  });

  it.each([429, 500] as const)(
    'is answered %d and not stored when the network is told so',
    async (status) => {
      carrier.faults.onCreateMessage = () => status;
      await expect(write('Bonjour')).rejects.toMatchObject({ status });
      expect(carrier.messages()).toEqual([]);
    },
  );

  it('may be stored although the connection is cut, and only a look-up tells', async () => {
    carrier.faults.onCreateMessage = () => 'reset-before';
    await expect(write('Perdu')).rejects.toThrow();
    carrier.faults.onCreateMessage = () => 'reset-after';
    await expect(write('Arrivé')).rejects.toThrow();
    const found = await client().messages.list({ to: doctor });
    expect(found.map(({ body }) => body)).toEqual(['Arrivé']);
  });

  it('is refused without the right password', async () => {
    const made = twilio(accountSid, 'another-token');
    made.api.baseUrl = carrier.url;
    await expect(made.messages.list()).rejects.toMatchObject({ status: 401, code: 20003 });
  });
});

describe('a text from a phone', () => {
  it('reaches the assistant signed, and the answer comes back into the thread', async () => {
    answer = ({ form }) => twiml(`<Message>Lu &amp; compris : ${form['Body']}</Message>`);
    const heard = await carrier.phone(doctor).text('ouvre 16h-18h');
    expect(webhooks[0]).toMatchObject({
      path: '/twilio/sms',
      signed: true,
      form: {
        AccountSid: accountSid,
        From: doctor,
        To: number,
        Body: 'ouvre 16h-18h',
        MessageSid: heard.sid,
      },
    });
    expect(heard.reply).toBe('Lu & compris : ouvre 16h-18h');
    expect(
      carrier
        .phone(doctor)
        .thread()
        .map(({ direction }) => direction),
    ).toEqual(['inbound', 'outbound-reply']);
  });

  it('is posted once more after a 503, and then given up', async () => {
    answer = () => ({ status: 503, body: '' });
    const heard = await carrier.phone(doctor).text('bonjour');
    expect(webhooks).toHaveLength(2);
    expect(heard).toMatchObject({ status: 503, reply: undefined });
  });

  it('stays in the list when its webhook is lost', async () => {
    carrier.faults.inbound = 'lost';
    await carrier.phone(doctor).text('OUI 4K7P');
    expect(webhooks).toEqual([]);
    const listed = await client().messages.list({
      to: number,
      dateSentAfter: new Date('2026-11-24T09:00:00Z'),
    });
    expect(listed.map(({ body, direction }) => [body, direction])).toEqual([
      ['OUI 4K7P', 'inbound'],
    ]);
    const later = await client().messages.list({ dateSentAfter: new Date('2026-11-24T09:00:01Z') });
    expect(later).toEqual([]);
  });

  it('may be posted twice at once, with one answer in the thread', async () => {
    carrier.faults.inbound = 'twice';
    answer = () => twiml('<Message>Bonjour</Message>');
    const { sid } = await carrier.phone(doctor).text('bonjour');
    expect(webhooks.map(({ form }) => form['MessageSid'])).toEqual([sid, sid]);
    expect(carrier.phone(doctor).thread()).toHaveLength(2);
  });

  it('makes the test fail when the answer is not well-formed TwiML', async () => {
    answer = () => twiml('<Message>toi & moi</Message>');
    await expect(carrier.phone(doctor).text('bonjour')).rejects.toThrow(/TwiML/);
  });
});

it('lists newest first, page after page, without a gap or a double', async () => {
  for (let index = 0; index < 7; index += 1) {
    clock = new Date(clock.getTime() + 1000);
    await carrier.phone(doctor).text(`texte ${index}`);
  }
  const listed = await client().messages.list({ pageSize: 3 });
  expect(listed.map(({ body }) => body)).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map((index) => `texte ${index}`),
  );
});

it('keeps the threads over a kill, but for a line that the kill cut in two', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'carrier-')), 'carrier.jsonl');
  await carrier.close();
  carrier = await open(file);
  await carrier.phone(doctor).text('bonjour');
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"kind":"mess`);
  carrier = await open(file);
  await carrier.phone(doctor).text('encore');
  carrier = await open(file);
  expect(
    carrier
      .phone(doctor)
      .thread()
      .map(({ body }) => body),
  ).toEqual(['bonjour', 'encore']);
});

it('goes on after a kill with the texts that were still on their way', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'carrier-')), 'carrier.jsonl');
  await carrier.close();
  carrier = await open(file);
  const { sid } = await write('Bonjour');
  await carrier.settled();
  const [firstLine = ''] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${firstLine}\n`);
  await carrier.close();
  carrier = await open(file);
  expect(carrier.phone(doctor).thread()).toEqual([]);
  carrier.resume();
  await carrier.settled();
  expect(
    carrier
      .phone(doctor)
      .thread()
      .map((message) => message.sid),
  ).toEqual([sid]);
});
