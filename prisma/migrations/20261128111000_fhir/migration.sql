-- AlterTable
ALTER TABLE "Effecteur" ADD COLUMN     "cptsId" TEXT,
ADD COLUMN     "visibility" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Orientation" ADD COLUMN     "regulator" TEXT;

-- CreateTable
CREATE TABLE "Cpts" (
    "id" TEXT NOT NULL,
    "finess" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,

    CONSTRAINT "Cpts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regulator" (
    "id" TEXT NOT NULL,
    "nationalId" TEXT,
    "technicalId" TEXT,
    "family" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Regulator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Declaration" (
    "offerId" TEXT NOT NULL,
    "orientationId" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenVersion" INTEGER NOT NULL DEFAULT 0,
    "takenAt" TIMESTAMPTZ(3),
    "remoteId" TEXT,
    "refused" INTEGER,
    "refusedAt" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("offerId")
);

-- CreateIndex
CREATE INDEX "Declaration_orientationId_idx" ON "Declaration"("orientationId");

-- CreateIndex
CREATE INDEX "Declaration_updatedAt_idx" ON "Declaration"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Cpts_finess_key" ON "Cpts"("finess");

-- CreateIndex
CREATE UNIQUE INDEX "Regulator_nationalId_key" ON "Regulator"("nationalId");

-- CreateIndex
CREATE UNIQUE INDEX "Regulator_technicalId_key" ON "Regulator"("technicalId");

-- AddForeignKey
ALTER TABLE "Effecteur" ADD CONSTRAINT "Effecteur_cptsId_fkey" FOREIGN KEY ("cptsId") REFERENCES "Cpts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here.

-- The national platform asks for the free places of twenty-five doctors at once, whatever lies in their past.
CREATE INDEX "Slot_national" ON "Slot" ("effecteurId", "startAt") WHERE "state" = 'free';

-- What goes to the national platform and to the Hub stands in lines of its own and is due by an index of its own.
DROP INDEX "Outbox_messages_due";
CREATE INDEX "Outbox_messages_due" ON "Outbox" ("dueAt", "id")
  WHERE "status" = 'due' AND "kind" <> 'webhook' AND "kind" <> 'appointment' AND "kind" <> 'hub';
CREATE INDEX "Outbox_national_due" ON "Outbox" ("kind", "dueAt", "id")
  WHERE "status" = 'due' AND NOT "behind" AND ("kind" = 'appointment' OR "kind" = 'hub');
