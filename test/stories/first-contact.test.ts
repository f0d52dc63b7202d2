import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wordsIn } from '../harness/cards.ts';
import { startConnector } from '../harness/connector.ts';
import { openTown, type Town } from '../harness/town.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(() => town.renew());
afterAll(() => town.close());

const claires = '+33639980201';
const odiles = '+33639980202';

const site = {
  label: 'Cabinet Vauban',
  address: { line: '1 rue du Test', postal_code: '59000', city: 'Lille' },
  lat: 50.63,
  lon: 3.06,
};

let count = 0;
const register = async (display_name: string, phone: string, more: object = {}) => {
  count += 1;
  const rpps = `9900000${String(1000 + count)}`;
  const { status, body } = await town.admin.call('POST', '/practitioners', {
    rpps,
    display_name,
    phone,
    territory: '59',
    sites: [site],
    ...more,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id as string;
};

const textsTo = (number: string) =>
  town.carrier
    .phone(number)
    .thread()
    .filter(({ direction }) => direction !== 'inbound')
    .map(({ body }) => body);
const codeOn = (number: string) => /LIER (\d{6})/.exec(textsTo(number).join('\n'))?.[1] ?? '';
const wide = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

describe('the first text', () => {
  it('says who writes, why, and how to link the phone', async () => {
    await register('Dr Claire Aubert', claires);
    await town.settle();
    const [text = ''] = textsTo(claires);
    expect(text).toMatch(/Relais SAS.*Service d'accès aux soins.*Dr Claire Aubert/);
    expect(text).toMatch(/créneaux et les demandes de la régulation/);
    expect(text).toMatch(/répondez LIER \d{6} \(valable 10 minutes\)/);
  });

  it('tells a secretary for which doctors, once, when several enrol her together', async () => {
    const delegates = [{ phone: odiles, name: 'Mme Odile Roux' }];
    await register('Dr Claire Aubert', claires, { delegates });
    await register('Dr Hugo Marchetti', '+33639980203', { delegates });
    await town.settle();
    const texts = textsTo(odiles);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/créneaux de Dr (Claire Aubert|Hugo Marchetti)/);
    const { reply } = await town.carrier.phone(odiles).text(`LIER ${codeOn(odiles)}`);
    expect(reply).toMatch(/Vous agissez pour Dr/);
    for (const name of ['Dr Claire Aubert', 'Dr Hugo Marchetti']) expect(reply).toContain(name);
  });

  it('is not sent again for a second doctor while the code just sent still serves', async () => {
    const delegates = [{ phone: odiles, name: 'Mme Odile Roux' }];
    await register('Dr Claire Aubert', claires, { delegates });
    await town.settle();
    await register('Dr Hugo Marchetti', '+33639980203', { delegates });
    await town.settle();
    expect(textsTo(odiles)).toHaveLength(1);
    await town.carrier.phone(odiles).text(`LIER ${codeOn(odiles)}`);
    const { reply } = await town.carrier.phone(odiles).text('mes créneaux');
    for (const name of ['Aubert', 'Marchetti']) expect(reply).toContain(name);
  });

  it('comes anew when a second doctor enrols her long after', async () => {
    const delegates = [{ phone: odiles, name: 'Mme Odile Roux' }];
    await register('Dr Claire Aubert', claires, { delegates });
    await town.settle();
    await town.clock.forward({ minutes: 8 });
    await register('Dr Hugo Marchetti', '+33639980203', { delegates });
    await town.settle();
    expect(textsTo(odiles)).toHaveLength(2);
  });
});

describe('the code', () => {
  it.each([
    (code: string) => code,
    (code: string) => `lier${code}`,
    (code: string) => `LIER ${code.slice(0, 3)} ${code.slice(3)}`,
    (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`,
    (code: string) => [...code].join(' '),
    (code: string) => `LIER ${wide(code)}`,
    (code: string) => wide(code),
    (code: string) => `Bonjour, mon code est ${code} merci`,
    (code: string) => `Lier : ${code}.`,
  ])('links the phone however it is typed (%#)', async (typed) => {
    await register('Dr Claire Aubert', claires);
    await town.settle();
    const { reply } = await town.carrier.phone(claires).text(typed(codeOn(claires)));
    expect(reply).toMatch(/C'est fait, Dr Claire Aubert/);
  });

  it('is followed by three things to try, how to refuse and how to stop', async () => {
    await register('Dr Claire Aubert', claires);
    await town.settle();
    const { reply = '' } = await town.carrier.phone(claires).text(`LIER ${codeOn(claires)}`);
    expect(reply.match(/"[^"]+"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(reply).toMatch(/OUI ou NON/);
    expect(reply).toMatch(/ARRET/);
  });

  it('costs no try when hours are written before the phone is linked', async () => {
    await register('Dr Claire Aubert', claires);
    await town.settle();
    await town.carrier.phone(claires).text('ouvre 14h-16h30');
    const { triesLeft } = await town.database.prisma.enrolment.findFirstOrThrow();
    expect(triesLeft).toBe(5);
  });

  it.each(['renvoyez-moi un code', "je n'ai pas reçu le code", 'nouveau code svp', 'code'])(
    'is sent again to a number that we know: « %s »',
    async (words) => {
      await register('Dr Claire Aubert', claires);
      await town.settle();
      await town.clock.forward({ minutes: 20 });
      const phone = town.carrier.phone(claires);
      expect((await phone.text(`LIER ${codeOn(claires)}`)).reply).toMatch(/renvoyez-moi un code/);
      expect((await phone.text(words)).reply).toMatch(/nouveau code part/);
      await town.settle();
      const code = /LIER (\d{6})/.exec(textsTo(claires).at(-1) ?? '')?.[1];
      expect((await phone.text(`LIER ${code}`)).reply).toMatch(/C'est fait/);
    },
  );

  it('is sent to nobody whom we do not know, nor without end', async () => {
    const stranger = town.carrier.phone('+33639989996');
    expect((await stranger.text('renvoyez-moi un code')).reply).toMatch(/médecins inscrits/);
    await town.settle();
    expect(await town.database.prisma.enrolment.count()).toBe(0);
    await register('Dr Claire Aubert', claires);
    for (let n = 0; n < 12; n += 1) await town.carrier.phone(claires).text('renvoyez-moi un code');
    await town.settle();
    expect(await town.database.prisma.enrolment.count()).toBeLessThanOrEqual(6);
  });
});

describe('a doctor with a landline', () => {
  const landline = '+33199001234';

  it('gets his code by a call, types it back, and is linked', async () => {
    const id = await register('Dr Claire Aubert', landline, { channels: ['voice'] });
    await town.settle();
    const phone = town.carrier.phone(landline);
    expect(textsTo(landline)).toEqual([]);
    const told = (said: string[]) =>
      (/tapez ce code puis dièse : ((?:\d, ){5}\d)/.exec(said.join(' '))?.[1] ?? '').replace(
        /\D/g,
        '',
      );
    const heard = await phone.answerCall();
    expect(heard.join(' ')).toMatch(/Relais SAS.*Dr Claire Aubert/);
    const wrong = told(heard) === '111111' ? '222222' : '111111';
    const again = await phone.press(wrong);
    expect(again.join(' ')).toMatch(/pas le bon code/);
    expect((await phone.press(told(again))).join(' ')).toMatch(/C'est fait/);
    const { body } = await town.admin.call('GET', `/practitioners/${id}`);
    expect(body.linked).toMatchObject({ voice: true, sms: false });
    const replies = await town.database.prisma.inbound.findMany({ select: { reply: true } });
    expect(JSON.stringify(replies)).not.toMatch(/tapez ce code/);
    await town.osnp.asks({ targets: [id] });
    expect((await phone.answerCall()).join(' ')).toMatch(/Un patient est à voir/);
  });
});

describe('somebody in Teams whom nobody knows yet', () => {
  it('is told at « bonjour » how to link his account, and does it by a code that he asks for by text', async () => {
    const connector = await startConnector();
    const other = await openTown({ env: connector.env, credentials: connector.credentials });
    try {
      const claire = await other.doctor('Dr Claire Aubert');
      const user = connector.user(other, 'claire');
      for (const words of ['bonjour', 'ouvre 14h-16h', 'renvoyez-moi un code'])
        expect(wordsIn(await user.says(words))).toMatch(/LIER.*6 chiffres/);
      expect(await claire.says('code pour Teams')).toMatch(/code pour Teams part/);
      const code = /LIER (\d{6})/.exec(claire.last())?.[1] ?? '';
      expect(wordsIn(await user.says(`mon code : ${code}`))).toMatch(
        /C'est fait, Dr Claire Aubert/,
      );
    } finally {
      await other.close();
      await connector.close();
    }
  });
});
