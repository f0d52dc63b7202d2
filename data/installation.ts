import { demoPeople } from '../prisma/seed.ts';
import { CannotStart } from './cannot-start.ts';
import type { Db } from './database.ts';

/** What a database was begun as; it never becomes the other. */
export type Kind = 'demo' | 'production';

/**
 * Lets a start go on only where it belongs: fictional doctors in a production would be asked for real patients.
 * A database without a mark, from before there was one, is a demo when the fictional doctors are in it.
 */
export async function settleInstallation(db: Db, kind: Kind, now: Date): Promise<void> {
  const people = await demoPeople(db);
  const begun = people.length > 0 ? 'demo' : kind;
  await db.$executeRaw`
    INSERT INTO "Installation" (id, kind, "markedAt") VALUES (1, ${begun}, ${now})
    ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind, "markedAt" = EXCLUDED."markedAt"
    WHERE "Installation".kind IS NULL`;
  const mark = await db.installation.findUniqueOrThrow({ where: { id: 1 } });
  if (mark.kind !== kind) throw new CannotStart(mark.kind === 'demo' ? isDemo : isProduction);
  if (mark.formerZone) throw new CannotStart(shifted(mark.formerZone));
}

const isDemo =
  'This database was begun by the demo: its fictional doctors would be asked for real patients. Set another ' +
  "DATA_DIR or DATABASE_URL (or delete the demo's DATA_DIR). More: docs/configuration.md.";
const isProduction =
  'This database belongs to a production: the demo does not start on it. Set another DATA_DIR for the demo, or what ' +
  'the production needs (.env.example).';
const shifted = (zone: string) =>
  `This database was written by an earlier version in the zone ${zone}: its instants are shifted. Run once: ` +
  `npm run mend:instants -- --zone ${zone} (docs/configuration.md says how to check it first).`;

/** Writes and commits, and changes nothing: a server that only reads, or whose disk is full, refuses it. */
export async function tryWriting(db: Db): Promise<void> {
  await db.$executeRaw`UPDATE "Installation" SET kind = kind WHERE id = 1`;
}
