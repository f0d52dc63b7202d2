import { once } from 'node:events';
import { request } from 'node:http';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { postWebhook, textParams } from '../harness/webhook.ts';

let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
});
afterAll(() => town.close());

const signer = () => ({ url: town.app.url, env: town.env });
const confirmations = () =>
  anne.thread().filter(({ body, to }) => to === anne.number && /confirmé pour vous/i.test(body));

/** Posts a text as the carrier does, and cuts the line before the answer can come, as a death between the two would. */
async function textAndHangUp(body: string): Promise<Record<string, string>> {
  const params = textParams(signer(), anne.number, body);
  const form = new URLSearchParams(params).toString();
  const signature = getExpectedTwilioSignature(
    town.env['TWILIO_AUTH_TOKEN'] ?? '',
    `${town.app.url}/twilio/sms`,
    params,
  );
  const sent = request(`${town.app.url}/twilio/sms`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(form),
      'x-twilio-signature': signature,
    },
  });
  sent.on('error', () => {});
  sent.end(form);
  await once(sent, 'finish');
  sent.destroy();
  await expect
    .poll(() => town.database.prisma.inbound.count({ where: { id: params['MessageSid'] ?? '' } }), {
      timeout: 15_000,
    })
    .toBe(1);
  return params;
}

describe('a confirmed patient', () => {
  it('is known to his doctor although the answer to his « OUI » never left', async () => {
    const { id } = await town.osnp.asks();
    await textAndHangUp(`OUI ${anne.code()}`);
    expect(await town.osnp.looksAt(id)).toMatchObject({ accepted_by: anne.id });
    expect(confirmations()).toHaveLength(0);
    await town.clock.forward({ seconds: 31 });
    expect(confirmations()).toHaveLength(1);
    await town.clock.forward({ minutes: 5 });
    expect(confirmations()).toHaveLength(1);
  });

  it('is confirmed once when the answer did leave', async () => {
    await town.osnp.asks();
    await anne.text(`OUI ${anne.code()}`);
    await expect
      .poll(
        () =>
          town.database.prisma.outbox.count({
            where: { key: { startsWith: 'confirm:' }, status: 'due' },
          }),
        { timeout: 15_000 },
      )
      .toBe(0);
    await town.clock.forward({ minutes: 5 });
    expect(confirmations()).toHaveLength(1);
  });

  it('is confirmed once when the carrier asked again and got the stored answer', async () => {
    await town.osnp.asks();
    const params = await textAndHangUp(`OUI ${anne.code()}`);
    const again = await postWebhook(signer(), '/twilio/sms', { params });
    expect(again.body).toMatch(/confirmé pour vous/i);
    await expect
      .poll(() => town.database.prisma.outbox.count({ where: { lastError: 'answered' } }), {
        timeout: 15_000,
      })
      .toBe(1);
    await town.clock.forward({ minutes: 5 });
    expect(confirmations()).toHaveLength(0);
  });

  it('is confirmed no more once he was given back, or cancelled', async () => {
    const first = await town.osnp.asks();
    const code = anne.code();
    await textAndHangUp(`OUI ${code}`);
    await town.osnp.call('POST', `/orientations/${first.id}/cancel`, {});
    await town.osnp.asks();
    const second = anne.code();
    await textAndHangUp(`OUI ${second}`);
    await anne.says(`je me désiste ${second}`);
    await anne.says('oui');
    await town.clock.forward({ minutes: 5 });
    expect(confirmations()).toHaveLength(0);
    expect(anne.thread().filter(({ body }) => /ne viendra pas/.test(body))).toHaveLength(1);
  });
});
