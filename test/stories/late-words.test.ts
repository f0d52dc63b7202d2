import { afterEach, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});

/** A doctor on Wednesday 25 November 2026; `loses` texts a message whose webhook never reaches us. */
async function at(paris: string) {
  const opened = await openTown({
    now: `2026-11-25T${paris}:00+01:00`,
    env: { SAS_HOURS: 'always' },
  });
  town = opened;
  const doctor = await opened.doctor('Dr Claire Aubert');
  const loses = async (text: string) => {
    opened.carrier.faults.inbound = 'lost';
    await doctor.text(text);
    opened.carrier.faults.inbound = undefined;
  };
  return { doctor, loses, clock: opened.clock };
}

const slots = (doctor: Doctor) => doctor.says('mes créneaux');

describe('words that are heard late', () => {
  it('mean the day after they were said: « absent demain » of 20h, heard at 8h, is today', async () => {
    const { doctor, loses, clock } = await at('20:00');
    await loses('absent demain');
    await clock.forward({ hours: 12 });
    expect(doctor.last()).toMatch(
      /Votre message du mer\. 25 nov\. à 20h ne me parvient que maintenant/,
    );
    expect(doctor.last()).toMatch(/Absence notée : jeu\. 26 nov\. 8h-minuit/);
  });

  it('are read back, not done, when they open or close', async () => {
    const { doctor, loses, clock } = await at('20:00');
    await loses('ouvre demain 14h-16h');
    await clock.forward({ hours: 12 });
    expect(doctor.last()).toMatch(/ne me parvient[\s\S]*Ouvrir jeu\. 26 nov\. 14h-16h.*\?/);
    expect(await slots(doctor)).toMatch(/Rien d'ouvert/);
    await doctor.says('oui');
    expect(await slots(doctor)).toMatch(/jeu\. 26 nov\. 14h-16h : 8 libre/);
  });

  it('are told to be past when all of what they ask for is, and only that part when it is not all', async () => {
    const { doctor, loses, clock } = await at('14:00');
    await loses('ouvre 15h-16h');
    await clock.forward({ hours: 5 });
    expect(doctor.last()).toMatch(/ne me parvient[\s\S]*déjà passé/);
    await loses('absent demain 9h-10h et vendredi 9h-10h');
    await clock.forward({ hours: 23 });
    expect(doctor.last()).toMatch(/Pas noté, jeu\. 26 nov\. 9h-10h : c'est passé/);
    expect(doctor.last()).toMatch(/absen.*ven\. 27 nov\. 9h-10h/i);
    await doctor.says('oui');
    expect(await slots(doctor)).not.toMatch(/26 nov/);
  });

  it('are done as they are within ten minutes', async () => {
    const { doctor, loses, clock } = await at('14:00');
    await loses('ouvre demain 14h-16h');
    await clock.forward({ minutes: 10 });
    expect(doctor.last()).toMatch(/^Ouvert : jeu\. 26 nov/);
  });

  it('never answer a question that was asked after them', async () => {
    const { doctor, loses, clock } = await at('14:00');
    await loses('oui');
    await clock.forward({ seconds: 20 });
    await doctor.says('ouvre tous les mardis 12h-13h');
    await clock.forward({ minutes: 2 });
    expect(doctor.last()).toMatch(/Rien n'attend/);
    expect(await slots(doctor)).toMatch(/Rien d'ouvert/);
    expect(await doctor.says('oui')).toMatch(/^Ouvert : tous les mardis/);
  });

  it('take nothing back that was done after them', async () => {
    const { doctor, loses, clock } = await at('14:00');
    await loses('annuler');
    await clock.forward({ seconds: 20 });
    await doctor.says('ouvre demain 14h-16h');
    await clock.forward({ minutes: 2 });
    expect(doctor.last()).toMatch(/Rien à annuler/);
    expect(await slots(doctor)).toMatch(/14h-16h : 8 libre/);
  });
});
