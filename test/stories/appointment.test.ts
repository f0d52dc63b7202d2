import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const window = (from: number, to: number) => ({ window: { from: at(from), to: at(to) } });
const byPhone = (id: string, hour?: string) => ({
  practitioner_id: id,
  answer: 'accept',
  by: 'phone',
  ...(hour && { at: hour }),
});
const set = (id: string, from: string) =>
  town.osnp.call('POST', `/orientations/${id}/appointment`, { from });

describe('an accepted patient has an hour and a place', () => {
  it('those of his slot, with the address and the desk to ring', async () => {
    await anne.says('ouvre 16h-16h15');
    const asked = await town.osnp.asks({ osnp_callback: '+33199000015' });
    expect(asked).toMatchObject({ appointment: null, outcome: null });
    await anne.says(`OUI ${anne.code()}`);
    const { appointment, created_at, slot_id, offers } = await town.osnp.looksAt(asked.id);
    expect(appointment).toEqual({
      state: 'agreed',
      from: at(16),
      to: at(16, 15),
      mode: 'cabinet',
      site: {
        id: expect.any(String),
        label: 'Cabinet 1',
        address: { line: '1 rue du Test', postal_code: '59000', city: 'Lille' },
        lat: 50.631,
        lon: 3.06,
      },
      desk_phone: '+33199000015',
    });
    expect(created_at).toMatch(/^2026-11-25T09:/);
    expect(offers[0]).toMatchObject({ slot_id, distance_km: 0.1, counter: null });
    const { data } = (await town.osnp.call('GET', '/orientations')).body;
    expect(data[0]).toMatchObject({ appointment, created_at });
  });

  it('beside his slots: to agree, until the OSNP sets the hour that they said by phone; the doctor hears it', async () => {
    const { id } = await town.osnp.asks(window(14, 18));
    expect(await anne.says(`OUI ${anne.code()}`)).toMatch(/quelle heure l'attendez-vous/);
    expect((await town.osnp.looksAt(id)).appointment).toMatchObject({
      state: 'to_agree',
      from: at(14),
      to: at(18),
      site: { label: 'Cabinet 1' },
      desk_phone: null,
    });
    expect((await set(id, at(16))).body.appointment).toMatchObject({
      state: 'agreed',
      from: at(16),
      to: at(16, 15),
    });
    await town.settle();
    expect(anne.last()).toMatch(/la régulation a noté votre patient .*16h-16h15/);
    expect(town.osnp.told(id).at(-1)).toBe('appointment.moved');
  });

  it('in every event of his orientation, so that whoever hears of the yes knows the hour', async () => {
    const { id } = await town.osnp.asks(window(14, 18));
    await town.osnp.call('POST', `/orientations/${id}/answers`, byPhone(anne.id, at(15)));
    await town.settle();
    const { rows } = await town.database.pool.query(
      `SELECT data FROM "Event" WHERE type = 'orientation.accepted'`,
    );
    expect(rows[0].data.orientation).toMatchObject({
      created_at: expect.any(String),
      appointment: { state: 'agreed', from: at(15) },
    });
    expect(anne.last()).toMatch(/confirmé pour vous.*15h-15h15.*par téléphone/);
  });
});

describe('an hour that cannot be', () => {
  it('is a fault of the member that gave it, and changes nothing', async () => {
    await anne.says('ouvre 16h-16h15');
    const first = await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    const { id } = await town.osnp.asks(window(14, 18));
    const answer = `/orientations/${id}/answers`;
    for (const [hour, code] of [
      [at(16), 'taken'],
      [at(19), 'outside_window'],
      [at(9), 'past'],
    ]) {
      const { status, body } = await town.osnp.call('POST', answer, byPhone(anne.id, hour));
      expect({ status, errors: body.errors }).toMatchObject({
        status: 422,
        errors: [{ pointer: '/at', code }],
      });
    }
    expect((await town.osnp.looksAt(id)).status).toBe('offered');
    expect((await set(id, at(15))).body.errors).toMatchObject([{ code: 'not_accepted' }]);
    await town.osnp.call('POST', answer, byPhone(anne.id, at(15)));
    expect((await set(id, at(16, 5))).body.errors).toMatchObject([
      { pointer: '/from', code: 'taken' },
    ]);
    expect((await town.osnp.looksAt(id)).appointment.from).toBe(at(15));
    expect((await set(first.id, at(15, 10))).status).toBe(422);
    expect((await set('ori_nobody', at(15))).status).toBe(404);
  });

  it('given twice at once goes to one of the two patients', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const { id } = await town.osnp.asks({ ...window(14, 18), targets: [anne.id] });
      ids.push(id);
    }
    const answers = await Promise.all(
      ids.map((id) =>
        town.osnp.call('POST', `/orientations/${id}/answers`, byPhone(anne.id, at(16))),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
  });
});

describe('a doctor who proposed something else', () => {
  it('has exactly that once the OSNP takes it, also outside the window, and hears so', async () => {
    const { id } = await town.osnp.asks({ ...window(14, 16), osnp_callback: '+33199000015' });
    const code = anne.code();
    await anne.says(`AUTRE ${code} 17h30`);
    const { offers } = await town.osnp.looksAt(id);
    expect(offers[0].counter).toEqual({
      from: at(17, 30),
      to: at(17, 45),
      mode: null,
      at: expect.stringMatching(/^2026-11-25T09:/),
    });
    const path = `/orientations/${id}/offers/${offers[0].id}/accept-counter`;
    const taken = await town.osnp.call('POST', path, {});
    expect(taken.body).toMatchObject({
      status: 'accepted',
      accepted_by: anne.id,
      appointment: { state: 'agreed', from: at(17, 30), to: at(17, 45), mode: 'cabinet' },
    });
    await town.settle();
    expect(anne.last()).toMatch(
      new RegExp(`prend votre proposition.*confirmé pour vous, demande ${code}.*17h30-17h45`),
    );
    expect((await town.osnp.call('POST', path, {})).status).toBe(200);
  });

  it('is not taken at his word when somebody else has the patient by then, or when he proposed nothing', async () => {
    const bruno = await town.doctor('Dr Bruno Sallé');
    const { id, offers } = await town.osnp.asks(window(14, 16));
    const his = offers.find((one: { practitioner_id: string }) => one.practitioner_id === anne.id);
    const path = `/orientations/${id}/offers/${his.id}/accept-counter`;
    expect((await town.osnp.call('POST', path, {})).body.errors).toMatchObject([
      { code: 'no_counter' },
    ]);
    await anne.says(`AUTRE ${anne.code()} 17h30`);
    await bruno.says(`OUI ${bruno.code()}`);
    expect((await town.osnp.call('POST', path, {})).status).toBe(409);
    expect((await town.osnp.looksAt(id)).accepted_by).toBe(bruno.id);
  });

  it('keeps his free place open to others, and is refused an hour that he gave meanwhile', async () => {
    await anne.says('ouvre 15h-15h15');
    const { id, offers } = await town.osnp.asks(window(14, 18));
    await anne.says(`AUTRE ${anne.code()} 16h`);
    const path = `/orientations/${id}/offers/${offers[0].id}/accept-counter`;
    expect((await town.osnp.call('POST', path, {})).body.appointment.from).toBe(at(16));
    const second = await town.osnp.asks(window(14, 18));
    expect(second.offers[0].slot_id).toBe(offers[0].slot_id);
    await anne.says(`AUTRE ${anne.code()} 16h`);
    const again = `/orientations/${second.id}/offers/${second.offers[0].id}/accept-counter`;
    expect((await town.osnp.call('POST', again, {})).status).toBe(422);
  });
});

describe('what the OSNP sees of an offer', () => {
  it('the words that the doctor was told, without his code, and who was not asked and why', async () => {
    const bruno = await town.doctor('Dr Bruno Sallé');
    await bruno.says('absent aujourd’hui');
    const { offers, skipped } = await town.osnp.asks({ targets: [anne.id, bruno.id] });
    expect(offers[0].told).toMatchObject({ key: 'offer.asked', version: 1, locale: 'fr' });
    expect(offers[0].told.text).toMatch(/^SAS : un patient à voir .* OUI \*\*\*\* pour accepter/);
    expect(JSON.stringify(offers)).not.toContain(anne.code());
    expect(skipped).toEqual([{ practitioner_id: bruno.id, why: 'unavailable' }]);
  });
});
