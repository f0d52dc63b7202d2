import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
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
const asks = (from = 11, to = 20, more = {}) =>
  town.osnp.asks({ window: { from: at(from), to: at(to) }, ...more });
const patientAt = async (hour: string, more = {}) => {
  const { id } = await asks(11, 20, more);
  const code = anne.code();
  expect(await anne.says(`OUI ${code} ${hour}`)).toMatch(/confirmé pour vous/);
  return { id, code };
};
const from = async (id: string) => (await town.osnp.looksAt(id)).appointment?.from;
const outcome = async (id: string) => (await town.osnp.looksAt(id)).outcome;
const delays = async () => {
  const { rows } = await town.database.pool.query(
    `SELECT data FROM "Event" WHERE type = 'appointment.late' ORDER BY seq`,
  );
  return rows.map(({ data }) => [data.orientation.id, data.minutes]);
};

describe('a doctor who is late says so in his own words', () => {
  it('for the patient of an hour, with or without the code beside it', async () => {
    const two = await patientAt('14h');
    const four = await patientAt('16h');
    expect(await anne.says('je serai en retard de 20 min pour celui de 14h')).toMatch(
      /20 min de retard pour le patient de 14h/,
    );
    await anne.says(`je serai en retard de 10 min pour celui de 16h ${four.code}`);
    await anne.says(`${four.code} un petit quart d’heure de retard`);
    await anne.says('prévenez le patient de 14h que j’ai 1h de retard');
    expect(await delays()).toEqual([
      [two.id, 20],
      [four.id, 10],
      [four.id, 15],
      [two.id, 60],
    ]);
  });

  it('and nobody is told anything when code and hour are not the same patient’s, or the hour is nobody’s', async () => {
    await patientAt('14h');
    const four = await patientAt('16h');
    for (const words of [
      `en retard de 20 min pour celui de 14h ${four.code}`,
      'j’ai 20 min de retard pour celui de 15h',
      'le patient de 14h a 20 min de retard',
      'je ne suis pas en retard',
    ])
      await anne.says(words);
    expect(await delays()).toEqual([]);
  });

  it('and chooses among several by a code, an hour, or all of them', async () => {
    const two = await patientAt('14h');
    const four = await patientAt('16h');
    expect(await anne.says('j’ai une petite demi-heure de retard')).toMatch(
      new RegExp(`Lequel.*${two.code}.*${four.code}`, 's'),
    );
    expect(await anne.says(four.code)).toMatch(/30 min de retard pour le patient de 16h/);
    await anne.says('20 min de retard');
    await anne.says('celui de 14h');
    await anne.says('je suis en retard');
    await anne.says('10 min');
    expect(await anne.says('pour tous')).toMatch(/vos 2 patients/);
    expect(await delays()).toEqual([
      [four.id, 30],
      [two.id, 20],
      [two.id, 10],
      [four.id, 10],
    ]);
    await anne.says('tous');
    await anne.says(two.code);
    expect(await delays()).toHaveLength(4);
  });

  it('is asked « lequel ? » again after a word of help, may leave it by « non », and hears when it is over', async () => {
    await patientAt('14h');
    const four = await patientAt('16h');
    await anne.says('20 min de retard');
    expect(await anne.says('mes préférences')).toMatch(new RegExp(`Lequel.*${four.code}`, 's'));
    expect(await anne.says('non')).not.toMatch(/Lequel/);
    await anne.says('celui de 16h');
    await anne.says('20 min de retard');
    await town.clock.forward({ minutes: 11 });
    expect(await anne.says('celui de 16h')).toMatch(/n'attend plus de réponse/);
    expect(await delays()).toEqual([]);
  });

  it('by five hours for all: it is no delay, and no code is named as if it were the one', async () => {
    const { code } = await patientAt('14h');
    await patientAt('16h');
    const said = await anne.says('j’ai 5h de retard pour tous mes patients');
    expect(said).toMatch(/plus un retard.*rien n'est transmis/);
    expect(said).not.toContain(code);
    expect(await delays()).toEqual([]);
  });

  it('while no hour is agreed yet: he is told that this is what is missing', async () => {
    const { id } = await asks();
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    expect(await anne.says('je suis en retard de 20 min')).toMatch(
      new RegExp(`pas encore d'heure.*${code} 16h`),
    );
    expect(await anne.says('plutôt 16h')).toMatch(/C'est noté.*16h-16h15/);
    expect(await from(id)).toBe(at(16));
  });
});

describe('two patients who share an hour, at two places', () => {
  it('are told apart by place and code before anything is said of one', async () => {
    await town.admin.call('PATCH', `/practitioners/${anne.id}`, {
      sites: [
        {
          label: 'Vauban',
          address: { line: '1 rue A', postal_code: '59000', city: 'Lille' },
          lat: 50.63,
          lon: 3.06,
        },
        {
          label: 'Wazemmes',
          address: { line: '2 rue B', postal_code: '59000', city: 'Lille' },
          lat: 50.62,
          lon: 3.04,
        },
      ],
    });
    await anne.says('ouvre 16h-18h à Vauban, 2 patients');
    await anne.says('oui');
    await asks(16, 18);
    const first = anne.code();
    await anne.says(`OUI ${first}`);
    await town.clock.forward({ seconds: 1 });
    const today = await asks(16, 18);
    const second = anne.code();
    await anne.says(`OUI ${second}`);
    const tomorrow = (hour: number) => at(hour + 24);
    await town.osnp.asks({
      window: { from: tomorrow(12), to: tomorrow(19) },
      near: { lat: 50.62, lon: 3.04 },
    });
    const third = anne.code();
    await anne.says(`OUI ${third} demain 16h`);
    expect(await anne.says('20 min de retard pour celui de 16h')).toMatch(
      new RegExp(`Lequel.*${first}.*${second}`, 's'),
    );
    const which = await anne.says('décale le patient de 16h à 17h');
    expect(which).toMatch(new RegExp(`${second}.*16h-18h, Vauban`));
    expect(which).toMatch(new RegExp(`${third}.*jeu.*16h-16h15, Wazemmes`));
    expect(await anne.says(second)).toMatch(/déplacé.*17h-17h15/);
    expect(await from(today.id)).toBe(at(17));
  });
});

describe('an hour that was agreed a moment ago', () => {
  it('is put right in a word, as long as nothing else was done', async () => {
    const { id, code } = await patientAt('19h');
    expect(await anne.says('ah non plutôt 19h30')).toMatch(/déplacé.*19h30-19h45/);
    expect(await from(id)).toBe(at(19, 30));
    expect(town.osnp.told(id).at(-1)).toBe('appointment.moved');
    await anne.says('finalement 18h');
    expect(await from(id)).toBe(at(18));
    await anne.says(`OUI ${code} 18h30`);
    expect(await from(id)).toBe(at(18, 30));
    await anne.says('plutôt 21h');
    expect(await from(id)).toBe(at(18, 30));
    await anne.says('ouvre demain 14h-16h');
    await anne.says('non plutôt 15h');
    expect(await from(id)).toBe(at(18, 30));
    expect(await anne.says(`${code} plutôt 17h`)).toMatch(/déplacé/);
    await town.clock.forward({ minutes: 11 });
    await anne.says('plutôt 16h');
    expect(await from(id)).toBe(at(17));
  });

  it('needs a code while another request is open, and is never taken for that one’s', async () => {
    const { id, code } = await patientAt('19h');
    const other = await asks();
    const which = await anne.says('ah non plutôt 19h30');
    expect(which).toMatch(new RegExp(`${code} 19h30.*OUI ${anne.code()} 19h30`, 's'));
    expect(await from(id)).toBe(at(19));
    expect(await town.osnp.looksAt(other.id)).toMatchObject({
      status: 'offered',
      offers: [{ counter: null }],
    });
    expect(await anne.says(`${code} 19h30`)).toMatch(/déplacé.*19h30/);
    expect(await from(id)).toBe(at(19, 30));
  });
});

describe('an outcome that was said wrong', () => {
  it('is corrected in a word, by hour or by code, and the OSNP hears each', async () => {
    const { id, code } = await patientAt('14h');
    await town.clock.forward({ hours: 4, minutes: 8 });
    await anne.says('oui il est venu');
    expect(await outcome(id)).toBe('fulfilled');
    expect(await anne.says('en fait non il n’est pas venu')).toMatch(/n'est pas venu/);
    expect(await outcome(id)).toBe('noshow');
    expect(await anne.says('le patient de 14h08 est venu')).toMatch(/est venu/);
    expect(await outcome(id)).toBe('fulfilled');
    expect(await anne.says('pas venu')).toMatch(new RegExp(`rien n'est changé.*PAS VENU ${code}`));
    expect(await outcome(id)).toBe('fulfilled');
    await anne.says('j’ai dû l’envoyer aux urgences, pardon');
    await anne.says(`finalement j’ai dû l’envoyer aux urgences`);
    expect(await outcome(id)).toBe('other');
    expect(town.osnp.told(id).slice(-4)).toEqual([
      'appointment.fulfilled',
      'appointment.noshow',
      'appointment.fulfilled',
      'appointment.other',
    ]);
  });

  it('is asked about when the next patient is asked about too', async () => {
    const one = await patientAt('14h');
    const two = await patientAt('14h30');
    await town.clock.forward({ hours: 4, minutes: 31 });
    await anne.says(`VENU ${one.code}`);
    const which = await anne.says('non il n’est pas venu');
    expect(await outcome(one.id)).toBe('noshow');
    expect(await outcome(two.id)).toBeNull();
    expect(which).toMatch(/14h/);
    await town.clock.forward({ minutes: 30 });
    expect(anne.last()).toMatch(/patient de 14h30/);
    await anne.says('non il n’est pas venu');
    expect(await outcome(two.id)).toBe('noshow');
  });
});

describe('« mes patients »', () => {
  it('names the patients first, then what waits, then what is free', async () => {
    await anne.says('ouvre 11h-11h30');
    await anne.says('ouvre demain 9h-10h');
    const { code } = await patientAt('18h', { mode: 'teleconsultation' });
    const list = await anne.says('mes patients');
    expect(list.indexOf(code)).toBeGreaterThan(-1);
    expect(list.indexOf(code)).toBeLessThan(list.indexOf('libres'));
  });
});

describe('how the visits ended', () => {
  it('is in the figures of the doctor’s week, and in those of the operator', async () => {
    expect(await anne.says('où j’en suis ?')).not.toMatch(/Parmi eux/);
    const one = await patientAt('14h');
    const two = await patientAt('14h30');
    await patientAt('15h');
    await town.clock.forward({ hours: 5, minutes: 1 });
    await anne.says(`VENU ${one.code}`);
    await anne.says(`PAS VENU ${two.code}`);
    expect(await anne.says('où j’en suis ?')).toMatch(
      /3\/\d+ patients.*Parmi eux : 1 venu, 1 pas venu\./s,
    );
    const metrics = await (await fetch(`${town.app.url}/metrics`)).text();
    expect(metrics).toMatch(/relais_visits\{outcome="fulfilled"\} 1\n/);
    expect(metrics).toMatch(/relais_visits\{outcome="noshow"\} 1\n/);
    expect(metrics).toMatch(/relais_visits\{outcome="other"\} 0\n/);
  });
});
