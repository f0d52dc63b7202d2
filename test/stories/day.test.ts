import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { segmentsOf } from '../../bot/channels/gsm7.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

/** An hour of Wednesday 25 November in Paris, as the API tells instants. */
const at = (hour: number, minute = 0) =>
  new Date(Date.UTC(2026, 10, 25, hour - 1, minute)).toISOString();
const asks = (from = 14, to = 18, more = {}) =>
  town.osnp.asks({ window: { from: at(from), to: at(to) }, ...more });
const appointment = async (id: string) => (await town.osnp.looksAt(id)).appointment;
/** A patient of Anne's at that hour, and the code of his request. */
const patientAt = async (hour: string) => {
  const { id } = await asks();
  const code = anne.code();
  expect(await anne.says(`OUI ${code} ${hour}`)).toMatch(/confirmé pour vous/);
  return { id, code };
};

describe('the hour of a patient beside his doctor’s slots', () => {
  it('is agreed with the yes, by code or without one', async () => {
    const { id } = await asks();
    const said = await anne.says(`OUI ${anne.code()} 16h`);
    expect(said).toMatch(/confirmé pour vous.*16h-16h15/);
    expect(said).not.toMatch(/quelle heure/);
    expect(await appointment(id)).toMatchObject({ state: 'agreed', from: at(16), to: at(16, 15) });
    const second = await asks();
    expect(await anne.says('oui à 15h')).toMatch(/confirmé pour vous.*15h-15h15/);
    expect(await appointment(second.id)).toMatchObject({ state: 'agreed', from: at(15) });
    const third = await asks();
    expect(await anne.says('oui 3h30')).toMatch(/confirmé pour vous.*15h30-15h45/);
    expect(await appointment(third.id)).toMatchObject({ from: at(15, 30) });
  });

  it('is asked once after a yes alone, and may be answered much later', async () => {
    const { id } = await asks();
    expect(await anne.says(`OUI ${anne.code()}`)).toMatch(/quelle heure l'attendez-vous/);
    await town.clock.forward({ hours: 2 });
    expect(await anne.says('16h30')).toMatch(/C'est noté.*16h30-16h45.*régulation est prévenue/);
    expect(await appointment(id)).toMatchObject({ state: 'agreed', from: at(16, 30) });
    expect(town.osnp.told(id).at(-1)).toBe('appointment.moved');
    expect(await anne.says('17h')).not.toMatch(/C'est noté/);
    expect(await appointment(id)).toMatchObject({ from: at(16, 30) });
  });

  it('is never another patient’s: refused in words with what is possible, and the yes stands', async () => {
    await patientAt('16h');
    const { id } = await asks();
    const said = await anne.says(`OUI ${anne.code()} 16h10`);
    expect(said).toMatch(/confirmé pour vous/);
    expect(said).toMatch(/déjà un patient .*16h10.*Possible : .*14h-16h et .*16h15-18h/);
    expect(segmentsOf(said)).toBeLessThanOrEqual(2);
    expect(await appointment(id)).toMatchObject({ state: 'to_agree' });
    expect(await anne.says('19h')).toMatch(/ne demande pas .*19h.*Possible/);
    expect(await anne.says('16h')).toMatch(/déjà un patient/);
    expect(await anne.says('16h15')).toMatch(/C'est noté.*16h15-16h30/);
    expect(await appointment(id)).toMatchObject({ state: 'agreed', from: at(16, 15) });
  });

  it('outside the window is a proposal, never a yes', async () => {
    const { id } = await asks();
    expect(await anne.says(`OUI ${anne.code()} 19h`)).toMatch(/pas un accord/);
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'offered', accepted_by: null });
  });

  it('is one hour for two yeses in a race: one gets it, the other is still to agree', async () => {
    const ids = [(await asks()).id];
    const first = anne.code();
    ids.push((await asks()).id);
    await Promise.all([anne.text(`OUI ${first} 16h`), anne.text(`OUI ${anne.code()} 16h`)]);
    await town.settle();
    const states = await Promise.all(ids.map(async (id) => (await appointment(id)).state));
    expect(states.toSorted()).toEqual(['agreed', 'to_agree']);
  });

  it('counts as a yes when it is heard after that hour: another one is asked', async () => {
    const { id } = await asks(10, 12, { offer_ttl_s: 7200 });
    const code = anne.code();
    await town.clock.forward({ minutes: 30 });
    const said = await anne.says(`OUI ${code} 10h15`);
    expect(said).toMatch(/confirmé pour vous/);
    expect(said).toMatch(/10h15, c'est passé. Possible : .*10h45-12h/);
    expect(await appointment(id)).toMatchObject({ state: 'to_agree' });
  });

  it('needs a code when several things wait for an hour', async () => {
    const { id } = await asks();
    const mine = anne.code();
    await anne.says(`OUI ${mine}`);
    const other = await asks();
    const which = await anne.says('16h');
    expect(which).toMatch(new RegExp(`${mine} 16h`));
    expect(which).toMatch(new RegExp(`OUI ${anne.code()} 16h`));
    expect((await town.osnp.looksAt(other.id)).status).toBe('offered');
    expect(await anne.says(`${mine} 16h`)).toMatch(/C'est noté/);
    expect(await appointment(id)).toMatchObject({ from: at(16) });
  });

  it('needs a day when the window has that hour twice', async () => {
    const window = { from: at(14), to: at(18 + 24) };
    const { id } = await town.osnp.asks({ window });
    const said = await anne.says(`OUI ${anne.code()} 16h`);
    expect(said).toMatch(/confirmé pour vous/);
    expect(said).toMatch(/Quel jour : mer. 25 nov. à 16h ou jeu. 26 nov. à 16h/);
    expect(await anne.says('demain 16h')).toMatch(/C'est noté.*jeu. 26 nov. 16h-16h15/);
    expect(await appointment(id)).toMatchObject({ from: at(16 + 24) });
  });

  it('leaves no room for an opening over him: the opening says what it leaves out', async () => {
    await patientAt('16h');
    const said = await anne.says('ouvre 15h-17h');
    expect(said).toMatch(/15h-16h/);
    expect(said).toMatch(/16h15-17h/);
    expect(said).toMatch(/patients confirmés : .*16h-16h15/);
    const { body } = await town.osnp.call('GET', '/slots');
    expect(body.data.map(({ from }: { from: string }) => from)).toEqual([
      ...[0, 15, 30, 45].map((minute) => at(15, minute)),
      ...[15, 30, 45].map((minute) => at(16, minute)),
    ]);
    expect(await anne.says('ANNULER')).toMatch(/Annulé/);
    expect((await town.osnp.call('GET', '/slots')).body.data).toEqual([]);
  });
});

describe('who comes', () => {
  it('is told with hour, mode, place, code and the desk to ring, beside what is free and what waits', async () => {
    await anne.says('ouvre 16h-16h45');
    const { id } = await asks(14, 18, { osnp_callback: '+33199000015' });
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    await asks();
    const list = await anne.says('mes patients');
    expect(list).toMatch(new RegExp(`mer. 25 nov. : 16h-16h15, cabinet, Cabinet 1, ${code}`));
    expect(list).toMatch(/1 place libre 16h-16h45, cabinet/);
    expect(list).toMatch(new RegExp(`à répondre 16h15-16h30, cabinet, OUI ${anne.code()} \\?`));
    expect(list).toMatch(/Régulation : \+33199000015/);
    expect(list).not.toContain((await town.osnp.looksAt(id)).reference);
    expect(segmentsOf(list)).toBeLessThanOrEqual(2);
    expect(await anne.says('mes rendez-vous')).toContain(code);
  });

  it('is told of one hour or one day', async () => {
    const { code } = await patientAt('16h');
    expect(await anne.says('qui vient à 16h ?')).toMatch(new RegExp(`16h-16h15.*${code}`));
    expect(await anne.says('qui vient à 17h ?')).toMatch(/Personne mer. 25 nov. à 17h/);
    expect(await anne.says('quoi demain ?')).toMatch(/Aucun patient/);
    await anne.says('ouvre demain 9h-10h');
    expect(await anne.says('quoi demain ?')).toMatch(/jeu. 26 nov. : 4 places libres 9h-10h/);
  });

  it('is told in parts of two segments when there are many, SUITE for more', async () => {
    const wanted = { reference: 'R-1', territory: '59', mode: 'cabinet', targets: [anne.id] };
    const window = { from: at(14), to: at(18) };
    for (const hour of [at(14), at(14, 30), at(15), at(15, 30), at(16), at(16, 30), at(17)]) {
      const { body } = await town.osnp.call('POST', '/orientations', { ...wanted, window });
      const yes = { practitioner_id: anne.id, answer: 'accept', by: 'phone', at: hour };
      await town.osnp.call('POST', `/orientations/${body.id}/answers`, yes);
    }
    await town.settle();
    const texts = [await anne.says('mes patients')];
    for (let i = 0; i < 5 && /SUITE/.test(texts.at(-1) ?? ''); i += 1)
      texts.push(await anne.says('SUITE'));
    for (const text of texts) expect(segmentsOf(text)).toBeLessThanOrEqual(2);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join('\n').match(/cabinet/g)).toHaveLength(7);
  });
});

describe('a doctor who calls', () => {
  it('hears by key 3 who comes, without codes; what would change something goes by text', async () => {
    const { id, code } = await patientAt('16h');
    await anne.call();
    const said = (await anne.press('3')).join(' ');
    expect(said).toMatch(/mercredi 25 novembre : de 16 heures à 16 heures 15, cabinet, Cabinet 1/);
    expect(said).not.toContain(code);
    await anne.press('*');
    expect((await anne.speak('je suis en retard de vingt minutes')).join(' ')).toMatch(/par SMS/);
    await anne.hangUp();
    await town.settle();
    expect(town.osnp.told(id)).not.toContain('appointment.late');
  });
});

describe('a doctor who is late', () => {
  it('is asked how long, and the OSNP hears it at once', async () => {
    const { id } = await patientAt('16h');
    expect(await anne.says('je suis en retard')).toMatch(/combien de minutes/);
    expect(await anne.says('20 min')).toMatch(/20 min de retard pour le patient de 16h/);
    expect(town.osnp.told(id).at(-1)).toBe('appointment.late');
    const { rows } = await town.database.pool.query(
      `SELECT data FROM "Event" WHERE type = 'appointment.late'`,
    );
    expect(rows).toMatchObject([{ data: { minutes: 20, orientation: { id } } }]);
    expect(await anne.says('en retard de 30 min')).toMatch(/30 min de retard/);
  });

  it('is still asked how long after a question of his own, and « 20 » is enough', async () => {
    await patientAt('16h');
    await anne.says('je suis en retard');
    expect(await anne.says('quel est le forfait annuel ?')).toMatch(
      /1 000 €[\s\S]*De combien de minutes/,
    );
    expect(await anne.says('20')).toMatch(/20 min de retard pour le patient de 16h/);
    expect(await anne.says('20')).not.toMatch(/retard/);
  });

  it('leaves the question by « non », and hears ten minutes later that it is over', async () => {
    const { id } = await patientAt('16h');
    await anne.says('je suis en retard');
    expect(await anne.says('non')).not.toMatch(/combien de minutes/);
    await anne.says('je suis en retard');
    await town.clock.forward({ minutes: 11 });
    expect(await anne.says('20 min')).toMatch(/n'attend plus de réponse/);
    expect(town.osnp.told(id)).not.toContain('appointment.late');
  });

  it('hears what to do when nobody is expected, when two are, and when it is no delay any more', async () => {
    expect(await anne.says('je suis en retard de 20 min')).toMatch(/Aucun patient confirmé/);
    expect(await anne.says('20 min')).not.toMatch(/retard pour/);
    const one = await patientAt('16h');
    const two = await patientAt('16h15');
    const which = await anne.says('je suis en retard de 20 min');
    expect(which).toMatch(new RegExp(`Lequel.*${one.code}.*${two.code}`, 's'));
    expect(town.osnp.told()).not.toContain('appointment.late');
    expect(await anne.says(`en retard de 20 min pour ${two.code}`)).toMatch(/patient de 16h15/);
    expect(await anne.says('en retard de 10 min pour tous')).toMatch(/vos 2 patients/);
    expect(town.osnp.told().filter((type) => type === 'appointment.late')).toHaveLength(3);
    expect(await anne.says(`en retard de 5h pour ${one.code}`)).toMatch(
      /plus un retard.*décale.*désiste/,
    );
    expect(town.osnp.told().filter((type) => type === 'appointment.late')).toHaveLength(3);
  });
});

describe('a patient who is moved', () => {
  it('by his doctor: the OSNP is told, and the old hour is nobody’s', async () => {
    await anne.says('ouvre 16h-16h15');
    const { id } = await asks();
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    expect(await anne.says('décale le patient de 16h à 16h30')).toMatch(
      /déplacé.*16h30-16h45.*prévient le patient/,
    );
    expect(town.osnp.told(id).at(-1)).toBe('appointment.moved');
    expect(await appointment(id)).toMatchObject({ state: 'agreed', from: at(16, 30) });
    expect((await town.osnp.call('GET', '/slots')).body.data).toEqual([]);
    expect(await anne.says(`décale ${code} à 19h`)).toMatch(/ne demande pas.*Possible/);
    expect(await anne.says('décale le patient de 11h à 12h')).toMatch(/ne trouve pas ce patient/);
    expect(await anne.says('ANNULER')).toMatch(/ne revient pas sur un patient/);
    expect(await appointment(id)).toMatchObject({ from: at(16, 30) });
  });

  it('or cancelled by the OSNP: his doctor hears it, and the hour is free again', async () => {
    const { id, code } = await patientAt('16h');
    await town.osnp.call('POST', `/orientations/${id}/appointment`, { from: at(17) });
    await town.settle();
    expect(anne.last()).toMatch(new RegExp(`régulation déplace.*${code}.*17h-17h15`));
    await patientAt('16h');
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.settle();
    expect(anne.last()).toMatch(/annulé.*le patient ne viendra pas/);
    expect((await town.osnp.looksAt(id)).appointment).toBeNull();
    await patientAt('17h');
  });
});

describe('a doctor who has only a landline', () => {
  it('is rung when the OSNP moves his patient, or cancels him', async () => {
    await town.admin.call('PATCH', `/practitioners/${anne.id}`, { channels: ['voice'] });
    await town.database.pool.query(
      `UPDATE "Phone" SET "linkedSmsAt" = NULL, "linkedVoiceAt" = now() WHERE number = $1`,
      [anne.number],
    );
    const { id } = await asks(14, 18, { targets: [anne.id] });
    await anne.answerCall();
    expect((await anne.press('1')).join(' ')).toMatch(/confirmé pour vous/);
    await town.osnp.call('POST', `/orientations/${id}/appointment`, { from: at(17) });
    await town.settle();
    expect((await anne.answerCall()).join(' ')).toMatch(/confirmée pour vous.*de 17 heures/);
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.settle();
    expect((await anne.answerCall()).join(' ')).toMatch(/annulé.*le patient ne viendra pas/);
  });
});

describe('whether he came', () => {
  it('is asked once after the hour, and silence is no answer', async () => {
    const { id, code } = await patientAt('16h');
    await town.clock.forward({ hours: 6, minutes: 45 });
    expect(anne.last()).toMatch(
      new RegExp(`patient de 16h .*venu.*VENU ${code} ou PAS VENU ${code}`),
    );
    const texts = anne.thread().length;
    await town.clock.forward({ hours: 26 });
    expect(anne.thread()).toHaveLength(texts);
    expect((await town.osnp.looksAt(id)).outcome).toBeNull();
    expect(await anne.says(`PAS VENU ${code}`)).toMatch(/n'est pas venu.*prévenue/);
    expect((await town.osnp.looksAt(id)).outcome).toBe('noshow');
    expect(town.osnp.told(id).at(-1)).toBe('appointment.noshow');
  });

  it('is said with a word, corrected with another, and told to the OSNP each time', async () => {
    const { id } = await patientAt('14h');
    expect(await anne.says('venu')).toMatch(/n'est attendu que .*14h/);
    expect((await town.osnp.looksAt(id)).outcome).toBeNull();
    await town.clock.forward({ hours: 4, minutes: 5 });
    expect(await anne.says('venu')).toMatch(/est venu/);
    expect((await town.osnp.looksAt(id)).outcome).toBe('fulfilled');
    await town.clock.forward({ hours: 1 });
    expect(anne.thread().filter(({ body }) => /est-il venu/.test(body))).toEqual([]);
    const code = anne.code();
    expect(await anne.says(`j'ai dû envoyer le patient ${code} aux urgences`)).toMatch(/réorienté/);
    expect((await town.osnp.looksAt(id)).outcome).toBe('other');
    expect(town.osnp.told(id).slice(-2)).toEqual(['appointment.fulfilled', 'appointment.other']);
    expect(await anne.says('pas venu')).toMatch(/rien n'est changé/);
    await anne.says(`je me désiste ${code}`);
    expect(await anne.says('oui')).toMatch(/n'est plus à vous/);
    const { status, body } = await town.osnp.call('POST', `/orientations/${id}/appointment`, {
      from: at(17),
    });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'already_terminal' });
  });

  it('of a patient who was cancelled is answered with what became of him', async () => {
    const { id, code } = await patientAt('14h');
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.clock.forward({ hours: 4, minutes: 30 });
    expect(await anne.says('venu')).toMatch(/annulé/);
    expect(await anne.says(`VENU ${code}`)).toMatch(/annulé/);
    expect(town.osnp.told(id)).not.toContain('appointment.fulfilled');
  });

  it('may be said by the OSNP, once the hour has come', async () => {
    const { id } = await patientAt('14h');
    const path = `/orientations/${id}/outcome`;
    expect((await town.osnp.call('POST', path, { outcome: 'noshow' })).status).toBe(422);
    await town.clock.forward({ hours: 4, minutes: 5 });
    const { body } = await town.osnp.call('POST', path, { outcome: 'noshow' });
    expect(body).toMatchObject({ status: 'accepted', outcome: 'noshow' });
    await town.osnp.call('POST', path, { outcome: 'noshow' });
    await town.settle();
    expect(town.osnp.told(id).filter((type) => type === 'appointment.noshow')).toHaveLength(1);
  });
});
