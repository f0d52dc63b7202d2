import type { Db } from '../data/database.ts';
import { newId } from '../data/ids.ts';

/** Fictional people of the demo: no such person, no such number (ranges kept for fiction). */
const doctors = [
  {
    given: 'Camille',
    family: 'Fontaine',
    phone: '+33639980001',
    rpps: '99900000011',
    label: 'Cabinet Vauban',
    line: '12 rue Solférino',
    city: 'Lille',
    postalCode: '59000',
    lat: 50.6311,
    lon: 3.0512,
  },
  {
    given: 'Hugo',
    family: 'Marchetti',
    phone: '+33639980002',
    rpps: '99900000022',
    label: 'Cabinet de Roubaix',
    line: '4 rue du Fontenoy',
    city: 'Roubaix',
    postalCode: '59100',
    lat: 50.6927,
    lon: 3.1778,
  },
  {
    given: 'Inès',
    family: 'Belkacem',
    phone: '+33639980003',
    rpps: '99900000033',
    label: 'Maison de santé du Héron',
    line: '8 chemin du Héron',
    city: "Villeneuve-d'Ascq",
    postalCode: '59650',
    lat: 50.6343,
    lon: 3.1482,
    channels: ['teams', 'sms', 'voice'],
  },
] as const;

const secretary = { displayName: 'Sonia Lemaire', phone: '+33639980004' };

/**
 * Puts the fictional people in an empty base, their phones linked already; a base that has people is left alone. In a
 * transaction: of two demos that start at once on one base, the second waits and finds them there.
 */
export async function seedDemo(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`LOCK TABLE "Installation" IN SHARE ROW EXCLUSIVE MODE`;
  if ((await db.effecteur.count()) > 0) return;
  const ids: string[] = [];
  for (const doctor of doctors) ids.push(await addDoctor(db, doctor, now));
  const personId = await addPerson(db, secretary.displayName, secretary.phone, now);
  const [first] = ids;
  if (first) {
    await db.delegation.create({
      data: { id: newId('dlg'), effecteurId: first, personId, role: 'delegataire', createdAt: now },
    });
  }
}

async function addPerson(
  db: Db,
  displayName: string,
  phone: string,
  now: Date,
  channels: readonly string[] = ['sms', 'voice'],
): Promise<string> {
  const id = newId('per');
  await db.person.create({
    data: { id, displayName, phone, channels: [...channels], createdAt: now },
  });
  await db.phone.upsert({
    where: { number: phone },
    create: { number: phone, linkedSmsAt: now, linkedVoiceAt: now },
    update: {},
  });
  return id;
}

async function addDoctor(db: Db, doctor: (typeof doctors)[number], now: Date): Promise<string> {
  const { given, family, phone, rpps, label, line, city, postalCode, lat, lon } = doctor;
  const id = newId('prc');
  const siteId = newId('sit');
  const channels = 'channels' in doctor ? doctor.channels : undefined;
  const personId = await addPerson(db, `Dr ${given} ${family}`, phone, now, channels);
  await db.effecteur.create({
    data: { id, personId, rpps, family, given, civility: 'Dr', territory: '59', createdAt: now },
  });
  await db.site.create({ data: { id: siteId, label, line, city, postalCode, lat, lon } });
  await db.exercice.create({
    data: { id: newId('exe'), scheduleId: newId('sch'), effecteurId: id, siteId },
  });
  return id;
}

/** Each doctor of the demo has a Teams account, `demo:` and his number; its address changes at every start. */
export async function linkDemoTeams(db: Db, serviceUrl: string, now: Date): Promise<void> {
  for (const { personId, phone } of await demoPeople(db)) {
    const userId = `demo:${phone}`;
    const address = { serviceUrl, conversationId: userId, botId: 'relais-sas' };
    await db.teamsLink.upsert({
      where: { userId },
      create: { userId, personId, linkedAt: now, ...address },
      update: address,
    });
  }
}

/** The doctors whose phones the page shows, in the order they were put in. */
export async function demoPeople(db: Db): Promise<
  {
    name: string;
    phone: string;
    locale: string;
    channels: string[];
    effecteurId: string;
    personId: string;
  }[]
> {
  const found = await db.effecteur.findMany({
    where: { rpps: { in: doctors.map(({ rpps }) => rpps) } },
    include: { person: true },
    orderBy: { rpps: 'asc' },
  });
  return found.map(({ id, person }) => ({
    name: person.displayName,
    phone: person.phone,
    locale: person.locale,
    channels: person.channels,
    effecteurId: id,
    personId: person.id,
  }));
}
