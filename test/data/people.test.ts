import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../data/audit/audit.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { drawCode } from '../../data/people/enrolment-code.ts';
import { redeemCode } from '../../data/people/enrolment-service.ts';
import { removeDelegate } from '../../data/people/helper-service.ts';
import { optIn, optOut } from '../../data/people/opt-out.ts';
import { findSpeaker, findSpeakerByTeams } from '../../data/people/people-service.ts';
import { mayAct, partsOf } from '../../data/people/person.ts';
import {
  addDelegate,
  createPractitioner,
  enrol,
  patchPractitioner,
} from '../../data/people/practitioner-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';

const now = new Date('2026-11-24T09:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const admin: Actor = { actor: 'admin', channel: 'api', requestId: 'r1' };
const texter: Actor = { actor: '?', channel: 'sms', requestId: 'SM1' };
const settings = {
  offerTtlS: 300,
  nextChannelPart: 1,
  window: 3,
  deadlineS: 7200,
  hours: 'always',
  webhook: false,
  textsPerMin: 10,
  textsPerHour: 60,
  outboxRetryMaxS: 60,
  publicUrl: 'http://127.0.0.1',
};
const phone = '+33199000001';
const secretary = '+33199000002';
const martin = {
  rpps: '10000000001',
  displayName: 'Dr Claire Martin',
  phone,
  territory: '59',
  sites: [
    { label: 'Cabinet', address: { line: '1 rue Haute', postalCode: '59000', city: 'Lille' } },
  ],
};

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyTables(database));

const db = () => database.prisma;
const create = (more = {}) =>
  inTransaction(db(), (tx) => createPractitioner(tx, { ...martin, ...more }, admin, now));
const answer = (from: string, code: string, at = now) =>
  redeemCode(db(), { channel: 'sms', phone: from, code }, texter, at);

const drawn = new Map<string, string | undefined>();

/** The last code sent to a number, as its owner reads it: made when its text goes out. */
async function codeFor(number: string): Promise<string> {
  const row = await db().outbox.findFirstOrThrow({
    where: { phone: number, key: { startsWith: 'link:' } },
    orderBy: { id: 'desc' },
  });
  const id = row.key.slice('link:'.length);
  if (!drawn.has(id)) drawn.set(id, await drawCode(db(), id, undefined, now));
  return drawn.get(id) ?? '';
}
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
const refusal = (outcome: Awaited<ReturnType<typeof redeemCode>>) =>
  'refused' in outcome ? outcome.refused.code : 'linked';

describe('linking a phone', () => {
  it('links a number once its own code comes back from it, and only then', async () => {
    const { id } = await create();
    expect((await findSpeaker(db(), phone))?.person.linked).toBe(false);
    expect(refusal(await answer(phone, await codeFor(phone)))).toBe('linked');
    const speaker = await findSpeaker(db(), phone);
    expect(speaker?.person.linked).toBe(true);
    expect(speaker?.effecteurs).toMatchObject([{ id, as: 'effecteur', family: 'Martin' }]);
    expect(await db().event.count({ where: { type: 'effecteur.linked' } })).toBe(1);
  });

  it('takes a code from no other number, and a code never says whose it was', async () => {
    await create();
    await create({ rpps: '10000000002', phone: secretary });
    const code = await codeFor(phone);
    const other = await answer('+33199000009', code);
    expect(refusal(other)).toBe('link.wrong');
    if (code !== (await codeFor(secretary)))
      expect(refusal(await answer(secretary, code))).toBe('link.wrong');
    expect((await findSpeaker(db(), phone))?.person.linked).toBe(false);
  });

  it('gives five tries, ten minutes, and one use', async () => {
    await create();
    const code = await codeFor(phone);
    for (let guess = 0; guess < 5; guess += 1) {
      expect(refusal(await answer(phone, wrong(code)))).toBe('link.wrong');
    }
    expect(refusal(await answer(phone, code))).toBe('link.spent');

    const [first] = await db().effecteur.findMany();
    await enrol(db(), first?.id ?? '', 'sms', admin, now);
    expect(refusal(await answer(phone, await codeFor(phone), minutesLater(10)))).toBe(
      'link.expired',
    );
    expect(refusal(await answer(phone, await codeFor(phone), minutesLater(9)))).toBe('linked');
    expect(refusal(await answer(phone, await codeFor(phone), minutesLater(9)))).toBe('link.spent');
  });

  it('lets parallel guesses share no try', async () => {
    await create();
    const bad = wrong(await codeFor(phone));
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => answer(phone, bad)));
    expect(outcomes.filter((outcome) => refusal(outcome) === 'link.wrong')).toHaveLength(5);
  });

  it('keeps no code in clear beside the text that carries it', async () => {
    await create();
    const [enrolment] = await db().enrolment.findMany();
    expect(JSON.stringify(enrolment)).not.toContain(await codeFor(phone));
  });

  it('binds the Teams user who types the code that was sent to the phone', async () => {
    const { id } = await create();
    await enrol(db(), id, 'teams', admin, now);
    const code = await codeFor(phone);
    const teams = {
      userId: '29:claire',
      serviceUrl: 'https://smba.example/',
      conversationId: 'c1',
      tenantId: 't',
      botId: '28:b',
    };
    const typed = (text: string) =>
      redeemCode(db(), { channel: 'teams', teams, code: text }, texter, now);
    expect(refusal(await typed(wrong(code)))).toBe('link.wrong');
    expect(refusal(await typed(code))).toBe('linked');
    expect((await findSpeakerByTeams(db(), '29:claire'))?.effecteurs[0]?.id).toBe(id);
  });
});

describe('an effecteur and those who act for him', () => {
  it('is declared once: the same RPPS or phone again is refused', async () => {
    await create();
    await expect(create({ phone: secretary })).rejects.toMatchObject({
      code: 'practitioner.exists',
    });
    await expect(create({ rpps: '10000000002' })).rejects.toMatchObject({ code: 'phone.taken' });
    expect(await db().effecteur.count()).toBe(1);
  });

  it('has délégataires with a code of their own, who act for him until they are removed', async () => {
    const { id } = await create({ delegates: [{ phone: secretary, name: 'Léa Petit' }] });
    expect(refusal(await answer(secretary, await codeFor(secretary)))).toBe('linked');
    const speaker = await findSpeaker(db(), secretary);
    expect(speaker?.effecteurs).toMatchObject([
      { id, as: 'delegataire', name: 'Dr Claire Martin' },
    ]);
    await removeDelegate(db(), id, { phone: secretary }, admin, now);
    expect((await findSpeaker(db(), secretary))?.effecteurs).toEqual([]);
  });

  it('adds the same délégataire once, and refuses the doctor as his own', async () => {
    const { id } = await create();
    const first = await addDelegate(db(), id, { phone: secretary, name: 'Léa Petit' }, admin, now);
    const second = await addDelegate(db(), id, { phone: secretary, name: 'Léa Petit' }, admin, now);
    expect(second.id).toBe(first.id);
    await expect(addDelegate(db(), id, { phone, name: 'Lui' }, admin, now)).rejects.toMatchObject({
      code: 'phone.taken',
    });
  });

  it('loses the link with the old number when the phone changes, and gets a code on the new one', async () => {
    const { id } = await create();
    await answer(phone, await codeFor(phone));
    const moved = await patchPractitioner(
      db(),
      id,
      { phone: '+33199000003' },
      admin,
      settings,
      now,
    );
    expect(moved.linked.sms).toBe(false);
    expect(await findSpeaker(db(), phone)).toBeUndefined();
    expect(await codeFor('+33199000003')).toMatch(/^\d{6}$/);
    expect(await db().event.count({ where: { type: 'effecteur.unlinked' } })).toBe(1);
  });

  it('keeps a place where something was opened', async () => {
    const { id, exercices } = await create();
    const [place] = exercices;
    const range = { startAt: now, endAt: minutesLater(60) };
    await db().opening.create({
      data: {
        id: 'opn_1',
        effecteurId: id,
        exerciceId: place?.id ?? '',
        mode: 'cabinet',
        minutes: 15,
        origin: 'sms',
        createdAt: now,
        ...range,
      },
    });
    await expect(
      patchPractitioner(db(), id, { sites: [] }, admin, settings, now),
    ).rejects.toMatchObject({
      code: 'site.in-use',
    });
  });
});

describe('STOP and START', () => {
  it('drops what waits for the number, and START lets it be written to again', async () => {
    await create();
    await inTransaction(db(), (tx) => optOut(tx, phone, texter, settings, now));
    await inTransaction(db(), (tx) => optOut(tx, phone, texter, settings, now));
    expect(await db().outbox.count({ where: { phone, status: 'due' } })).toBe(0);
    expect((await findSpeaker(db(), phone))?.person.optedOut).toBe(true);
    await optIn(db(), phone, texter, now);
    expect((await findSpeaker(db(), phone))?.person.optedOut).toBe(false);
    expect(await db().audit.count({ where: { action: { startsWith: 'phone.opt' } } })).toBe(2);
  });
});

describe('the permission matrix', () => {
  it('lets nobody but the effecteur answer an orientation', () => {
    expect(mayAct('effecteur', 'answer')).toBe(true);
    expect(
      ['delegataire', 'gestionnaire', 'osnp', 'patient'].filter((role) =>
        mayAct(role as 'osnp', 'answer'),
      ),
    ).toEqual([]);
  });

  it('lets a gestionnaire open for a doctor without agenda software only', () => {
    expect(mayAct('gestionnaire', 'slots', { interfaced: false })).toBe(true);
    expect(mayAct('gestionnaire', 'slots', { interfaced: true })).toBe(false);
  });

  it('keeps participation personal, but for a CDS', () => {
    expect(mayAct('delegataire', 'participation')).toBe(false);
    expect(mayAct('gestionnaire', 'participation', { via: 'cpts' })).toBe(false);
    expect(mayAct('gestionnaire', 'participation', { via: 'cds' })).toBe(true);
  });

  it('reads a name in its parts', () => {
    expect(partsOf('Dr Anne-Lise de Brix')).toEqual({
      civility: 'Dr',
      given: 'Anne-Lise',
      family: 'de Brix',
    });
    expect(partsOf('Moreau')).toEqual({ civility: null, given: '', family: 'Moreau' });
  });
});
