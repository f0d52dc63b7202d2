import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fitsSms, foldGsm7 } from '../../bot/channels/gsm7.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
});
afterEach(() => town.renew());
afterAll(() => town.close());

const agenda = (doctor: Doctor) => doctor.says('mes créneaux');

/** Says them in order; the last answer, which must fit two texts. */
async function told(doctor: Doctor, ...texts: string[]): Promise<string> {
  let answer = '';
  for (const text of texts) answer = await doctor.says(text);
  expect(fitsSms(foldGsm7(answer), 2), answer).toBe(true);
  return answer;
}

/** The first patient of the day is his: a place of what he opened is taken. */
async function takesAPatient(doctor: Doctor, from: string): Promise<void> {
  const window = { from, to: '2026-11-25T19:00:00Z' };
  await town.osnp.asks({ window });
  expect(await doctor.says(`OUI ${doctor.code()}`)).toMatch(/confirmé pour vous/);
}

describe('« comme d’habitude », « comme la semaine dernière »', () => {
  it('reads back what was open that weekday last week, whole, and opens it on a yes', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(
      claire,
      'ouvre jeudi 14h-16h en téléconsultation',
      'ouvre jeudi 17h-18h pour 3 patients',
    );
    await town.clock.forward({ hours: 24 * 7 - 1 }); // Wednesday 2 December
    const asked = await told(claire, 'demain comme la semaine dernière');
    expect(asked).toMatch(
      /^Comme jeu\. 26 nov\. :\nOuvrir jeu\. 3 déc\. 14h-16h \(téléconsultation/,
    );
    expect(asked).toMatch(/Ouvrir jeu\. 3 déc\. 17h-18h \(cabinet, 3 patients\)[\s\S]*OUI/);
    expect(await agenda(claire)).toMatch(/Rien d'ouvert/);
    expect(await told(claire, 'demain comme la semaine dernière', 'oui')).toMatch(/ANNULER/);
    expect(await agenda(claire)).toMatch(/3 déc\. 14h-16h : 8 libre.*\n.*17h-18h : 3 libre/);
    expect(await told(claire, "demain comme d'habitude")).toMatch(/déjà ouvert/);
  });

  it('of four weeks takes the hours that came more than once, and leaves out what was closed before its hour', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre jeudi 14h-16h', 'ouvre jeudi 18h-19h', 'ferme jeudi 18h-19h');
    await told(claire, 'ouvre le 3/12 14h-16h', 'ouvre le 10/12 9h-10h');
    await town.clock.forward({ hours: 24 * 21 }); // Wednesday 16 December
    const asked = await told(claire, "demain comme d'habitude");
    expect(asked).toMatch(/^Comme jeu\. 3 déc\. :\nOuvrir jeu\. 17 déc\. 14h-16h \(cabinet/);
    expect(asked).not.toMatch(/18h/);
  });

  it('says so when there is nothing to open again, when its hours are over, and « pareil demain » a day later is like today', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    expect(await told(claire, "comme d'habitude")).toMatch(
      /Je ne trouve rien d'ouvert à reprendre/,
    );
    await told(claire, 'ouvre jeudi 14h-16h');
    await town.clock.forward({ hours: 25 });
    expect(await told(claire, 'pareil demain')).toMatch(
      /^Comme jeu\. 26 nov\. :\nOuvrir ven\. 27 nov\. 14h-16h/,
    );
    await claire.says('non');
    expect(await agenda(claire)).not.toMatch(/ven\. 27/);
    await town.clock.forward({ hours: 24 * 7 + 6 }); // Thursday 3 December, 17:00
    expect(await told(claire, "comme d'habitude")).toMatch(/sont passées/);
  });
});

describe('« encore 2 places », « plus que 1 », « complet »', () => {
  it('« plus que 1 » leaves the first free place and the patients; ANNULER opens the others again', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre 16h-18h');
    await takesAPatient(claire, '2026-11-25T16:00:00Z'); // at 17:00 in Paris
    const said = await told(claire, 'plus que 1');
    expect(said).toMatch(/1 place libre, mer\. 25 nov\. 16h-16h15\.\nVos 1 patient/);
    const left = await agenda(claire);
    expect(left).toMatch(/16h-16h15 : 1 libre/);
    expect(left).toMatch(/17h-17h15 : 0 libre\(s\), 1 pris/);
    expect(await told(claire, 'ANNULER')).toMatch(/de nouveau ouverts/);
    expect(await agenda(claire)).toMatch(/16h-18h : 7 libre\(s\), 1 pris/);
  });

  it('« complet » closes what is free and leaves the place that a request holds', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre 16h-18h');
    await town.osnp.asks();
    const code = claire.code();
    expect(await told(claire, 'je suis complet')).toMatch(/complet : plus aucune.*\n1 demande/);
    expect(await claire.says(`OUI ${code}`)).toMatch(/confirmé pour vous/);
    const nobody = await town.osnp.asks();
    expect(nobody.offers.filter(({ slot_id }: { slot_id: string | null }) => slot_id)).toEqual([]);
    expect(await told(claire, 'complet')).toMatch(/déjà complet/);
  });

  it('« complet » with nothing open says so', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    expect(await told(claire, 'complet')).toMatch(/^Rien n'est ouvert aujourd'hui/);
    expect(await told(claire, 'encore 2 places')).toMatch(/^Rien n'est ouvert aujourd'hui/);
  });

  it('« encore 2 places » of eight asks first, of none proposes the next half hour, of a shared range adds them', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre 16h-18h');
    expect(await told(claire, 'encore 2 places')).toMatch(
      /8 places sont libres.*N'en garder que 2/,
    );
    expect(await agenda(claire)).toMatch(/16h-18h : 8 libre/);
    expect(await told(claire, 'encore 2 places', 'oui')).toMatch(/2 places libres, .*16h-16h30/);
    expect(await told(claire, 'encore 4 places')).toMatch(
      /Il reste 2 place.*Prolonger \?\nOuvrir mer\. 25 nov\. 16h30-17h /,
    );
    const hugo = await town.doctor('Dr Hugo Marchetti');
    await told(hugo, 'ouvre 17h-18h pour 2 patients', 'plus que 1');
    expect(await told(hugo, 'encore 3 places')).toMatch(/3 places libres/);
    expect(await agenda(hugo)).toMatch(/17h-18h : 3 libre/);
    await told(hugo, 'ANNULER');
    expect(await agenda(hugo)).toMatch(/17h-18h : 1 libre/);
    await told(hugo, 'ANNULER');
    expect(await agenda(hugo)).toMatch(/17h-18h : 2 libre/);
  });

  it('beside two openings asks which, and « complet » may be said of both', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre 11h-12h et 16h-18h');
    const asked = await told(claire, 'encore 2 places');
    expect(asked).toMatch(
      /^1 : mer\. 25 nov\. 11h-12h, 4 libre.*\n2 : .*16h-18h, 8 libre.*\nDe quelle/,
    );
    expect(await told(claire, 'peut-être', '2')).toMatch(/2 places libres, .*16h-16h30/);
    expect(await agenda(claire)).toMatch(/11h-12h : 4 libre.*\n.*16h-16h30 : 2 libre/);
    expect(await told(claire, 'complet')).toMatch(/3 : toutes/);
    expect(await told(claire, '3')).toMatch(/complet : plus aucune/);
    expect(await agenda(claire)).toMatch(/Rien d'ouvert/);
  });
});

describe('« je finis à 18h »', () => {
  it('closes what is free from then on, and leaves the patient who is expected later', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre 16h-19h');
    await takesAPatient(claire, '2026-11-25T17:15:00Z');
    expect(await told(claire, 'je finis à 18h')).toMatch(
      /Fermé.*18h[\s\S]*18h15-18h30[\s\S]*ANNULER/,
    );
    expect(await agenda(claire)).toMatch(/16h-18h : 8 libre/);
    expect(await told(claire, 'mes patients')).toMatch(/18h15-18h30/);
  });

  it('with nothing after that hour says what is open, and asks whether to stay longer', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    expect(await told(claire, 'je finis à 18h')).toMatch(/Rien n'est ouvert aujourd'hui/);
    await told(claire, 'ouvre 14h-17h');
    const asked = await told(claire, 'ce soir je finis à 18h');
    expect(asked).toMatch(/Rien n'est ouvert après 18h.*14h-17h.*Prolonger.*\nOuvrir .*17h-18h/);
    expect(await told(claire, 'oui')).toMatch(/17h-18h/);
    expect(await told(claire, 'je finis à 18h')).toMatch(/rien à fermer/);
    expect(await told(claire, 'je finis à 9h')).toMatch(/c'est passé/);
  });
});

describe('« pas de SMS le mercredi »', () => {
  it('keeps offers away on that day of every week, and only then', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre 16h-18h', 'ouvre jeudi 16h-18h');
    expect(await told(claire, 'pas de SMS le mercredi')).toMatch(
      /du lundi au mardi de 8h à 20h, du jeudi au vendredi de 8h à 20h, le samedi/,
    );
    const sleeping = await town.osnp.asks();
    expect(sleeping).toMatchObject({ status: 'expired', reason: 'no_candidate' });
    await town.clock.forward({ hours: 24 });
    expect((await town.osnp.asks()).offers).toHaveLength(1);
    await claire.says(`NON ${claire.code()}`);
    await town.clock.forward({ hours: 6 * 24 });
    await told(claire, 'ouvre 16h-18h');
    expect((await town.osnp.asks()).offers).toEqual([]);
    expect(await told(claire, 'de nouveau des SMS le mercredi')).toMatch(/aux heures du SAS/);
    expect((await town.osnp.asks()).offers).toHaveLength(1);
  });

  it('of several days, with hours chosen before, and never of the whole week; ANNULER takes it back', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'pas de SMS après 19h');
    expect(await told(claire, 'pas de SMS ni appels les mercredis et le week-end')).toMatch(
      /du lundi au mardi de 8h à 19h, du jeudi au vendredi de 8h à 19h, ni SMS/,
    );
    expect(await told(claire, 'ANNULER', 'mes préférences')).toMatch(
      /du lundi au vendredi de 8h à 19h/,
    );
    expect(
      await told(
        claire,
        'pas de SMS le lundi, le mardi, le mercredi, le jeudi, le vendredi et le samedi',
      ),
    ).toMatch(/Il ne resterait aucune heure/);
  });
});

describe('« 2 patients par jour au plus »', () => {
  const asks = (more: Record<string, unknown> = {}) => town.osnp.asks(more);
  const tomorrow = { window: { from: '2026-11-26T13:00:00Z', to: '2026-11-26T17:00:00Z' } };

  it('asks nobody beyond his limit: accepted patients of that Paris day and open requests count', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, 'ouvre 14h-18h', 'ouvre jeudi 14h-18h');
    expect(await told(claire, '2 patients par jour au plus')).toMatch(/2 patient\(s\) par jour/);
    await asks();
    await claire.says(`OUI ${claire.code()}`);
    await asks();
    const open = claire.code();
    const waits = await asks({ targets: [claire.id] }); // one accepted, one open: he waits
    expect(waits).toMatchObject({ status: 'pending', offers: [] });
    expect(waits.skipped).toEqual([{ practitioner_id: claire.id, why: 'daily-limit' }]);
    expect((await asks(tomorrow)).offers).toHaveLength(1); // another day is another count
    await claire.says(`NON ${open}`);
    expect((await town.osnp.looksAt(waits.id)).offers).toHaveLength(1); // one closed: it is his
    await claire.says(`OUI ${claire.code()}`);
    expect(await asks()).toMatchObject({ status: 'expired', reason: 'no_candidate' });
  });

  it('holds for patients without a place of their own, and at once for two requests of one moment', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    await told(claire, '1 patient par jour max');
    const both = await Promise.all(
      [1, 2].map(() =>
        town.osnp.call('POST', '/orientations', {
          reference: 'R-1',
          territory: '59',
          mode: 'cabinet',
          near: { lat: 50.63, lon: 3.06, radius_km: 30 },
          window: { from: '2026-11-25T09:00:00Z', to: '2026-11-25T17:00:00Z' },
        }),
      ),
    );
    await town.settle();
    const seen = await Promise.all(both.map(({ body }) => town.osnp.looksAt(body.id)));
    expect(seen.flatMap(({ offers }) => offers)).toHaveLength(1);
    expect(await claire.says(`OUI ${claire.code()}`)).toMatch(/confirmé pour vous/);
    await town.settle();
    expect((await asks()).offers).toEqual([]);
  });

  it('of 0 or 500 is refused in words; « plus de limite » and ANNULER take it away', async () => {
    const claire = await town.doctor('Dr Claire Fontaine');
    expect(await told(claire, 'pas plus de 0 patients par jour')).toMatch(/absent jeudi/);
    expect(await told(claire, '500 patients par jour maximum')).toMatch(/Au plus 40/);
    await told(claire, 'maximum 3 patients par jour');
    expect(await told(claire, 'ANNULER')).toMatch(/limite par jour est de nouveau comme avant/);
    expect(await told(claire, 'max 3 patients par jour', 'plus de limite')).toMatch(
      /plus de limite/,
    );
  });
});
