import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { type Carrier, startCarrier } from '../../bot/demo/carrier.ts';
import { type Database, openDatabase } from '../../data/database.ts';
import { startEmbeddedPostgres } from '../../data/embedded-postgres.ts';
import { addDoctors, type FictionalDoctor } from '../harness/doctors.ts';
import { freePort, type Running, startProcess } from '../harness/process.ts';

const accountSid = `AC${'3'.repeat(32)}`;
const authToken = 'aaaabbbbccccddddaaaabbbbccccdddd';
const osnpToken = 'bench-token-0123456789';

/** The product in its own process, on a PostgreSQL of its own that writes to the disk, with the carrier in this one. */
export interface Stage {
  product: Running;
  carrier: Carrier;
  database: Database;
  doctors: FictionalDoctor[];
  /** Resident memory of the product's process, in megabytes. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

/** Lays out a stage with so many linked doctors. */
export async function openStage(doctors: number, env: Record<string, string> = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'relais-sas-bench-'));
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres(folder);
  const database = await openDatabase({ url: server.url, dataDir: '' });
  const people = await addDoctors(database.prisma, doctors);
  const publicUrl = `http://127.0.0.1:${await freePort()}`;
  const carrier = await startCarrier({ accountSid, authToken, publicUrl, now: () => new Date() });
  const product = await startProcess({
    PORT: new URL(publicUrl).port,
    PUBLIC_URL: publicUrl,
    DATABASE_URL: server.url,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_SMS_FROM: carrier.number,
    TWILIO_API_URL: carrier.url,
    SAS_API_TOKENS: `bench:${osnpToken}:osnp+read`,
    SAS_HOURS: 'always',
    SAS_TEXTS_PER_MIN: '100000',
    SAS_TEXTS_PER_HOUR: '100000',
    ...env,
  });
  return {
    product,
    carrier,
    database,
    doctors: people,
    memory: () => residentOf(product.child.pid ?? 0),
    close: async () => {
      await product.terminate();
      await carrier.close();
      await database.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resident memory of a process, in megabytes; NaN where there is no /proc. */
export async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** A form as the carrier posts it: signed beforehand, so that signing is no part of a measure. */
export function signedForm(url: string, fields: Record<string, string>) {
  const params = { AccountSid: accountSid, ...fields };
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': getExpectedTwilioSignature(authToken, url, params),
  };
  return { url, headers, body: new URLSearchParams(params).toString() };
}

/** A text as the carrier posts it; `n` makes its id one of its own. */
export function signedText(base: string, to: string, from: string, body: string, n: number) {
  const sid = `SM${createHash('md5').update(`${from} ${body} ${n}`).digest('hex')}`;
  return signedForm(`${base}/twilio/sms`, { MessageSid: sid, From: from, To: to, Body: body });
}

/** One POST over kept connections: its answer, and how long it took. */
export function post(
  agent: Agent,
  { url, headers, body }: { url: string; headers: Record<string, string>; body: string },
): Promise<{ status: number; text: string; ms: number }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, text, ms: performance.now() - began }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Headers of an operator. */
export const operator = (key: string) => ({
  authorization: `Bearer ${osnpToken}`,
  'content-type': 'application/json',
  'idempotency-key': key,
});

/** Connections that stay open. */
export const connections = (count: number) => new Agent({ keepAlive: true, maxSockets: count });

/** The token that the bare endpoint checks with. */
export const carrierToken = authToken;
