-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "handedById" TEXT;

-- Beyond what Prisma can say.
-- One colleague at a time is asked in somebody's place.
CREATE UNIQUE INDEX "Offer_one_colleague_at_a_time" ON "Offer" ("orientationId")
  WHERE "handedById" IS NOT NULL AND "status" IN ('queued', 'sent');
