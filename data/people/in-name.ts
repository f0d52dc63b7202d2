import type { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import type { Say } from '../outbox/outbox.ts';
import { rewordRow } from '../outbox/outbox-repository.ts';
import { queueSms, queueTeams } from '../outbox/outbox-service.ts';
import { cancelKeys } from '../outbox/take-back-repository.ts';
import { later, nextWithin, parseHours } from '../paris-time.ts';

/** What somebody did in an effecteur's name. */
interface Done {
  effecteurId: string;
  personId: string;
  requestId: string;
  /** As the effecteur himself would have read it. */
  say: Say[];
}

/** So long others may still be done that are told with it. */
const gatherMs = 60_000;
const mostLines = 2;

const keyOf = (effecteurId: string, tellAt: Date) =>
  `in-name:${effecteurId}:${tellAt.toISOString()}`;

/**
 * The effecteur hears once what was done in his name: what is done within a minute, or while he is to be left alone, is one text.
 * From then on he may take it back. A number that never proved itself is told nothing (I17).
 */
export async function tellInName(db: Db, done: Done, usualHours: string, now: Date): Promise<void> {
  const owner = await ownerOf(db, done.effecteurId);
  if (!owner.channel) return;
  const waiting = await db.inName.findFirst({
    where: { effecteurId: done.effecteurId, tellAt: { gt: now }, undoneAt: null },
    select: { tellAt: true },
  });
  const hours = parseHours(owner.hours ?? usualHours);
  const tellAt = waiting?.tellAt ?? nextWithin(hours, later(now, gatherMs));
  const { effecteurId, personId, requestId } = done;
  const say: Prisma.InputJsonArray = JSON.parse(JSON.stringify(done.say));
  await db.inName.create({ data: { ...done, say, id: newId('inn'), at: now, tellAt } });
  await db.change.updateMany({
    where: { effecteurId, personId, requestId, tellAt: null },
    data: { tellAt },
  });
  await reword(db, effecteurId, tellAt, now);
}

async function ownerOf(db: Db, effecteurId: string) {
  const { person } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
    select: { person: { include: { teams: { select: { userId: true } } } } },
  });
  const phone = await db.phone.findUnique({ where: { number: person.phone } });
  const texts = phone?.linkedSmsAt && !phone.optedOutAt;
  const channel = texts
    ? ('sms' as const)
    : person.teams.length > 0
      ? ('teams' as const)
      : undefined;
  return { ...person, channel };
}

/** The text, as it is by now; none when all of it was taken back. */
async function reword(db: Db, effecteurId: string, tellAt: Date, now: Date): Promise<void> {
  const owner = await ownerOf(db, effecteurId);
  const rows = await db.inName.findMany({
    where: { effecteurId, tellAt, undoneAt: null },
    orderBy: { at: 'asc' },
  });
  const key = keyOf(effecteurId, tellAt);
  if (rows.length === 0) return cancelKeys(db, [key], now);
  const people = await db.person.findMany({
    where: { id: { in: rows.map(({ personId }) => personId) } },
    select: { displayName: true },
  });
  const lines = rows.flatMap(({ say }) => say as unknown as Say[]);
  const more = lines.length - mostLines;
  const say: Say[] = [
    { key: 'inName.head', params: { name: people.map((one) => one.displayName).join(', ') } },
    ...lines.slice(0, mostLines),
    ...(more > 0 ? [{ key: 'list.more', params: { count: more } }] : []),
    { key: 'undo.hint' },
  ];
  const { id: personId, phone: to, locale } = owner;
  const message = owner.channel === 'teams' ? { personId, say, locale } : { to, say, locale };
  if (await rewordRow(db, key, message)) return;
  if (owner.channel === 'teams') await queueTeams(db, { key, personId, say, locale }, tellAt);
  else await queueSms(db, { key, to, say, locale }, tellAt);
}

/** What was taken back: by whom, and what it had been. */
interface TakenBack {
  effecteurId: string;
  personId: string;
  requestId: string | null;
  tellAt: Date | null;
}

/**
 * After an undo: whoever did it in the other's name, or the one in whose name it was, hears of it, unless it had not been told
 * yet: then it need not be told at all.
 */
export async function tellTakenBack(
  db: Db,
  changes: TakenBack[],
  byPersonId: string,
  now: Date,
): Promise<void> {
  const told = changes.filter(({ tellAt }) => tellAt !== null);
  for (const [request, all] of Map.groupBy(told, (one) => `${one.requestId}/${one.effecteurId}`)) {
    const [one] = all;
    if (!one?.tellAt || !one.requestId) continue;
    const { effecteurId, requestId, tellAt, personId } = one;
    await db.inName.updateMany({ where: { effecteurId, requestId }, data: { undoneAt: now } });
    if (tellAt > now) {
      await reword(db, effecteurId, tellAt, now);
      continue;
    }
    const owner = await ownerOf(db, effecteurId);
    const by = await db.person.findUniqueOrThrow({ where: { id: byPersonId } });
    const helper = await db.person.findUnique({ where: { id: personId } });
    const to = byPersonId === owner.id ? helper : owner;
    const name = byPersonId === owner.id ? owner.displayName : by.displayName;
    const linked = to && (await db.phone.findUnique({ where: { number: to.phone } }));
    if (!to || !linked?.linkedSmsAt) continue;
    const key = byPersonId === owner.id ? 'inName.takenBack' : 'inName.undone';
    const say = [{ key, params: { name } }];
    await queueSms(
      db,
      { key: `in-name:back:${request}`, to: to.phone, say, locale: to.locale },
      now,
    );
  }
}
