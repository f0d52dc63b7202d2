-- AlterTable
ALTER TABLE "Unavailability" ADD COLUMN     "rootId" TEXT,
ADD COLUMN     "seriesId" TEXT;

-- CreateTable
CREATE TABLE "AbsenceSeries" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "siteId" TEXT,
    "weekdays" INTEGER[],
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "fromDate" TEXT NOT NULL,
    "untilDate" TEXT,
    "exceptions" TEXT[],
    "producedTo" TEXT NOT NULL,
    "toldTo" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AbsenceSeries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AbsenceSeries_effecteurId_idx" ON "AbsenceSeries"("effecteurId");

-- CreateIndex
CREATE INDEX "Unavailability_rootId_idx" ON "Unavailability"("rootId");

-- CreateIndex
CREATE INDEX "Unavailability_seriesId_idx" ON "Unavailability"("seriesId");

-- AddForeignKey
ALTER TABLE "AbsenceSeries" ADD CONSTRAINT "AbsenceSeries_effecteurId_fkey" FOREIGN KEY ("effecteurId") REFERENCES "Effecteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
