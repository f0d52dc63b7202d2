-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT,
    "markedAt" TIMESTAMPTZ(3),
    "formerZone" TEXT,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- One row, which nobody may set to anything else.
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK ("id" = 1);
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_kind" CHECK ("kind" IN ('demo', 'production'));

-- Until now instants were written as UTC digits in the server's own zone. Where that zone is not UTC, in winter or in
-- summer, and something was written, the zone is kept: nothing starts until the instants were put right.
INSERT INTO "Installation" ("id", "formerZone")
SELECT 1, CASE WHEN
    EXISTS (SELECT 1 FROM "Person") AND (
      timestamptz '2026-01-15 12:00Z' AT TIME ZONE reset_val <> timestamp '2026-01-15 12:00' OR
      timestamptz '2026-07-15 12:00Z' AT TIME ZONE reset_val <> timestamp '2026-07-15 12:00')
  THEN reset_val END
FROM pg_settings WHERE name = 'TimeZone';
