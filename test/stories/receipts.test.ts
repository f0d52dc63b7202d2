import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { postWebhook } from '../harness/webhook.ts';

let town: Town;
let anne: Doctor;
let bruno: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
  bruno = await town.doctor('Dr Bruno Sallé');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

/** The carrier's word on the newest text to a doctor, posted as the carrier would. */
async function receipt(doctor: Doctor, status: string) {
  const text = town.carrier.messages().findLast(({ to }) => to === doctor.number);
  const path = (text?.statusCallback ?? '').replace(/^https?:\/\/[^/]+/, '');
  const params = {
    MessageSid: text?.sid ?? '',
    AccountSid: town.env['TWILIO_ACCOUNT_SID'] ?? '',
    MessageStatus: status,
    To: doctor.number,
  };
  const signer = { url: town.app.url, env: town.env };
  expect((await postWebhook(signer, path, { params })).status).toBe(204);
  await town.settle();
}

const inTurn = () => town.osnp.asks({ targets: [anne.id, bruno.id], strategy: 'sequential' });

describe('receipts of a text', () => {
  it.each([
    ['delivered', 'undelivered'],
    ['delivered', 'failed', 'delivered', 'undelivered'],
    ['delivered', 'undelivered', 'delivered'],
  ])('%s, then %s: what the doctor has on his screen stays his to answer', async (...statuses) => {
    town.carrier.faults.deliver = () => 'silent';
    const { id } = await inTurn();
    for (const status of statuses) await receipt(anne, status);
    expect((await town.osnp.looksAt(id)).offers).toMatchObject([
      { practitioner_id: anne.id, status: 'sent', delivery: 'delivered' },
    ]);
    const code = /OUI (\w{4})/.exec(town.carrier.messages().at(-1)?.body ?? '')?.[1];
    expect(await anne.says(`OUI ${code}`)).toMatch(/confirmé pour vous/i);
  });

  it('undelivered, and yet the doctor sends its code: he has it, and the patient is his', async () => {
    town.carrier.faults.deliver = (to) => (to === anne.number ? 'silent' : 'delivered');
    const { id } = await inTurn();
    const text = town.carrier.messages().findLast(({ to }) => to === anne.number);
    const code = /OUI (\w{4})/.exec(text?.body ?? '')?.[1];
    await receipt(anne, 'undelivered');
    expect((await town.osnp.looksAt(id)).offers).toMatchObject([
      { practitioner_id: anne.id, status: 'failed' },
      { practitioner_id: bruno.id, status: 'sent' },
    ]);
    await receipt(anne, 'delivered');
    expect(await anne.says(`OUI ${code}`)).toMatch(/confirmé pour vous/i);
    expect(await town.osnp.looksAt(id)).toMatchObject({ accepted_by: anne.id });
    expect(bruno.last()).toMatch(/déjà pourvue/);
  });

  it('undelivered, and his no is a no: the request ends as refused, not as undeliverable', async () => {
    town.carrier.faults.deliver = (to) => (to === anne.number ? 'silent' : 'delivered');
    const { id } = await inTurn();
    const text = town.carrier.messages().findLast(({ to }) => to === anne.number);
    const code = /OUI (\w{4})/.exec(text?.body ?? '')?.[1];
    await receipt(anne, 'failed');
    expect(await anne.says(`NON ${code}`)).toMatch(/refus/);
    await bruno.says(`NON ${bruno.code()}`);
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'expired', reason: 'all_refused' });
  });
});
