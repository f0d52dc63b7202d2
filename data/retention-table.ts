import { Prisma } from '../prisma/generated/client.ts';
import { inParis } from './paris-time.ts';
import { type Cuts, deleted, type Forget, none, oldest, step } from './retention-steps.ts';

/** Of one table: what names a person in it, why it is kept, how long, and the step by which it goes. */
export interface Kept {
  /** What could name a person: nothing, or what. */
  names: string | null;
  why: string;
  /** Days after it has served; `audit`, as long as the audit; else what ends it. */
  keep: number | 'audit' | 'person' | 'rows' | 'installation';
  old?: (cuts: Cuts) => Forget[];
}

const both = Prisma.sql;
const over = (name: string) =>
  both`${Prisma.raw(name)}.status IN ('accepted', 'expired', 'cancelled')`;

const placesIn = (states: string[], at: Date, more = both`true`): Forget[] =>
  states.map((state) => oldest('Slot', 'startAt', at, both`t.state = ${state} AND ${more}`));

/** Somebody whom no doctor and no delegation names any more, and who said nothing for as long as a conversation is kept. */
const nobody = (before: Date) => both`p."createdAt" < ${before}
  AND NOT EXISTS (SELECT FROM "Effecteur" e WHERE e."personId" = p.id)
  AND NOT EXISTS (SELECT FROM "Delegation" d WHERE d."personId" = p.id)
  AND NOT EXISTS (SELECT FROM "Locum" l WHERE l."personId" = p.id)
  AND NOT EXISTS (SELECT FROM "Conversation" c WHERE c.id = p.id)`;
const ofNobody = (before: Date) =>
  both`t."personId" IN (SELECT p.id FROM "Person" p WHERE ${nobody(before)})`;

/** A doctor who was erased longer ago than the audit is kept, and at whom nothing points any more. */
const forgotten = (since: Date, name: string) => {
  const e = Prisma.raw(name);
  const free = ['Offer', 'Slot', 'Opening', 'Series', 'Unavailability', 'AbsenceSeries'].map(
    (table) =>
      both`NOT EXISTS (SELECT FROM ${Prisma.raw(`"${table}"`)} x WHERE x."effecteurId" = ${e}.id)`,
  );
  return both`${e}."erasedAt" < ${since} AND ${Prisma.join(free, ' AND ')}`;
};

/**
 * What is kept, why and how long: one line a table, which docs/privacy.md says in plain words. A table without a line does not
 * compile. Numbers and words of people go first.
 */
export const kept: Record<Prisma.ModelName, Kept> = {
  Inbound: {
    names: 'the number or Teams id that wrote, and what was answered; never what was written',
    why: 'a message that the carrier hands over twice is answered alike and done once; limits on haste',
    keep: 30,
    old: ({ before }) => [oldest('Inbound', 'at', before)],
  },
  Outbox: {
    names: 'numbers, and the words sent to them',
    why: 'the message is handed out once; delivery receipts find it',
    keep: 30,
    old: ({ before }) => [oldest('Outbox', 'createdAt', before, both`t.status <> 'due'`)],
  },
  Conversation: {
    names: 'what the person was about to do, and names of doctors in it',
    why: 'a question that is open is asked again; « pareil demain »',
    keep: 30,
    old: ({ before }) => [oldest('Conversation', 'updatedAt', before)],
  },
  Unheard: {
    names: 'the number that wrote',
    why: 'a text that could not be heard is tried again',
    keep: 30,
    old: ({ before }) => [oldest('Unheard', 'firstAt', before)],
  },
  IdempotencyKey: {
    names: 'answers of the API, some with a name and a number',
    why: 'a request sent again gets its first answer',
    keep: 2,
    old: ({ before }) => [oldest('IdempotencyKey', 'createdAt', before)],
  },
  Event: {
    names: 'ids of doctors, and the place where a patient is seen',
    why: 'an OSNP that was away reads what it missed',
    keep: 90,
    old: ({ before }) => [oldest('Event', 'at', before)],
  },
  Change: {
    names: 'the id of who changed something',
    why: 'ANNULER',
    keep: 2,
    old: ({ before }) => [oldest('Change', 'at', before)],
  },
  FaqUnanswered: {
    names: 'a question, numbers and names masked',
    why: 'cards are written for what was asked in vain',
    keep: 90,
    old: ({ before }) => [oldest('FaqUnanswered', 'at', before)],
  },
  Enrolment: {
    names: 'the id of a person, and a code that is hashed',
    why: 'a number or a Teams account is proved by a code that comes back',
    keep: 2,
    old: ({ before }) => [oldest('Enrolment', 'expiresAt', before)],
  },
  TeamsGuess: {
    names: 'a Teams id',
    why: 'codes are not tried out',
    keep: 2,
    old: ({ before }) => [oldest('TeamsGuess', 'at', before)],
  },
  NumberChange: {
    names: 'an old number and a new one, and hashed codes',
    why: 'a number moves only once both were proved',
    keep: 30,
    old: ({ before }) => [oldest('NumberChange', 'createdAt', before)],
  },
  DataLink: {
    names: 'the id of a person, and the hash of an address',
    why: 'what is kept of somebody is fetched once',
    keep: 2,
    old: ({ before }) => [oldest('DataLink', 'expiresAt', before)],
  },
  InName: {
    names: 'the ids of a doctor and of who acted for him, and what was said of it',
    why: 'a doctor hears once what was done in his name, and may take it back',
    keep: 2,
    old: ({ before }) => [oldest('InName', 'at', before)],
  },
  Locum: {
    names: 'who stands in for a doctor, as she calls him, and when',
    why: 'he acts and answers for her in that time alone',
    keep: 90,
    old: ({ before }) => [oldest('Locum', 'toAt', before)],
  },
  Declaration: {
    names: 'the id of a doctor, and when he has a patient',
    why: 'the national platform and the Hub are told each change once',
    keep: 'audit',
    old: ({ since }) => [oldest('Declaration', 'updatedAt', since)],
  },
  NewPlace: {
    names: 'the id of a doctor',
    why: 'a place that became free finds who waits for one; gone once it was looked at',
    keep: 2,
    old: ({ before }) => [oldest('NewPlace', 'at', before)],
  },
  Offer: {
    names: 'the id of a doctor, the number that he was asked on, his answer',
    why: 'who was asked what, in which order and why; what became of the patient',
    keep: 'audit',
    old: ({ since }) => [
      deleted(
        'Offer',
        both`t."orientationId" IN (SELECT o.id FROM "Orientation" o
        WHERE o."createdAt" < ${since} AND ${over('o')} ORDER BY o."createdAt" LIMIT ${step})`,
      ),
    ],
  },
  Orientation: {
    names:
      "the OSNP's reference, the id of the doctor; nothing of the patient but a wide age and a rough place",
    why: 'the request and its end, for the OSNP and in a dispute',
    keep: 'audit',
    old: ({ since }) => [
      oldest(
        'Orientation',
        'createdAt',
        since,
        both`${over('t')} AND ${none('Offer', 'orientationId')}`,
      ),
    ],
  },
  Unavailability: {
    names: 'when a doctor is away',
    why: 'nobody is sent to who is away; « mes créneaux »',
    keep: 90,
    old: ({ before }) => [oldest('Unavailability', 'endAt', before)],
  },
  Slot: {
    names: 'when a doctor works',
    why: 'the place that a patient is given; those of patients as long as their request',
    keep: 90,
    old: ({ before, since }) => [
      ...placesIn(['free', 'expired', 'blocked'], before),
      ...placesIn(['held', 'booked'], since, none('Offer', 'id', 'offerId')),
    ],
  },
  Engagement: {
    names: 'when a doctor has a patient',
    why: 'no hour is given twice; goes with its place or its offer',
    keep: 'rows',
  },
  Opening: {
    names: 'when a doctor works',
    why: 'what was opened, until its places are gone',
    keep: 90,
    old: ({ before }) => [oldest('Opening', 'endAt', before, none('Slot', 'openingId'))],
  },
  Series: {
    names: 'when a doctor works',
    why: 'a recurrence, until its openings are gone',
    keep: 90,
    old: ({ before }) => [
      deleted('Series', both`t."untilDate" < ${dayOf(before)} AND ${none('Opening', 'seriesId')}`),
    ],
  },
  AbsenceSeries: {
    names: 'when a doctor is away',
    why: 'an absence that recurs, until its days are gone',
    keep: 90,
    old: ({ before }) => [
      deleted(
        'AbsenceSeries',
        both`(t."untilDate" < ${dayOf(before)} OR t."endedAt" < ${before}) AND ${none('Unavailability', 'seriesId')}`,
      ),
    ],
  },
  Audit: {
    names: 'ids of who did what for whom, the last digits of a stranger',
    why: 'who did what and when, for the doctor, the OSNP and the law; never changed, never a message',
    keep: 'audit',
    old: ({ since }) => [
      async (db) => {
        await db.$executeRaw`SELECT set_config('relais.retention', 'on', true)`;
        return oldest('Audit', 'at', since)(db);
      },
    ],
  },
  Delegation: {
    names: 'who acts for whom',
    why: 'until it is withdrawn, or the doctor is erased',
    keep: 'person',
  },
  Participation: {
    names: 'what a doctor declared',
    why: 'his last declaration, until the next one or until he is erased',
    keep: 'person',
  },
  TeamsLink: {
    names: 'a Teams id and where to write to it',
    why: 'messages in Teams, until it is unlinked or the person goes',
    keep: 30,
    old: ({ before }) => [deleted('TeamsLink', ofNobody(before))],
  },
  Effecteur: {
    names: 'name and RPPS of a doctor, until he is erased',
    why: 'as long as he takes part; once erased, an id without a name for as long as requests point at it',
    keep: 'audit',
    old: ({ since }) => [
      deleted(
        'Participation',
        both`t."effecteurId" IN (SELECT e.id FROM "Effecteur" e WHERE ${forgotten(since, 'e')})`,
      ),
      deleted(
        'Exercice',
        both`t."effecteurId" IN (SELECT e.id FROM "Effecteur" e WHERE ${forgotten(since, 'e')})`,
      ),
      deleted(
        'Effecteur',
        both`${forgotten(since, 't')} AND ${none('Exercice', 'effecteurId')} AND ${none('Delegation', 'effecteurId')}`,
      ),
    ],
  },
  Exercice: {
    names: 'a doctor at a place, the number there',
    why: 'where his patients are seen; goes with him',
    keep: 'person',
  },
  Site: {
    names: 'label and address of a practice',
    why: 'where patients are seen, as long as somebody practises there',
    keep: 'rows',
    old: () => [deleted('Site', none('Exercice', 'siteId'))],
  },
  Person: {
    names: 'name, number, channels, hours',
    why: 'as long as a doctor takes part or somebody acts for one; a month later when nobody does',
    keep: 30,
    old: ({ before }) => [
      deleted('Enrolment', ofNobody(before)),
      deleted(
        'Person',
        both`t.id IN (SELECT p.id FROM "Person" p WHERE ${nobody(before)})
          AND ${none('Enrolment', 'personId')} AND ${none('TeamsLink', 'personId')}`,
      ),
    ],
  },
  Phone: {
    names: 'a number, whether it was proved, whether it said STOP',
    why: 'nobody is written to who did not prove his number; one that said STOP is kept, so that nobody writes to it again',
    keep: 30,
    old: ({ before }) => [
      deleted(
        'Phone',
        both`t."optedOutAt" IS NULL AND COALESCE(GREATEST(t."linkedSmsAt", t."linkedVoiceAt"), '-infinity') < ${before}
          AND ${none('Person', 'phone', 'number')} AND ${none('Inbound', 'sender', 'number')} AND ${none('Outbox', 'phone', 'number')}`,
      ),
    ],
  },
  Cpts: { names: null, why: 'to which CPTS a doctor belongs', keep: 'installation' },
  Regulator: {
    names: 'name and address of who books for the regulation',
    why: 'who booked, as the national platform declares him; the ids alone once it takes him away',
    keep: 'installation',
  },
  Osnp: { names: null, why: 'where an OSNP is told', keep: 'installation' },
  CarrierHealth: { names: null, why: 'whether the carrier works, two rows', keep: 'installation' },
  ReadMark: { names: null, why: 'how far a list was read, one row a list', keep: 'installation' },
  Installation: { names: null, why: 'demo or production, one row', keep: 'installation' },
};

const dayOf = (at: Date): string => inParis(at).toPlainDate().toString();

/** What points at something comes before it in its chain; chains do not wait for one another. */
export const order: Prisma.ModelName[][] = [
  ['Inbound'],
  ['Outbox'],
  ['IdempotencyKey'],
  ['Event'],
  ['Change'],
  ['FaqUnanswered'],
  ['Enrolment'],
  ['TeamsGuess'],
  ['NumberChange'],
  ['DataLink'],
  ['InName'],
  ['Locum'],
  ['Declaration'],
  ['NewPlace'],
  ['Unheard'],
  ['Conversation'],
  ['Offer', 'Orientation'],
  ['Unavailability', 'Slot', 'Opening', 'Series', 'AbsenceSeries'],
  ['Audit'],
  ['Effecteur', 'Site', 'TeamsLink', 'Person', 'Phone'],
];
