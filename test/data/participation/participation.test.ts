import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../../data/database.ts';
import { fromParis } from '../../../data/paris-time.ts';
import { sayCounters } from '../../../data/participation/counters.ts';
import {
  columnsOf,
  isKept,
  minutesCovered,
  missingDetails,
} from '../../../data/participation/participation.ts';
import {
  countersOf,
  declarationOf,
  declare,
} from '../../../data/participation/participation-service.ts';
import type { OutcomeId } from '../../../data/participation/tree.ts';
import { emptyTables, freshDatabase } from '../../harness/database.ts';
import { addDoctor, type FictionalDoctor } from '../../harness/doctors.ts';

const now = new Date('2026-11-24T09:00:00Z');
let database: Database;
let doctor: FictionalDoctor;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
});

const declaring = (outcome: OutcomeId, details = {}, asOf = '2026-11-24') =>
  inTransaction(database.prisma, (tx) =>
    declare(
      tx,
      { effecteurId: doctor.id, asOf, answers: { N00: 'medecin-effecteur' }, outcome, details },
      doctor.who,
      now,
    ),
  );
const effecteur = () => database.prisma.effecteur.findUniqueOrThrow({ where: { id: doctor.id } });

it('keeps a declared participation, its day, its columns and one row in the trail', async () => {
  await declaring('O-CPTS-INTERFACE-2026', {
    structureName: 'CPTS Fictive',
    sites: 'Cabinet',
    software: 'Doctolib',
  });
  expect(await effecteur()).toMatchObject({
    participates: true,
    enSusOptIn: true,
    via: 'cpts',
    structureName: 'CPTS Fictive',
    interfacedSoftware: 'Doctolib',
    nationalSyncOptOut: false,
  });
  expect(await declarationOf(database.prisma, doctor.id)).toMatchObject({
    at: now,
    outcome: 'O-CPTS-INTERFACE-2026',
  });
  const trail = await database.prisma.audit.findMany();
  expect(trail.map(({ action }) => action)).toEqual(['participation.declared']);
});

it('replaces the declaration when the doctor changes his mind', async () => {
  await declaring('O-MSP-REFUS-2026', { structureName: 'MSP Fictive', software: 'Keldoc' });
  expect(await effecteur()).toMatchObject({ via: 'msp', nationalSyncOptOut: true });
  await declaring('O-NP-RIEN');
  expect(await effecteur()).toMatchObject({
    participates: false,
    enSusOptIn: false,
    nationalSyncOptOut: false,
    interfacedSoftware: null,
  });
});

it('keeps nothing of a walk under the rules of another day, nor of what a centre decides', async () => {
  await expect(declaring('O-IND-MANUEL', {}, '2024-05-05')).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(declaring('O-CDS-GERANT-2026')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await declarationOf(database.prisma, doctor.id)).toBeUndefined();
});

it('keeps nothing from somebody else than the doctor', async () => {
  const declared = {
    effecteurId: doctor.id,
    asOf: '2026-11-24',
    answers: {},
    outcome: 'O-NP-RIEN' as const,
    details: {},
  };
  const who = { ...doctor.who, onBehalfOf: doctor.id };
  await expect(declare(database.prisma, declared, who, now)).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

it('counts the hours of the week once when two modes share them, and only this week', async () => {
  const open = (startAt: string, endAt: string, mode = 'cabinet') =>
    database.prisma.opening.create({
      data: {
        id: `opn_${startAt}${mode}`,
        effecteurId: doctor.id,
        exerciceId: doctor.exerciceId,
        mode,
        startAt: fromParis(startAt),
        endAt: fromParis(endAt),
        minutes: 15,
        origin: 'sms',
        createdAt: now,
      },
    });
  await open('2026-11-25T09:00', '2026-11-25T10:00');
  await open('2026-11-25T09:30', '2026-11-25T10:30', 'teleconsultation');
  await open('2026-11-30T09:00', '2026-11-30T10:00');
  const counters = await countersOf(database.prisma, doctor.id, now);
  expect(counters).toMatchObject({ accepted: 0, cap: 30, minutes: 90, forfait: { forfaitEUR: 0 } });
  const said = sayCounters(counters).map(({ fr }) => fr);
  expect(said[0]).toContain('0/30');
  expect(said[1]).toContain('1 h 30');
});

it('says that the annual payment is met once the software is interfaced and shown', async () => {
  await declaring('O-IND-INTERFACE-2026', { software: 'Doctolib' });
  const counters = await countersOf(database.prisma, doctor.id, now);
  expect(counters.forfait.forfaitEUR).toBe(1000);
  expect(
    sayCounters(counters).some(({ fr }) => fr.includes('déclarée par vous le 24/11/2026')),
  ).toBe(true);
});

it('promises nothing when the editor is still being interfaced', async () => {
  await declaring('O-IND-INTERFACE-2026', { software: 'Bealy' });
  const { forfait } = await countersOf(database.prisma, doctor.id, now);
  expect(forfait).toMatchObject({ forfaitEUR: null, determination: 'undetermined' });
});

it('asks of each end what its form asks', () => {
  expect(missingDetails('O-CPTS-INTERFACE-2026', '2026-05-05')).toEqual([
    'structureName',
    'sites',
    'software',
  ]);
  expect(missingDetails('O-MSP-MANUEL', '2025-05-05')).toEqual(['structureName']);
  expect(missingDetails('O-IND-MAN-2026', '2026-05-05')).toEqual([]);
  expect(missingDetails('O-SOS-INTERFACE-2026', '2026-05-05')).toEqual(['software']);
});

it('leaves the software as it was when a doctor only hides his slots', () => {
  const declared = {
    effecteurId: 'x',
    asOf: '2026-05-05',
    answers: {},
    outcome: 'O-NP-MASQUER' as const,
    details: {},
  };
  expect(columnsOf(declared)).not.toHaveProperty('interfacedSoftware');
  expect(isKept('O-NP-MASQUER', '2026-05-05', '2026-11-24')).toBe(true);
  expect(isKept('O-SOS-ASSOCIATION', '2026-05-05', '2026-11-24')).toBe(false);
});

it('cuts ranges at the bounds of the week', () => {
  const week = { from: new Date(0), to: new Date(60 * 60_000) };
  const far = { from: new Date(-60 * 60_000), to: new Date(30 * 60_000) };
  expect(minutesCovered([far, far], week)).toBe(30);
});
