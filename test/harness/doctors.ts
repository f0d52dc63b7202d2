import type { Actor } from '../../data/audit/audit.ts';
import type { Db } from '../../data/database.ts';
import type { Settings } from '../../data/settings.ts';

/** Settings of the contract's defaults, at any hour. */
export const settings: Settings = {
  offerTtlS: 300,
  nextChannelPart: 1,
  window: 3,
  deadlineS: 7200,
  hours: 'always',
  webhook: true,
  textsPerMin: 10,
  textsPerHour: 60,
  outboxRetryMaxS: 60,
  publicUrl: 'http://127.0.0.1:3978',
};

/** A fictional doctor: his place, his phone, and what he ticked. */
export interface FictionalDoctor {
  id: string;
  personId: string;
  phone: string;
  exerciceId: string;
  who: Actor;
}

/** Whatever a test wants otherwise than a linked SMS doctor in Lille who takes part. */
export interface DoctorTraits {
  participates?: boolean;
  enSusOptIn?: boolean;
  linked?: boolean;
  optedOut?: boolean;
  channels?: string[];
  teams?: boolean;
  hours?: string;
  territory?: string;
  lat?: number;
  lon?: number;
}

/** The n-th fictional doctor, written straight into the tables. */
export async function addDoctor(
  db: Db,
  n: number,
  traits: DoctorTraits = {},
): Promise<FictionalDoctor> {
  const two = String(n).padStart(2, '0');
  const [id, personId, phone] = [`prc_${two}`, `per_${two}`, `+336399800${two}`];
  const { linked = true, optedOut = false, channels = ['sms'], teams = false } = traits;
  const { participates = true, enSusOptIn = true, territory = '59', hours = null } = traits;
  const { lat = 50.63, lon = 3.06 } = traits;
  const createdAt = new Date('2026-01-01T08:00:00Z');
  const at = linked ? createdAt : null;
  await db.person.create({
    data: { id: personId, displayName: `Dr Fictif ${two}`, phone, channels, hours, createdAt },
  });
  await db.phone.create({
    data: {
      number: phone,
      linkedSmsAt: at,
      linkedVoiceAt: at,
      optedOutAt: optedOut ? createdAt : null,
    },
  });
  if (teams) {
    const conversation = {
      serviceUrl: 'https://smba.invalid/',
      conversationId: `c${two}`,
      botId: 'bot',
    };
    await db.teamsLink.create({
      data: { userId: `aad-${two}`, personId, ...conversation, linkedAt: createdAt },
    });
  }
  await db.effecteur.create({
    data: {
      id,
      personId,
      rpps: `810000000${two}`,
      family: `Fictif ${two}`,
      territory,
      participates,
      enSusOptIn,
      createdAt,
    },
  });
  const site = {
    label: `Cabinet ${two}`,
    line: '1 rue du Test',
    postalCode: '59000',
    city: 'Lille',
    lat,
    lon,
  };
  await db.site.create({ data: { id: `sit_${two}`, ...site } });
  const exerciceId = `exe_${two}`;
  await db.exercice.create({
    data: { id: exerciceId, scheduleId: `sch_${two}`, effecteurId: id, siteId: `sit_${two}` },
  });
  return {
    id,
    personId,
    phone,
    exerciceId,
    who: { actor: personId, channel: 'sms', requestId: `SM${two}` },
  };
}

/** Several of them, numbered from 1. */
export async function addDoctors(
  db: Db,
  count: number,
  traits: DoctorTraits = {},
): Promise<FictionalDoctor[]> {
  const doctors: FictionalDoctor[] = [];
  for (let n = 1; n <= count; n += 1) doctors.push(await addDoctor(db, n, traits));
  return doctors;
}
