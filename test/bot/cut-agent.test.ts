import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twilioClient } from '../../bot/channels/twilio.ts';
import { type Carrier, startCarrier } from '../../bot/demo/carrier.ts';
import { type FaultProxy, openFaultProxy } from '../harness/fault-proxy.ts';

const accountSid = `AC${'0'.repeat(32)}`;
const authToken = 'cut-agent-test-token';
const doctor = '+33639980001';

let carrier: Carrier;
let way: FaultProxy;

beforeAll(async () => {
  const now = () => new Date('2026-11-24T09:00:00Z');
  carrier = await startCarrier({ accountSid, authToken, publicUrl: 'http://127.0.0.1:1', now });
  way = await openFaultProxy(carrier.url);
});
afterAll(async () => {
  await way.close();
  await carrier.close();
});

describe('a text given up because the network held it', () => {
  it('never arrives once the network is back: what is sent again is the only one', async () => {
    const { number: smsFrom, phone } = carrier;
    const config = { accountSid, authTokens: [authToken], smsFrom, voiceFrom: smsFrom };
    const patience = { createMs: 150, listMs: 5_000 };
    const open = (given?: typeof patience) =>
      twilioClient({ ...config, apiUrl: way.url }, 'http://127.0.0.1:1', given);
    const port = open();
    const text = { to: doctor, body: 'bonjour', row: 1n };
    await way.set('held');
    await expect(open(patience).sendSms(text)).rejects.toMatchObject({ code: 'ECONNABORTED' });
    await expect.poll(way.resets).toBe(1);
    await way.set('none');
    const since = new Date('2026-11-24T09:00:00Z');
    for (let look = 0; look < 5; look += 1)
      expect(await port.findSms({ ...text, since })).toEqual([]);
    await port.sendSms(text);
    await carrier.settled();
    expect(phone(doctor).thread()).toHaveLength(1);
  });

  it('and a carrier that nobody answers at is still told apart: that text surely never left', async () => {
    await way.set('refused');
    const { number: smsFrom } = carrier;
    const config = { accountSid, authTokens: [authToken], smsFrom, voiceFrom: smsFrom };
    const port = twilioClient({ ...config, apiUrl: way.url }, 'http://127.0.0.1:1');
    const sent = port.sendSms({ to: doctor, body: 'bonjour', row: 2n });
    await expect(sent).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
