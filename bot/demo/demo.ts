import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Database, inTransaction } from '../../data/database.ts';
import { makeFolder } from '../../data/folder.ts';
import { demoPeople, linkDemoTeams, seedDemo } from '../../prisma/seed.ts';
import type { ApiToken } from '../api/auth.ts';
import type { TwilioConfig } from '../config.ts';
import type { Route } from '../route.ts';
import { type Carrier, startCarrier } from './carrier.ts';
import { startConnector } from './connector.ts';
import { demoRoutes } from './routes.ts';

/** The demo's own parts: fictional people, a carrier of its own, the page to try it. */
export interface Demo {
  carrier: Carrier;
  twilio: TwilioConfig;
  tokens: ApiToken[];
  /** The only address that Teams messages may go to. */
  connectorUrl: string;
  routes: Route[];
  close(): Promise<void>;
}

/** The token of the demo's OSNP: loopback and fictional people only, so it may be known. */
const osnpToken = 'demo';

/** Puts the fictional people in, starts the simulated carrier and connector, and lays out the page's routes. */
export async function openDemo(options: {
  db: Database;
  dataDir: string;
  publicUrl: string;
  clock: () => Date;
}): Promise<Demo> {
  const { db, dataDir, publicUrl, clock } = options;
  const connector = await startConnector(clock);
  await inTransaction(db.prisma, async (inside) => {
    await seedDemo(inside, clock());
    await linkDemoTeams(inside, connector.url, clock());
  });
  makeFolder(dataDir);
  const accountSid = `AC${'0'.repeat(32)}`;
  const authToken = randomBytes(16).toString('hex');
  const storeFile = join(dataDir, 'carrier.jsonl');
  const carrier = await startCarrier({ accountSid, authToken, publicUrl, storeFile, now: clock });
  const { url: apiUrl, number: smsFrom } = carrier;
  const sha256 = createHash('sha256').update(osnpToken).digest();
  const people = () => demoPeople(db.prisma);
  return {
    carrier,
    twilio: { accountSid, authTokens: [authToken], smsFrom, voiceFrom: smsFrom, apiUrl },
    tokens: [{ name: 'demo', sha256, scopes: new Set(['osnp', 'admin', 'read']) }],
    connectorUrl: connector.url,
    routes: demoRoutes({ carrier, connector, db, osnpToken, clock, people }),
    async close() {
      await connector.close();
      await carrier.close();
    },
  };
}
