-- CreateTable
CREATE TABLE "Locum" (
    "id" TEXT NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "provedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Locum_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Locum_effecteurId_toAt_idx" ON "Locum"("effecteurId", "toAt");

-- CreateIndex
CREATE INDEX "Locum_personId_idx" ON "Locum"("personId");
