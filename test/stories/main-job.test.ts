import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
let hugo: Doctor;
let ines: Doctor;

beforeAll(async () => {
  town = await openTown();
  claire = await town.doctor('Dr Claire Aubert');
  hugo = await town.doctor('Dr Hugo Marchetti');
  ines = await town.doctor('Dr Inès Belkacem');
});
afterAll(() => town.close());

describe('a doctor and an OSNP, on an ordinary morning', () => {
  it('opens the places of a range when a doctor texts it, and reads it back with weekday, date and hours', async () => {
    const answer = await claire.says('ouvre 16h-18h');
    expect(answer).toMatch(/Ouvert : mer\. 25 nov\. 16h-18h \(cabinet, 15 min, 8 patients\)/);
    expect(answer).toMatch(/ANNULER/);
    const { body } = await town.osnp.call(
      'GET',
      '/slots?from=2026-11-25T15:00:00Z&to=2026-11-25T17:00:00Z',
    );
    expect(body.data).toHaveLength(8);
  });

  it('puts a request to three doctors, confirms the first yes and tells the others that it is taken', async () => {
    await hugo.says('ouvre 16h-17h');
    await ines.says('ouvre 16h-17h');
    const asked = await town.osnp.asks();
    expect(asked.offers).toHaveLength(3);
    for (const doctor of [claire, hugo, ines]) {
      expect(doctor.last()).toMatch(/OUI \w{4} pour accepter, NON \w{4} pour refuser/);
    }
    const answer = await hugo.says(`OUI ${hugo.code()}`);
    expect(answer).toMatch(/confirm[ée]e? pour vous/i);
    expect(answer).toContain(hugo.code());
    for (const doctor of [claire, ines]) expect(doctor.last()).toMatch(/déjà pourvue/i);
    const seen = await town.osnp.looksAt(asked.id);
    expect(seen).toMatchObject({ status: 'accepted', accepted_by: hugo.id });
    expect(town.osnp.told(asked.id)).toEqual(
      expect.arrayContaining([
        'orientation.created',
        'orientation.offered',
        'offer.sent',
        'orientation.accepted',
      ]),
    );
  });

  it('tells a doctor who answers too late that the patient is another doctor’s', async () => {
    expect(await claire.says(`OUI ${claire.code()}`)).toMatch(/déjà pourvue/i);
  });

  it('undoes the last change when the doctor texts ANNULER', async () => {
    await ines.says('ferme 16h-17h');
    expect(await ines.says('ANNULER')).toMatch(/de nouveau ouverts/);
    const mine = await ines.says('mes créneaux');
    expect(mine).toMatch(/16h-17h/);
  });

  it('tells the OSNP when nobody answers in time', async () => {
    const asked = await town.osnp.asks();
    await town.clock.forward({ minutes: 6 });
    await town.clock.forward({ minutes: 6 });
    await town.clock.forward({ hours: 3 });
    const seen = await town.osnp.looksAt(asked.id);
    expect(seen.status).toBe('expired');
    expect(town.osnp.told(asked.id).at(-1)).toBe('orientation.expired');
  });

  it('answers an unknown number with one neutral line, three times a day at most', async () => {
    const stranger = town.carrier.phone('+33639989999');
    for (let n = 0; n < 5; n += 1) await stranger.text('ouvre 16h-18h');
    const answers = stranger.thread().filter(({ direction }) => direction !== 'inbound');
    expect(answers).toHaveLength(3);
    expect(answers[0]?.body).toMatch(/15 ou le 112/);
  });
});
