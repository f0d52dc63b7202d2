import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const structure = 'MSP du Parc';
let town: Town;
let aubert: Doctor;
let blanc: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '60', SAS_TEXTS_PER_HOUR: '900' } });
});
beforeEach(async () => {
  await town.renew();
  aubert = await town.doctor('Dr Claire Aubert', { structure });
  blanc = await town.doctor('Dr Anne Blanc', { structure });
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

/** A patient whom Dr Aubert holds, on her place of 16h. */
async function hers(): Promise<{ id: string; code: string }> {
  await aubert.says('ouvre 16h-16h15');
  const { id } = await town.osnp.asks();
  const code = aubert.code();
  await aubert.says(`OUI ${code}`);
  return { id, code };
}

const heard = (doctor: Doctor) =>
  doctor
    .thread()
    .map(({ body }) => body)
    .join('\n');

const holderOf = async (id: string) => (await town.osnp.looksAt(id)).accepted_by;

const places = async (doctor: Doctor) => {
  const where = { effecteurId: doctor.id };
  const slots = await town.database.prisma.slot.findMany({ where, orderBy: { startAt: 'asc' } });
  return slots.map(({ state }) => state);
};

describe('a patient handed to a named colleague', () => {
  it('stays his until she says yes; then he is hers alone, both are told, and so is the OSNP', async () => {
    const { id, code } = await hers();
    await blanc.says('ouvre 17h-17h15');
    const said = await aubert.says('demande au Dr Blanc');
    expect(said).toMatch(/Je demande à Dr Anne Blanc, qui a 5 min/);
    expect(said).toMatch(/reste à vous/);
    expect(blanc.last()).toMatch(/de la part de Dr Claire Aubert/);
    expect(blanc.last()).toMatch(/à 17h/);
    expect(await holderOf(id)).toBe(aubert.id);
    expect(await places(aubert)).toEqual(['booked']);
    expect(await aubert.says('mes patients')).toMatch(code);
    expect(await blanc.says(`OUI ${blanc.code()}`)).toMatch(/confirmé pour vous/);
    await town.settle();
    expect(aubert.last()).toMatch(/Dr Anne Blanc prend le patient de la demande/);
    expect(await aubert.says('mes patients')).not.toMatch(code);
    const { accepted_by, status, appointment, offers } = await town.osnp.looksAt(id);
    expect({ accepted_by, status }).toEqual({ accepted_by: blanc.id, status: 'accepted' });
    expect(appointment.from).toBe('2026-11-25T16:00:00.000Z');
    expect(offers.at(-1)).toMatchObject({ practitioner_id: blanc.id, why: 'colleague' });
    expect(await places(aubert)).toEqual(['blocked']);
    expect(town.osnp.told(id).filter((type) => /accepted|withdrawn/.test(type))).toEqual([
      'orientation.accepted',
      'orientation.withdrawn',
      'orientation.accepted',
    ]);
  });

  it('stays his when she says no, or nothing for five minutes, and he hears which', async () => {
    const { id, code } = await hers();
    await aubert.says(`passez le patient de 16h au Dr Blanc`);
    const no = await blanc.says(`NON ${blanc.code()}`);
    expect(no).toMatch(/le patient reste le sien/);
    expect(no).not.toMatch(/sollicitons un confrère/);
    expect(aubert.last()).toMatch(/Dr Anne Blanc ne peut pas prendre .* il reste à vous/);
    expect(await holderOf(id)).toBe(aubert.id);
    expect(await blanc.says(`OUI ${blanc.code()}`)).toMatch(/déjà pourvue/);
    const faure = await town.doctor('Dr Lucie Faure', { structure });
    expect(await aubert.says(`passe ${code} à Faure`)).toMatch(/Dr Lucie Faure/);
    await town.clock.forward({ minutes: 4 });
    expect(heard(aubert)).not.toMatch(/n'a pas répondu/);
    await town.clock.forward({ minutes: 1, seconds: 2 });
    expect(aubert.last()).toMatch(/Dr Lucie Faure n'a pas répondu .* reste à vous/);
    expect(await faure.says(`OUI ${faure.code()}`)).toMatch(/expiré/);
    expect(await holderOf(id)).toBe(aubert.id);
  });

  it('is hers when she said yes in time and her text came late', async () => {
    const { id } = await hers();
    await aubert.says('demande à Blanc');
    const code = blanc.code();
    town.carrier.faults.inbound = 'lost';
    await blanc.text(`OUI ${code}`);
    expect(await holderOf(id)).toBe(aubert.id);
    delete town.carrier.faults.inbound;
    await town.clock.forward({ minutes: 6 });
    expect(await holderOf(id)).toBe(blanc.id);
    expect(aubert.last()).toMatch(/Dr Anne Blanc prend/);
    expect(heard(aubert)).not.toMatch(/n'a pas répondu/);
  });

  it('goes to nobody twice: two yeses, the desk that cancels, he who withdraws while she thinks', async () => {
    const first = await hers();
    await aubert.says('demande au Dr Blanc');
    const code = blanc.code();
    await Promise.all([blanc.text(`OUI ${code}`), blanc.text(`oui ${code}`)]);
    await town.settle();
    expect(await holderOf(first.id)).toBe(blanc.id);
    const taken = ({ status }: { status: string }) => status === 'accepted';
    expect((await town.osnp.looksAt(first.id)).offers.filter(taken)).toHaveLength(1);
    await town.osnp.call('POST', `/orientations/${first.id}/cancel`, {});
    await town.settle();
    expect(blanc.last()).toMatch(/annulé/);

    const { id } = await town.osnp.asks({ targets: [aubert.id, blanc.id], strategy: 'sequential' });
    await aubert.says(`OUI ${aubert.code()}`);
    await aubert.says('demande au Dr Blanc');
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.settle();
    expect(blanc.last()).toMatch(/annulée par la régulation/);
    expect(aubert.last()).toMatch(/le patient ne viendra pas/);
    expect(await blanc.says(`OUI ${blanc.code()}`)).toMatch(/annulée/);

    const third = await town.osnp.asks({ targets: [aubert.id, blanc.id], strategy: 'sequential' });
    const held = aubert.code();
    await aubert.says(`OUI ${held}`);
    await aubert.says('demande au Dr Blanc');
    await aubert.says(`je me désiste ${held}`);
    await aubert.says('oui');
    expect(await town.osnp.looksAt(third.id)).toMatchObject({ status: 'offered' });
    await blanc.says(`OUI ${blanc.code()}`);
    expect(await holderOf(third.id)).toBe(blanc.id);
    expect(heard(aubert)).not.toMatch(/Dr Anne Blanc (?:ne peut|n'a pas)/);
  });

  it('is held by one of them, whoever is first: her yes, his withdrawal and the desk’s word at once', async () => {
    const targets = [aubert.id, blanc.id];
    for (const meanwhile of ['cancel', 'withdraw'] as const) {
      const { id } = await town.osnp.asks({ targets, strategy: 'sequential' });
      const code = aubert.code();
      await aubert.says(`OUI ${code}`);
      await aubert.says(`passe ${code} au Dr Blanc`);
      if (meanwhile === 'withdraw') await aubert.says(`je me désiste ${code}`);
      const cancel = () => town.osnp.call('POST', `/orientations/${id}/cancel`, {});
      const other = meanwhile === 'cancel' ? cancel() : aubert.text('oui');
      await Promise.all([blanc.text(`OUI ${blanc.code()}`), other]);
      await town.settle();
      expect(await breaches(town.database)).toEqual([]);
      const { status, accepted_by } = await town.osnp.looksAt(id);
      if (meanwhile === 'cancel') expect(status).toBe('cancelled');
      else expect(accepted_by).toBe(blanc.id);
      if (status !== 'cancelled') await cancel();
    }
  });

  it('stays with his doctor when her hour was taken meanwhile: her yes is refused in words', async () => {
    const window = { from: '2026-11-25T15:00:00Z', to: '2026-11-25T15:15:00Z' };
    const near = { lat: 50.63, lon: 3.06 };
    const { id } = await town.osnp.asks({ window, near });
    await aubert.says(`OUI ${aubert.code()}`);
    await aubert.says('demande au Dr Blanc');
    const code = blanc.code();
    const other = await town.osnp.asks({ window, targets: [blanc.id] });
    await blanc.says(`OUI ${blanc.code()}`);
    expect(await blanc.says(`OUI ${code}`)).toMatch(/déjà un patient à cette heure/);
    expect([await holderOf(id), await holderOf(other.id)]).toEqual([aubert.id, blanc.id]);
    expect(heard(aubert)).not.toMatch(/prend le patient/);
    expect(town.osnp.told(id)).not.toContain('orientation.withdrawn');
  });

  it('stays his when his hour comes before her answer, or before her text could leave', async () => {
    const { id, code } = await hers();
    await town.clock.forward({ hours: 5, minutes: 57 });
    await aubert.says('demande au Dr Blanc');
    await town.clock.forward({ minutes: 3 });
    expect(aubert.last()).toMatch(/n'a pas répondu/);
    expect(await blanc.says(`OUI ${blanc.code()}`)).toMatch(/expiré/);
    expect(await holderOf(id)).toBe(aubert.id);
    expect(await aubert.says(`passe ${code} au Dr Blanc`)).toMatch(/trop tard/);
  });

  it('stays his when she goes away or says ARRET instead of an answer, and he hears it', async () => {
    const { id } = await hers();
    await aubert.says('demande au Dr Blanc');
    await blanc.says('absente cet après-midi');
    expect(aubert.last()).toMatch(/Dr Anne Blanc ne peut pas prendre/);
    const faure = await town.doctor('Dr Lucie Faure', { structure });
    await aubert.says('demande au Dr Faure');
    await faure.text('ARRET');
    await town.settle();
    expect(aubert.last()).toMatch(/Dr Lucie Faure n'a pas répondu/);
    expect(await holderOf(id)).toBe(aubert.id);
  });
});

describe('a request that is passed before anybody took it', () => {
  it('is asked of her alone for five minutes, and stays open for him; her no takes it back to the order', async () => {
    const { id } = await town.osnp.asks({ strategy: 'sequential', offer_ttl_s: 120 });
    const faure = await town.doctor('Dr Lucie Faure');
    expect(await aubert.says('passez-le au Dr Blanc')).toMatch(
      /Je demande à Dr Anne Blanc, qui a 2 min/,
    );
    const { offers } = await town.osnp.looksAt(id);
    expect(offers.map((one: { status: string }) => one.status)).toEqual(['sent', 'sent']);
    expect(faure.code()).toBe('');
    await blanc.says(`NON ${blanc.code()}`);
    expect(aubert.last()).toMatch(/reste ouverte pour vous : OUI/);
    expect(await aubert.says(`NON ${aubert.code()}`)).toMatch(/refus/);
    expect(faure.code()).not.toBe('');
  });

  it('is hers when she takes it, and he hears that it is taken', async () => {
    const { id } = await town.osnp.asks({ strategy: 'sequential' });
    await aubert.says('passez-le au Dr Blanc');
    await blanc.says('oui');
    expect(await holderOf(id)).toBe(blanc.id);
    expect(aubert.last()).toMatch(/déjà pourvue/);
  });
});

describe('whom he may name', () => {
  it('is proposed when several are called so, and never guessed', async () => {
    const { id } = await hers();
    await town.doctor('Dr Marc Blanc', { structure });
    expect(await aubert.says('demande au Dr Blanc')).toMatch(/Dr Anne Blanc, Dr Marc Blanc/);
    expect(await aubert.says('demande au Dr Blank')).toMatch(/Redites-le avec le nom complet/);
    expect(
      (await town.osnp.looksAt(id)).offers.filter(
        (one: { why: string }) => one.why === 'colleague',
      ),
    ).toEqual([]);
    expect(await aubert.says('demande à Marc Blanc')).toMatch(/Je demande à Dr Marc Blanc/);
    expect(await aubert.says('demande à Anne Blanc')).toMatch(/déjà sollicité/);
  });

  it('is a doctor of his structure: of others nothing is learnt', async () => {
    await hers();
    await town.doctor('Dr Hugo Marchetti', { structure: 'MSP du Port' });
    for (const name of ['Marchetti', 'Personne'])
      expect(await aubert.says(`demande au Dr ${name}`)).toMatch(
        /parmi les médecins de votre structure/,
      );
    expect(await aubert.says('demande à ma secrétaire')).not.toMatch(/structure/);
  });

  it('is not asked past what she or the OSNP wants, nor of a patient who is there', async () => {
    const { code } = await hers();
    await blanc.says("absente aujourd'hui");
    expect(await aubert.says('demande au Dr Blanc')).toMatch(/ne peut pas etre sollicité/);
    const { id } = await town.osnp.asks({ targets: [aubert.id] });
    expect(await aubert.says(`passe ${aubert.code()} au Dr Blanc`)).toMatch(/régulation a choisi/);
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.clock.forward({ hours: 6, minutes: 5 });
    expect(await aubert.says(`passe ${code} au Dr Blanc`)).toMatch(/trop tard/);
  });

  it('asks which patient when he has two', async () => {
    const { code } = await hers();
    await town.osnp.asks({ targets: [aubert.id, blanc.id] });
    expect(await aubert.says('passe-le au Dr Blanc')).toMatch(/Quel patient/);
    expect(await aubert.says(`passe ${code} au Dr Blanc`)).toMatch(/Je demande à Dr Anne Blanc/);
  });
});
