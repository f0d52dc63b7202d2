import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(() => town.renew());
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

type Shown = { practitioner_id: string; status: string; why: string };
const askedOf = async (id: string) =>
  ((await town.osnp.looksAt(id)).offers as Shown[]).map(({ practitioner_id }) => practitioner_id);
const codes = (doctor: Doctor) =>
  doctor.thread().flatMap(({ body }) => /OUI (\w{4}) pour accepter/.exec(body)?.[1] ?? []);

describe('a doctor who holds three offers', () => {
  it('is asked for the fourth patient the moment he answers one, without any clock moving on', async () => {
    const anne = await town.doctor('Dr Anne Lefort');
    for (let n = 0; n < 3; n += 1) await town.osnp.asks();
    const { id, status } = await town.osnp.asks();
    expect(status).toBe('pending');
    const before = town.clock.now();
    await anne.text(`NON ${codes(anne)[0]}`);
    await town.settle();
    expect(town.clock.now()).toEqual(before);
    expect(await askedOf(id)).toEqual([anne.id]);
  });

  it('is asked when his silence is noted, when a request of his is cancelled, and in the order of the requests', async () => {
    const anne = await town.doctor('Dr Anne Lefort');
    const first = await town.osnp.asks({ offer_ttl_s: 60 });
    const second = await town.osnp.asks();
    await town.osnp.asks();
    await town.clock.forward({ seconds: 1 });
    const waiting = [await town.osnp.asks()];
    await town.clock.forward({ seconds: 1 });
    waiting.push(await town.osnp.asks());
    await town.osnp.call('POST', `/orientations/${second.id}/cancel`, {});
    await town.settle();
    expect(await askedOf(waiting[0].id)).toEqual([anne.id]);
    expect(await askedOf(waiting[1].id)).toEqual([]);
    await town.clock.forward({ seconds: 61 });
    expect(await town.osnp.looksAt(first.id)).toMatchObject({ status: 'expired' });
    expect(await askedOf(waiting[1].id)).toEqual([anne.id]);
  });

  it('fills a window that others hold already but in part', async () => {
    const anne = await town.doctor('Dr Anne Lefort');
    for (let n = 0; n < 3; n += 1) await town.osnp.asks({ targets: [anne.id] });
    const bruno = await town.doctor('Dr Bruno Sallé');
    const { id } = await town.osnp.asks();
    expect(await askedOf(id)).toEqual([bruno.id]);
    await anne.says(`NON ${codes(anne)[1]}`);
    expect(await askedOf(id)).toEqual([bruno.id, anne.id]);
  });
});

describe('a place that becomes free', () => {
  it('is asked for at once by a request whose window has room', async () => {
    const [anne, bruno] = [
      await town.doctor('Dr Anne Lefort'),
      await town.doctor('Dr Bruno Sallé'),
    ];
    await anne.says('ouvre 16h-18h');
    const { id } = await town.osnp.asks();
    expect(await askedOf(id)).toEqual([anne.id]);
    await bruno.says('ouvre 17h-17h30');
    const { offers } = await town.osnp.looksAt(id);
    expect(offers.at(-1)).toMatchObject({ practitioner_id: bruno.id, why: 'slot', status: 'sent' });
  });

  it('of another mode, another hour or another territory is nobody’s, and a full window asks nobody more', async () => {
    const anne = await town.doctor('Dr Anne Lefort');
    await anne.says('ouvre 16h-18h');
    const others = {
      video: await town.doctor('Dr Bruno Sallé'),
      later: await town.doctor('Dr Chloé Picard'),
      away: await town.doctor('Dr Denis Roux', { territory: '62' }),
      full: await town.doctor('Dr Emma Petit'),
    };
    const { id } = await town.osnp.asks();
    const alone = await town.osnp.asks({ strategy: 'sequential' });
    await others.video.says('ouvre 16h-18h en visio');
    await others.later.says('ouvre vendredi 16h-18h');
    await others.away.says('ouvre 16h-18h');
    expect(await askedOf(id)).toEqual([anne.id]);
    await others.full.says('ouvre 16h-18h');
    expect(await askedOf(id)).toEqual([anne.id, others.full.id]);
    expect(await askedOf(alone.id)).toEqual([anne.id]);
  });

  it('after an absence that is taken back is asked for too', async () => {
    const [anne, bruno] = [
      await town.doctor('Dr Anne Lefort'),
      await town.doctor('Dr Bruno Sallé'),
    ];
    await anne.says('ouvre 16h-18h');
    await bruno.says('ouvre 16h-18h');
    await bruno.says("absent aujourd'hui de 15h à 19h");
    const { id } = await town.osnp.asks();
    expect(await askedOf(id)).toEqual([anne.id]);
    await bruno.says('annuler');
    expect(await askedOf(id)).toEqual([anne.id, bruno.id]);
  });

  it('leaves the médecin traitant alone while he is asked (R-81)', async () => {
    const [anne, bruno] = [
      await town.doctor('Dr Anne Lefort'),
      await town.doctor('Dr Bruno Sallé'),
    ];
    const chloe = await town.doctor('Dr Chloé Picard');
    const { id } = await town.osnp.asks({ medecin_traitant: anne.id });
    await bruno.says('ouvre 16h-18h');
    const said = { practitioner_id: chloe.id, answer: 'refuse', by: 'phone' };
    await town.osnp.call('POST', `/orientations/${id}/answers`, said);
    await town.settle();
    expect(await askedOf(id)).toEqual([anne.id, chloe.id]);
    await anne.says(`NON ${anne.code()}`);
    expect(await askedOf(id)).toEqual([anne.id, chloe.id, bruno.id]);
  });
});

describe('the OSNP of a confirmed patient', () => {
  it.each([
    ['ferme 16h-18h', 'slot.closed'],
    ["absent aujourd'hui de 15h à 19h", 'effecteur.unavailable'],
  ])('hears that his doctor said « %s », under a version of its own', async (words, type) => {
    const anne = await town.doctor('Dr Anne Lefort');
    await anne.says('ouvre 16h-18h');
    const { id } = await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    expect(await anne.says(words)).toMatch(/patient/i);
    expect(town.osnp.told(id).at(-1)).toBe(type);
    const rows = await town.database.prisma.event.findMany({ orderBy: { seq: 'asc' } });
    const versions = rows
      .map(({ data }) => (data as { orientation?: { id: string; version: number } }).orientation)
      .filter((one) => one?.id === id)
      .map((one) => one?.version);
    expect(new Set(versions).size).toBe(versions.length);
    expect((await town.osnp.looksAt(id)).status).toBe('accepted');
  });
});
