import twilio from 'twilio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTwiml, type Verb } from '../../bot/demo/twiml.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anna: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown();
  anna = await town.doctor('Dr Anna Lefort', { channels: ['voice', 'sms'] });
  hugo = await town.doctor('Dr Hugo Marchetti', { channels: ['voice'] });
});
afterAll(() => town.close());

const only = (doctor: Doctor) => town.osnp.asks({ targets: [doctor.id] });
const statusOf = async ({ id }: { id: string }) => (await town.osnp.looksAt(id)).status;

/** What the carrier would post, signed as it signs. */
async function post(path: string, form: Record<string, string>) {
  const url = town.app.url + path;
  const all = { AccountSid: town.env['TWILIO_ACCOUNT_SID'] ?? '', ...form };
  const token = town.env['TWILIO_AUTH_TOKEN'] ?? '';
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': twilio.getExpectedTwilioSignature(token, url, all),
    },
    body: new URLSearchParams(all),
  });
  return { status: answer.status, body: await answer.text() };
}

const gatherOf = (xml: string): Verb | undefined =>
  readTwiml(xml).find(({ name }) => name === 'Gather');

/** The call that rings now, as its webhooks name it. */
async function ringing(doctor: Doctor) {
  const { prisma } = town.app.ears.db;
  const sid = doctor.lastCall()?.sid ?? '';
  const row = await prisma.outbox.findFirstOrThrow({ where: { carrierSid: sid } });
  const offer = await prisma.offer.findUniqueOrThrow({ where: { id: row.offerId ?? '' } });
  return {
    o: offer.voiceToken,
    form: { CallSid: sid, From: town.carrier.number, To: doctor.number },
  };
}

describe('a request by telephone', () => {
  it('is put in French with its four keys, and key 1 takes it: confirmed aloud and by text', async () => {
    const asked = await only(anna);
    const [question] = await anna.answerCall();
    expect(question).toMatch(
      /patient est à voir mercredi 25 novembre.*tapez 1.*tapez 2.*tapez 3.*tapez 9/,
    );
    const [said] = await anna.press('1');
    expect(said).toMatch(/confirmé pour vous.*coter SNP.*aussi cette confirmation par SMS/);
    await town.settle();
    expect(anna.last()).toMatch(/confirmé pour vous, demande \w{4}/);
    expect(await statusOf(asked)).toBe('accepted');
  });

  it('is refused by key 2, and by a clear « non »', async () => {
    for (const answer of [() => hugo.press('2'), () => hugo.speak('non')]) {
      const asked = await only(hugo);
      await hugo.answerCall();
      expect((await answer())[0]).toMatch(/vous refusez/);
      await town.settle();
      expect(await statusOf(asked)).toBe('expired');
    }
  });

  it.each(['oui j’accepte', 'je prends', 'oui, je le prends', "j'accepte le patient"])(
    'is taken by « %s »',
    async (words) => {
      const asked = await only(anna);
      await anna.answerCall();
      expect((await anna.speak(words))[0]).toMatch(/confirmé pour vous/);
      expect(await statusOf(asked)).toBe('accepted');
    },
  );

  it.each([
    ['oui', 0.99],
    ['allô oui', 0.99],
    ['allô', 0.95],
    ['d’accord', 0.95],
    ['oui mais 18h', 0.9],
    ['oui j’accepte', 0.59],
    ['oui j’accepte', 0],
    ['je ne sais pas', 0.9],
    ['oui j’accepte et ferme demain', 0.9],
  ])('is not taken by « %s » (heard at %d), and is asked again', async (words, confidence) => {
    const asked = await only(anna);
    await anna.answerCall();
    await anna.speak(words, confidence);
    expect(anna.lastCall()?.status).toBe('in-progress');
    expect(await statusOf(asked)).toBe('offered');
    await anna.press('2');
    await town.settle();
  });

  it('is repeated by key 3 as often as wanted, then taken', async () => {
    const asked = await only(anna);
    const [question] = await anna.answerCall();
    expect((await anna.press('3'))[0]).toBe(question);
    expect((await anna.press('3'))[0]).toBe(question);
    expect((await anna.press('7'))[0]).toMatch(/ne sert pas ici/);
    await anna.press('1');
    expect(await statusOf(asked)).toBe('accepted');
  });

  it('is asked twice of a silent line, then leaves it with nothing done', async () => {
    const asked = await only(anna);
    await anna.answerCall();
    expect((await anna.staySilent())[0]).toMatch(/rien entendu/);
    expect((await anna.staySilent())[0]).toMatch(/rien n'est changé/);
    expect(anna.lastCall()?.status).toBe('completed');
    expect(await statusOf(asked)).toBe('offered');
    await anna.says(`NON ${(await ringingCode(anna)) ?? ''}`);
  });

  it('goes to the next channel at once from a voicemail, a busy line and one that nobody takes', async () => {
    for (const act of ['voicemail', 'declineCall', 'ignoreCall'] as const) {
      const asked = await only(anna);
      await anna[act]();
      await town.settle();
      expect(anna.lastCall()?.status).not.toBe('in-progress');
      expect(anna.last(), act).toMatch(/OUI \w{4} pour accepter/);
      expect(await statusOf(asked)).toBe('offered');
      expect(await anna.says(`OUI ${anna.code()}`)).toMatch(/confirmé pour vous/);
    }
  });

  it('calls no more after key 9, writes instead, and calls again when asked', async () => {
    await only(anna);
    await anna.answerCall();
    expect((await anna.press('9'))[0]).toMatch(/ne vous appelle plus/);
    await town.settle();
    expect(anna.last()).toMatch(/OUI \w{4} pour accepter/);
    await anna.says(`NON ${anna.code()}`);
    const calls = town.carrier.calls().length;
    await only(anna);
    expect(town.carrier.calls()).toHaveLength(calls);
    await anna.says(`NON ${anna.code()}`);
    await town.app.ears.db.prisma.person.updateMany({ data: { noCalls: false } });
  });

  it('is put in English to who speaks English', async () => {
    await anna.says('english');
    const asked = await only(anna);
    const [question] = await anna.answerCall();
    expect(question).toMatch(/patient is to be seen Wednesday 25 November.*press 1/);
    expect((await anna.speak('yes', 0.99))[0]).toMatch(/did not understand/);
    expect((await anna.speak("I'll take it"))[0]).toMatch(/confirmed for you/);
    expect(await statusOf(asked)).toBe('accepted');
    await town.settle();
    await anna.says('francais');
  });

  it('says that it is too late when somebody else has it, or when it was cancelled', async () => {
    const asked = await only(anna);
    await anna.answerCall();
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    expect((await anna.press('1'))[0]).toMatch(/annulée/);
    expect(await statusOf(asked)).toBe('cancelled');
  });
});

describe('an answer by telephone', () => {
  it('leaves the question that was open by text as it was, and settles only the request of the call', async () => {
    await anna.says('ouvre tous les lundis 9h-10h');
    const asked = await only(anna);
    await anna.answerCall();
    expect((await anna.press('1'))[0]).not.toMatch(/Ouvrir tous les lundis/);
    expect(await statusOf(asked)).toBe('accepted');
    await town.settle();
    expect(anna.last()).toMatch(/confirmé pour vous/);
    expect(await anna.says('oui')).toMatch(/^Ouvert : tous les lundis/);
    await anna.says('annuler');
  });

  it.each(['1', '2'])(
    'by key %s hears the same of a patient taken by text meanwhile, who stays confirmed',
    async (key) => {
      const asked = await only(anna);
      await anna.answerCall();
      await anna.says(`OUI ${(await ringingCode(anna)) ?? ''}`);
      expect((await anna.press(key))[0]).toMatch(/confirmée? pour vous/);
      expect(await statusOf(asked)).toBe('accepted');
    },
  );

  it('is never one of too many: whatever was said before, the key counts', async () => {
    const asked = await only(anna);
    await anna.answerCall();
    for (let at = 0; at < 11; at += 1) await anna.speak(`bla bla ${at}`);
    await anna.press('2');
    await town.settle();
    expect(await statusOf(asked)).toBe('expired');
    expect(await anna.says('mes créneaux')).not.toMatch(/trop vite/);
  });

  it('tells of an emergency what to call, and keeps the request open', async () => {
    const asked = await only(anna);
    await anna.answerCall();
    expect((await anna.speak('oui, mon patient fait un arrêt cardiaque'))[0]).toMatch(/15|112/);
    expect(anna.lastCall()?.status).toBe('in-progress');
    expect(await statusOf(asked)).toBe('offered');
    await anna.press('2');
  });
});

async function ringingCode(doctor: Doctor) {
  const offer = await town.app.ears.db.prisma.offer.findFirst({
    where: { phone: doctor.number, status: 'sent' },
  });
  return offer?.code;
}

describe('the webhooks of a call', () => {
  it('answer a copy with the same bytes, and the effect is one', async () => {
    const asked = await only(anna);
    const { o, form } = await ringing(anna);
    const first = await post(`/twilio/voice?o=${o}`, form);
    expect(await post(`/twilio/voice?o=${o}`, form)).toEqual(first);
    const gather = gatherOf(first.body);
    expect(gather?.attributes).toMatchObject({
      input: 'dtmf speech',
      numDigits: '1',
      action: `${town.app.url}/twilio/voice/answer?o=${o}`,
    });
    expect(gather?.inside[0]).toMatchObject({ name: 'Say', attributes: { language: 'fr-FR' } });
    const key = { ...form, Digits: '1' };
    const taken = await post(`/twilio/voice/answer?o=${o}`, key);
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    expect(await post(`/twilio/voice/answer?o=${o}`, key)).toEqual(taken);
    await town.settle();
  });

  it('do nothing for a forged handle, another number, a call never made, a key beyond the menu', async () => {
    const asked = await only(anna);
    const { o, form } = await ringing(anna);
    const forged: [string, Record<string, string>][] = [
      ['o=AAAAAAAAAAAAAAAAAAAAAAAA', form],
      ['o=', form],
      ['o=%00%27', form],
      [`o=${o}`, { ...form, To: hugo.number }],
      [`o=${o}`, { ...form, CallSid: 'CA00000000000000000000000000000000' }],
    ];
    for (const [query, who] of forged) {
      for (const path of ['/twilio/voice', '/twilio/voice/answer']) {
        const answer = await post(`${path}?${query}`, { ...who, Digits: '1' });
        expect(answer.status).toBe(200);
        expect(gatherOf(answer.body)).toBeUndefined();
        expect(answer.body).toMatch(/aucune demande en cours/);
      }
    }
    const inputs: Record<string, string>[] = [
      { Digits: '123' },
      { Digits: '#' },
      { Digits: '' },
      { SpeechResult: '<&"\u0000\ud800' },
    ];
    for (const input of inputs) {
      const answer = await post(`/twilio/voice/answer?o=${o}`, { ...form, ...input });
      expect(answer.status).toBe(200);
      expect(gatherOf(answer.body)).toBeDefined();
    }
    expect(await statusOf(asked)).toBe('offered');
    await post(`/twilio/voice/answer?o=${o}`, { ...form, Digits: '2' });
  });

  it.each([
    ['a machine', { AnsweredBy: 'machine_start' }],
    ['a fax', { AnsweredBy: 'fax' }],
    ['a number that was not called', { To: '+33639980198' }],
  ])('take no answer from %s, and still take his own', async (_, other) => {
    const marc = await town.doctor('Dr Marc Nouveau', { channels: ['voice'] });
    const asked = await only(marc);
    const { o, form } = await ringing(marc);
    const picked = await post(`/twilio/voice?o=${o}`, { ...form, ...other });
    expect(gatherOf(picked.body)).toBeUndefined();
    await post(`/twilio/voice/answer?o=${o}`, { ...form, ...other, Digits: '1' });
    expect(await statusOf(asked)).toBe('offered');
    await post(`/twilio/voice/answer?o=${o}`, {
      ...form,
      SpeechResult: 'j’accepte',
      Confidence: '0.9',
    });
    expect(await statusOf(asked)).toBe('accepted');
  });

  it('are refused without a signature', async () => {
    const answer = await fetch(`${town.app.url}/twilio/voice?o=x`, { method: 'POST', body: 'a=1' });
    expect(answer.status).toBe(403);
  });
});
