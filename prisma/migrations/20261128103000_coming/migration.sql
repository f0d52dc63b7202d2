-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "tellAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Effecteur" ADD COLUMN     "dailyLimit" INTEGER;

-- CreateTable
CREATE TABLE "InName" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "say" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tellAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "InName_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InName_effecteurId_tellAt_idx" ON "InName"("effecteurId", "tellAt");

-- CreateIndex
CREATE INDEX "InName_at_idx" ON "InName"("at");

-- CreateIndex
CREATE INDEX "Change_effecteurId_tellAt_idx" ON "Change"("effecteurId", "tellAt");
