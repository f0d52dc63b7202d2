import type { Db } from '../database.ts';
import type { TeamsAddress } from './enrolment-service.ts';

const columns = {
  userId: true,
  serviceUrl: true,
  conversationId: true,
  tenantId: true,
  botId: true,
} as const;

/** Where a person is written to first in Teams: the account linked last. */
export async function findTeamsAddress(
  db: Db,
  personId: string,
): Promise<TeamsAddress | undefined> {
  const link = await db.teamsLink.findFirst({
    where: { personId },
    orderBy: { linkedAt: 'desc' },
    select: columns,
  });
  return link ?? undefined;
}

/** The same of one Teams user, who may have been unlinked meanwhile. */
export async function findTeamsUser(db: Db, userId: string): Promise<TeamsAddress | undefined> {
  return (await db.teamsLink.findUnique({ where: { userId }, select: columns })) ?? undefined;
}

/** Keeps up with Teams: the service moves users between regions, and a bot installed anew has a new conversation. */
export async function refreshTeamsAddress(db: Db, address: TeamsAddress): Promise<void> {
  const { userId, serviceUrl, conversationId, tenantId, botId } = address;
  await db.teamsLink.updateMany({
    where: { userId, NOT: { serviceUrl, conversationId, botId } },
    data: { serviceUrl, conversationId, botId, ...(tenantId && { tenantId }) },
  });
}
