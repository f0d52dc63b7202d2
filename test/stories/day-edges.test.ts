import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { segmentsOf } from '../../bot/channels/gsm7.ts';
import { fromParis } from '../../data/paris-time.ts';
import { type Connector, startConnector } from '../harness/connector.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let anne: Doctor;

beforeAll(async () => {
  connector = await startConnector();
  const env = { ...connector.env, SAS_TEXTS_PER_MIN: '500', SAS_TEXTS_PER_HOUR: '5000' };
  town = await openTown({ env, credentials: connector.credentials });
});
const begin = async (day = '2026-11-24') => {
  await town.renew(fromParis(`${day}T10:00`).toISOString());
  anne = await town.doctor('Dr Anne Lefort');
};
beforeEach(() => begin());
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

/** Moves the clock to an hour of Paris, and lets happen what is due then; gives what came on Anne's screen. */
const until = async (wall: string): Promise<string[]> => {
  const before = anne.thread().length;
  const seconds = (fromParis(wall).getTime() - town.clock.now().getTime()) / 1000;
  await town.clock.forward({ seconds });
  const texts = anne.thread().slice(before);
  for (const { body } of texts) expect(segmentsOf(body)).toBeLessThanOrEqual(2);
  return texts.map(({ body }) => body);
};
/** A patient whom she accepts for an hour of a day. */
const patientAt = async (day: string, hour: string) => {
  const [from, to] = ['08:30', '19:00'].map((clock) => fromParis(`${day}T${clock}`));
  const soon = new Date(Math.max(from?.getTime() ?? 0, town.clock.now().getTime()));
  const window = { from: soon.toISOString(), to: to?.toISOString() };
  const { id } = await town.osnp.asks({ window, targets: [anne.id] });
  const code = anne.code();
  expect(await anne.says(`OUI ${code} ${hour}`)).toMatch(/confirmé pour vous/);
  return { id, code };
};

/** A recurrence is read back first. */
const weekly = async (words: string) => {
  const said = await anne.says(words);
  expect(/Répondez OUI/.test(said) ? await anne.says('OUI') : said).toMatch(/^Ouvert/);
};

describe('the morning digest', () => {
  it('names the patients of the day and what is free, in one segment, once, within the hour', async () => {
    const { code } = await patientAt('2026-11-25', '16h');
    await anne.says('ouvre demain 14h-15h');
    expect(await until('2026-11-24T20:00')).toEqual([]);
    expect(await until('2026-11-25T07:59')).toEqual([]);
    const texts = await until('2026-11-25T08:00');
    expect(texts).toEqual([
      expect.stringMatching(
        new RegExp(`^SAS aujourd'hui : 16h ${code} ; 4 places libres 14h-15h\\..*STOP DIGEST`),
      ),
    ]);
    expect(segmentsOf(texts[0] ?? '')).toBe(1);
    expect(await until('2026-11-25T08:20')).toEqual([]);
  });

  it('is not sent of a day that has nothing in it, or only what comes back each week', async () => {
    await weekly('ouvre tous les mercredis 12h-13h');
    expect(await until('2026-11-25T08:00')).toEqual([]);
    await anne.says('ouvre 15h-16h');
    expect(await until('2026-11-25T08:30')).toEqual([]);
    const { code } = await patientAt('2026-11-26', '9h30');
    expect(await until('2026-11-26T08:00')).toEqual([expect.stringContaining(code)]);
  });

  it('that the carrier could not take in the morning is dropped, never sent at noon', async () => {
    await anne.says('ouvre demain 14h-15h');
    town.carrier.faults.onCreateMessage = () => 503;
    expect(await until('2026-11-25T08:00')).toEqual([]);
    for (const clock of ['08:20', '08:40', '09:00', '10:00'])
      expect(await until(`2026-11-25T${clock}`)).toEqual([]);
    town.carrier.faults.onCreateMessage = undefined;
    expect(await until('2026-11-25T12:00')).toEqual([]);
    const { rows } = await town.database.pool.query(
      `SELECT status, "lastError" FROM "Outbox" WHERE key LIKE 'edge:%'`,
    );
    expect(rows).toEqual([{ status: 'failed', lastError: 'too late' }]);
  });

  it('is late by less than an hour when the carrier comes back in time', async () => {
    await anne.says('ouvre demain 14h-15h');
    town.carrier.faults.onCreateMessage = () => 503;
    expect(await until('2026-11-25T08:00')).toEqual([]);
    town.carrier.faults.onCreateMessage = undefined;
    // a create that may have got through is looked for twice before it is sent again
    await until('2026-11-25T08:40');
    expect(await until('2026-11-25T08:41')).toEqual([expect.stringMatching(/places libres/)]);
  });

  it('is dropped when the assistant itself was away at the hour', async () => {
    await anne.says('ouvre demain 14h-15h');
    expect(await until('2026-11-25T07:00')).toEqual([]);
    expect(await until('2026-11-25T11:30')).toEqual([]);
  });

  it('keeps to her own hours; put off to the afternoon it would be no digest', async () => {
    await anne.says('pas de SMS avant 9h');
    await anne.says('ouvre demain 14h-15h');
    expect(await until('2026-11-25T08:00')).toEqual([]);
    expect(await until('2026-11-25T09:00')).toEqual([expect.stringMatching(/places libres/)]);
    await anne.says('pas de SMS avant 13h');
    await anne.says('ouvre demain 14h-15h');
    for (const clock of ['08:00', '09:00', '13:00'])
      expect(await until(`2026-11-26T${clock}`)).toEqual([]);
  });

  it.each([
    ['2028-03-24', '2028-03-27', '06:00'],
    ['2026-10-23', '2026-10-26', '07:00'],
  ])(
    'comes at eight of the wall clock, also after the night in which the clock changes: %s',
    async (friday, monday, utc) => {
      await begin(friday);
      await anne.says('ouvre lundi 14h-15h');
      expect(await until(`${monday}T07:59`)).toEqual([]);
      expect(await until(`${monday}T08:00`)).toHaveLength(1);
      expect(town.clock.now().toISOString()).toBe(`${monday}T${utc}:00.000Z`);
      expect(await until(`${monday}T09:00`)).toEqual([]);
    },
  );
});

describe('a word', () => {
  it('ends a kind of text, brings it back, and is taken back by ANNULER', async () => {
    await anne.says('ouvre demain 14h-15h');
    expect(await anne.says('stop digest')).toMatch(/n'envoie plus|ne vous envoie plus le digest/);
    expect(await until('2026-11-25T08:00')).toEqual([]);
    await anne.says('ouvre demain 14h-15h');
    expect(await anne.says('avec digest')).toMatch(/de nouveau le digest/);
    expect(await until('2026-11-26T08:00')).toHaveLength(1);
    await anne.says('ouvre demain 14h-15h');
    await anne.says('pas de digest');
    expect(await anne.says('ANNULER')).toMatch(/préférences/);
    expect(await until('2026-11-27T08:00')).toHaveLength(1);
  });

  it('of each kind is one; « mes préférences » tells them all', async () => {
    const said: [string, RegExp][] = [
      ['stop digest', /plus le digest du matin/],
      ['pas de rappel', /plus le rappel/],
      ['pas de question', /plus la question/],
      ['pas de bilan', /plus le bilan/],
      ['stop série', /plus l'avis de fin de série/],
      ['stop retour', /plus l'avis de retour/],
    ];
    expect(await anne.says('mes préférences')).toMatch(/digest, rappel.*retour/);
    for (const [words, answer] of said) expect(await anne.says(words)).toMatch(answer);
    expect(await anne.says('mes préférences')).toMatch(/que les demandes/);
    expect(await anne.says('avec bilan')).toMatch(/de nouveau le bilan/);
    expect(await anne.says('mes préférences')).toMatch(/De moi-meme : bilan\./);
    await patientAt('2026-11-25', '16h');
    await anne.says('ouvre demain 14h-15h');
    for (const clock of ['08:00', '15:30', '19:30'])
      expect(await until(`2026-11-25T${clock}`)).toEqual([]);
  });
});

describe('a reminder', () => {
  it('comes once, half an hour before, with hour, code and place', async () => {
    const { code } = await patientAt('2026-11-24', '16h');
    expect(await until('2026-11-24T15:29')).toEqual([]);
    const texts = await until('2026-11-24T15:30');
    expect(texts).toEqual([
      expect.stringMatching(new RegExp(`Rappel SAS : 16h ${code}, Cabinet 1.*PAS DE RAPPEL`)),
    ]);
    expect(segmentsOf(texts[0] ?? '')).toBe(1);
    expect(await until('2026-11-24T15:45')).toEqual([]);
  });

  it('does not come to whoever said yes less than half an hour before it', async () => {
    await until('2026-11-24T15:10');
    await patientAt('2026-11-24', '16h');
    for (const clock of ['15:30', '15:40', '15:59'])
      expect(await until(`2026-11-24T${clock}`)).toEqual([]);
  });

  it('names those who follow closely, and comes no second time for them', async () => {
    const codes = [];
    for (const hour of ['16h', '16h15', '16h45'])
      codes.push((await patientAt('2026-11-24', hour)).code);
    const [first, second, third] = codes;
    expect(await until('2026-11-24T15:30')).toEqual([
      expect.stringContaining(`16h ${first}, 16h15 ${second},`),
    ]);
    for (const clock of ['15:45', '16:00']) expect(await until(`2026-11-24T${clock}`)).toEqual([]);
    expect(third).toBeTruthy();
  });

  it('of a patient who was cancelled never comes, and one who was moved is reminded of at his new hour', async () => {
    const one = await patientAt('2026-11-24', '14h');
    await town.osnp.call('POST', `/orientations/${one.id}/cancel`, {});
    const two = await patientAt('2026-11-24', '16h');
    await anne.says(`décale ${two.code} à 17h`);
    expect(await until('2026-11-24T13:30')).toEqual([]);
    expect(await until('2026-11-24T15:30')).toEqual([]);
    expect(await until('2026-11-24T16:30')).toEqual([expect.stringContaining('17h')]);
  });

  it('before an early patient is what the digest says', async () => {
    const { code } = await patientAt('2026-11-25', '8h30');
    expect(await until('2026-11-25T08:00')).toEqual([expect.stringContaining(`8h30 ${code}`)]);
    expect(await until('2026-11-25T08:10')).toEqual([]);
  });
});

describe('« venus ? »', () => {
  it('is asked once of all the patients of an afternoon, and one word answers for all', async () => {
    await anne.says('pas de rappel');
    const codes = [];
    for (const hour of ['16h', '16h30', '17h'])
      codes.push((await patientAt('2026-11-24', hour)).code);
    const [first, second, third] = codes;
    expect(await until('2026-11-24T16:30')).toEqual([]);
    expect(await until('2026-11-24T17:30')).toEqual([
      expect.stringMatching(
        new RegExp(`Venus \\? 16h ${first}, 16h30 ${second}, 17h ${third}\\. Répondez VENUS`),
      ),
    ]);
    expect(await anne.says(`PAS VENU ${second}`)).toMatch(/n'est pas venu/);
    expect(await anne.says('VENUS')).toMatch(/vos 2 patients sont venus/);
    const { rows } = await town.database.pool.query(
      `SELECT code, outcome FROM "Offer" WHERE outcome IS NOT NULL`,
    );
    expect(Object.fromEntries(rows.map(({ code, outcome }) => [code, outcome]))).toEqual({
      [first ?? '']: 'fulfilled',
      [second ?? '']: 'noshow',
      [third ?? '']: 'fulfilled',
    });
  });

  it('is not asked again when nobody answers, and silence is no outcome', async () => {
    const { id } = await patientAt('2026-11-24', '16h');
    await anne.says('pas de rappel');
    expect(await until('2026-11-24T16:30')).toEqual([expect.stringMatching(/est-il venu/)]);
    for (const day of ['24T19:00', '25T08:00', '25T18:00', '26T10:00'])
      expect(await until(`2026-11-${day}`)).toEqual([]);
    expect(town.osnp.told(id).filter((type) => /fulfilled|noshow/.test(type))).toEqual([]);
  });
});

describe('the week that is over', () => {
  it('is told on Monday morning: acts against the cap, and what they mean in euros', async () => {
    for (const hour of ['14h', '16h']) await patientAt('2026-11-24', hour);
    await until('2026-11-24T19:10');
    const late = await patientAt('2026-11-25', '18h');
    await until('2026-11-25T18:30');
    await anne.says(`PAS VENU ${late.code}`);
    const texts = await until('2026-11-30T08:00');
    expect(texts).toEqual([
      expect.stringMatching(
        /^SAS, semaine du lun\. 23 nov\. : 2\/30 SNP, soit 30 € à coter au tarif du jour\. PAS DE BILAN/,
      ),
    ]);
    expect(segmentsOf(texts[0] ?? '')).toBe(1);
    expect(await until('2026-11-30T08:30')).toEqual([]);
    expect(await until('2026-12-07T08:00')).toEqual([]);
  });

  it('comes with the digest of that day, in one text', async () => {
    await patientAt('2026-11-24', '14h');
    await until('2026-11-27T10:00');
    await anne.says('ouvre lundi 14h-15h');
    const texts = await until('2026-11-30T08:00');
    expect(texts).toEqual([expect.stringMatching(/4 places libres.*\n.*1\/30 SNP, soit 15 €/)]);
  });
});

describe('what ends', () => {
  it('a weekly opening that nothing takes over is told a week before, once', async () => {
    await weekly("ouvre tous les mardis 12h-13h jusqu'au 22 décembre");
    expect(await until('2026-12-14T08:00')).toEqual([]);
    expect(await until('2026-12-15T08:00')).toEqual([
      expect.stringMatching(/tous les mardis de 12h à 13h.*prend fin mar\. 22 déc\..*STOP SERIE/),
    ]);
    expect(await until('2026-12-16T08:00')).toEqual([]);
  });

  it('an absence is told the evening before its last day, with what is open after it', async () => {
    await anne.says('ouvre le 3 décembre 14h-15h');
    await anne.says('absent du 25 novembre au 1er décembre');
    expect(await until('2026-11-29T18:00')).toEqual([]);
    expect(await until('2026-11-30T18:00')).toEqual([
      expect.stringMatching(
        /absence se termine : du mer\. 25 nov\. au mar\. 1 déc\. inclus\. Ensuite, 4 place/,
      ),
    ]);
    expect(await until('2026-11-30T18:30')).toEqual([]);
    expect(await until('2026-12-01T18:00')).toEqual([]);
  });

  it('an absence that ends on a Monday is told while he still may be written to: on Saturday', async () => {
    await anne.says('absent du 25 novembre au 30 novembre');
    expect(await until('2026-11-27T18:00')).toEqual([]);
    expect(await until('2026-11-28T11:45')).toEqual([expect.stringMatching(/Rien n'est ouvert/)]);
    expect(await until('2026-11-29T18:00')).toEqual([]);
  });

  it('of a day, or of each week, is no news', async () => {
    await anne.says('absent demain');
    await anne.says('absent tous les mercredis');
    for (const day of ['24', '25', '26']) expect(await until(`2026-11-${day}T18:00`)).toEqual([]);
  });
});

describe('whoever wants Teams first', () => {
  it('has his day’s edges there, not by text, with what answers « venus ? » one press away', async () => {
    await town.admin.call('POST', `/practitioners/${anne.id}/enrolment`, { channel: 'teams' });
    await town.settle();
    const user = connector.user(town, 'anne');
    await user.says(`LIER ${/LIER (\d{6})/.exec(anne.last())?.[1]}`);
    await user.says('plutôt dans Teams');
    await user.says('ouvre demain 14h-15h');
    const codes = [];
    for (const hour of ['16h', '16h30']) {
      const { id } = await town.osnp.asks({ targets: [anne.id] });
      const where = { orientationId: id };
      const { code } = await town.database.prisma.offer.findFirstOrThrow({ where });
      codes.push(code);
      await user.says(`OUI ${code} ${hour}`);
    }
    const shown = async (wall: string) => {
      const before = user.thread().length;
      expect(await until(wall)).toEqual([]);
      return JSON.stringify(user.thread().slice(before));
    };
    expect(await shown('2026-11-24T15:30')).toContain(`16h ${codes[0]}, 16h30 ${codes[1]}`);
    const asked = await shown('2026-11-24T17:00');
    for (const words of ['"VENUS"', ...codes.map((code) => `"PAS VENU ${code}"`)])
      expect(asked).toContain(words);
    expect(await shown('2026-11-25T08:00')).toMatch(/4 places libres/);
  });
});
