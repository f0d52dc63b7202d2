import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;
let code: string;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '100000', SAS_TEXTS_PER_HOUR: '100000' } });
  anne = await town.doctor('Dr Anne Lefort');
  await anne.says('ouvre demain 16h-18h');
  await town.osnp.asks({ offer_ttl_s: 7200 });
  code = anne.code();
});
afterAll(() => town.close());

/** All that a message could have changed. */
const standing = async () => {
  const { prisma } = town.database;
  const [offers, openings, absences, phones, changes] = await Promise.all([
    prisma.offer.findMany({ select: { id: true, status: true, counter: true } }),
    prisma.opening.findMany({ select: { id: true, closedAt: true } }),
    prisma.unavailability.count(),
    prisma.phone.findMany(),
    prisma.change.count(),
  ]);
  return JSON.stringify([offers, openings, absences, phones, changes]);
};

const emergencies = [
  'arrêt cardiaque au cabinet',
  'mon patient fait un malaise',
  'douleur dans la poitrine',
  'il ne respire plus',
  'je veux mourir',
];

const commands = [
  'OUI CODE',
  'NON CODE',
  'oui',
  'non',
  'AUTRE CODE 17h',
  'je prends',
  'ARRET',
  'START',
  'AIDE',
  'ANNULER',
  'LIER 123456',
  'ouvre demain 9h-10h',
  'ferme demain',
  'absent demain',
  'annule mon absence',
  'mes créneaux',
  'je me désiste CODE',
  'pas de SMS après 19h',
  "pas d'appels",
  'english',
  'clavier',
  'je veux participer au SAS',
];

describe('an emergency', () => {
  it.each(emergencies)(
    'beside any command word does nothing but say whom to call: « %s »',
    async (words) => {
      const before = await standing();
      for (const command of commands) {
        const said = command.replace('CODE', code);
        for (const text of [`${said} ${words}`, `${words} ${said}`, `${said}, ${words} !`])
          expect(await anne.says(text), text).toMatch(/Urgence vitale : appelez le 15 ou le 112/);
      }
      expect(await standing()).toBe(before);
    },
  );

  it('leaves the question that was open as it was: a yes afterwards still answers it', async () => {
    await anne.says(`NON ${code}`);
    await anne.says('absent du 14 au 25 décembre');
    expect(await anne.says('un patient fait un infarctus en salle 1')).toMatch(/appelez le 15/);
    expect(await anne.says('mes créneaux')).not.toMatch(/appelez le 15/);
  });

  it('of despair names 3114 too', async () => {
    const answer = await anne.says('je veux mourir');
    expect(answer).toMatch(/15 ou le 112/);
    expect(answer).toMatch(/3114/);
  });

  it('told by a stranger gets the numbers as well', async () => {
    const stranger = town.carrier.phone('+33639989998');
    const { reply } = await stranger.text('arrêt cardiaque chez mon voisin');
    expect(reply).toMatch(/appelez le 15 ou le 112 maintenant/);
    const lost = town.carrier.phone('+33639989997');
    expect((await lost.text('je veux en finir')).reply).toMatch(/3114/);
  });

  it.each(['absent demain, je suis aux urgences', 'en urgence ouvre vendredi 9h-10h'])(
    'is not taken from the reason of a command: « %s »',
    async (words) => {
      expect(await anne.says(words)).not.toMatch(/Urgence vitale/);
    },
  );

  it('is told whom to call however many texts came before it, a stranger as well', async () => {
    const limited = await openTown({ env: { SAS_TEXTS_PER_MIN: '3', SAS_TEXTS_PER_HOUR: '3' } });
    const luc = await limited.doctor('Dr Luc Roche');
    for (let n = 0; n < 6; n += 1) await luc.says(`mes créneaux ${n}`);
    expect(await luc.says('elle ne respire plus')).toMatch(/appelez le 15 ou le 112/);
    const stranger = limited.carrier.phone('+33639989996');
    for (let n = 0; n < 5; n += 1) await stranger.text(`bonjour ${n}`);
    expect((await stranger.text('il ne respire plus')).reply).toMatch(/appelez le 15 ou le 112/);
    await limited.close();
  });
});
