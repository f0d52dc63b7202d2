-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "missedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Effecteur" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CarrierHealth" (
    "part" TEXT NOT NULL,
    "failingSince" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "degraded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CarrierHealth_pkey" PRIMARY KEY ("part")
);

-- By hand from here.

INSERT INTO "CarrierHealth" ("part") VALUES ('send'), ('list');
