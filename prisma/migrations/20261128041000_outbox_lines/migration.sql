-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "behind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "line" TEXT,
ADD COLUMN     "triedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ReadMark" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadMark_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Unheard" (
    "sid" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastError" TEXT NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Unheard_pkey" PRIMARY KEY ("sid")
);

-- By hand from here.

-- What is due is found by these alone: whatever waits behind something else, or was settled, is not in them.
DROP INDEX "Outbox_status_dueAt_idx";
DROP INDEX "Outbox_due";
CREATE INDEX "Outbox_messages_due" ON "Outbox" ("dueAt", "id") WHERE "status" = 'due' AND "kind" <> 'webhook';
CREATE INDEX "Outbox_webhooks_due" ON "Outbox" ("dueAt", "id") WHERE "status" = 'due' AND "kind" = 'webhook' AND NOT "behind";
CREATE INDEX "Outbox_line" ON "Outbox" ("line", "id") WHERE "status" = 'due' AND "line" IS NOT NULL;
CREATE INDEX "Outbox_oldest" ON "Outbox" ("createdAt") WHERE "status" = 'due';

-- Webhooks that wait already take their place in their line.
UPDATE "Outbox" SET "line" = ("payload" ->> 'body')::jsonb #>> '{data,orientation,id}'
WHERE "status" = 'due' AND "kind" = 'webhook';
UPDATE "Outbox" AS later SET "behind" = true
WHERE later."status" = 'due' AND later."line" IS NOT NULL AND EXISTS (
  SELECT FROM "Outbox" AS earlier
  WHERE earlier."line" = later."line" AND earlier."status" = 'due' AND earlier."id" < later."id");

-- The texts heard so far were read from the carrier's list, or came before it.
INSERT INTO "ReadMark" ("name", "at")
SELECT 'sms', max("at") FROM "Inbound" WHERE "channel" = 'sms' HAVING max("at") IS NOT NULL;

-- Events of one orientation are told one after the other. Whoever writes one and whoever has told one take the line's
-- lock, so that neither overlooks the other; a statement inside a function sees what was committed before it began. Planned
-- anew each time (EXECUTE): a plan kept from when the table was small would read all of it.
CREATE FUNCTION "outbox_joins_its_line"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."line", 1));
  EXECUTE 'SELECT EXISTS (SELECT FROM "Outbox" WHERE "line" = $1 AND "status" = ''due'')' INTO NEW."behind" USING NEW."line";
  RETURN NEW;
END $$;
CREATE TRIGGER "outbox_joins_its_line" BEFORE INSERT ON "Outbox"
  FOR EACH ROW WHEN (NEW."line" IS NOT NULL) EXECUTE FUNCTION "outbox_joins_its_line"();

CREATE FUNCTION "outbox_line_moves_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(OLD."line", 1));
  EXECUTE 'UPDATE "Outbox" SET "behind" = false WHERE "behind" AND "id" = (
    SELECT min("id" + 0) FROM "Outbox" WHERE "line" = $1 AND "status" = ''due'')' USING OLD."line";
  RETURN NULL;
END $$;
CREATE TRIGGER "outbox_line_moves_on" AFTER UPDATE OF "status", "line" ON "Outbox"
  FOR EACH ROW WHEN (OLD."status" = 'due' AND OLD."line" IS NOT NULL AND (NEW."status" <> 'due' OR NEW."line" IS NULL))
  EXECUTE FUNCTION "outbox_line_moves_on"();
