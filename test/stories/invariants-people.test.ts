import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
let hugo: Doctor;
let ines: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
  claire = await town.doctor('Dr Claire Aubert');
  hugo = await town.doctor('Dr Hugo Marchetti');
  ines = await town.doctor('Dr Inès Belkacem');
});
afterAll(() => town.close());

const textsTo = (number: string) =>
  town.carrier.messages().filter(({ to, direction }) => to === number && direction !== 'inbound');
const codeOn = (number: string) => {
  const texts = textsTo(number).map(({ body }) => /LIER (\d{6})/.exec(body)?.[1]);
  return texts.findLast(Boolean) ?? '';
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** A number that the chief registers, and the code it is texted. */
async function enrol(n: number): Promise<{ number: string; id: string; code: string }> {
  const number = `+336399810${String(n).padStart(2, '0')}`;
  const { body } = await town.admin.call('POST', '/practitioners', {
    rpps: `880000000${String(n).padStart(2, '0')}`,
    display_name: `Dr Nouveau ${n}`,
    phone: number,
    territory: '59',
    sites: [
      {
        label: 'Cabinet',
        address: { line: '1 rue du Test', postal_code: '59000', city: 'Lille' },
        lat: 50.6,
        lon: 3,
      },
    ],
  });
  await town.settle();
  return { number, id: body.id, code: codeOn(number) };
}

const isLinked = async (id: string) =>
  (await town.admin.call('GET', `/practitioners/${id}`)).body.linked.sms;

describe('a code that links a phone (I19)', () => {
  it('works from the number it was sent to, and from no other', async () => {
    const { number, id, code } = await enrol(1);
    const thief = await town.carrier.phone('+33639989902').text(`LIER ${code}`);
    expect(thief.reply ?? '').not.toMatch(/reli|Nouveau/);
    await claire.text(`LIER ${code}`);
    expect(await isLinked(id)).toBe(false);
    const { reply } = await town.carrier.phone(number).text(`LIER ${code}`);
    expect(reply).toMatch(/reli[ée]/);
    expect(await isLinked(id)).toBe(true);
  });

  it('works once', async () => {
    const { number, id, code } = await enrol(2);
    await town.carrier.phone(number).text(`LIER ${code}`);
    await town.admin.call('PATCH', `/practitioners/${id}`, { phone: '+33639981052' });
    await town.settle();
    const again = await town.carrier.phone(number).text(`LIER ${code}`);
    expect(again.reply ?? '').not.toMatch(/est reli/);
    expect(await isLinked(id)).toBe(false);
  });

  it('is worth nothing after five wrong tries, even tried all at once', async () => {
    const { number, id, code } = await enrol(3);
    const phone = town.carrier.phone(number);
    const guesses = Array.from({ length: 12 }, () => phone.text(`LIER ${wrong(code)}`));
    await Promise.all(guesses);
    expect((await phone.text(`LIER ${code}`)).reply ?? '').not.toMatch(/est reli/);
    expect(await isLinked(id)).toBe(false);
  });

  it('still works after four wrong tries', async () => {
    const { number, id, code } = await enrol(4);
    const phone = town.carrier.phone(number);
    for (let n = 0; n < 4; n += 1) await phone.text(`LIER ${wrong(code)}`);
    await phone.text(`LIER ${code}`);
    expect(await isLinked(id)).toBe(true);
  });

  it('is too old after ten minutes, and a new one works', async () => {
    const { number, id, code } = await enrol(5);
    const phone = town.carrier.phone(number);
    await town.clock.forward({ minutes: 10 });
    expect((await phone.text(`LIER ${code}`)).reply).toMatch(/10 minutes/);
    await town.admin.call('POST', `/practitioners/${id}/enrolment`, { channel: 'sms' });
    await town.settle();
    expect((await phone.text(`LIER ${code}`)).reply ?? '').not.toMatch(/est reli/);
    await phone.text(`LIER ${codeOn(number)}`);
    expect(await isLinked(id)).toBe(true);
  });

  it('lies nowhere in clear', async () => {
    const { code } = await enrol(6);
    const { rows } = await town.database.pool.query(`SELECT * FROM "Enrolment"`);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('is what a doctor needs before he is asked anything', async () => {
    const { id } = await enrol(7);
    const asked = await town.osnp.asks({ targets: [id] });
    expect(asked).toMatchObject({ status: 'expired', reason: 'no_candidate' });
  });
});

describe('a code that a phone was not sent (I04)', () => {
  it('accepts nothing and tells nothing, from the phone of another doctor who was asked too', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id, hugo.id] });
    const answer = await hugo.says(`OUI ${claire.code()}`);
    expect(answer).not.toMatch(/confirmée? pour vous/i);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    await hugo.says(`NON ${claire.code()}`);
    expect((await town.osnp.looksAt(asked.id)).offers[0].status).toBe('sent');
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    await town.settle();
  });
});

describe('who acts for whom (I18)', () => {
  it('opens for the doctor who chose this delegate, says so to nobody else, and refuses for any other', async () => {
    const number = '+33639981199';
    await town.admin.call('POST', `/practitioners/${claire.id}/delegates`, {
      phone: number,
      name: 'Sonia Lemaire',
    });
    await town.settle();
    const phone = town.carrier.phone(number);
    await phone.text(`LIER ${codeOn(number)}`);
    const places = (id: string) => town.database.prisma.slot.count({ where: { effecteurId: id } });
    expect((await phone.text('ouvre demain 9h-10h pour le Dr Aubert')).reply).toMatch(
      /^Ouvert pour/,
    );
    expect(await places(claire.id)).toBe(4);
    await phone.text('ouvre demain 9h-10h pour le Dr Marchetti');
    await phone.text('oui');
    await phone.text('ferme demain pour le Dr Belkacem');
    await phone.text('oui');
    expect(await places(hugo.id)).toBe(0);
    await ines.says('ouvre demain 9h-10h pour le Dr Marchetti');
    await ines.says('oui');
    expect(await places(hugo.id)).toBe(0);
  });

  it('takes a removed delegate’s rights away at once', async () => {
    const { body } = await town.admin.call('GET', `/practitioners/${claire.id}`);
    const [delegate] = body.delegates;
    await town.admin.call('DELETE', `/practitioners/${claire.id}/delegates/${delegate.id}`);
    const before = await town.database.prisma.slot.count({ where: { state: 'free' } });
    const phone = town.carrier.phone('+33639981199');
    await phone.text('ferme demain 9h-10h pour le Dr Aubert');
    await phone.text('oui');
    expect(await town.database.prisma.slot.count({ where: { state: 'free' } })).toBe(before);
  });
});

describe('what an OSNP may see and do (I21)', () => {
  const other = { authorization: 'Bearer other-token-0123456789' };

  it('is 404 for another OSNP’s orientation, whatever is asked of it, and it stays as it was', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const path = `/orientations/${asked.id}`;
    const tries = [
      await town.osnp.call('GET', path, undefined, other),
      await town.osnp.call('POST', `${path}/cancel`, {}, other),
      await town.osnp.call(
        'POST',
        `${path}/answers`,
        { practitioner_id: claire.id, answer: 'accept', by: 'phone' },
        other,
      ),
    ];
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404]);
    const listed = await town.osnp.call('GET', '/orientations', undefined, other);
    expect(JSON.stringify(listed.body)).not.toContain(asked.id);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    await town.osnp.call('POST', `${path}/cancel`, {});
    await town.settle();
  });

  it('is 403 outside its scope, and 401 with no token or with one in the address', async () => {
    const scoped = await town.osnp.call('GET', '/practitioners');
    expect(scoped.status).toBe(403);
    expect((await town.admin.call('POST', '/orientations', {})).status).toBe(403);
    expect((await town.osnp.call('GET', '/slots', undefined, { authorization: '' })).status).toBe(
      401,
    );
    const inAddress = await town.osnp.call(
      'GET',
      '/slots?access_token=osnp-token-0123456789',
      undefined,
      { authorization: '' },
    );
    expect(inAddress.status).toBe(401);
  });

  it('never holds a phone number', async () => {
    const asked = await town.osnp.asks();
    const seen = [
      await town.osnp.call('GET', '/effecteurs'),
      await town.osnp.call('GET', '/slots'),
      await town.osnp.call('GET', `/orientations/${asked.id}`),
      await town.osnp.call('GET', '/orientations'),
    ];
    for (const { status, body } of seen) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/\+?33[67]\d{8}|0[67]\d{8}/);
    }
    const { rows } = await town.database.pool.query(`SELECT data FROM "Event"`);
    expect(JSON.stringify(rows)).not.toMatch(/\+33\d{9}/);
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    await town.settle();
  });
});

describe('STOP (I23)', () => {
  it.each(['STOP', 'ARRET'])(
    'after « %s » nothing more is sent, and the next doctor is asked',
    async (word) => {
      await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
      expect(claire.last()).toMatch(/pour accepter/);
      await claire.text(word);
      await town.settle();
      const sent = textsTo(claire.number).length;
      const alone = await town.osnp.asks({ targets: [claire.id] });
      expect(alone).toMatchObject({ status: 'expired', reason: 'no_candidate' });
      await claire.says('mes créneaux');
      await town.clock.forward({ minutes: 6 });
      expect(hugo.last()).toMatch(/pour accepter/);
      await town.clock.forward({ minutes: 6 });
      expect(textsTo(claire.number)).toHaveLength(sent);
      await claire.text('START');
      await town.osnp.asks({ targets: [claire.id] });
      expect(claire.last()).toMatch(/pour accepter/);
      await claire.says(`NON ${claire.code()}`);
    },
  );
});
