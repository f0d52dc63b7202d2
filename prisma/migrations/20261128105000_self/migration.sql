-- AlterTable
ALTER TABLE "Phone" ADD COLUMN     "wrongAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "NumberChange" (
    "id" TEXT NOT NULL,
    "personId" TEXT,
    "oldPhone" TEXT,
    "newPhone" TEXT NOT NULL,
    "newHash" TEXT NOT NULL DEFAULT '',
    "newExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "newTriesLeft" INTEGER NOT NULL DEFAULT 5,
    "provedAt" TIMESTAMPTZ(3),
    "oldHash" TEXT NOT NULL DEFAULT '',
    "oldExpiresAt" TIMESTAMPTZ(3),
    "oldTriesLeft" INTEGER NOT NULL DEFAULT 5,
    "endedAt" TIMESTAMPTZ(3),
    "movedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NumberChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataLink" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NumberChange_newPhone_idx" ON "NumberChange"("newPhone");

-- CreateIndex
CREATE INDEX "NumberChange_oldPhone_idx" ON "NumberChange"("oldPhone");

-- CreateIndex
CREATE INDEX "NumberChange_personId_idx" ON "NumberChange"("personId");

-- CreateIndex
CREATE INDEX "NumberChange_createdAt_idx" ON "NumberChange"("createdAt");

-- CreateIndex
CREATE INDEX "DataLink_personId_idx" ON "DataLink"("personId");

-- CreateIndex
CREATE INDEX "DataLink_expiresAt_idx" ON "DataLink"("expiresAt");
