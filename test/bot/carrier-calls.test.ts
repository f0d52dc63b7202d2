import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import twilio from 'twilio';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Carrier, startCarrier } from '../../bot/demo/carrier.ts';

const accountSid = `AC${'0'.repeat(32)}`;
const authToken = 'carrier-test-token';
const doctor = '+33639980001';

let assistant: Server;
let carrier: Carrier;
let heard: { path: string; form: Record<string, string> }[];

const base = () => `http://127.0.0.1:${(assistant.address() as AddressInfo).port}`;
const question = `<Gather input="dtmf speech" numDigits="1" action="/twilio/voice/answer?o=abc">
  <Say language="fr-FR">Une demande pour vous. Tapez 1 ou 2.</Say></Gather><Say>Sans réponse, au revoir.</Say>`;
const replies: Record<string, string> = {
  '/twilio/voice?o=abc': question,
  '/twilio/voice': '<Say>Bonjour.</Say>',
  '/twilio/voice/answer?o=abc': '<Say>C’est noté.</Say><Hangup/>',
};

function ring() {
  const client = twilio(accountSid, authToken);
  client.api.baseUrl = carrier.url;
  return client.calls.create({
    from: '+33199000000',
    to: doctor,
    url: `${base()}/twilio/voice?o=abc`,
    statusCallback: `${base()}/twilio/status`,
    machineDetection: 'Enable',
    asyncAmd: 'true',
    asyncAmdStatusCallback: `${base()}/twilio/status?amd=1`,
  });
}

const statuses = () =>
  heard.filter(({ path }) => path === '/twilio/status').map(({ form }) => form['CallStatus']);

beforeEach(async () => {
  heard = [];
  assistant = createServer(async (req, res) => {
    const form = Object.fromEntries(new URLSearchParams(await text(req)));
    const path = req.url ?? '';
    heard.push({ path, form });
    const forged = !twilio.validateRequest(
      authToken,
      String(req.headers['x-twilio-signature']),
      base() + path,
      form,
    );
    res.writeHead(forged ? 403 : 200, { 'content-type': 'text/xml' });
    res.end(`<?xml version="1.0" encoding="UTF-8"?><Response>${replies[path] ?? ''}</Response>`);
  });
  await new Promise<void>((listening) => assistant.listen(0, '127.0.0.1', listening));
  const now = () => new Date('2026-11-24T09:00:00Z');
  carrier = await startCarrier({ accountSid, authToken, publicUrl: base, now });
});

afterEach(async () => {
  await carrier.close();
  assistant.closeAllConnections();
  assistant.close();
});

it('rings, speaks the question, carries the key to the action, and says that it is over', async () => {
  const call = await ring();
  await carrier.settled();
  const phone = carrier.phone(doctor);
  expect(phone.lastCall()).toMatchObject({ sid: call.sid, status: 'ringing' });
  expect(await phone.answerCall()).toEqual(['Une demande pour vous. Tapez 1 ou 2.']);
  expect(await phone.press('1')).toEqual(['C’est noté.']);
  expect(
    heard.map(({ path, form }) => [
      path,
      form['Digits'] ?? form['AnsweredBy'] ?? form['CallStatus'],
    ]),
  ).toEqual([
    ['/twilio/voice?o=abc', 'in-progress'],
    ['/twilio/status?amd=1', 'human'],
    ['/twilio/voice/answer?o=abc', '1'],
    ['/twilio/status', 'completed'],
  ]);
});

it('carries spoken words with how sure it is of them', async () => {
  await ring();
  await carrier.phone(doctor).answerCall();
  await carrier.phone(doctor).speak('oui', 0.4);
  expect(heard.at(2)?.form).toMatchObject({ SpeechResult: 'oui', Confidence: '0.4' });
});

it('goes on behind the question when the listener stays silent', async () => {
  await ring();
  await carrier.phone(doctor).answerCall();
  expect(await carrier.phone(doctor).staySilent()).toEqual(['Sans réponse, au revoir.']);
  expect(heard.some(({ path }) => path.startsWith('/twilio/voice/answer'))).toBe(false);
  expect(statuses()).toEqual(['completed']);
});

it('speaks to a voicemail, which says nothing and is told as a machine', async () => {
  await ring();
  await carrier.phone(doctor).voicemail();
  expect(heard.find(({ path }) => path.endsWith('amd=1'))?.form).toMatchObject({
    AnsweredBy: 'machine_start',
  });
  expect(statuses()).toEqual(['completed']);
});

it.each([
  ['busy', 'declineCall'],
  ['no-answer', 'ignoreCall'],
] as const)('tells a %s phone, and never asks what to say', async (status, act) => {
  await ring();
  await carrier.settled();
  await carrier.phone(doctor)[act]();
  expect(statuses()).toEqual([status]);
  expect(heard.some(({ path }) => path.startsWith('/twilio/voice'))).toBe(false);
});

it('lets a phone call the assistant', async () => {
  expect(await carrier.phone(doctor).call()).toEqual(['Bonjour.']);
  expect(heard[0]?.form).toMatchObject({ Direction: 'inbound', From: doctor, To: '+33199000000' });
});
