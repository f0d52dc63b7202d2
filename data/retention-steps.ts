import { Prisma } from '../prisma/generated/client.ts';
import type { Db } from './database.ts';

/** Rows that one step deletes: some milliseconds, so that no turn notices. */
export const step = 1000;

/** Deletes up to `step` old rows of one kind; how many went. */
export type Forget = (db: Db) => Promise<number>;

/** What was before `before` has served its own time; what was before `since`, the audit's. */
export interface Cuts {
  before: Date;
  since: Date;
}

/** A step over the oldest rows of a table, by an index on `column`: what is gone already costs nothing. */
export const oldest = (
  table: Prisma.ModelName,
  column: string,
  at: Date,
  more = Prisma.sql`true`,
): Forget => {
  const time = Prisma.raw(`t."${column}"`);
  return deleted(table, Prisma.sql`${time} < ${at} AND ${more} ORDER BY ${time}`);
};

/** A step over the rows `t` that a condition names. */
export const deleted =
  (table: Prisma.ModelName, old: Prisma.Sql): Forget =>
  (db) => {
    const name = Prisma.raw(`"${table}"`);
    return db.$executeRaw`DELETE FROM ${name} WHERE ctid = ANY (ARRAY(
      SELECT t.ctid FROM ${name} t WHERE ${old} LIMIT ${step} FOR UPDATE OF t SKIP LOCKED))`;
  };

/** No row of that table points at `t`. */
export const none = (table: Prisma.ModelName, column: string, id = 'id'): Prisma.Sql =>
  Prisma.sql`NOT EXISTS (SELECT FROM ${Prisma.raw(`"${table}" x WHERE x."${column}" = t."${id}"`)})`;
