-- DropIndex
DROP INDEX "Offer_orientationId_effecteurId_key";

-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "arrivedOn" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "lateYesAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Orientation" ADD COLUMN     "room" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "waitingFor" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "NewPlace" (
    "id" BIGSERIAL NOT NULL,
    "effecteurId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NewPlace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Effecteur_territory_idx" ON "Effecteur"("territory");

-- CreateIndex
CREATE INDEX "Offer_orientationId_idx" ON "Offer"("orientationId");

-- CreateIndex
CREATE INDEX "Offer_effecteurId_createdAt_idx" ON "Offer"("effecteurId", "createdAt");

-- By hand from here.
-- After a withdrawal a doctor may be asked again; of his offers of one orientation one at most is open.
CREATE UNIQUE INDEX "Offer_one_open" ON "Offer" ("orientationId", "effecteurId") WHERE "status" IN ('queued', 'sent', 'accepted');
-- The first free place of a practice in a window, however long its past.
CREATE INDEX "Slot_free" ON "Slot" ("exerciceId", "startAt", "id") WHERE "state" = 'free';
-- Orientations that wait for a doctor to have an offer less: few, whatever the history.
CREATE INDEX "Orientation_waiting" ON "Orientation" ("createdAt") WHERE "status" IN ('pending', 'offered') AND cardinality("waitingFor") > 0;
-- Orientations that could ask somebody more at once.
CREATE INDEX "Orientation_room" ON "Orientation" ("territory", "mode") WHERE "status" IN ('pending', 'offered') AND "room" > 0;
-- Whatever opens a place, or frees one, is noticed: by whom does not matter.
CREATE FUNCTION "places_laid_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "NewPlace" ("effecteurId", "mode", "startAt", "endAt", "at")
    SELECT "effecteurId", "mode", min("startAt"), max("endAt"), max("updatedAt") FROM fresh
    WHERE "state" = 'free' GROUP BY "effecteurId", "mode";
  RETURN NULL;
END $$;
CREATE TRIGGER "Slot_laid_out" AFTER INSERT ON "Slot"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "places_laid_out"();
CREATE FUNCTION "place_freed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "NewPlace" ("effecteurId", "mode", "startAt", "endAt", "at")
    VALUES (NEW."effecteurId", NEW."mode", NEW."startAt", NEW."endAt", NEW."updatedAt");
  RETURN NULL;
END $$;
CREATE TRIGGER "Slot_freed" AFTER UPDATE OF "state" ON "Slot"
  FOR EACH ROW WHEN (NEW."state" = 'free' AND OLD."state" <> 'free') EXECUTE FUNCTION "place_freed"();
