import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const contact = 'Mme Petit, 03 99 00 00 15';
const newNumber = '+33639980777';
let town: Town;
let claire: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  const limits = { SAS_TEXTS_PER_MIN: '60', SAS_TEXTS_PER_HOUR: '900' };
  town = await openTown({ env: { ...limits, SAS_CONTACT: contact, SAS_HOURS: 'always' } });
});
beforeEach(async () => {
  await town.renew();
  claire = await town.doctor('Dr Claire Aubert');
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

const newest = (number: string) => town.carrier.phone(number).thread().at(-1)?.body ?? '';
const heardOn = (number: string) =>
  town.carrier
    .phone(number)
    .thread()
    .map(({ body }) => body)
    .join('\n');
const sixDigits = (text: string) => /\b(\d{6})\b/.exec(text)?.[1] ?? '';
const other = (code: string) => (code === '111111' ? '222222' : '111111');

/** Texts from a number that is nobody's yet, and gives back what came to it. */
async function says(number: string, text: string): Promise<string> {
  const phone = town.carrier.phone(number);
  const before = phone.thread().length;
  await phone.text(text);
  await town.settle();
  return phone
    .thread()
    .slice(before + 1)
    .map(({ body }) => body)
    .join('\n');
}

const linked = async ({ id }: Doctor) =>
  (await town.admin.call('GET', `/practitioners/${id}`)).body;
const audited = async () => {
  const { body } = await town.admin.call('GET', '/audit?limit=200');
  return body.data.map(({ action }: { action: string }) => action);
};

describe('a number that changes', () => {
  it('moves once the new one sent its code back and the old one another; nothing before', async () => {
    const asked = await claire.says('mon nouveau numéro est 06 39 98 07 77');
    expect(asked).toMatch(/renvoyez ses 6 chiffres depuis ce numéro/);
    expect(asked).not.toMatch(/\d{6}\b.*valable/);
    const code = sixDigits(newest(newNumber));
    expect(await says(newNumber, other(code))).toMatch(/n'est pas le bon/);
    expect(await says(newNumber, code)).toMatch(
      /Ce numéro est prouvé, et rien n'est encore changé/,
    );
    expect((await linked(claire)).phone).toBe(claire.number);
    expect(claire.last()).toMatch(/finissant par 0777/);
    const mine = sixDigits(claire.last());
    expect(await claire.says(`changer ${other(mine)}`)).toMatch(/n'est pas le bon/);
    expect(await claire.says('ouvre 16h-17h')).toMatch(/Ouvert/);
    expect(await claire.says(`CHANGER ${mine}`)).toMatch(
      /je vous écris désormais au \+33639980777/,
    );
    expect(await linked(claire)).toMatchObject({ phone: newNumber, linked: { sms: true } });
    expect(newest(newNumber)).toMatch(/C'est fait, Dr Claire Aubert/);
    expect(await says(newNumber, 'mes créneaux')).toMatch(/16h/);
    expect(await claire.says('mes créneaux')).toMatch(/le 15 ou le 112/);
    expect(town.osnp.told()).toEqual(
      expect.arrayContaining(['effecteur.unlinked', 'effecteur.linked']),
    );
  });

  it('may be asked from the new one, which learns nothing: the administrator confirms when the old one is lost', async () => {
    expect(await says(newNumber, "j'ai changé de numéro")).toMatch(/avec l'ancien numéro/);
    const known = await says(newNumber, `j'ai changé de numéro, avant ${claire.number}`);
    const unknown = await says('+33639980778', "j'ai changé de numéro, avant 06 39 98 05 55");
    expect(known.replace(/\d{6}/, '#')).toBe(unknown.replace(/\d{6}/, '#'));
    const proved = await says(newNumber, sixDigits(newest(newNumber)));
    expect(await says('+33639980778', sixDigits(newest('+33639980778')))).toBe(proved);
    await town.clock.forward({ minutes: 11 });
    expect(await claire.says(`CHANGER ${sixDigits(claire.last())}`)).toMatch(/plus de 10 minutes/);
    const path = `/practitioners/${claire.id}/number-changes`;
    const { body } = await town.admin.call('GET', path);
    expect(body.data).toMatchObject([{ phone: newNumber }]);
    const confirm = `${path}/${body.data[0].id}/confirm`;
    expect((await town.osnp.call('POST', confirm, {})).status).toBe(403);
    expect((await town.admin.call('POST', confirm)).body).toMatchObject({ phone: newNumber });
    expect((await town.admin.call('POST', confirm)).status).toBe(404);
    await town.settle();
    expect(newest(newNumber)).toMatch(/désormais ici/);
  });

  it('takes what is open with it: answered from one number at a time, the old one before and the new one after', async () => {
    const { id } = await town.osnp.asks({ targets: [claire.id] });
    const code = claire.code();
    await claire.says('mon nouveau numéro est 06 39 98 07 77');
    await says(newNumber, sixDigits(newest(newNumber)));
    expect(await says(newNumber, `OUI ${code}`)).not.toMatch(/confirmé/);
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'offered' });
    await claire.says(`CHANGER ${sixDigits(claire.last())}`);
    expect(heardOn(newNumber)).toMatch(`OUI ${code} pour accepter`);
    expect(await claire.says(`OUI ${code}`)).not.toMatch(/confirmé pour vous/);
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'offered' });
    expect(await says(newNumber, `OUI ${code}`)).toMatch(/confirmé pour vous/);
    expect(await town.osnp.looksAt(id)).toMatchObject({ accepted_by: claire.id });
  });

  it('loses no yes that the old number had sent before it moved and that was heard after', async () => {
    const { id } = await town.osnp.asks({ targets: [claire.id] });
    const code = claire.code();
    await claire.says('mon nouveau numéro est 06 39 98 07 77');
    await says(newNumber, sixDigits(newest(newNumber)));
    const mine = sixDigits(claire.last());
    town.carrier.faults.inbound = 'lost';
    await claire.text(`OUI ${code}`);
    delete town.carrier.faults.inbound;
    await town.clock.forward({ seconds: 1 });
    await claire.text(`CHANGER ${mine}`);
    await town.clock.forward({ minutes: 1 });
    expect(await town.osnp.looksAt(id)).toMatchObject({ accepted_by: claire.id });
  });

  it('is refused in words when it is somebody else’s, the same, or a landline, and after three tries', async () => {
    const change = (number: string) => claire.says(`mon nouveau numéro : ${number}`);
    expect(await change(hugo.number)).toMatch(/sert déjà/);
    expect(await change(claire.number)).toMatch(/déjà votre numéro/);
    expect(await change('03 20 00 00 00')).toMatch(/ligne fixe/);
    for (const last of ['1', '2', '3']) await change(`06 39 98 07 7${last}`);
    expect(await change('06 39 98 07 74')).toMatch(/Trop de changements/);
    expect(newest('+33639980774')).toBe('');
  });
});

describe('a number that the administrator changes', () => {
  it('leaves no request on the old one, and his confirmed patients are told of, and given back, on the new one', async () => {
    const held = await town.osnp.asks({ targets: [claire.id] });
    const code = claire.code();
    await claire.says(`OUI ${code}`);
    const { id } = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    await town.admin.call('PATCH', `/practitioners/${claire.id}`, { phone: newNumber });
    await town.settle();
    expect((await town.osnp.looksAt(id)).offers).toMatchObject([
      { practitioner_id: claire.id, status: 'failed' },
      { practitioner_id: hugo.id, status: 'sent' },
    ]);
    await says(newNumber, `LIER ${sixDigits(newest(newNumber))}`);
    expect(await says(newNumber, `je me désiste ${code}`)).toMatch(/Vous désister de la demande/);
    await says(newNumber, 'non');
    await town.osnp.call('POST', `/orientations/${held.id}/cancel`, {});
    await town.settle();
    expect(newest(newNumber)).toMatch(/le patient ne viendra pas/);
    expect(claire.last()).not.toMatch(/ne viendra pas/);
  });
});

describe('« mauvais numéro »', () => {
  it('unlinks at once: the next doctor is asked, no code goes there any more, and the administrator sees it', async () => {
    const { id } = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    expect(await claire.says('mauvais numéro')).toMatch(/nous ne lui écrivons plus/);
    const { offers } = await town.osnp.looksAt(id);
    expect(offers).toMatchObject([
      { practitioner_id: claire.id, status: 'failed' },
      { practitioner_id: hugo.id, status: 'sent' },
    ]);
    expect((await linked(claire)).linked).toEqual({ sms: false, voice: false, teams: false });
    expect(await audited()).toContain('phone.wrong-number');
    expect(town.osnp.told()).toContain('effecteur.unlinked');
    const before = claire.thread().length;
    expect(await claire.says('renvoyez-moi un code')).toMatch(/médecins inscrits/);
    expect(claire.thread().length).toBe(before + 2);
    expect(await claire.says(`OUI ${claire.code()}`)).not.toMatch(/confirmé/);
    await town.admin.call('POST', `/practitioners/${claire.id}/enrolment`, { channel: 'sms' });
    await town.settle();
    expect(await claire.says(`LIER ${sixDigits(claire.last())}`)).toMatch(/C'est fait/);
  });

  it('ends a code that was sent to the wrong person, who is told nothing of whose it was', async () => {
    const phone = '+33639980333';
    await town.admin.call('POST', '/practitioners', {
      rpps: '99000099999',
      display_name: 'Dr Inès Belkacem',
      phone,
      territory: '59',
    });
    await town.settle();
    const code = sixDigits(newest(phone));
    const told = await says(phone, "ce n'est pas moi");
    expect(told).toMatch(/ce numéro est retiré/);
    expect(told).not.toMatch(/Belkacem/);
    expect(await says(phone, `LIER ${code}`)).not.toMatch(/C'est fait/);
    expect(await says('+33639980334', 'mauvais numéro')).not.toMatch(/retiré/);
  });
});

describe('« ce n’est pas moi »', () => {
  it('said to an open question is no word about the number', async () => {
    await claire.says('ouvre tous les mardis 9h-10h');
    await claire.says("ce n'est pas moi");
    expect((await linked(claire)).linked.sms).toBe(true);
    await claire.says('ouvre tous les jeudis 9h-10h');
    expect(await claire.says('supprimez mes données')).toMatch(/rien n'en est fait[\s\S]*Effacer/);
    expect(await claire.says('mauvais numéro')).toMatch(/retiré/);
  });
});

describe('what is kept of him', () => {
  it('is said in two segments, with a file that can be fetched once, for ten minutes, and is gone', async () => {
    await claire.says('ouvre 16h-18h');
    const said = await claire.says('mes données');
    expect(said).toMatch(/depuis le 25\/11\/2026/);
    expect(said).toMatch(/12 mois/);
    expect(said.length).toBeLessThan(306);
    const [url = ''] = /http\S+$/.exec(said) ?? [];
    const file = await fetch(url);
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(file.headers.get('content-type')).toMatch(/json/);
    const kept = JSON.parse(await file.text());
    expect(kept.person).toMatchObject({ displayName: 'Dr Claire Aubert', phone: claire.number });
    expect(kept.openings).toHaveLength(1);
    expect((await fetch(url)).status).toBe(404);
    const [late = ''] = /http\S+$/.exec(await claire.says('mes données svp')) ?? [];
    await town.clock.forward({ minutes: 10, seconds: 1 });
    expect((await fetch(late)).status).toBe(404);
    expect((await fetch(`${url}x`)).status).toBe(404);
    expect(await audited()).toEqual(expect.arrayContaining(['data.link', 'data.fetch']));
  });

  it('is erased after a second yes: out of dispatch at once, patients handed back, what stays said', async () => {
    const held = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    await claire.says(`OUI ${claire.code()}`);
    const waiting = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    await claire.says(`NON ${claire.code()}`);
    await town.osnp.call('POST', `/orientations/${waiting.id}/cancel`, {});
    expect(await claire.says('supprimez mes données')).toMatch(
      /1 patient\(s\) confirmé\(s\) seraient rendus[\s\S]*OUI pour confirmer/,
    );
    expect(await claire.says('non')).toMatch(/rien n'est changé/);
    await claire.says('supprimez mes données');
    const told = await claire.says('oui');
    expect(told).toMatch(/C'est effacé/);
    expect(told).toMatch(/1 patient\(s\) rendu/);
    expect(told).toMatch(/25\/11\/2027.*23\/02\/2027/);
    expect((await town.osnp.looksAt(held.id)).offers).toMatchObject([
      { practitioner_id: claire.id, status: 'refused' },
      { practitioner_id: hugo.id, status: 'sent' },
    ]);
    expect(town.osnp.told(held.id)).toContain('orientation.withdrawn');
    expect((await town.admin.call('GET', `/practitioners/${claire.id}`)).status).toBe(404);
    const left = await everything();
    for (const name of ['Aubert', claire.number])
      expect(left.split('\n').filter((row) => row.includes(name))).toEqual([]);
    expect(await claire.says('mes créneaux')).toMatch(/le 15 ou le 112/);
    const { offers } = await town.osnp.asks({ territory: '59' });
    expect(offers.map((one: { practitioner_id: string }) => one.practitioner_id)).toEqual([
      hugo.id,
    ]);
  });

  it('is not erased by a yes to a request that waits', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    await claire.says('supprimez mes données');
    await claire.says('oui');
    expect((await linked(claire)).phone).toBe(claire.number);
    expect(await claire.says('CONFIRMER')).toMatch(/C'est effacé/);
  });

  it('is given to a secretary and erased for her alone', async () => {
    const phone = '+33639980444';
    await town.admin.call('POST', `/practitioners/${claire.id}/delegates`, {
      phone,
      name: 'Odile Roux',
    });
    await town.settle();
    await says(phone, `LIER ${sixDigits(newest(phone))}`);
    const [url = ''] = /http\S+$/.exec(await says(phone, 'my data')) ?? [];
    const kept = JSON.parse(await (await fetch(url)).text());
    expect(kept).toMatchObject({
      person: { phone },
      acts_for: [{ displayName: 'Dr Claire Aubert' }],
    });
    await says(phone, 'supprimez mes données');
    expect(await says(phone, 'oui')).toMatch(/C'est effacé/);
    expect((await linked(claire)).delegates).toEqual([]);
  });
});

/** Every word of the whole database, but for the fixed part of the first registration. */
async function everything(): Promise<string> {
  const { pool } = town.database;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const all = rows.map(({ name }) => pool.query(`SELECT t::text AS row FROM ${name} t`));
  return (await Promise.all(all)).flatMap((table) => table.rows.map(({ row }) => row)).join('\n');
}

describe('the daily wishes', () => {
  it('of a human, a language or a channel are heard, and no STOP is read into them', async () => {
    for (const wish of ["je veux parler à quelqu'un", 'un humain svp', 'speak to somebody'])
      expect(await claire.says(wish)).toMatch(contact);
    expect(await says('+33639980999', "parler à quelqu'un")).not.toMatch(/Mme Petit/);
    expect(await claire.says('parlez-moi en anglais')).toMatch(/now speak English/);
    expect(await claire.says('en français svp')).toMatch(/nous parlons fran/);
    expect(await claire.says('par téléphone plutôt')).toMatch(/appelle d'abord/);
    expect(await claire.says('plus de sms mais teams')).toMatch(/Teams n'est pas relié/);
    expect(await claire.says('plus de sms, par téléphone')).toMatch(/appelle d'abord/);
    expect(await claire.says("pas d'appels mais des sms")).toMatch(/écris d'abord par SMS/);
    expect(await claire.says('mes préférences')).toMatch(/SMS/);
  });
});
