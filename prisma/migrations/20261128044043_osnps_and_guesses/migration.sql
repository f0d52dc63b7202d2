-- CreateTable
CREATE TABLE "TeamsGuess" (
    "id" BIGSERIAL NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamsGuess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Osnp" (
    "name" TEXT NOT NULL,
    "webhookUrl" TEXT NOT NULL,
    "webhookSecret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Osnp_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "TeamsGuess_userId_at_idx" ON "TeamsGuess"("userId", "at");

-- CreateIndex
CREATE INDEX "Orientation_osnp_reference_idx" ON "Orientation"("osnp", "reference");
