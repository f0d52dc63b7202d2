import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;

beforeEach(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
  anne = await town.doctor('Dr Anne Lefort');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
  await town.close();
});

const asked = () => town.osnp.asks({ targets: [anne.id] });
const statusOf = async (id: string) => (await town.osnp.looksAt(id)).status;

describe('an answer that may be meant for something else', () => {
  it('« 1 » and « 2 » by text are for menus: a request wants its OUI or NON', async () => {
    await anne.says('combien je suis payé pour une visite snp ?');
    const { id } = await asked();
    for (const digit of ['1', '2'])
      expect(await anne.says(digit)).toMatch(new RegExp(`OUI ${anne.code()}`));
    expect(await statusOf(id)).toBe('offered');
  });

  it('a thumb is for what was said last', async () => {
    const { id } = await asked();
    await anne.says('combien je suis payé pour une visite snp ?');
    expect(await anne.says('👍')).toMatch(new RegExp(`OUI ${anne.code()}`));
    expect(await statusOf(id)).toBe('offered');
    const { id: next } = await asked();
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    expect(await statusOf(next)).toBe('offered');
  });

  it('« oui » after another hour was proposed does not take the hour that was asked for', async () => {
    const { id } = await asked();
    await anne.says('plutôt demain 9h');
    expect(await anne.says('oui')).toMatch(new RegExp(`OUI ${anne.code()}`));
    expect(await statusOf(id)).toBe('offered');
    expect(await anne.says(`oui ${anne.code()}`)).toMatch(/confirmé pour vous/);
  });

  it('the hours of a closing that were asked for are read back before anything closes', async () => {
    await anne.says('ouvre jeudi 14h-16h');
    expect(await anne.says('ferme jeudi')).not.toMatch(/heure \?/);
    await anne.says('annuler');
    await anne.says('ferme');
    expect(await anne.says('jeudi aprem ok pour moi')).not.toMatch(/^Fermé/);
  });

  it('with a command beside it: both are done, or what is not is said', async () => {
    await anne.says('ouvre 16h-18h');
    const { id } = await asked();
    const answer = await anne.says(`oui ${anne.code().toLowerCase()} merci et ferme 17h-18h`);
    expect(await statusOf(id)).toBe('accepted');
    expect(answer).toMatch(/Ferm/);
  });

  it('a patient who was accepted has his hour alone, in whatever mode something is opened', async () => {
    await anne.says('ouvre 16h-18h');
    const { id } = await asked();
    await anne.says(`oui ${anne.code()}`);
    const { appointment } = await town.osnp.looksAt(id);
    await anne.says('ouvre 16h-18h en téléconsultation');
    await anne.says('oui');
    const { body } = await town.osnp.call('GET', '/slots?mode=teleconsultation');
    for (const slot of body.data)
      expect(slot.to <= appointment.from || slot.from >= appointment.to, JSON.stringify(slot)).toBe(
        true,
      );
  });

  it('« je me désiste de celui de … » means the patient of that hour, and all who are held are named', async () => {
    for (const hour of ['11h', '12h', '13h']) {
      await asked();
      await anne.says(`oui ${anne.code()} ${hour}`);
    }
    expect((await anne.says('je me désiste')).match(/\b1[123]h-/g)).toHaveLength(3);
    expect(await anne.says('je me désiste de celui de 12h')).toMatch(/12h-12h15/);
    expect(await anne.says('oui')).toMatch(/Désistement enregistré/);
  });
});
