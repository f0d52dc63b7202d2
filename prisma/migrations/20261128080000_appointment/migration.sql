-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "distanceKm" DOUBLE PRECISION,
ADD COLUMN     "mode" TEXT,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "cameAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "outcomeAt" TIMESTAMPTZ(3),
ADD COLUMN     "told" JSONB;

-- Beyond what Prisma can say.
-- Once an hour is agreed, the patient has a place of his own, and that place is his engagement: the middle of his window
-- is no longer one. No two overlap, whatever the path: "Engagement_one_at_a_time" has the last word.
DROP TRIGGER "Offer_engages" ON "Offer";
CREATE TRIGGER "Offer_engages" AFTER UPDATE ON "Offer"
  FOR EACH ROW WHEN ((NEW."status" = 'accepted') <> (OLD."status" = 'accepted')
    OR (NEW."status" = 'accepted' AND NEW."slotId" IS DISTINCT FROM OLD."slotId"))
  EXECUTE FUNCTION "offer_engages"();

-- Of whom nobody knows yet whether he came, and whose doctor was not asked.
CREATE INDEX "Offer_unasked" ON "Offer" ("answeredAt")
  WHERE "status" = 'accepted' AND "cameAskedAt" IS NULL AND "outcome" IS NULL;
