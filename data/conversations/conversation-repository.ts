import { type Conversation, Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';

/** One message of somebody, by the carrier's or the connector's own id. */
export interface Arrival {
  id: string;
  channel: string;
  /** Number or user it came from. */
  sender: string;
}

/**
 * Notes a message before it is acted on. Undefined the first time; the stored answer when it was heard before, and
 * while another copy is being heard this waits for that one to commit.
 */
export async function noteArrival(
  db: Db,
  arrival: Arrival,
  now: Date,
): Promise<string | undefined> {
  const { id, channel, sender } = arrival;
  const fresh = await db.$executeRaw`
    INSERT INTO "Inbound" (id, channel, sender, reply, kind, at)
    VALUES (${id}, ${channel}, ${sender}, '', 'turn', ${now}) ON CONFLICT (id) DO NOTHING`;
  if (fresh === 1) return undefined;
  return (await db.inbound.findUniqueOrThrow({ where: { id } })).reply;
}

/** Stores what was answered, byte for byte, with what kind of message it was. */
export async function saveReply(db: Db, id: string, reply: string, kind: string): Promise<void> {
  await db.$executeRaw`UPDATE "Inbound" SET reply = ${reply}, kind = ${kind} WHERE id = ${id}`;
}

/** How many messages of these kinds a sender sent in the seconds before `now`. */
export const countRecent = (
  db: Db,
  sender: string,
  kinds: string[],
  seconds: number,
  now: Date,
): Promise<number> =>
  db.inbound.count({
    where: { sender, kind: { in: kinds }, at: { gt: later(now, -seconds * 1000) } },
  });

/** Takes a person's conversation for the time of a turn; a second message of his waits its turn. */
export async function lockConversation(db: Db, id: string, now: Date): Promise<Conversation> {
  const lock = () => db.$queryRaw<Conversation[]>`
    SELECT id, waiting, suspended, draft, memory, "updatedAt" FROM "Conversation" WHERE id = ${id} FOR UPDATE`;
  const [known] = await lock();
  if (known) return known;
  await db.$executeRaw`
    INSERT INTO "Conversation" (id, "updatedAt") VALUES (${id}, ${now}) ON CONFLICT (id) DO NOTHING`;
  const [made] = await lock();
  if (!made) throw new Error('A conversation was deleted while it began');
  return made;
}

/** Stores where the turn left the conversation, unless whoever had it was erased in that turn; what an older row kept elsewhere has been read into it. */
export async function saveConversation(
  db: Db,
  id: string,
  rest: { waiting: Prisma.InputJsonValue | null; memory: Prisma.InputJsonValue },
  now: Date,
): Promise<void> {
  const data = {
    waiting: rest.waiting ?? Prisma.DbNull,
    suspended: Prisma.DbNull,
    draft: Prisma.DbNull,
    memory: rest.memory,
    updatedAt: now,
  };
  await db.conversation.updateMany({ where: { id }, data });
}

/** A conversation as it lies there, without its lock: for what is only said, never for what is done. */
export const findConversation = (db: Db, id: string): Promise<Conversation | null> =>
  db.conversation.findUnique({ where: { id } });

/** What a message was answered with. */
export const findReply = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.inbound.findUnique({ where: { id }, select: { reply: true } }))?.reply ?? undefined;
